//! Numbers of payment cards: 13 to 19 digits, a range that cards have, and a check digit (ISO/IEC 7812).

use super::Piece;

/// How cards print their groups.
const PRINTED: [&[usize]; 7] =
    [&[4, 4, 4, 4], &[4, 4, 4, 4, 3], &[4, 4, 4, 4, 2], &[4, 4, 4, 4, 1], &[4, 6, 5], &[4, 6, 4], &[4, 3, 3, 3]];

/// Whether a card's number begins these groups: one group, groups as cards print them, or, where nothing stands
/// before or after them, eight pairs.
pub(super) fn begins(line: &[Piece], whole: bool) -> bool {
    if line.first().is_none_or(|piece| piece.dialled) {
        return false;
    }
    let together = |(at, piece): &(usize, &Piece)| piece.is_plain() && (*at == 0 || !piece.apart);
    let plain = line.iter().enumerate().take_while(together).count();
    let line = &line[..plain];
    let lengths: Vec<usize> = line.iter().map(|piece| piece.text.len()).collect();
    let of = |groups: usize| line[..groups].iter().map(|piece| piece.text.as_str()).collect::<String>();
    let printed = PRINTED.iter().filter(|groups| lengths.starts_with(groups)).map(|groups| groups.len());
    let total: usize = lengths.iter().sum();
    // An account number (IBAN) is longer: its groups are not those of a card.
    let printed = printed.filter(|_| total <= 24 || !whole);
    let bare = line.first().is_some_and(|piece| piece.text.len() > 13).then_some(1);
    let pairs = (whole && plain == 8 && lengths.iter().all(|length| *length == 2)).then_some(8);
    bare.into_iter().chain(printed).chain(pairs).any(|groups| is_card(&of(groups)))
}

/// Whether these digits are the number of a card.
fn is_card(number: &str) -> bool {
    (13..=19).contains(&number.len()) && in_range(number) && checks(number) && !is_siret(number)
}

/// Whether cards begin so, at this length.
fn in_range(number: &str) -> bool {
    let first = |digits: usize| number[..digits].parse::<u32>().unwrap_or(0);
    match number.len() {
        // Visa, of old; Maestro. In groups only: bar codes have as many digits.
        13 => matches!(first(1), 4) || matches!(first(2), 50 | 56..=69),
        // Diners; SIRET numbers begin alike.
        14 => matches!(first(2), 36 | 38 | 39) || matches!(first(3), 300..=305),
        // American Express; IMEI have as many digits, and begin otherwise.
        15 => matches!(first(2), 34 | 37),
        16 => matches!(first(1), 4..=6) || matches!(first(4), 2200..=2204 | 2221..=2720 | 3528..=3589),
        // Visa of nineteen digits, Maestro, UnionPay. A SIM card begins with 89.
        _ => matches!(first(1), 4 | 6) || matches!(first(2), 50 | 56..=59),
    }
}

/// Whether the last digit checks the others (Luhn): every second digit from the right counts twice.
pub(super) fn checks(number: &str) -> bool {
    let digits = number.bytes().rev().map(|byte| u32::from(byte.wrapping_sub(b'0')));
    let sum: u32 = digits
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit } else { digit * 2 - if digit > 4 { 9 } else { 0 } })
        .sum();
    sum.is_multiple_of(10)
}

/// A SIRET holds a SIREN of nine digits, which has its own check digit.
fn is_siret(number: &str) -> bool {
    number.len() == 14 && checks(&number[..9])
}
