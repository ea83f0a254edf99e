//! Mandates (Aidants Connect): a reference and the day they end, of employees only; never a password.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
