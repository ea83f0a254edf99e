//! Organisations and their spaces.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
