//! Visits: who came, why, their place in the queue, and what became of it.

pub mod moves;
pub mod nameless;
pub mod pages;
pub mod queue;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
