//! Remembers calendars kept elsewhere, and when they say that somebody is busy.

use ::store::{Cells, Record, Tx, journal::Change};
use ground::{AccountId, Fault, Identifier as _, Moment, OrganisationId, values};
use serde_json::json;

use super::{EVERY, Outside, OutsideId};
use crate::read::Busy;

impl Record for Outside {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            account: cells.take()?,
            name: cells.take()?,
            address: cells.maybe()?,
            zone: cells.take()?,
            read_at: cells.maybe()?,
            problem: cells.maybe()?,
        })
    }
}

impl Record for Busy {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { starts_at: cells.take()?, ends_at: cells.take()? })
    }
}

/// The calendars that a colleague brought in, the oldest first.
pub async fn of_account(tx: &mut Tx, account: AccountId) -> Result<Vec<Outside>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, account, name, address, zone, read_at, problem FROM outside_calendars
         WHERE account = $1 AND organisation = $2 ORDER BY made_at, id",
        values![account, organisation],
    )
    .await
}

/// When a colleague is busy elsewhere between two instants, soonest first.
pub async fn busy(tx: &mut Tx, account: AccountId, from: Moment, until: Moment) -> Result<Vec<Busy>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT b.starts_at, b.ends_at FROM outside_calendars c JOIN outside_busy b ON b.calendar = c.id
         WHERE c.account = $1 AND c.organisation = $2 AND b.organisation = $2 AND b.starts_at < $3 AND b.ends_at > $4
         ORDER BY b.starts_at, b.ends_at",
        values![account, organisation, until, from],
    )
    .await
}

/// Brings a calendar in.
pub async fn create(tx: &mut Tx, new: &Outside) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let next = new.address.as_ref().map(|_| now);
    tx.run(
        "INSERT INTO outside_calendars (id, organisation, account, name, address, zone, made_at, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![new.id, organisation, new.account, new.name, new.address, new.zone, now, next],
    )
    .await?;
    note(tx, new.id, "created").await
}

/// Takes a calendar out, with what it said. Whether there was one.
pub async fn remove(tx: &mut Tx, account: AccountId, id: OutsideId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    if !of_account(tx, account).await?.iter().any(|outside| outside.id == id) {
        return Ok(false);
    }
    tx.run("DELETE FROM outside_busy WHERE calendar = $1 AND organisation = $2", values![id, organisation]).await?;
    tx.run("DELETE FROM outside_calendars WHERE id = $1 AND organisation = $2", values![id, organisation]).await?;
    note(tx, id, "removed").await?;
    Ok(true)
}

/// Has an address read again at once. Whether there is one.
pub async fn hasten(tx: &mut Tx, account: AccountId, id: OutsideId) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let touched = tx
        .run(
            "UPDATE outside_calendars SET next_at = $1
             WHERE id = $2 AND account = $3 AND organisation = $4 AND address IS NOT NULL",
            values![now, id, account, organisation],
        )
        .await?;
    Ok(touched == 1)
}

/// Whether an address is to be read now, in any organisation.
pub async fn is_due(tx: &mut Tx) -> Result<bool, Fault> {
    let now = tx.now();
    let found: Option<(OutsideId,)> =
        tx.maybe("SELECT id FROM outside_calendars WHERE next_at <= $1 LIMIT 1", values![now]).await?;
    Ok(found.is_some())
}

/// The addresses to be read now, with the organisation of each, the longest due first.
pub async fn due(tx: &mut Tx, most: i64) -> Result<Vec<(OrganisationId, OutsideId)>, Fault> {
    let now = tx.now();
    tx.all(
        "SELECT organisation, id FROM outside_calendars WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2",
        values![now, most],
    )
    .await
}

/// One of the organisation, if its owner still has it.
pub async fn find(tx: &mut Tx, id: OutsideId) -> Result<Option<Outside>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, account, name, address, zone, read_at, problem FROM outside_calendars
         WHERE id = $1 AND organisation = $2",
        values![id, organisation],
    )
    .await
}

/// Keeps what a calendar says instead of what it said; what is over is forgotten.
pub async fn keep(tx: &mut Tx, id: OutsideId, spans: &[Busy]) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run("DELETE FROM outside_busy WHERE calendar = $1 AND organisation = $2", values![id, organisation]).await?;
    for span in spans {
        tx.run(
            "INSERT INTO outside_busy (calendar, starts_at, ends_at, organisation) VALUES ($1, $2, $3, $4)",
            values![id, span.starts_at, span.ends_at, organisation],
        )
        .await?;
    }
    let next = now.plus_minutes(EVERY);
    tx.run(
        "UPDATE outside_calendars SET read_at = $1, problem = NULL,
           next_at = CASE WHEN address IS NULL THEN NULL ELSE $2 END
         WHERE id = $3 AND organisation = $4",
        values![now, next, id, organisation],
    )
    .await?;
    Ok(())
}

/// Says why a calendar was not read; what it said before still holds, and it is tried again later.
pub async fn miss(tx: &mut Tx, id: OutsideId, problem: &str) -> Result<(), Fault> {
    let (organisation, next) = (tx.organisation()?, tx.now().plus_minutes(EVERY));
    tx.run(
        "UPDATE outside_calendars SET problem = $1, next_at = $2
         WHERE id = $3 AND organisation = $4 AND address IS NOT NULL",
        values![problem, next, id, organisation],
    )
    .await?;
    Ok(())
}

async fn note(tx: &mut Tx, id: OutsideId, action: &'static str) -> Result<(), Fault> {
    tx.note_change(Change { noun: "outside_calendar", record: id.uuid(), person: None, action, what: &json!({}) }).await
}
