//! Opening a space: what is to be done before its doors open, each with its day.

mod due;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use due::OpeningDeadlines;
pub use rules::{Kind, OpeningStepId};
