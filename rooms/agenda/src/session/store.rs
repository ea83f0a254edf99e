//! Remembers sessions: when, by whom, and what became of them.

use facts::{Told, agenda::Agenda as Happened};
use ground::{AccountId, Fault, Identifier as _, Moment, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::{
    SessionId,
    rules::{Course, State},
};
use crate::{
    standing::StandingId,
    workshop::{
        WorkshopId,
        rules::{Kind, Slot},
    },
};

mod care;

pub use care::{Care, care};

/// A session with its workshop, as every list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meeting {
    pub id: SessionId,
    pub workshop: WorkshopId,
    pub space: SpaceId,
    /// Which of the series, from 1.
    pub number: i64,
    /// Sessions of the series.
    pub count: i64,
    pub course: Course,
    /// Why it was cancelled.
    pub reason: Option<String>,
    pub facilitator: Option<AccountId>,
    pub facilitator_name: Option<String>,
    pub title: String,
    pub module: String,
    pub seats: i64,
    pub taken: i64,
    pub room: Option<String>,
    pub place: Option<String>,
    pub kind: Kind,
    pub standing: Option<StandingId>,
    pub over: Option<String>,
    /// How often it was changed: whoever saw another number saw another session.
    pub version: i64,
}

impl Record for Meeting {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            workshop: cells.take()?,
            space: cells.take()?,
            number: cells.take()?,
            count: cells.take()?,
            course: Course {
                state: cells.take()?,
                starts_at: cells.take()?,
                ends_at: cells.take()?,
                closed_at: cells.maybe()?,
            },
            reason: cells.maybe()?,
            facilitator: cells.maybe()?,
            facilitator_name: cells.maybe()?,
            title: cells.take()?,
            module: cells.take()?,
            seats: cells.take()?,
            taken: cells.take()?,
            room: cells.maybe()?,
            place: cells.maybe()?,
            kind: cells.take()?,
            standing: cells.maybe()?,
            over: cells.maybe()?,
            version: cells.take()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT s.id, s.workshop, s.space, s.number,
           (SELECT COUNT(*) FROM workshop_sessions o WHERE o.workshop = w.id AND o.organisation = w.organisation),
           s.state, s.starts_at, s.ends_at, s.closed_at, s.reason, s.facilitator, a.name, w.title, w.module, w.seats,
           (SELECT COUNT(*) FROM seats t WHERE t.workshop = w.id AND t.organisation = w.organisation), w.room, w.place,
           w.kind, w.standing, s.over, s.version
         FROM workshop_sessions s JOIN workshops w ON w.id = s.workshop LEFT JOIN accounts a ON a.id = s.facilitator",
    )
}

/// One session of the organisation.
pub async fn find(tx: &mut Tx, id: SessionId) -> Result<Option<Meeting>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("s.id =", &id).filter("s.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The sessions of a workshop, in order.
pub async fn of_workshop(tx: &mut Tx, workshop: WorkshopId) -> Result<Vec<Meeting>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("s.workshop =", &workshop).filter("s.organisation =", &organisation).then("ORDER BY s.starts_at, s.id");
    tx.all(&sql, sql.values()).await
}

/// Which sessions of a space a list shows: those that begin in `[from, until)`.
#[derive(Clone, Debug)]
pub struct Window<'a> {
    pub space: SpaceId,
    pub from: Moment,
    pub until: Moment,
    pub module: Option<&'a str>,
}

/// The sessions in a window, soonest first.
pub async fn within(tx: &mut Tx, window: &Window<'_>) -> Result<Vec<Meeting>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("s.organisation =", &organisation)
        .filter("s.space =", &window.space)
        .filter("s.starts_at >=", &window.from)
        .filter("s.starts_at <", &window.until);
    if let Some(module) = window.module {
        sql.filter("w.module =", &module);
    }
    sql.then("ORDER BY s.starts_at, s.id");
    tx.all(&sql, sql.values()).await
}

/// Whether the space has sessions before and after a window.
pub async fn around(tx: &mut Tx, space: SpaceId, from: Moment, until: Moment) -> Result<(bool, bool), Fault> {
    let organisation = tx.organisation()?;
    let (first, last) = tx
        .one::<(i64, i64)>(
            "SELECT COALESCE(MIN(starts_at), $3), COALESCE(MAX(starts_at), $3) FROM workshop_sessions
             WHERE organisation = $1 AND space = $2",
            values![organisation, space, from],
        )
        .await?;
    Ok((first < from.micros(), last >= until.micros()))
}

/// Sessions that are over and not closed, oldest first; all spaces when none is named.
pub async fn unclosed(tx: &mut Tx, space: Option<SpaceId>, now: Moment) -> Result<Vec<Meeting>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("s.organisation =", &organisation).plain("s.state = 'scheduled'").filter("s.ends_at <=", &now);
    // Who comes to a drop-in stands in the queue of reception: there is no sheet to close.
    sql.plain("w.kind = 'workshop'");
    if let Some(space) = space {
        sql.filter("s.space =", &space);
    }
    sql.then("ORDER BY s.starts_at, s.id LIMIT 200");
    tx.all(&sql, sql.values()).await
}

/// The next session of a space that is not over, led by `facilitator` when one is named.
pub async fn next(
    tx: &mut Tx,
    space: SpaceId,
    facilitator: Option<AccountId>,
    now: Moment,
) -> Result<Option<Meeting>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("s.organisation =", &organisation)
        .filter("s.space =", &space)
        .plain("s.state = 'scheduled'")
        .filter("s.ends_at >", &now);
    if let Some(facilitator) = facilitator {
        sql.filter("s.facilitator =", &facilitator);
    }
    sql.then("ORDER BY s.starts_at, s.id LIMIT 1");
    tx.maybe(&sql, sql.values()).await
}

/// The coming sessions that a colleague leads or would lead again, in one space or in all.
pub async fn led_by(tx: &mut Tx, account: AccountId, space: Option<SpaceId>) -> Result<Vec<Meeting>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut sql = select();
    sql.filter("s.organisation =", &organisation)
        .filter("s.facilitator =", &account)
        .filter("s.starts_at >", &now)
        .plain("s.state <> 'closed'");
    if let Some(space) = space {
        sql.filter("s.space =", &space);
    }
    sql.then("ORDER BY s.starts_at, s.id");
    tx.all(&sql, sql.values()).await
}

/// How many sessions of a space nobody leads, from an instant on.
pub async fn unstaffed(tx: &mut Tx, space: SpaceId, from: Moment) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM workshop_sessions WHERE organisation = $1 AND space = $2 AND starts_at >= $3
               AND state = 'scheduled' AND facilitator IS NULL",
            values![organisation, space, from],
        )
        .await?;
    Ok(count)
}

/// Gives a session another time or another facilitator.
pub async fn update(tx: &mut Tx, before: &Meeting, slot: Slot, facilitator: Option<AccountId>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE workshop_sessions SET starts_at = $1, ends_at = $2, facilitator = $3, version = version + 1
         WHERE id = $4 AND organisation = $5",
        values![slot.starts_at, slot.ends_at, facilitator, before.id, organisation],
    )
    .await?;
    let what = json!({
        "starts_at": [before.course.starts_at.to_string(), slot.starts_at.to_string()],
        "ends_at": [before.course.ends_at.to_string(), slot.ends_at.to_string()],
        "facilitator": [before.facilitator, facilitator],
    });
    note(tx, before.id, "updated", &what).await
}

/// Says why sessions are planned though something that they want was taken.
pub async fn set_over(tx: &mut Tx, ids: &[SessionId], reason: &str) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    for id in ids {
        tx.run(
            "UPDATE workshop_sessions SET over = $1 WHERE id = $2 AND organisation = $3",
            values![reason, *id, organisation],
        )
        .await?;
        note(tx, *id, "overridden", &json!({ "reason": reason })).await?;
    }
    Ok(())
}

/// A session was changed by itself: its standing week leaves it alone from now on.
pub async fn set_apart(tx: &mut Tx, id: SessionId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE workshop_sessions SET apart = $1 WHERE id = $2 AND organisation = $3",
        values![true, id, organisation],
    )
    .await?;
    Ok(())
}

/// Cancels a session, for a reason.
pub async fn cancel(tx: &mut Tx, meeting: &Meeting, state: State, reason: &str) -> Result<(), Fault> {
    set_state(tx, meeting.id, state, Some(reason)).await?;
    let fact = Happened::Cancelled { session: meeting.id.uuid() };
    let told = Told::new(fact, tx.now()).at(meeting.space);
    tx.tell(told).await?;
    note(tx, meeting.id, "cancelled", &json!({ "reason": reason })).await
}

/// A cancelled session takes place after all.
pub async fn restore(tx: &mut Tx, meeting: &Meeting, state: State) -> Result<(), Fault> {
    set_state(tx, meeting.id, state, None).await?;
    let fact = Happened::Restored { session: meeting.id.uuid() };
    let told = Told::new(fact, tx.now()).at(meeting.space);
    tx.tell(told).await?;
    note(tx, meeting.id, "restored", &json!({})).await
}

/// A closed session is open to correction again; its last closure stays known.
pub async fn reopen(tx: &mut Tx, meeting: &Meeting, state: State) -> Result<(), Fault> {
    set_state(tx, meeting.id, state, None).await?;
    note(tx, meeting.id, "reopened", &json!({})).await
}

/// Says that the session is closed, now and by whom.
pub async fn close(tx: &mut Tx, meeting: &Meeting, state: State) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "UPDATE workshop_sessions SET closed_at = $1, closed_by = $2 WHERE id = $3 AND organisation = $4",
        values![now, account, meeting.id, organisation],
    )
    .await?;
    set_state(tx, meeting.id, state, None).await?;
    note(tx, meeting.id, "closed", &json!({})).await
}

async fn set_state(tx: &mut Tx, id: SessionId, state: State, reason: Option<&str>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE workshop_sessions SET state = $1, reason = $2, version = version + 1
         WHERE id = $3 AND organisation = $4",
        values![state, reason, id, organisation],
    )
    .await?;
    Ok(())
}

async fn note(tx: &mut Tx, id: SessionId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "session", record: id.uuid(), person: None, action, what }).await
}
