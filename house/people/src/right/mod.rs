//! The right of access to a space: from a referral, for a time.

pub mod store;

pub use store::{Right, current, of_person, open};
