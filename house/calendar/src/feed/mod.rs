//! Feeds: addresses at which calendars are read from outside, each with a secret that can be revoked.

pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

use ground::{AccountId, Moment};

use crate::Scope;

ground::id!(
    /// One feed.
    FeedId
);

/// A feed that somebody made.
#[derive(Clone, PartialEq, Debug)]
pub struct Feed {
    pub id: FeedId,
    pub account: AccountId,
    pub scope: Scope,
    pub made_at: Moment,
    /// When a calendar last asked, to a day.
    pub read_at: Option<Moment>,
}

/// How far back a feed reaches, in days: calendars keep what they saw.
pub const BACK: i64 = 31;
/// How far ahead.
pub const AHEAD: i64 = 366;
