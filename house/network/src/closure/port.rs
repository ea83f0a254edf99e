//! Port: the sessions that days of closing touch; implemented by agenda, wired by the app, in the caller's transaction.

use std::{future::Future, pin::Pin, sync::Arc};

use ::store::Tx;
use ground::{Fault, Moment, SpaceId, Uuid};
use web::Asker;

/// What a port gives back.
pub type Promise<'a, T> = Pin<Box<dyn Future<Output = Result<T, Fault>> + Send + 'a>>;

/// A session that was to take place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    pub session: Uuid,
    pub workshop: Uuid,
    pub starts_at: Moment,
    /// As the asker reads it.
    pub title: String,
    /// How many people have a seat.
    pub people: i64,
}

/// Sessions, as closures see them.
pub trait Sessions: Send + Sync {
    /// The sessions of a space that are still to begin, from `from` on and before `until`; soonest first.
    fn within<'a>(
        &'a self,
        asker: &'a Asker,
        tx: &'a mut Tx,
        space: SpaceId,
        span: (Moment, Moment),
    ) -> Promise<'a, Vec<Held>>;

    /// Cancels these and tells everybody concerned once; `act` names what they are cancelled by. How many were.
    fn cancel<'a>(
        &'a self,
        asker: &'a Asker,
        tx: &'a mut Tx,
        sessions: &'a [Held],
        act: &'a str,
        reason: &'a str,
    ) -> Promise<'a, usize>;
}

/// As the house keeps it.
pub type SessionsPort = Arc<dyn Sessions>;
