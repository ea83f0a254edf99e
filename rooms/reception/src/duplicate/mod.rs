//! Duplicates: records that are probably of one person, looked at side by side, merged, split again.

pub mod list;
pub mod panel;
pub mod review;
mod rules;
pub mod search;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{Reason, percent, reasons};
