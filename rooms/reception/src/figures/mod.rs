//! How many people each space registered, with what the figure counts and the rows behind it.

pub mod pages;
mod panel;
pub mod store;
#[cfg(test)]
mod tests;

pub use panel::RegisteredPanel;
