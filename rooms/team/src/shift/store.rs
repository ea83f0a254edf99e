//! Remembers shifts, who takes them, and who gave them back.

use std::collections::HashMap;

use facts::{Told, team::Team as Happened};
use ground::{AccountId, Fault, Identifier as _, Moment, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Record, Tx, Who, journal::Change};

use super::rules::{Reason, Task};
use crate::ShiftId;

/// A shift.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shift {
    pub id: ShiftId,
    pub space: SpaceId,
    pub space_name: String,
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

/// One shift of the organisation.
pub async fn find(tx: &mut Tx, id: ShiftId) -> Result<Option<Shift>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT h.id, h.space, s.name, h.task, h.starts_at, h.ends_at, h.account, a.name
         FROM shifts h JOIN spaces s ON s.id = h.space LEFT JOIN accounts a ON a.id = h.account
         WHERE h.id = $1 AND h.organisation = $2",
        values![id, organisation],
    )
    .await
}

/// The coming shifts of a colleague, soonest first.
pub async fn of_account(tx: &mut Tx, account: AccountId, from: Moment) -> Result<Vec<Shift>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT h.id, h.space, s.name, h.task, h.starts_at, h.ends_at, h.account, a.name
         FROM shifts h JOIN spaces s ON s.id = h.space LEFT JOIN accounts a ON a.id = h.account
         WHERE h.account = $1 AND h.organisation = $2 AND h.ends_at > $3 ORDER BY h.starts_at, h.id LIMIT 60",
        values![account, organisation, from],
    )
    .await
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
    let mut sql = store::Composer::new(
        "SELECT h.id, h.space, s.name, h.task, h.starts_at, h.ends_at, h.account, a.name
         FROM shifts h JOIN spaces s ON s.id = h.space LEFT JOIN accounts a ON a.id = h.account",
    );
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
    let fact = Happened::ShiftReleased { shift: shift.id.uuid(), reason: reason.word().into() };
    let number = tx.number_of(account.uuid()).await?;
    let mut told = Told::new(fact, now).at(shift.space);
    told.subject = number;
    tx.tell(told).await?;
    note(tx, shift.id, "updated", &json!({ "account": [account, null], "reason": reason })).await?;
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
    let mut sql = store::Composer::new(
        "SELECT r.shift, r.account, a.name, r.reason FROM shift_releases r JOIN accounts a ON a.id = r.account",
    );
    sql.filter("r.organisation =", &organisation).plain("a.closed_at IS NULL");
    sql.one_of("r.shift", shifts.iter()).then("ORDER BY r.at, r.id");
    let rows: Vec<(ShiftId, AccountId, String, Reason)> = tx.all(&sql, sql.values()).await?;
    Ok(rows.into_iter().map(|(shift, account, name, reason)| (shift, Release { account, name, reason })).collect())
}

/// Removes a shift that nobody has taken; false when somebody has.
pub async fn remove(tx: &mut Tx, shift: &Shift) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM shift_releases WHERE shift = $1 AND organisation = $2", values![shift.id, organisation])
        .await?;
    let gone = tx
        .run(
            "DELETE FROM shifts WHERE id = $1 AND organisation = $2 AND account IS NULL",
            values![shift.id, organisation],
        )
        .await?;
    let what = json!({ "task": shift.task, "starts_at": shift.starts_at });
    note(tx, shift.id, "removed", &what).await?;
    Ok(gone == 1)
}

async fn note(tx: &mut Tx, id: ShiftId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    // The generator fills years of rosters; only people's acts are worth a line.
    if matches!(tx.badge().who(), Who::Job("demo")) {
        return Ok(());
    }
    tx.note_change(Change { noun: "shift", record: id.uuid(), person: None, action, what }).await
}
