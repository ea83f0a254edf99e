//! What was done in a period, in the columns of the Conseiller numérique activity report, without names.

pub mod pages;
pub mod rules;
#[cfg(test)]
mod tests;
