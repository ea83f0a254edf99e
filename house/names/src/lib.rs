//! Names of people: how they are folded, how they sound, who may be the same person, and how to find one at the counter.
//!
//! Pure: values in, values out; no clock, no file, no database. Names keep their accents where
//! they are stored; everything here works on a folded copy.

mod fold;
mod index;
mod keys;
mod likeness;
mod sound;

pub use fold::{Part, fold, parts, tokens};
pub use index::{Entry, Hit, Index};
pub use keys::{KEYS_VERSION, keys};
pub use likeness::{Identity, Likeness, Match, POSSIBLE, PROBABLE, Reason, likeness};
pub use sound::sound;
