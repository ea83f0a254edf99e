//! Which column of a file is what: proposed, said, remembered by the file's header.

pub mod pages;
pub mod rules;
pub mod store;
