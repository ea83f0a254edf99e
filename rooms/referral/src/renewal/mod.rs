//! A right of access about to end: the referrer is asked, and the manager decides when they say nothing.

pub mod export;
pub mod link;
pub mod pages;
pub mod panel;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
mod work;

pub use rules::{Renewal, State};
pub use work::AskRenewals;

ground::id!(
    /// What was asked about one right.
    RenewalId
);
