//! Receipts: a provider says whether a text message arrived.

pub mod pages;
pub mod rules;
