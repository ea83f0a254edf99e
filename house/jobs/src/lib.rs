//! Durable work: later, again, on schedule.

mod housekeeping;
mod rules;
mod store;
mod worker;

use std::{future::Future, pin::Pin, time::Duration};

use ::store::{Badge, Db, Rights, Tx, Who};
use ground::{Fault, Identifier as _, Moment, OrganisationId, SpaceId};
use serde::Serialize;

pub use rules::MOST_ATTEMPTS;
pub use store::{failed, pending};
pub use worker::Worker;

ground::id!(
    /// One piece of work to do.
    JobId
);

/// What a work is doing.
pub type Doing<'a, T = ()> = Pin<Box<dyn Future<Output = Result<T, Fault>> + Send + 'a>>;

/// The works of a room, or of all rooms.
pub type Works = Vec<Box<dyn Work>>;

/// A kind of work that the program does by itself.
///
/// It may run again after a crash: what it writes must bear that (a state checked again, a key).
pub trait Work: Send + Sync {
    /// Its stable name, such as `send-message`; no two works share one.
    fn kind(&self) -> &'static str;

    /// How often it comes round, in whole seconds; `None` for work that somebody enqueues.
    fn every(&self) -> Option<Duration> {
        None
    }

    /// For work on schedule: whether there is anything to do, so that an idle house writes nothing.
    /// Only reads.
    fn is_called_for<'a>(&'a self, _db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async { Ok(true) })
    }

    /// Does it. `payload` is the JSON that was enqueued; empty for work on schedule.
    /// A fault is tried again later, up to [`MOST_ATTEMPTS`] times.
    fn run<'a>(&'a self, db: &'a Db, payload: &'a str) -> Doing<'a>;

    /// Told once no more attempt will be made, to leave the thing itself in a state that says so.
    fn give_up<'a>(&'a self, _db: &'a Db, _payload: &'a str, _error: &'a str) -> Doing<'a> {
        Box::pin(async { Ok(()) })
    }
}

/// Enqueues work of this kind, in the caller's transaction: it exists if and only if that one commits.
pub async fn enqueue(tx: &mut Tx, kind: &'static str, payload: &impl Serialize, run_at: Moment) -> Result<(), Fault> {
    let payload = serde_json::to_string(payload)?;
    let id = JobId::from_uuid(tx.fresh_id());
    store::add(tx, id, kind, &payload, run_at).await
}

/// The badge of a work, across the network; `within(organisation)` for the rows of one.
pub fn badge(kind: &'static str) -> Badge {
    Badge::mint(Who::Job(kind), None, None, Rights::none())
}

/// The badge of work that somebody asked for and does not wait for: done in their name, without the rights of a post.
pub fn on_behalf(who: Who, organisation: OrganisationId, space: Option<SpaceId>) -> Badge {
    Badge::mint(who, Some(organisation), space, Rights::none())
}
