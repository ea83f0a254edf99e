//! Rooms and desks of a space: where somebody is sent, and where they are called to.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{Room, RoomId, RoomKind};
