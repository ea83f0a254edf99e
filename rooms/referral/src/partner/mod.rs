//! The directory of partners, as the team keeps it; the records themselves live in `network::partner`.

pub mod account;
pub mod export;
pub mod form;
pub mod lead;
pub mod link;
pub mod pages;
pub mod poster;
pub mod site;
#[cfg(test)]
mod tests;
