//! The composition: the only crate that knows all rooms.

pub mod backup;
pub mod check;
pub mod cli;
pub mod compose;
pub mod config;
mod day;
mod deadlines;
pub mod demo;
mod home;
mod panels;
mod practice;
mod record;
pub mod serve;
mod today;

/// Gives memory back soon: each verification of a password takes 19 MiB for a moment, on whichever thread is free, and
/// the system's own allocator would keep that much for each of them.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;
