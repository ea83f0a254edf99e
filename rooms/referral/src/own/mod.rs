//! What a referrer with an account has besides the link: the list of their structure, and its team.

pub mod export;
pub mod pages;
pub mod store;
pub mod team;
#[cfg(test)]
mod tests;
