//! What a person asks of the advice room: opened, worked on, closed with what was done.

pub mod closure;
pub mod entry;
pub mod pages;
pub mod rules;
pub mod show;
pub mod store;
#[cfg(test)]
mod tests;
