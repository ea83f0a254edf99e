//! What the counter offers to the pages that the app composes.

pub mod day;
pub(crate) mod expected;
pub mod record;
#[cfg(test)]
mod tests;
pub mod today;
