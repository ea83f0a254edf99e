//! What was promised to a person, with a day: by a colleague or the team.

pub mod entry;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
