//! What is looked after at opening and at closing: a list that each space words for itself, ticked every day.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
