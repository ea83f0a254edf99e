//! Working documents of a request, kept for some days; proofs that were seen and never copied.

mod expiry;
pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use expiry::ForgetDocuments;
