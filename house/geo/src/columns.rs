//! Reads the columns that a pack is made of.

use std::str;

use crate::strings::Strings;

/// What is left to read.
pub(crate) struct Reader<'a> {
    pub(crate) left: &'a [u8],
}

impl Reader<'_> {
    pub(crate) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let (&byte, left) = self.left.split_first()?;
            self.left = left;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    pub(crate) fn step(&mut self) -> Option<i64> {
        self.number().map(unzigzag)
    }

    pub(crate) fn count(&mut self) -> Option<u32> {
        // Every row takes at least one byte, so a larger count is damage.
        self.number().filter(|&count| count <= self.left.len() as u64).and_then(|count| u32::try_from(count).ok())
    }

    pub(crate) fn numbers(&mut self, count: u32) -> Option<Vec<u32>> {
        (0..count).map(|_| u32::try_from(self.number()?).ok()).collect()
    }

    pub(crate) fn lines(&mut self, count: u32, into: &mut Strings) -> Option<()> {
        let length = usize::try_from(self.number()?).ok()?;
        let (text, left) = self.left.split_at_checked(length)?;
        self.left = left;
        let before = into.len();
        str::from_utf8(text).ok()?.split_terminator('\n').for_each(|line| into.push(line));
        (into.len() - before == count).then_some(())
    }
}

/// Writes the INSEE code that a number stands for: a base-36 number of the two first signs (`2A` and `2B` are
/// Corsica's) times a thousand, plus the last three digits. The order of numbers is the order of codes.
pub(crate) fn push_insee(code: i64, into: &mut Strings) -> Option<()> {
    let code = u32::try_from(code).ok()?;
    let (area, rest) = (code / 1000, code % 1000);
    let signs = [area / 36, area % 36, rest / 100, rest / 10 % 10, rest % 10];
    push_signs(signs, into)
}

/// Writes a postal code, a number of five digits.
pub(crate) fn push_postal(code: i64, into: &mut Strings) -> Option<()> {
    let code = u32::try_from(code).ok()?;
    push_signs([10_000, 1000, 100, 10, 1].map(|unit| code / unit % 10), into)
}

fn push_signs(values: [u32; 5], into: &mut Strings) -> Option<()> {
    let mut signs = [0; 5];
    for (sign, value) in signs.iter_mut().zip(values) {
        *sign = u8::try_from(char::from_digit(value, 36)?.to_ascii_uppercase()).ok()?;
    }
    into.push(str::from_utf8(&signs).ok()?);
    Some(())
}

/// The signed difference that a number stands for.
pub(crate) fn unzigzag(number: u64) -> i64 {
    let half = i64::try_from(number >> 1).unwrap_or(i64::MAX);
    if number & 1 == 0 { half } else { -half - 1 }
}
