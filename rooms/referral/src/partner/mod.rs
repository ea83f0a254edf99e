//! The directory of partners, as the team keeps it; the records themselves live in `network::partner`.

pub mod account;
pub mod export;
pub mod form;
pub mod link;
pub mod pages;
#[cfg(test)]
mod tests;
