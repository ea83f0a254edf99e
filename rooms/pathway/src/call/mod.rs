//! Calls: whom to call today among those who dropped out of sight, in which order and why; what came of each call.

mod list;
pub(crate) mod message;
pub(crate) mod pages;
mod panel;
pub mod rules;
pub mod store;

pub use panel::CallPanel;
