//! Remembers shifts, who takes them, and who gave them back.

use std::collections::HashMap;

use facts::{Told, team::Team as Happened};
use ground::{AccountId, Fault, Identifier as _, Moment, SpaceId, Zone, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, Who, journal::Change};

use super::rules::{Reason, Span, Task};
use crate::ShiftId;

/// A shift.
#[derive(Clone, PartialEq, Debug)]
pub struct Shift {
    pub id: ShiftId,
    pub space: SpaceId,
    pub space_name: String,
    /// Of the space: its hours are said there.
    pub zone: Zone,
    pub task: Task,
    pub starts_at: Moment,
    pub ends_at: Moment,
    pub account: Option<AccountId>,
    pub holder: Option<String>,
}

impl Record for Shift {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            space_name: cells.take()?,
            zone: cells.take()?,
            task: cells.take()?,
            starts_at: cells.take()?,
            ends_at: cells.take()?,
            account: cells.maybe()?,
            holder: cells.maybe()?,
        })
    }
}

/// What is needed to make a shift.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewShift {
    pub id: ShiftId,
    pub space: SpaceId,
    pub task: Task,
    pub starts_at: Moment,
    pub ends_at: Moment,
}

/// Makes an open shift.
pub async fn create(tx: &mut Tx, new: &NewShift) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO shifts (id, organisation, space, task, starts_at, ends_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![new.id, organisation, new.space, new.task, new.starts_at, new.ends_at, now],
    )
    .await?;
    Ok(())
}

fn select() -> Composer {
    Composer::new(
        "SELECT h.id, h.space, s.name, s.zone, h.task, h.starts_at, h.ends_at, h.account, a.name
         FROM shifts h JOIN spaces s ON s.id = h.space LEFT JOIN accounts a ON a.id = h.account",
    )
}

/// One shift of the organisation.
pub async fn find(tx: &mut Tx, id: ShiftId) -> Result<Option<Shift>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("h.id =", &id).filter("h.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The coming shifts of a colleague, soonest first.
pub async fn of_account(tx: &mut Tx, account: AccountId, from: Moment) -> Result<Vec<Shift>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("h.account =", &account).filter("h.organisation =", &organisation).filter("h.ends_at >", &from);
    sql.then("ORDER BY h.starts_at, h.id LIMIT 60");
    tx.all(&sql, sql.values()).await
}

/// The shifts of a colleague that have not begun, in one space or in all.
pub async fn coming(tx: &mut Tx, account: AccountId, space: Option<SpaceId>) -> Result<Vec<Shift>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut sql = select();
    sql.filter("h.account =", &account).filter("h.organisation =", &organisation).filter("h.starts_at >", &now);
    if let Some(space) = space {
        sql.filter("h.space =", &space);
    }
    sql.then("ORDER BY h.starts_at, h.id");
    tx.all(&sql, sql.values()).await
}

/// The coming shifts of a space that are open since a colleague left, soonest first.
pub async fn left(tx: &mut Tx, space: SpaceId) -> Result<Vec<Shift>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut sql = select();
    sql.filter("h.organisation =", &organisation)
        .filter("h.space =", &space)
        .filter("h.starts_at >", &now)
        .plain("h.account IS NULL")
        .plain("EXISTS (SELECT 1 FROM shift_releases r WHERE r.shift = h.id AND r.reason = 'left')")
        .then("ORDER BY h.starts_at, h.id LIMIT 500");
    tx.all(&sql, sql.values()).await
}

/// The shifts of a space (or of all) between two instants, soonest first.
pub async fn between(
    tx: &mut Tx,
    space: Option<SpaceId>,
    from: Moment,
    until: Moment,
    open_only: bool,
) -> Result<Vec<Shift>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("h.organisation =", &organisation).filter("h.starts_at >=", &from).filter("h.starts_at <", &until);
    if let Some(space) = space {
        sql.filter("h.space =", &space);
    }
    if open_only {
        sql.plain("h.account IS NULL");
    }
    sql.then("ORDER BY h.starts_at, h.task, h.id LIMIT 500");
    tx.all(&sql, sql.values()).await
}

/// The shifts of a space between two instants that somebody holds, soonest first.
pub async fn held(tx: &mut Tx, space: SpaceId, from: Moment, until: Moment) -> Result<Vec<Shift>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("h.organisation =", &organisation)
        .filter("h.space =", &space)
        .filter("h.starts_at >=", &from)
        .filter("h.starts_at <", &until)
        .plain("h.account IS NOT NULL")
        .then("ORDER BY h.starts_at, h.id LIMIT 10000");
    tx.all(&sql, sql.values()).await
}

/// The first and the last beginning of some shifts.
struct Ends {
    first: Option<Moment>,
    last: Option<Moment>,
}

impl Record for Ends {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { first: cells.maybe()?, last: cells.maybe()? })
    }
}

/// Whether there are shifts of a space (or of any) before and after.
pub async fn around(
    tx: &mut Tx,
    space: Option<SpaceId>,
    (from, until): Span,
    open_only: bool,
) -> Result<(bool, bool), Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT MIN(h.starts_at), MAX(h.starts_at) FROM shifts h");
    sql.filter("h.organisation =", &organisation);
    if let Some(space) = space {
        sql.filter("h.space =", &space);
    }
    if open_only {
        sql.plain("h.account IS NULL");
    }
    let Ends { first, last } = tx.one(&sql, sql.values()).await?;
    Ok((first.is_some_and(|first| first < from), last.is_some_and(|last| last >= until)))
}

/// The open shifts of the same space and task from this one on, soonest first.
pub async fn following(tx: &mut Tx, shift: &Shift) -> Result<Vec<Shift>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("h.organisation =", &organisation)
        .filter("h.space =", &shift.space)
        .filter("h.starts_at >=", &shift.starts_at)
        .filter("h.task =", &shift.task)
        .plain("h.account IS NULL")
        .then("ORDER BY h.starts_at, h.id LIMIT 500");
    tx.all(&sql, sql.values()).await
}

/// Gives an open shift to a colleague; false when somebody was quicker.
pub async fn take(tx: &mut Tx, shift: &Shift, account: AccountId) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let taken = tx
        .run(
            "UPDATE shifts SET account = $1, taken_at = $2 WHERE id = $3 AND organisation = $4 AND account IS NULL",
            values![account, now, shift.id, organisation],
        )
        .await?;
    if taken == 1 {
        let number = tx.number_of(account.uuid()).await?;
        let mut told = Told::new(Happened::ShiftTaken { shift: shift.id.uuid() }, now).at(shift.space);
        told.subject = number;
        tx.tell(told).await?;
        note(tx, shift.id, "updated", &json!({ "account": [null, account] })).await?;
    }
    Ok(taken == 1)
}

/// Opens a shift again, with the reason; false when `account` did not have it any more.
pub async fn release(tx: &mut Tx, shift: &Shift, account: AccountId, reason: Reason) -> Result<bool, Fault> {
    let (organisation, id, now) = (tx.organisation()?, tx.fresh_id(), tx.now());
    let freed = tx
        .run(
            "UPDATE shifts SET account = NULL, taken_at = NULL WHERE id = $1 AND organisation = $2 AND account = $3",
            values![shift.id, organisation, account],
        )
        .await?;
    if freed == 0 {
        return Ok(false);
    }
    tx.run(
        "INSERT INTO shift_releases (id, organisation, shift, account, reason, at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, organisation, shift.id, account, reason, now],
    )
    .await?;
    let fact = Happened::ShiftReleased { shift: shift.id.uuid() };
    let number = tx.number_of(account.uuid()).await?;
    let mut told = Told::new(fact, now).at(shift.space);
    told.subject = number;
    tx.tell(told).await?;
    note(tx, shift.id, "updated", &json!({ "account": [account, null] })).await?;
    Ok(true)
}

/// Who gave a shift back last, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Release {
    pub account: AccountId,
    pub name: String,
    pub reason: Reason,
}

/// The last to give back each of these shifts, as long as they are colleagues.
pub async fn released(tx: &mut Tx, shifts: &[ShiftId]) -> Result<HashMap<ShiftId, Release>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT r.shift, r.account, a.name, r.reason FROM shift_releases r JOIN accounts a ON a.id = r.account",
    );
    sql.filter("r.organisation =", &organisation).plain("a.closed_at IS NULL").plain("r.reason <> 'left'");
    sql.one_of("r.shift", shifts.iter()).then("ORDER BY r.at, r.id");
    let rows: Vec<(ShiftId, AccountId, String, Reason)> = tx.all(&sql, sql.values()).await?;
    Ok(rows.into_iter().map(|(shift, account, name, reason)| (shift, Release { account, name, reason })).collect())
}

/// Removes a shift that nobody has taken; false when somebody has.
pub async fn remove(tx: &mut Tx, shift: &Shift) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    // Whoever would take it waits here, and then finds nothing.
    let open = tx
        .run(
            "UPDATE shifts SET task = task WHERE id = $1 AND organisation = $2 AND account IS NULL",
            values![shift.id, organisation],
        )
        .await?;
    if open == 0 {
        return Ok(false);
    }
    for sql in [
        "DELETE FROM shift_releases WHERE shift = $1 AND organisation = $2",
        "DELETE FROM shifts WHERE id = $1 AND organisation = $2",
    ] {
        tx.run(sql, values![shift.id, organisation]).await?;
    }
    let what = json!({ "task": shift.task, "starts_at": shift.starts_at });
    note(tx, shift.id, "removed", &what).await?;
    Ok(true)
}

async fn note(tx: &mut Tx, id: ShiftId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    // The generator fills years of rosters; only people's acts are worth a line.
    if matches!(tx.badge().who(), Who::Job("demo")) {
        return Ok(());
    }
    tx.note_change(Change { noun: "shift", record: id.uuid(), person: None, action, what }).await
}
