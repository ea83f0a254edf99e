//! Tests about the code itself: each module is one rule of the house, read over the whole tree.
//!
//! A rule is a function from a [`Tree`] to a list of [`Finding`]s, so that its own tests can hand
//! it a bad tree and see it complain. `tests/tree.rs` runs every rule over the real one.

pub mod badges;
pub mod budgets;
pub mod directions;
pub mod documents;
pub mod fluent;
pub mod leaks;
pub mod logs;
pub mod migrations;
pub mod rust;
pub mod sql;
pub mod suite;
pub mod templates;
pub mod texts;
pub mod tree;
pub mod typography;
pub mod words;

pub use tree::{Finding, Tree};
