//! Remembers which days were closed, and by whom.

use facts::{Told, day::Day as Happened};
use ground::{Day, Fault, Identifier as _, Refusal, SpaceId, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::rules::{self, Closure, ClosureId};

impl Record for Closure {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { id: cells.take()?, space: cells.take()?, day: cells.take()?, at: cells.take()?, by: cells.maybe()? })
    }
}

/// The closing of a day that stands.
pub async fn standing(tx: &mut Tx, space: SpaceId, day: Day) -> Result<Option<Closure>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT c.id, c.space, c.day, c.closed_at, a.name FROM day_closures c LEFT JOIN accounts a ON a.id = c.closed_by
         WHERE c.organisation = $1 AND c.space = $2 AND c.day = $3 AND c.reopened_at IS NULL",
        values![organisation, space, day],
    )
    .await
}

/// Closes a day; of two colleagues at once, one is told that it is done.
pub async fn close(tx: &mut Tx, id: ClosureId, space: SpaceId, day: Day) -> Result<Result<(), Refusal>, Fault> {
    if let Err(refusal) = rules::close(standing(tx, space, day).await?.as_ref()) {
        return Ok(Err(refusal));
    }
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let written = tx
        .run(
            "INSERT INTO day_closures (id, organisation, space, day, closed_at, closed_by)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (space, day) WHERE reopened_at IS NULL DO NOTHING",
            values![id, organisation, space, day, now, account],
        )
        .await?;
    if written == 0 {
        return Ok(Err(Refusal::because("day-refusal-closed")));
    }
    tx.tell(Told::new(Happened::Closed { closure: id.uuid() }, now).at(space)).await?;
    note(tx, id, "closed").await?;
    Ok(Ok(()))
}

/// Takes the closing of a day back.
pub async fn reopen(tx: &mut Tx, closure: &Closure) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "UPDATE day_closures SET reopened_at = $1, reopened_by = $2
         WHERE id = $3 AND organisation = $4 AND reopened_at IS NULL",
        values![now, account, closure.id, organisation],
    )
    .await?;
    tx.tell(Told::new(Happened::Reopened { closure: closure.id.uuid() }, now).at(closure.space)).await?;
    note(tx, closure.id, "reopened").await
}

async fn note(tx: &mut Tx, id: ClosureId, action: &'static str) -> Result<(), Fault> {
    tx.note_change(Change { noun: "day", record: id.uuid(), person: None, action, what: &json!({}) }).await
}
