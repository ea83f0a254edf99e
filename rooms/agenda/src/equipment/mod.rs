//! Equipment: the sets of machines of a space, that sessions share.

pub mod pages;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use rules::{Equipment, EquipmentId, EquipmentKind};
