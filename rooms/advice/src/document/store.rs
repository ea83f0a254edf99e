//! Remembers working documents, locked, until their last day; and which proofs were seen.

use ground::{Day, Fault, Identifier as _, PersonId, Uuid, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::{Document, DocumentId, Proof, Seen};
use crate::request::rules::{Request, RequestId};

impl Record for Document {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            request: cells.take()?,
            space: cells.take()?,
            person: cells.take()?,
            kind: cells.take()?,
            format: cells.take()?,
            size: cells.take()?,
            kept_at: cells.take()?,
            keeper: cells.maybe()?,
            until: cells.take()?,
        })
    }
}

impl Record for Seen {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { proof: cells.take()?, on: cells.take()?, by: cells.maybe()? })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT d.id, d.request, d.space, COALESCE(p.merged_into, p.id), d.kind, d.format, d.size, d.kept_at, a.name,
           d.until_day
         FROM documents d JOIN people p ON p.id = d.person LEFT JOIN accounts a ON a.id = d.kept_by",
    )
}

/// Keeps a document, locked.
pub async fn keep(tx: &mut Tx, new: &Document, locked: Vec<u8>) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO documents (id, organisation, space, request, person, kind, format, size, locked, kept_at, kept_by,
           until_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            new.id,
            organisation,
            new.space,
            new.request,
            new.person,
            new.kind,
            new.format,
            new.size,
            locked,
            now,
            account,
            new.until,
        ],
    )
    .await?;
    note(tx, (new.id.uuid(), "document"), new.person, "created").await
}

/// One document of the organisation that is not past its last day.
pub async fn find(tx: &mut Tx, id: DocumentId, today: Day) -> Result<Option<Document>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("d.id =", &id).filter("d.organisation =", &organisation).filter("d.until_day >=", &today);
    tx.maybe(&sql, sql.values()).await
}

/// What it holds, locked.
pub async fn locked(tx: &mut Tx, id: DocumentId) -> Result<Vec<u8>, Fault> {
    let organisation = tx.organisation()?;
    let found: (Vec<u8>,) =
        tx.one("SELECT locked FROM documents WHERE id = $1 AND organisation = $2", values![id, organisation]).await?;
    Ok(found.0)
}

/// The documents of a request that are not past their last day.
pub async fn of_request(tx: &mut Tx, request: RequestId, today: Day) -> Result<Vec<Document>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("d.organisation =", &organisation).filter("d.request =", &request).filter("d.until_day >=", &today);
    sql.then("ORDER BY d.kept_at, d.id");
    tx.all(&sql, sql.values()).await
}

/// Deletes a document before its day.
pub async fn remove(tx: &mut Tx, one: &Document) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM documents WHERE id = $1 AND organisation = $2", values![one.id, organisation]).await?;
    note(tx, (one.id.uuid(), "document"), one.person, "removed").await
}

/// Whether some document is past its last day, in any organisation.
pub async fn has_old(tx: &mut Tx, today: Day) -> Result<bool, Fault> {
    let found: Option<(DocumentId,)> =
        tx.maybe("SELECT id FROM documents WHERE until_day < $1 LIMIT 1", values![today]).await?;
    Ok(found.is_some())
}

/// Deletes the documents whose last day is past, in every organisation; how many.
pub async fn forget_old(tx: &mut Tx, today: Day) -> Result<u64, Fault> {
    tx.run("DELETE FROM documents WHERE until_day < $1", values![today]).await
}

/// Notes that a proof was seen; the same one of the same day is noted once.
pub async fn saw(tx: &mut Tx, id: Uuid, (one, person): (&Request, PersonId), seen: (Proof, Day)) -> Result<(), Fault> {
    let (organisation, account) = (tx.organisation()?, tx.account());
    let noted = tx
        .run(
            "INSERT INTO proofs_seen (id, organisation, request, person, kind, seen_on, seen_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (request, kind, seen_on) DO NOTHING",
            values![id, organisation, one.id, person, seen.0, seen.1, account],
        )
        .await?;
    if noted == 0 {
        return Ok(());
    }
    note(tx, (id, "proof"), person, "created").await
}

/// The proofs that were seen for a request.
pub async fn seen(tx: &mut Tx, request: RequestId) -> Result<Vec<Seen>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT s.kind, s.seen_on, a.name FROM proofs_seen s LEFT JOIN accounts a ON a.id = s.seen_by
         WHERE s.request = $1 AND s.organisation = $2 ORDER BY s.seen_on, s.kind",
        values![request, organisation],
    )
    .await
}

async fn note(
    tx: &mut Tx,
    (record, noun): (Uuid, &'static str),
    person: PersonId,
    action: &'static str,
) -> Result<(), Fault> {
    tx.note_change(Change { noun, record, person: Some(person), action, what: &json!({}) }).await
}

/// Documents and proofs of somebody who was forgotten go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    for sql in [
        "DELETE FROM documents WHERE person = $1 AND organisation = $2",
        "DELETE FROM proofs_seen WHERE person = $1 AND organisation = $2",
    ] {
        tx.run(sql, values![person, organisation]).await?;
    }
    Ok(())
}
