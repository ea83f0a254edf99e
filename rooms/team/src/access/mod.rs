//! Access that ends with the last shift: told before, prolonged, closed by the night, opened again.

pub mod pages;
pub mod panel;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub mod work;
