//! Requests about one's data.

pub mod pages;
pub mod panels;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
