//! Templates: what a workshop or a drop-in usually is, of the network or of one space.

pub mod pages;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use rules::{Template, TemplateId};
