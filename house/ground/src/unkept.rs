//! What is never kept in words that somebody types: social-security numbers, numbers of payment cards. Pure.
//!
//! Refused only when the number proves itself: a key or a check digit that fits. Let through, though their check digits
//! are those of cards, since the network must write them: SIRET numbers (the first nine digits are a SIREN, with a check
//! digit of its own), IMEI of phones and numbers of SIM cards (no card begins as they do), account numbers (IBAN), bar codes of
//! thirteen digits, ids of records. Dates, hours and telephones are cut otherwise than these numbers are.

mod card;
mod known;
mod password;
mod pieces;
mod security;

pub use password::names_password;

use pieces::{Piece, pieces};

/// A number that is not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unkept {
    /// A French social-security number (NIR) with its key, temporary ones too.
    SocialSecurity,
    /// The number of a payment card.
    Card,
}

/// The first number in `text` that is not to be kept.
pub fn unkept(text: &str) -> Option<Unkept> {
    let all = pieces(&known::without_known(text));
    for (start, first) in all.iter().enumerate() {
        // What follows without a break: a number written in groups.
        let joined = all[start + 1..].iter().take_while(|piece| piece.joined).count();
        let line = &all[start..=start + joined];
        if security::begins(line) {
            return Some(Unkept::SocialSecurity);
        }
        if card::begins(line, !first.joined) {
            return Some(Unkept::Card);
        }
    }
    None
}

#[cfg(test)]
mod tests;
