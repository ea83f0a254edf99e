//! Remembers complaints and their answers.

use facts::{Told, incidents::Incidents as Happened};
use ground::{Day, Fault, Identifier as _, Moment, PersonId, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::{Complaint, ComplaintId};

impl Record for Complaint {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            space_name: cells.take()?,
            person: cells.maybe()?,
            received_on: cells.take()?,
            words: cells.take()?,
            due_on: cells.take()?,
            writer: cells.maybe()?,
            answer: cells.maybe()?,
            answered_at: cells.maybe()?,
            answerer: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT c.id, c.space, s.name, c.person, c.received_on, c.words, c.due_on, w.name, c.answer, c.answered_at, a.name
         FROM complaints c JOIN spaces s ON s.id = c.space LEFT JOIN accounts w ON w.id = c.written_by
           LEFT JOIN accounts a ON a.id = c.answered_by",
    )
}

/// Writes a complaint down.
pub async fn create(tx: &mut Tx, new: &Complaint) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO complaints (id, organisation, space, person, received_on, words, due_on, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![new.id, organisation, new.space, new.person, new.received_on, new.words, new.due_on, now, account,],
    )
    .await?;
    tell(tx, new, Happened::Complained { complaint: new.id.uuid() }).await?;
    note(tx, new.id, "created").await
}

/// One complaint of the organisation.
pub async fn find(tx: &mut Tx, id: ComplaintId) -> Result<Option<Complaint>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("c.id =", &id).filter("c.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// Complaints of a space, or of all: those that wait first, the soonest due before the others, then the latest answered.
pub async fn all(tx: &mut Tx, space: Option<SpaceId>) -> Result<Vec<Complaint>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("c.organisation =", &organisation);
    if let Some(space) = space {
        sql.filter("c.space =", &space);
    }
    sql.then(
        "ORDER BY CASE WHEN c.answered_at IS NULL THEN 0 ELSE 1 END,
           CASE WHEN c.answered_at IS NULL THEN c.due_on ELSE '' END, c.answered_at DESC, c.id LIMIT 500",
    );
    tx.all(&sql, sql.values()).await
}

/// Complaints that are to be answered on `until` or before.
pub async fn due(tx: &mut Tx, space: Option<SpaceId>, until: Day) -> Result<Vec<Complaint>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("c.organisation =", &organisation).plain("c.answered_at IS NULL").filter("c.due_on <=", &until);
    if let Some(space) = space {
        sql.filter("c.space =", &space);
    }
    sql.then("ORDER BY c.due_on, c.id LIMIT 100");
    tx.all(&sql, sql.values()).await
}

/// Answers a complaint, or takes the answer back (its words stay to be mended); whether that changed something.
pub async fn answer(tx: &mut Tx, one: &Complaint, words: Option<&str>) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let answers = words.is_some();
    let (at, by) = (answers.then_some(now), tx.account().filter(|_| answers));
    let touched = tx
        .run(
            "UPDATE complaints SET answer = COALESCE($1, answer), answered_at = $2, answered_by = $3
             WHERE id = $4 AND organisation = $5 AND (answered_at IS NULL) = $6",
            values![words, at, by, one.id, organisation, answers],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let complaint = one.id.uuid();
    let fact = if answers { Happened::Answered { complaint } } else { Happened::AnswerUndone { complaint } };
    tell(tx, one, fact).await?;
    note(tx, one.id, if answers { "closed" } else { "reopened" }).await?;
    Ok(true)
}

async fn tell(tx: &mut Tx, one: &Complaint, fact: Happened) -> Result<(), Fault> {
    let mut told = Told::new(fact, tx.now()).at(one.space);
    if let Some(person) = one.person {
        told.subject = tx.number_of(person.uuid()).await?;
    }
    tx.tell(told).await
}

async fn note(tx: &mut Tx, id: ComplaintId, action: &'static str) -> Result<(), Fault> {
    tx.note_change(Change { noun: "complaint", record: id.uuid(), person: None, action, what: &json!({}) }).await
}

/// A complaint of somebody who was anonymised is nobody's, and what it said may name them: it goes, with its answer.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM complaints WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}

/// Forgets complaints that were answered before; how many. One that waits for its answer stays.
pub(crate) async fn forget_before(tx: &mut Tx, before: Moment) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM complaints WHERE organisation = $1 AND answered_at < $2", values![organisation, before]).await
}
