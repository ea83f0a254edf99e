//! Remembers closures.

use ground::{Day, Fault, Identifier as _, SpaceId, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::{Closure, ClosureId, Span};

impl Record for Closure {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            span: Span { from: cells.take()?, until: cells.take()? },
            reason: cells.maybe()?,
        })
    }
}

/// The closures of a space that are not over on `day`, the next first.
pub async fn ahead(tx: &mut Tx, space: SpaceId, day: Day) -> Result<Vec<Closure>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, space, from_day, until_day, reason FROM closures
         WHERE organisation = $1 AND space = $2 AND until_day >= $3 AND withdrawn_at IS NULL ORDER BY from_day, id",
        values![organisation, space, day],
    )
    .await
}

/// Those of every space.
pub async fn all_ahead(tx: &mut Tx, day: Day) -> Result<Vec<Closure>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, space, from_day, until_day, reason FROM closures
         WHERE organisation = $1 AND until_day >= $2 AND withdrawn_at IS NULL ORDER BY from_day, id",
        values![organisation, day],
    )
    .await
}

/// Closes a space for some days.
pub async fn create(tx: &mut Tx, new: &Closure) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO closures (id, organisation, space, from_day, until_day, reason, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![new.id, organisation, new.space, new.span.from, new.span.until, new.reason, now],
    )
    .await?;
    let what = json!({ "space": new.space, "from": new.span.from.to_string(), "until": new.span.until.to_string() });
    tx.note_change(Change { noun: "closure", record: new.id.uuid(), person: None, action: "created", what: &what })
        .await
}

/// Takes a closure back; whether there was one.
pub async fn withdraw(tx: &mut Tx, space: SpaceId, id: ClosureId) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let withdrawn = tx
        .run(
            "UPDATE closures SET withdrawn_at = $1
             WHERE id = $2 AND space = $3 AND organisation = $4 AND withdrawn_at IS NULL",
            values![now, id, space, organisation],
        )
        .await?;
    if withdrawn == 1 {
        let change = Change { noun: "closure", record: id.uuid(), person: None, action: "withdrawn", what: &json!({}) };
        tx.note_change(change).await?;
    }
    Ok(withdrawn == 1)
}
