//! A step of a plan: equipment, connection or skills; planned, booked, done or dropped; perhaps held by a partner.

pub(crate) mod holder;
pub(crate) mod pages;
pub mod rules;
pub mod store;
pub mod walk;
