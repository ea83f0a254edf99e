//! A referral: who was sent by whom, with which voucher, and what became of it.

pub mod act;
pub mod ending;
pub mod export;
pub mod pages;
pub mod paper;
pub mod rules;
pub mod show;
pub mod store;
#[cfg(test)]
mod tests;
pub mod walk_in;

pub use rules::{Agreed, NewReferral, Reason, Referral, Referrer, State, Step};

ground::id!(
    /// One sending of one person; also the `referral` of vouchers and facts.
    ReferralId
);
