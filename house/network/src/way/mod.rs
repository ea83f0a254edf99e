//! The way to a space: where exactly it is, and how to come, for a person who was never there.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{Point, Way};
