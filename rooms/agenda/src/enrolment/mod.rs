//! Enrolments: who has a seat in which workshop.

pub(crate) mod own;
pub mod pages;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

ground::id!(
    /// One person's place in one workshop.
    EnrolmentId
);
