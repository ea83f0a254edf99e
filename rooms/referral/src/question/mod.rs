//! What a space and a referrer ask each other about a referral: a thread on both pages, and nothing of it by e-mail.

pub mod pages;
pub mod panel;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{Said, Side};

ground::id!(
    /// One thing that was said.
    QuestionId
);
