//! A diagnosis put off: why, and that it is still to be done; it never stands between a person and help.

pub(crate) mod pages;
pub mod rules;
pub mod store;
