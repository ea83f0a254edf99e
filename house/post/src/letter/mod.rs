//! Letters: printed together, marked as printed, taken back.

pub mod pages;
pub mod panel;
