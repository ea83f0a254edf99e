//! Remembers the list of a space, and who ticked what on which day.

use ground::{Day, Fault, Identifier as _, Moment, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::rules::{Kind, Own, Task, TaskId, When, list};

impl Record for Own {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            when: cells.take()?,
            kind: cells.maybe()?,
            words: cells.maybe()?,
            removed_at: cells.maybe()?,
        })
    }
}

/// A tick: which task, when and by whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tick {
    pub task: String,
    pub at: Moment,
    pub by: Option<String>,
}

impl Record for Tick {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { task: cells.take()?, at: cells.take()?, by: cells.maybe()? })
    }
}

/// What a space changed of its lists, the oldest first.
pub async fn own(tx: &mut Tx, space: SpaceId) -> Result<Vec<Own>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, moment, kind, words, removed_at FROM day_tasks WHERE organisation = $1 AND space = $2
         ORDER BY made_at, id",
        values![organisation, space],
    )
    .await
}

/// The list of a moment, those left out too.
pub async fn all(tx: &mut Tx, space: SpaceId, when: When) -> Result<Vec<Task>, Fault> {
    Ok(list(&own(tx, space).await?, when))
}

/// Adds a task in the space's own words.
pub async fn add(tx: &mut Tx, space: SpaceId, id: TaskId, when: When, words: &str) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO day_tasks (id, organisation, space, moment, words, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, organisation, space, when, words, now],
    )
    .await?;
    note(tx, id, "created").await
}

/// Leaves a task out, or takes it back onto the list; whether something changed.
pub async fn leave_out(tx: &mut Tx, space: SpaceId, key: &str, out: bool) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let at = out.then_some(now);
    if let Some(kind) = Kind::parse(key) {
        let id = TaskId::from_uuid(tx.fresh_id());
        let touched = tx
            .run(
                "INSERT INTO day_tasks (id, organisation, space, moment, kind, made_at, removed_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (space, kind) WHERE kind IS NOT NULL DO UPDATE SET removed_at = $7
                 WHERE (day_tasks.removed_at IS NULL) = $8",
                values![id, organisation, space, kind.when(), kind, now, at, out],
            )
            .await?;
        return Ok(touched == 1);
    }
    let Ok(id) = key.parse::<TaskId>() else { return Ok(false) };
    let touched = tx
        .run(
            "UPDATE day_tasks SET removed_at = $1
             WHERE id = $2 AND organisation = $3 AND space = $4 AND (removed_at IS NULL) = $5",
            values![at, id, organisation, space, out],
        )
        .await?;
    if touched == 1 {
        note(tx, id, if out { "removed" } else { "restored" }).await?;
    }
    Ok(touched == 1)
}

/// What was ticked on a day.
pub async fn ticks(tx: &mut Tx, space: SpaceId, day: Day) -> Result<Vec<Tick>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT k.task, k.ticked_at, a.name FROM day_ticks k LEFT JOIN accounts a ON a.id = k.ticked_by
         WHERE k.organisation = $1 AND k.space = $2 AND k.day = $3",
        values![organisation, space, day],
    )
    .await
}

/// Ticks a task; two colleagues at once leave one tick.
pub async fn tick(tx: &mut Tx, space: SpaceId, day: Day, key: &str) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO day_ticks (organisation, space, day, task, ticked_at, ticked_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (space, day, task) DO NOTHING",
        values![organisation, space, day, key, now, account],
    )
    .await?;
    Ok(())
}

/// Takes a tick back.
pub async fn untick(tx: &mut Tx, space: SpaceId, day: Day, key: &str) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM day_ticks WHERE organisation = $1 AND space = $2 AND day = $3 AND task = $4",
        values![organisation, space, day, key],
    )
    .await?;
    Ok(())
}

async fn note(tx: &mut Tx, id: TaskId, action: &'static str) -> Result<(), Fault> {
    tx.note_change(Change { noun: "day_task", record: id.uuid(), person: None, action, what: &json!({}) }).await
}
