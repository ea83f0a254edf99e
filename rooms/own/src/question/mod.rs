//! Questions: what a person asks their space from their page, and the answer.

pub mod answer;
pub mod pages;
pub mod panel;
pub mod rules;
pub mod store;

ground::id!(
    /// One question.
    QuestionId
);
