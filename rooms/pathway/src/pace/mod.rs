//! The pace: how long a person may be out of sight, by what they walk now, before somebody asks after them.

pub(crate) mod pages;
pub mod rules;
