//! The closing of a day: by somebody, and taken back when it was too early.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
