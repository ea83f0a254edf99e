//! Temporary exclusions: decided, reviewed, ended; the counter only reads « Voir la responsable ».

pub mod entry;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
