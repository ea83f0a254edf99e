//! Remembers confidential notes, locked.

use ground::{AccountId, Fault, Identifier as _, Moment, PersonId, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::ConfidenceId;
use crate::request::rules::RequestId;

/// A note, as the database keeps it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Confidence {
    pub id: ConfidenceId,
    pub request: RequestId,
    pub space: SpaceId,
    /// By the record that is kept.
    pub person: PersonId,
    pub locked: Vec<u8>,
    pub written_at: Moment,
    pub author: AccountId,
    pub author_name: String,
}

impl Record for Confidence {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            request: cells.take()?,
            space: cells.take()?,
            person: cells.take()?,
            locked: cells.take()?,
            written_at: cells.take()?,
            author: cells.take()?,
            author_name: cells.take()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT n.id, n.request, r.space, COALESCE(p.merged_into, p.id), n.locked, n.written_at, n.written_by, a.name
         FROM advice_confidences n JOIN advice_requests r ON r.id = n.request JOIN people p ON p.id = n.person
           JOIN accounts a ON a.id = n.written_by",
    )
}

/// Keeps a locked note of this author.
pub async fn keep(
    tx: &mut Tx,
    id: ConfidenceId,
    (request, person): (RequestId, PersonId),
    author: AccountId,
    locked: Vec<u8>,
) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO advice_confidences (id, organisation, request, person, locked, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![id, organisation, request, person, locked, now, author],
    )
    .await?;
    let what = json!({});
    tx.note_change(Change {
        noun: "confidence",
        record: id.uuid(),
        person: Some(person),
        action: "created",
        what: &what,
    })
    .await
}

/// One note of the organisation.
pub async fn find(tx: &mut Tx, id: ConfidenceId) -> Result<Option<Confidence>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("n.id =", &id).filter("n.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The notes of a request, the latest first.
pub async fn of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Confidence>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("n.organisation =", &organisation).filter("n.request =", &request);
    sql.then("ORDER BY n.written_at DESC, n.id DESC LIMIT 50");
    tx.all(&sql, sql.values()).await
}

/// A reading is noted each time, however soon after another.
pub async fn note_reading(tx: &mut Tx, one: &Confidence) -> Result<(), Fault> {
    tx.note_consultation(one.person, "confidence").await
}

/// Its author takes a note away.
pub async fn remove(tx: &mut Tx, one: &Confidence) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM advice_confidences WHERE id = $1 AND organisation = $2", values![one.id, organisation]).await?;
    let (what, person) = (json!({}), Some(one.person));
    tx.note_change(Change { noun: "confidence", record: one.id.uuid(), person, action: "removed", what: &what }).await
}

/// The notes about somebody who was forgotten go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM advice_confidences WHERE person = $1 AND organisation = $2", values![person, organisation])
        .await?;
    Ok(())
}
