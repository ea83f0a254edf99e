//! Who answers for a minor, and whether they agreed that the minor is received alone.

pub mod rules;
pub mod store;

pub use store::Guardian;
