//! Several people sent at once: one line each, one space, one paper with every voucher.

pub mod batch;
mod form;
pub mod pages;
#[cfg(test)]
mod tests;
