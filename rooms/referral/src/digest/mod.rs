//! The news of the week: one e-mail to each referrer for whom something is new, until they want no more.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
mod work;

pub use work::WriteDigests;
