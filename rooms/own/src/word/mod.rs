//! The word that a person chose for their page.

pub mod pictures;
pub mod rules;
