//! Calendars kept elsewhere: of them the house keeps when a colleague is busy, and nothing of with whom or why.

pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod work;

use ground::{AccountId, Moment, Zone};

pub use work::{Circle, ReadOutside};

ground::id!(
    /// One calendar kept elsewhere.
    OutsideId
);

/// A calendar kept elsewhere.
#[derive(Clone, PartialEq, Debug)]
pub struct Outside {
    pub id: OutsideId,
    pub account: AccountId,
    pub name: String,
    /// Hidden by the key ring; nothing for a file.
    pub address: Option<String>,
    pub zone: Zone,
    pub read_at: Option<Moment>,
    /// Id of the text that says why it was not read.
    pub problem: Option<String>,
}

/// Calendars that one colleague may bring in.
pub const MOST: usize = 5;
/// How far ahead busy spans are kept, in days: as far as appointments are booked, and a little more.
pub const AHEAD: i64 = 200;
/// How often an address is read again, in minutes.
pub const EVERY: i64 = 60;
/// A calendar of more bytes than this is not read.
pub const LARGEST: usize = 2 * 1024 * 1024;
