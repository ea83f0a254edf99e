//! Accompanied, without a goal of doing alone: chosen with the person for a reason, ended as it was chosen.

pub(crate) mod pages;
pub mod rules;
pub mod store;
