//! One file that comes in: received, seen, confirmed, done.

pub mod advance;
mod at_once;
pub mod confirmation;
pub mod export;
mod halting;
pub mod mending;
pub mod pages;
pub mod rules;
pub(crate) mod running;
pub mod store;
#[cfg(test)]
mod tests;

pub(crate) use halting::halt;

pub use at_once::{Brought, Wish, at_once, undo};
