//! Calls taken at the counter, those to return, and what may be said to whom.

pub mod entry;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
mod work;

pub use work::{ForgetCalls, forget_old};
