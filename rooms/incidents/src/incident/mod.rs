//! What happened in a space that must not be forgotten: noted, followed up, closed.

pub mod entry;
pub mod pages;
pub mod people;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
