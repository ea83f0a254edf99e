//! Workshops: one session or a series, its module, its room, its seats.

pub mod pages;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

ground::id!(
    /// A workshop: one session, or a series that belongs together.
    WorkshopId
);
