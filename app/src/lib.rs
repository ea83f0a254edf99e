//! The composition: the only crate that knows all rooms.

pub mod backup;
pub mod check;
pub mod cli;
pub mod compose;
pub mod config;
pub mod demo;
mod home;
mod record;
pub mod serve;
mod today;
