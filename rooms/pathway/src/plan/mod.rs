//! A plan: the steps agreed with a person; revised by a new version, the old ones kept.

pub(crate) mod agreement;
pub(crate) mod pages;
pub(crate) mod paper;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
