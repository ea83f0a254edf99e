//! Rules of closing: a day is closed once, and what was closed is reopened while it lasts.

use ground::{Day, Moment, Refusal, SpaceId};

ground::id!(
    /// One closing of a day.
    ClosureId
);

/// A day that was closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closure {
    pub id: ClosureId,
    pub space: SpaceId,
    pub day: Day,
    pub at: Moment,
    /// Name of the colleague who closed it.
    pub by: Option<String>,
}

/// Whether today may be closed.
///
/// # Errors
/// When it is closed already.
pub fn close(standing: Option<&Closure>) -> Result<(), Refusal> {
    if standing.is_some() { Err(Refusal::because("day-refusal-closed")) } else { Ok(()) }
}

/// What is taken back.
///
/// # Errors
/// When today is open.
pub fn reopen(standing: Option<Closure>) -> Result<Closure, Refusal> {
    standing.ok_or_else(|| Refusal::because("day-refusal-open"))
}
