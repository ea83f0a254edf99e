//! Dated settings: the rules that a network sets for itself, with a default and its source.

mod list;
mod lock;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use lock::LockSetting;
pub use rules::{ALL, Setting};
pub use store::{number, set};
