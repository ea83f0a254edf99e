//! Remembers sets of machines.

use ground::{Fault, Identifier as _, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::{Equipment, EquipmentId};

impl Record for Equipment {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            kind: cells.take()?,
            name: cells.take()?,
            count: cells.take()?,
            retired: cells.take()?,
        })
    }
}

/// Every set of a space, those in use first, the oldest first.
pub async fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Equipment>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, space, kind, name, count, (retired_at IS NOT NULL) FROM equipment_sets
         WHERE organisation = $1 AND space = $2
         ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, made_at, id",
        values![organisation, space],
    )
    .await
}

/// A set of a space.
pub async fn find(tx: &mut Tx, space: SpaceId, id: EquipmentId) -> Result<Option<Equipment>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, space, kind, name, count, (retired_at IS NOT NULL) FROM equipment_sets
         WHERE id = $1 AND space = $2 AND organisation = $3",
        values![id, space, organisation],
    )
    .await
}

/// A set comes into a space.
pub async fn create(tx: &mut Tx, new: &Equipment) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO equipment_sets (id, organisation, space, kind, name, count, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![new.id, organisation, new.space, new.kind, new.name, new.count, now],
    )
    .await?;
    let what = json!({ "space": new.space, "name": new.name, "equipment_kind": new.kind.word(), "count": new.count });
    note(tx, new.id, "created", &what).await
}

/// Renames a set, or says how many there are now. What is planned stays planned.
pub async fn update(tx: &mut Tx, before: &Equipment, after: &Equipment) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE equipment_sets SET kind = $1, name = $2, count = $3 WHERE id = $4 AND organisation = $5",
        values![after.kind, after.name, after.count, before.id, organisation],
    )
    .await?;
    let what = json!({
        "name": [before.name, after.name], "equipment_kind": [before.kind.word(), after.kind.word()],
        "count": [before.count, after.count],
    });
    note(tx, before.id, "updated", &what).await
}

/// A set is used no more, or again; whether something changed.
pub async fn retire(tx: &mut Tx, set: &Equipment, retired: bool) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    if set.retired == retired {
        return Ok(false);
    }
    tx.run(
        "UPDATE equipment_sets SET retired_at = $1 WHERE id = $2 AND organisation = $3",
        values![retired.then_some(now), set.id, organisation],
    )
    .await?;
    note(tx, set.id, if retired { "retired" } else { "restored" }, &json!({ "name": set.name })).await?;
    Ok(true)
}

async fn note(tx: &mut Tx, id: EquipmentId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "equipment", record: id.uuid(), person: None, action, what }).await
}
