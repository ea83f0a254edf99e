//! Remembers notes.

use ground::{Fault, Identifier as _, PersonId, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::{Note, NoteId};

impl Record for Note {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            person: cells.maybe()?,
            text: cells.take()?,
            written_at: cells.take()?,
            writer: cells.maybe()?,
            done_at: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT n.id, n.space, n.person, n.text, n.written_at, a.name, n.done_at
         FROM notes n LEFT JOIN accounts a ON a.id = n.written_by",
    )
}

/// Writes a note.
pub async fn create(
    tx: &mut Tx,
    id: NoteId,
    space: SpaceId,
    person: Option<PersonId>,
    text: &str,
) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO notes (id, organisation, space, person, text, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![id, organisation, space, person, text, now, account],
    )
    .await?;
    note(tx, id, person, "created").await
}

/// Marks a note done, or to be done again; whether that changed something.
pub async fn mark(tx: &mut Tx, note_of: &Note, done: bool) -> Result<bool, Fault> {
    if note_of.done_at.is_some() == done {
        return Ok(false);
    }
    let organisation = tx.organisation()?;
    let (at, by) = if done { (Some(tx.now()), tx.account()) } else { (None, None) };
    tx.run(
        "UPDATE notes SET done_at = $1, done_by = $2 WHERE id = $3 AND organisation = $4",
        values![at, by, note_of.id, organisation],
    )
    .await?;
    note(tx, note_of.id, note_of.person, if done { "done" } else { "reopened" }).await?;
    Ok(true)
}

async fn note(tx: &mut Tx, id: NoteId, person: Option<PersonId>, action: &'static str) -> Result<(), Fault> {
    tx.note_change(Change { noun: "note", record: id.uuid(), person, action, what: &json!({}) }).await
}

/// One note of the organisation.
pub async fn find(tx: &mut Tx, id: NoteId) -> Result<Option<Note>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("n.id =", &id).filter("n.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// Notes of a space that wait for a colleague, oldest first.
pub async fn open(tx: &mut Tx, space: SpaceId) -> Result<Vec<Note>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("n.organisation =", &organisation).filter("n.space =", &space).plain("n.done_at IS NULL");
    sql.then("ORDER BY n.written_at, n.id LIMIT 100");
    tx.all(&sql, sql.values()).await
}

/// Notes of a space that were done last, the latest first.
pub async fn done(tx: &mut Tx, space: SpaceId) -> Result<Vec<Note>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("n.organisation =", &organisation).filter("n.space =", &space).plain("n.done_at IS NOT NULL");
    sql.then("ORDER BY n.done_at DESC, n.id DESC LIMIT 10");
    tx.all(&sql, sql.values()).await
}

/// Notes about a person, those to be done first, then the latest.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Note>, Fault> {
    let organisation = tx.organisation()?;
    let records = people::person::store::records_of(tx, person).await?;
    let mut sql = select();
    sql.filter("n.organisation =", &organisation).one_of("n.person", records.iter());
    sql.then("ORDER BY CASE WHEN n.done_at IS NULL THEN 0 ELSE 1 END, n.written_at DESC, n.id DESC LIMIT 10");
    tx.all(&sql, sql.values()).await
}

/// Notes about a person who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM notes WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}
