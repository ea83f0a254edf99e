//! A module: what a session or a series teaches, for whom, and what is shown at its end; kept in versions.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
