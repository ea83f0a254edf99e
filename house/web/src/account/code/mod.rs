//! A second proof at sign-in, for whoever wants one: codes that a telephone shows, and ten on paper.

pub(super) mod door;
pub(super) mod own;
pub(crate) mod rules;
