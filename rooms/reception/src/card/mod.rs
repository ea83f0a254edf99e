//! The card of a person: a code without a name, which opens their record at the counter.

pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
