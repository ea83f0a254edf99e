//! Places where people get help with digital things: those of the national map, and those that an import brings.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{NewPlace, PlaceId, PlaceKind};
pub use store::Place;
