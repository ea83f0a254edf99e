//! Outlines: where priority neighbourhoods are on the map, and which of them a point is in.

pub mod file;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::Shape;
pub use store::{Verdict, judge};
