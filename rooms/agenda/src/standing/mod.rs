//! Standing weeks: what comes back by a rule, each day of it stored as a session of its own.

pub mod pages;
pub mod plan;
pub mod rule;
pub mod rules;
pub mod store;
pub mod words;
mod work;

#[cfg(test)]
mod tests;

pub use work::Extend;

ground::id!(
    /// A standing week.
    StandingId
);
