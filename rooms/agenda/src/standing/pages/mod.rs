//! Speaks: the standing weeks, planned with their dates shown first, changed from a day on, ended.

mod acts;
pub mod end;
mod form;
mod list;

pub use acts::{change, create, edit, new, preview};
pub use list::{export, list};
