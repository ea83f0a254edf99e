//! Social-security numbers: thirteen signs and a key of two digits (INSEE, structure of the NIR).

use super::Piece;

/// Signs of a number with its key.
const LENGTH: usize = 15;

/// Where a number may be cut: sex, year, month, département, commune, order, key.
const CUTS: [usize; 7] = [1, 3, 5, 7, 10, 13, 15];

/// Whether a number with its key begins these groups, cut where such numbers are cut.
pub(super) fn begins(line: &[Piece]) -> bool {
    let mut number = String::new();
    for piece in line {
        number.push_str(&piece.text);
        if !CUTS.contains(&number.len()) || piece.dialled {
            return false;
        }
        if number.len() >= LENGTH {
            break;
        }
    }
    number.len() == LENGTH && is_number(&number)
}

/// Whether fifteen signs are a number whose key fits. The first says the sex; 3, 4, 7 and 8 are temporary numbers.
fn is_number(number: &str) -> bool {
    let bytes = number.as_bytes();
    let month: u8 = number[3..5].parse().unwrap_or(0);
    let begins = matches!(bytes[0], b'1'..=b'4' | b'7' | b'8');
    // 20 and more when the month of birth is not known.
    let months = matches!(month, 1..=12 | 20 | 30..=42 | 50..=99);
    // A phone's IMEI begins with 35 or 86 and has a check digit of its own.
    let phone = (number.starts_with("35") || number.starts_with("86")) && super::card::checks(number);
    begins && months && !phone && key_fits(number)
}

/// The key is 97 less what is left of the number divided by 97; 2A counts as 19, 2B as 18.
fn key_fits(number: &str) -> bool {
    let corsica = match &number[5..7] {
        "2A" => Some("19"),
        "2B" => Some("18"),
        _ => None,
    };
    let plain =
        corsica.map_or_else(|| number[..13].to_owned(), |code| format!("{}{code}{}", &number[..5], &number[7..13]));
    match (plain.parse::<u64>(), number[13..].parse::<u64>()) {
        (Ok(plain), Ok(key)) => key == 97 - plain % 97,
        _ => false,
    }
}
