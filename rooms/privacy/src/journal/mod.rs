//! The journals, as those entitled read them.

pub mod pages;
pub mod store;
mod words;
