//! Remembers incidents and whom they concern.

use facts::{Told, incidents::Incidents as Happened};
use ground::{Fault, Identifier as _, Moment, PersonId, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::{Incident, IncidentId};

impl Record for Incident {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            space_name: cells.take()?,
            kind: cells.take()?,
            happened_at: cells.take()?,
            words: cells.take()?,
            colleague: cells.maybe()?,
            colleague_name: cells.maybe()?,
            written_at: cells.take()?,
            writer: cells.maybe()?,
            follow_up: cells.maybe()?,
            closed_at: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT i.id, i.space, s.name, i.kind, i.happened_at, i.words, i.colleague, c.name, i.written_at, w.name,
           i.follow_up, i.closed_at
         FROM incidents i JOIN spaces s ON s.id = i.space LEFT JOIN accounts c ON c.id = i.colleague
           LEFT JOIN accounts w ON w.id = i.written_by",
    )
}

/// Notes an incident, with whom it concerns.
pub async fn create(tx: &mut Tx, new: &Incident, people: &[PersonId]) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO incidents (id, organisation, space, kind, happened_at, words, colleague, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![new.id, organisation, new.space, new.kind, new.happened_at, new.words, new.colleague, now, account,],
    )
    .await?;
    for person in people {
        name(tx, new.id, *person).await?;
    }
    let fact = Happened::Noted { incident: new.id.uuid(), kind: new.kind.word().into() };
    tx.tell(Told::new(fact, now).at(new.space)).await?;
    note(tx, new.id, "created").await
}

/// One incident of the organisation.
pub async fn find(tx: &mut Tx, id: IncidentId) -> Result<Option<Incident>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("i.id =", &id).filter("i.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The incidents of a space, or of all: those that are open first, then the latest.
pub async fn all(tx: &mut Tx, space: Option<SpaceId>) -> Result<Vec<Incident>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("i.organisation =", &organisation);
    if let Some(space) = space {
        sql.filter("i.space =", &space);
    }
    sql.then("ORDER BY CASE WHEN i.closed_at IS NULL THEN 0 ELSE 1 END, i.happened_at DESC, i.id DESC LIMIT 500");
    tx.all(&sql, sql.values()).await
}

/// Says that an incident concerns somebody.
pub async fn name(tx: &mut Tx, id: IncidentId, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "INSERT INTO incident_people (organisation, incident, person) VALUES ($1, $2, $3)
         ON CONFLICT (incident, person) DO NOTHING",
        values![organisation, id, person],
    )
    .await?;
    Ok(())
}

/// It does not concern them after all, by whichever of their records; whether it was said to.
pub async fn unname(tx: &mut Tx, id: IncidentId, person: PersonId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("DELETE FROM incident_people");
    sql.filter("organisation =", &organisation).filter("incident =", &id).of_person("person", &person);
    let gone = tx.run(&sql, sql.values()).await?;
    if gone > 0 {
        note(tx, id, "updated").await?;
    }
    Ok(gone > 0)
}

/// The open incidents of a space, the latest first.
pub async fn open(tx: &mut Tx, space: SpaceId) -> Result<Vec<Incident>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("i.organisation =", &organisation).filter("i.space =", &space).plain("i.closed_at IS NULL");
    sql.then("ORDER BY i.happened_at DESC, i.id DESC LIMIT 5");
    tx.all(&sql, sql.values()).await
}

/// Whom an incident concerns.
pub async fn people(tx: &mut Tx, id: IncidentId) -> Result<Vec<PersonId>, Fault> {
    let organisation = tx.organisation()?;
    let rows: Vec<(PersonId,)> = tx
        .all(
            "SELECT COALESCE(p.merged_into, p.id) FROM incident_people i JOIN people p ON p.id = i.person
             WHERE i.incident = $1 AND i.organisation = $2 ORDER BY p.id",
            values![id, organisation],
        )
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Closes an incident with what was done, or opens it again; whether that changed something.
pub async fn close(tx: &mut Tx, one: &Incident, follow_up: Option<&str>) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let closes = follow_up.is_some();
    let at: Option<Moment> = closes.then_some(now);
    let by = tx.account().filter(|_| closes);
    // What was written of it stays when it is opened again.
    let touched = tx
        .run(
            "UPDATE incidents SET follow_up = COALESCE($1, follow_up), closed_at = $2, closed_by = $3
             WHERE id = $4 AND organisation = $5 AND (closed_at IS NULL) = $6",
            values![follow_up, at, by, one.id, organisation, closes],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let incident = one.id.uuid();
    let fact = if closes { Happened::Closed { incident } } else { Happened::Reopened { incident } };
    tx.tell(Told::new(fact, now).at(one.space)).await?;
    note(tx, one.id, if closes { "closed" } else { "reopened" }).await?;
    Ok(true)
}

/// The journal of changes is read by more people than the register: it says that there was an act, not about whom.
async fn note(tx: &mut Tx, id: IncidentId, action: &'static str) -> Result<(), Fault> {
    tx.note_change(Change { noun: "incident", record: id.uuid(), person: None, action, what: &json!({}) }).await
}

/// Incidents concern nobody any more who was anonymised; what was written of them may name who, and goes. That there was
/// one, of which kind and when, stays.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE incidents SET words = '', follow_up = NULL
         WHERE organisation = $2
           AND id IN (SELECT incident FROM incident_people WHERE person = $1 AND organisation = $2)",
        values![person, organisation],
    )
    .await?;
    tx.run("DELETE FROM incident_people WHERE person = $1 AND organisation = $2", values![person, organisation])
        .await?;
    Ok(())
}

/// Forgets incidents that were closed before; how many. One that is open stays.
pub(crate) async fn forget_before(tx: &mut Tx, before: Moment) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM incident_people WHERE organisation = $1
           AND incident IN (SELECT id FROM incidents WHERE organisation = $1 AND closed_at < $2)",
        values![organisation, before],
    )
    .await?;
    tx.run("DELETE FROM incidents WHERE organisation = $1 AND closed_at < $2", values![organisation, before]).await
}
