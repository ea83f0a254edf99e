//! Places where people get help with digital things: those of the national map, and those that an import brings.

pub mod rules;
pub mod store;

pub use rules::{NewPlace, PlaceId, PlaceKind};
pub use store::Place;
