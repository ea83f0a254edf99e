//! The screen of the waiting room: numbers and rooms, no name; opened by a secret link that the manager makes and revokes.

pub mod pages;
mod store;
#[cfg(test)]
mod tests;
