//! The partner directory: outside bodies that send people, host activities, supply or fund.

pub mod rules;
pub mod store;

pub use rules::{NewPartner, PartnerKind};
pub use store::{Outcome, Partner};
