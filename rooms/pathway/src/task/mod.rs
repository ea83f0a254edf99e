//! What waits for a colleague: a diagnosis put off, a person measured and still without a plan, a partner to ask.

pub mod pages;
pub mod rules;
pub mod store;
