//! Remembers what is to be done before a space opens.

use ground::{Day, Fault, Identifier as _, SpaceId, Uuid, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::rules::{Kind, OpeningStepId, moved};

/// One thing to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    pub id: OpeningStepId,
    pub space: SpaceId,
    pub kind: Option<Kind>,
    /// Of a step of one's own.
    pub words: Option<String>,
    pub due_on: Day,
    pub done_on: Option<Day>,
    /// Name of the colleague who said so.
    pub done_by: Option<String>,
    pub removed: bool,
}

impl Record for Step {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            kind: cells.maybe()?,
            words: cells.maybe()?,
            due_on: cells.take()?,
            done_on: cells.maybe()?,
            done_by: cells.maybe()?,
            removed: cells.take()?,
        })
    }
}

/// What is to be done for a space, by its day; what was removed too.
pub async fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Step>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT s.id, s.space, s.kind, s.words, s.due_on, s.done_on, a.name, (s.removed_at IS NOT NULL)
         FROM opening_steps s LEFT JOIN accounts a ON a.id = s.done_by AND a.organisation = s.organisation
         WHERE s.organisation = $1 AND s.space = $2 ORDER BY s.due_on, s.id",
        values![organisation, space],
    )
    .await
}

/// What is still to be done in any space by `until`, by its day.
pub async fn waiting(tx: &mut Tx, until: Day) -> Result<Vec<Step>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT s.id, s.space, s.kind, s.words, s.due_on, s.done_on, CAST(NULL AS TEXT), (s.removed_at IS NOT NULL)
         FROM opening_steps s
         WHERE s.organisation = $1 AND s.due_on <= $2 AND s.done_on IS NULL AND s.removed_at IS NULL
         ORDER BY s.due_on, s.id",
        values![organisation, until],
    )
    .await
}

/// How much of what is to be done is done, by space: done, and all.
pub async fn progress(tx: &mut Tx) -> Result<Vec<(SpaceId, i64, i64)>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT space, COUNT(done_on), COUNT(*) FROM opening_steps
         WHERE organisation = $1 AND removed_at IS NULL GROUP BY space",
        values![organisation],
    )
    .await
}

/// Writes the list for a space that opens on `opens`; what stands there already stays.
pub async fn lay(tx: &mut Tx, space: SpaceId, opens: Day) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    for kind in Kind::ALL.iter().copied() {
        let id = tx.fresh_id();
        tx.run(
            "INSERT INTO opening_steps (id, organisation, space, kind, due_on) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING",
            values![id, organisation, space, kind, kind.due(opens)],
        )
        .await?;
    }
    note(tx, space.uuid(), "created", json!({ "space": space, "to": opens.to_string() })).await
}

/// What is not done yet moves with the day of the opening.
pub async fn shift(tx: &mut Tx, space: SpaceId, days: i64) -> Result<(), Fault> {
    for step in of_space(tx, space).await?.into_iter().filter(|step| step.done_on.is_none()) {
        plan(tx, &step, moved(step.due_on, days)).await?;
    }
    Ok(())
}

/// Adds a step of one's own.
pub async fn create(tx: &mut Tx, id: OpeningStepId, space: SpaceId, words: &str, due_on: Day) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "INSERT INTO opening_steps (id, organisation, space, words, due_on) VALUES ($1, $2, $3, $4, $5)",
        values![id, organisation, space, words, due_on],
    )
    .await?;
    note(tx, id.uuid(), "created", json!({ "space": space, "title": words, "to": due_on.to_string() })).await
}

/// Gives a step another day.
pub async fn plan(tx: &mut Tx, step: &Step, due_on: Day) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE opening_steps SET due_on = $1 WHERE id = $2 AND organisation = $3",
        values![due_on, step.id, organisation],
    )
    .await?;
    let mut what = step.named();
    what["to"] = json!([step.due_on.to_string(), due_on.to_string()]);
    note(tx, step.id.uuid(), "updated", what).await
}

/// It is done on `day`, or is not after all.
pub async fn mark(tx: &mut Tx, step: &Step, day: Option<Day>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let who = tx.account().filter(|_| day.is_some());
    tx.run(
        "UPDATE opening_steps SET done_on = $1, done_by = $2 WHERE id = $3 AND organisation = $4",
        values![day, who, step.id, organisation],
    )
    .await?;
    note(tx, step.id.uuid(), if day.is_some() { "confirmed" } else { "reopened" }, step.named()).await
}

/// It is not needed here, or is after all.
pub async fn remove(tx: &mut Tx, step: &Step, removed: bool) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE opening_steps SET removed_at = $1 WHERE id = $2 AND organisation = $3",
        values![removed.then_some(now), step.id, organisation],
    )
    .await?;
    note(tx, step.id.uuid(), if removed { "removed" } else { "restored" }, step.named()).await
}

impl Step {
    /// Which step of which space, for the journal.
    fn named(&self) -> serde_json::Value {
        json!({ "space": self.space, "task": self.kind, "title": self.words })
    }
}

async fn note(tx: &mut Tx, record: Uuid, action: &'static str, what: serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "opening", record, person: None, action, what: &what }).await
}
