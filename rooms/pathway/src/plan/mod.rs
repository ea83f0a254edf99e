//! A plan: the steps agreed with a person; revised by a new version, the old ones kept.

pub(crate) mod agreement;
pub(crate) mod lines;
pub(crate) mod pages;
pub(crate) mod paper;
pub mod rules;
pub mod store;
pub mod suggestion;
#[cfg(test)]
mod tests;
