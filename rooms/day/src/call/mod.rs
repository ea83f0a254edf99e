//! Calls taken at the counter, those to return, and what may be said to whom.

pub mod entry;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
