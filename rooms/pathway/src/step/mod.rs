//! A step of a plan: equipment, connection or skills; planned, booked, done or dropped.

pub(crate) mod pages;
pub mod rules;
pub mod store;
