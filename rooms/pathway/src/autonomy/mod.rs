//! Autonomy: what a person now does alone, declared upon evidence, withdrawn with a reason.

pub(crate) mod figure;
pub(crate) mod pages;
pub mod rules;
pub mod store;
