//! Closures: days on which a space does not receive, whatever its hours say.

pub mod pages;
pub mod port;
pub mod rules;
pub mod sessions;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{Closure, ClosureId, Span};
