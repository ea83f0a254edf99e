//! Remembers what waits, and finds who is to be called.

use ::store::{Cells, Record, Tx, journal::Change};
use ground::{Day, Fault, Identifier as _, Moment, PersonId, SpaceId, values};
use people::{Contact, PhoneUse};
use serde_json::json;

use super::rules::{Kind, Slice};

/// Somebody for whom something waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    pub person: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub since: Moment,
}

impl Record for Waiting {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { person: cells.take()?, first_name: cells.take()?, last_name: cells.take()?, since: cells.take()? })
    }
}

/// Somebody to call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Silent {
    pub person: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub last_contact: Day,
    pub contact: Contact,
    pub phone: Option<String>,
    pub phone_use: PhoneUse,
}

impl Record for Silent {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            person: cells.take()?,
            first_name: cells.take()?,
            last_name: cells.take()?,
            last_contact: cells.take()?,
            contact: cells.take()?,
            phone: cells.maybe()?,
            phone_use: cells.take()?,
        })
    }
}

/// Something waits from now on (or from when it already did).
pub async fn wait(tx: &mut Tx, person: PersonId, kind: Kind, since: Moment) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "INSERT INTO pathway_tasks (organisation, person, kind, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organisation, person, kind) DO NOTHING",
        values![organisation, person, kind, since],
    )
    .await?;
    Ok(())
}

/// It does not wait any more, whichever record of the person it stood on.
pub async fn done(tx: &mut Tx, person: PersonId, kind: Kind) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM pathway_tasks WHERE organisation = $1 AND kind = $3
           AND person IN (SELECT id FROM people WHERE id = $2 OR merged_into = $2)",
        values![organisation, person, kind],
    )
    .await?;
    Ok(())
}

/// The people of a space for whom this waits, the latest first: they are the ones whom one still meets.
pub async fn waiting(tx: &mut Tx, space: SpaceId, kind: Kind, slice: Slice) -> Result<Vec<Waiting>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT p.id, p.first_name, p.last_name, t.since FROM pathway_tasks t
         JOIN people r ON r.id = t.person AND r.organisation = t.organisation
         JOIN people p ON p.id = COALESCE(r.merged_into, r.id)
         WHERE t.organisation = $1 AND t.kind = $2 AND p.space = $3
           AND p.anonymised_at IS NULL
         ORDER BY t.since DESC, p.id LIMIT $4 OFFSET $5",
        values![organisation, kind, space, slice.most, slice.after],
    )
    .await
}

/// The people of a space who still come, and whose plan has not moved since `before`, the longest first.
pub async fn idle(
    tx: &mut Tx,
    space: SpaceId,
    before: Moment,
    seen_on: Day,
    slice: Slice,
) -> Result<Vec<Waiting>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT p.id, p.first_name, p.last_name, MAX(s.changed_at) AS moved FROM plans l
         JOIN people r ON r.id = l.person AND r.organisation = l.organisation
         JOIN people p ON p.id = COALESCE(r.merged_into, r.id)
         JOIN plan_steps s ON s.plan = l.id AND s.organisation = l.organisation
         WHERE l.organisation = $1 AND l.space = $2 AND p.space = l.space AND l.state = 'agreed' AND p.last_contact >= $3
           AND p.anonymised_at IS NULL
         GROUP BY p.id, p.first_name, p.last_name
         HAVING MAX(s.changed_at) < $4 AND SUM(CASE WHEN s.state IN ('planned', 'booked') THEN 1 ELSE 0 END) > 0
         ORDER BY moved, p.id LIMIT $5 OFFSET $6",
        values![organisation, space, seen_on, before, slice.most, slice.after],
    )
    .await
}

/// The people of a space with an open plan who have not been seen since before `before`, nor called since `called`, the
/// longest silence first.
pub async fn silent(
    tx: &mut Tx,
    space: SpaceId,
    before: Day,
    called: Moment,
    slice: Slice,
) -> Result<Vec<Silent>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT DISTINCT p.id, p.first_name, p.last_name, p.last_contact, p.contact, p.phone, p.phone_use FROM plans l
         JOIN people r ON r.id = l.person AND r.organisation = l.organisation
         JOIN people p ON p.id = COALESCE(r.merged_into, r.id)
         WHERE l.organisation = $1 AND l.space = $2 AND p.space = l.space AND l.state = 'agreed' AND p.last_contact < $3
           AND p.anonymised_at IS NULL AND p.contact <> 'never'
           AND EXISTS (SELECT 1 FROM plan_steps s
             WHERE s.plan = l.id AND s.organisation = l.organisation AND s.state IN ('planned', 'booked'))
           AND NOT EXISTS (SELECT 1 FROM pathway_tasks t
             WHERE t.person = p.id AND t.organisation = p.organisation AND t.kind = $5 AND t.since >= $4)
         ORDER BY p.last_contact, p.id LIMIT $6 OFFSET $7",
        values![organisation, space, before, called, Kind::Called, slice.most, slice.after],
    )
    .await
}

/// The people of a space who were called since then, the latest first.
pub async fn called(tx: &mut Tx, space: SpaceId, since: Moment) -> Result<Vec<Waiting>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT p.id, p.first_name, p.last_name, t.since FROM pathway_tasks t
         JOIN people r ON r.id = t.person AND r.organisation = t.organisation
         JOIN people p ON p.id = COALESCE(r.merged_into, r.id)
         WHERE t.organisation = $1 AND t.kind = $2 AND p.space = $3 AND t.since >= $4
           AND p.anonymised_at IS NULL
         ORDER BY t.since DESC, p.id LIMIT 200",
        values![organisation, Kind::Called, space, since],
    )
    .await
}

/// Somebody was called now, or was not after all; the journal says who said so.
pub async fn call(tx: &mut Tx, person: PersonId, was_called: bool) -> Result<(), Fault> {
    let now = tx.now();
    done(tx, person, Kind::Called).await?;
    if was_called {
        wait(tx, person, Kind::Called, now).await?;
    }
    let action = if was_called { "created" } else { "removed" };
    let change = Change { noun: "call", record: person.uuid(), person: Some(person), action, what: &json!({}) };
    tx.note_change(change).await
}

/// What waits about a person who was anonymised waits no more.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM pathway_tasks WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}
