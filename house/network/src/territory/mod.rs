//! Territories: where the network works with local bodies, and what of it lies there.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{Area, AreaKind, Territory, TerritoryId};
