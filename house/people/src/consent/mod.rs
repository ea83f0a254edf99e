//! What a person agreed to, in which words, when, and who wrote it down.

pub mod rules;
pub mod store;
