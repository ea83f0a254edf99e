//! Belongings left in our care: a number, a slip, given back.

pub mod pages;
pub mod rules;
pub mod slip;
pub mod store;
#[cfg(test)]
mod tests;
