//! The right of access to a space: from a referral, for a time.

pub mod store;

pub use store::{Right, current, giver, has_solidarity_prices, of_person, open, withdraw};
