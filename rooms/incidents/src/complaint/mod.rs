//! Complaints: written down, answered within a time.

pub mod answer;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
