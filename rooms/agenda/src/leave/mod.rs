//! One session of a series that somebody gives up alone: the seat stays theirs, and is free for that session only.

pub(crate) mod own;
pub mod pages;
pub mod store;
