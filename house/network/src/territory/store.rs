//! Remembers territories.

use std::collections::HashMap;

use ground::{Fault, Identifier as _, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::{Area, Territory, TerritoryId};

impl Record for Territory {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            kind: cells.take()?,
            code: cells.take()?,
            words: cells.maybe()?,
            retired: cells.take()?,
        })
    }
}

/// Every territory, the oldest first; those that were left at the end.
pub async fn all(tx: &mut Tx) -> Result<Vec<Territory>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, kind, code, words, (retired_at IS NOT NULL) FROM territories WHERE organisation = $1
         ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, made_at, id",
        values![organisation],
    )
    .await
}

/// One territory of the organisation.
pub async fn find(tx: &mut Tx, id: TerritoryId) -> Result<Option<Territory>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, kind, code, words, (retired_at IS NOT NULL) FROM territories WHERE id = $1 AND organisation = $2",
        values![id, organisation],
    )
    .await
}

/// Works in an area from now on; whether it did not already. One that was left is taken up again.
pub async fn create(tx: &mut Tx, id: TerritoryId, area: &Area, words: Option<&str>) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let known = all(tx).await?.into_iter().find(|one| one.kind == area.kind && one.code == area.code);
    if let Some(known) = known {
        let again = retire(tx, &known, false).await?;
        if again {
            update(tx, &known, words).await?;
        }
        return Ok(again);
    }
    let made = tx
        .run(
            "INSERT INTO territories (id, organisation, kind, code, words, made_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (organisation, kind, code) DO NOTHING",
            values![id, organisation, area.kind, area.code, words, now],
        )
        .await?;
    if made == 1 {
        note(tx, id, "created", &json!({ "name": area.name, "area": area.kind.word() })).await?;
    }
    Ok(made == 1)
}

/// Says better whom the network works with there.
pub async fn update(tx: &mut Tx, before: &Territory, words: Option<&str>) -> Result<(), Fault> {
    if before.words.as_deref() == words {
        return Ok(());
    }
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE territories SET words = $1 WHERE id = $2 AND organisation = $3",
        values![words, before.id, organisation],
    )
    .await?;
    note(tx, before.id, "updated", &json!({ "words": [before.words, words] })).await
}

/// Leaves a territory, or takes it up again; whether something changed.
pub async fn retire(tx: &mut Tx, territory: &Territory, retired: bool) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    if territory.retired == retired {
        return Ok(false);
    }
    tx.run(
        "UPDATE territories SET retired_at = $1 WHERE id = $2 AND organisation = $3",
        values![retired.then_some(now), territory.id, organisation],
    )
    .await?;
    let what = json!({ "name": territory.name() });
    note(tx, territory.id, if retired { "retired" } else { "restored" }, &what).await?;
    Ok(true)
}

/// How many partner structures each commune has, by INSEE code.
pub async fn partners_by_commune(tx: &mut Tx) -> Result<HashMap<String, i64>, Fault> {
    let organisation = tx.organisation()?;
    let rows: Vec<(String, i64)> = tx
        .all("SELECT commune, COUNT(*) FROM partners WHERE organisation = $1 GROUP BY commune", values![organisation])
        .await?;
    Ok(rows.into_iter().collect())
}

async fn note(tx: &mut Tx, id: TerritoryId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "territory", record: id.uuid(), person: None, action, what }).await
}
