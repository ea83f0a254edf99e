//! Sessions: when a workshop meets, who leads it, whether it took place.

pub mod line;
pub mod pages;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

ground::id!(
    /// One meeting of a workshop.
    SessionId
);
