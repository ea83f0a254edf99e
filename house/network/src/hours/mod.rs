//! Opening hours: in OSM syntax in the store, in words on screen, and whether a place is open now.

mod open;
mod words;

pub use open::{Hours, State, is_public_holiday, now};
pub use words::{in_words, now_in_words};
