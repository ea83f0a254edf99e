//! Holidays: the public ones, computed, and those of schools, brought in from the national calendar.

pub mod import;
pub mod pages;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use rules::{Break, BreakId, zone_of_commune};
