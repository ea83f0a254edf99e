//! Finding somebody: one box for names, years, telephone numbers and vouchers.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
