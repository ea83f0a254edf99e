//! Remembers what waits for a colleague.

use ::store::{Cells, Record, Tx};
use ground::{Day, Fault, Moment, PersonId, SpaceId, Zone, values};

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

/// A step that a partner holds, and when to ask.
struct Entrusted {
    person: PersonId,
    first_name: String,
    last_name: String,
    look_on: Day,
}

impl Record for Entrusted {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { person: cells.take()?, first_name: cells.take()?, last_name: cells.take()?, look_on: cells.take()? })
    }
}

/// The people of a space of whom a partner holds a step and is to be asked by `today`, the longest first; since that day.
pub async fn entrusted(
    tx: &mut Tx,
    space: SpaceId,
    today: Day,
    zone: &Zone,
    slice: Slice,
) -> Result<Vec<Waiting>, Fault> {
    let organisation = tx.organisation()?;
    let all = tx
        .all(
            "SELECT p.id, p.first_name, p.last_name, MIN(s.look_on) AS look FROM plan_steps s
             JOIN plans l ON l.id = s.plan AND l.organisation = s.organisation AND l.state = 'agreed'
             JOIN people r ON r.id = l.person AND r.organisation = l.organisation
             JOIN people p ON p.id = COALESCE(r.merged_into, r.id)
             WHERE s.organisation = $1 AND s.look_on <= $2 AND s.state IN ('planned', 'booked') AND p.space = $3
               AND p.anonymised_at IS NULL
             GROUP BY p.id, p.first_name, p.last_name ORDER BY look, p.id LIMIT $4 OFFSET $5",
            values![organisation, today, space, slice.most, slice.after],
        )
        .await?;
    let waiting = |one: Entrusted| Waiting {
        person: one.person,
        first_name: one.first_name,
        last_name: one.last_name,
        since: Moment::local(one.look_on, 0, 0, zone),
    };
    Ok(all.into_iter().map(waiting).collect())
}

/// What waits about a person who was anonymised waits no more.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM pathway_tasks WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}
