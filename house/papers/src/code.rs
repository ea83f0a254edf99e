//! Short codes that people copy by hand: eight characters, no look-alikes, one that catches mistakes.
//!
//! The alphabet is what remains of digits and capital letters without `0 O`, `1 I L`, `5 S`, `8 B`
//! (`Q` stays: no other round sign does), without vowels (no word can appear by chance, and `3 4`
//! cannot be read `E A`, nor `V` as `U`) and with `2` standing for `Z` too. That leaves 23 signs, a
//! prime number, so a weighted sum modulo 23 works as in ISBN-10 (ISO 2108:1992, modulo 11): with the
//! weights 1 to 8, all different and none a multiple of 23, a non-zero error `w·(a−b)` or
//! `(v−w)·(a−b)` is never 0 modulo a prime. It finds every wrong single character and every exchange
//! of two characters, neighbours or not, which Verhoeff (Error Detecting Decimal Codes, 1969)
//! measured as nine copying errors in ten.
//!
//! Seven free signs make 23⁷ = 3,404,825,447 codes: enough to be unique, too few to be a secret.
//! Whoever checks codes without a session must limit attempts.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The signs of a code, in order of their value.
pub const ALPHABET: &[u8; 23] = b"234679CDFGHJKMNPQRTVWXY";

const LENGTH: usize = 8;
const BASE: u32 = 23;

/// A short code. Compares and stores as its eight characters, shows as `XXXX-XXXX`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Code([u8; LENGTH]);

/// Why what was typed is not a code; each is worth its own words on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// This many characters instead of eight.
    Length(usize),
    /// A sign that no code has.
    Sign(char),
    /// Eight good signs that do not go together: something was copied wrong.
    Check,
}

impl Code {
    /// Makes a code of eight random bytes; all codes are equally likely to within one in a billion.
    pub fn from_bytes(random: [u8; 8]) -> Self {
        let mut rest = u64::from_be_bytes(random);
        let mut values = [0_u32; LENGTH];
        for value in &mut values[..LENGTH - 1] {
            *value = u32::try_from(rest % u64::from(BASE)).unwrap_or(0);
            rest /= u64::from(BASE);
        }
        values[LENGTH - 1] = check(&values);
        Self(values.map(|v| ALPHABET[v as usize]))
    }

    /// Reads what a person typed or a scanner sent, whatever the case, spaces and dashes.
    pub fn parse(typed: &str) -> Result<Self, Misread> {
        let signs: Vec<char> = typed.chars().filter(|c| !is_separator(*c)).collect();
        let mut values = [0_u32; LENGTH];
        for (place, sign) in signs.iter().enumerate() {
            let value = value(*sign).ok_or(Misread::Sign(*sign))?;
            if let Some(slot) = values.get_mut(place) {
                *slot = value;
            }
        }
        if signs.len() != LENGTH {
            return Err(Misread::Length(signs.len()));
        }
        if weigh(&values) != 0 {
            return Err(Misread::Check);
        }
        Ok(Self(values.map(|v| ALPHABET[v as usize])))
    }

    /// The eight characters without the dash, as stored.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{00AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn value(sign: char) -> Option<u32> {
    let sign = match sign.to_ascii_uppercase() {
        'Z' => '2',
        other => other,
    };
    let place = ALPHABET.iter().position(|s| char::from(*s) == sign)?;
    u32::try_from(place).ok()
}

/// Sum of value × place, places counted from 1, modulo 23; 0 for a good code.
fn weigh(values: &[u32; LENGTH]) -> u32 {
    (1..).zip(values).map(|(weight, value)| weight * value).sum::<u32>() % BASE
}

/// The value of the last sign that makes [`weigh`] 0. Its weight is 8, whose inverse modulo 23 is 3.
fn check(values: &[u32; LENGTH]) -> u32 {
    const INVERSE_OF_8: u32 = 3;
    let sum = weigh(values);
    (BASE - sum) * INVERSE_OF_8 % BASE
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.as_str().split_at(LENGTH / 2);
        write!(f, "{first}-{second}")
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.as_str().to_owned()
    }
}

impl TryFrom<String> for Code {
    type Error = Misread;

    fn try_from(text: String) -> Result<Self, Misread> {
        Self::parse(&text)
    }
}

impl FromStr for Code {
    type Err = Misread;

    fn from_str(text: &str) -> Result<Self, Misread> {
        Self::parse(text)
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(n) => write!(f, "a code has {LENGTH} characters, not {n}"),
            Self::Sign(c) => write!(f, "no code has the character {c:?}"),
            Self::Check => f.write_str("one character was copied wrong"),
        }
    }
}

impl std::error::Error for Misread {}

#[cfg(test)]
mod tests;
