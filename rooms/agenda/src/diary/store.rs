//! Reads the sessions of a calendar.

use ::store::{Cells, Composer, Record, Tx};
use calendar::{Scope, Wanted};
use ground::{Fault, Moment, Zone};

use crate::{
    session::{SessionId, rules::State},
    workshop::WorkshopId,
};

/// A session, as a calendar wants it.
pub(super) struct Held {
    pub id: SessionId,
    pub workshop: WorkshopId,
    pub starts_at: Moment,
    pub ends_at: Moment,
    pub is_cancelled: bool,
    pub title: String,
    pub module: String,
    pub room: Option<String>,
    pub place: Option<String>,
    pub space: String,
    pub zone: Zone,
    pub facilitator: Option<String>,
    /// When its workshop was last planned.
    pub planned_at: Moment,
}

impl Record for Held {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            workshop: cells.take()?,
            starts_at: cells.take()?,
            ends_at: cells.take()?,
            is_cancelled: cells.take::<State>()? == State::Cancelled,
            title: cells.take()?,
            module: cells.take()?,
            room: cells.maybe()?,
            place: cells.maybe()?,
            space: cells.take()?,
            zone: cells.take()?,
            facilitator: cells.maybe()?,
            planned_at: cells.take()?,
        })
    }
}

/// The sessions that begin within what is wanted, soonest first.
pub(super) async fn held(tx: &mut Tx, wanted: &Wanted<'_>) -> Result<Vec<Held>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT s.id, s.workshop, s.starts_at, s.ends_at, s.state, w.title, w.module, w.room, w.place, p.name, p.zone,
           a.name, w.changed_at
         FROM workshop_sessions s JOIN workshops w ON w.id = s.workshop JOIN spaces p ON p.id = s.space
           LEFT JOIN accounts a ON a.id = s.facilitator",
    );
    sql.filter("s.organisation =", &organisation)
        .filter("s.starts_at >=", &wanted.from)
        .filter("s.starts_at <", &wanted.until);
    match wanted.scope {
        Scope::Account(account) => sql.filter("s.facilitator =", &account),
        Scope::Space(space) | Scope::Programme(space) => sql.filter("s.space =", &space),
        Scope::Room(room) => sql.filter("w.room_id =", &room),
    };
    sql.then("ORDER BY s.starts_at, s.id");
    tx.all(&sql, sql.values()).await
}
