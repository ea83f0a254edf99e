//! Visits: who came, why, their place in the queue, where they went in the space, and what became of it.

pub mod correction;
pub mod day;
mod late;
mod line;
pub mod moves;
pub mod nameless;
pub mod naming;
pub mod onward;
pub mod pack;
pub mod pages;
pub mod paper;
pub mod queue;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
mod view;

pub use line::{Moves, Queue, Row, why};
pub use view::View;
