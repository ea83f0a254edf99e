//! Shifts of a space.

pub mod absence;
pub mod pages;
pub mod panels;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
