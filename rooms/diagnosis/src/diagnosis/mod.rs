//! A diagnosis: what was looked at, what the person wants, and the profile that follows.

pub(crate) mod pages;
pub(crate) mod prefill;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub(crate) mod words;
