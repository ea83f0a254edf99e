//! Occupancy: who holds a room, a colleague or the machines of a set, quarter of an hour by quarter of an hour.

pub mod needs;
pub mod rules;
pub mod store;
pub mod words;

#[cfg(test)]
mod tests;
