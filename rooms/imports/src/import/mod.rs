//! One file that comes in: received, seen, confirmed, done.

pub mod advance;
mod at_once;
pub mod confirmation;
pub mod export;
pub mod mending;
pub mod pages;
pub mod rules;
pub(crate) mod running;
pub mod store;
#[cfg(test)]
mod tests;

pub use at_once::{Brought, Wish, at_once, undo};
