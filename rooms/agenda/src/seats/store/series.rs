//! Reads how far somebody has come in a series, for the room that walks pathways.

use ::store::{Cells, Record, Tx};
use ground::{Fault, PersonId, values};
use people::port::{Followers, Lived, Series};

use crate::{session::SessionId, workshop::WorkshopId};

struct Read(Lived);

impl Record for Read {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self(Lived { session: cells.take()?, held: cells.take()?, present: cells.take()? }))
    }
}

/// The series of a workshop as one person lived it; a session that is being corrected stays held meanwhile.
pub async fn of(tx: &mut Tx, workshop: WorkshopId, person: PersonId) -> Result<Option<Series>, Fault> {
    let organisation = tx.organisation()?;
    let found: Option<(String,)> = tx
        .maybe("SELECT module FROM workshops WHERE id = $1 AND organisation = $2", values![workshop, organisation])
        .await?;
    let Some((module,)) = found else { return Ok(None) };
    let sessions: Vec<Read> = tx
        .all(
            "SELECT s.id, s.closed_at IS NOT NULL,
               EXISTS (SELECT 1 FROM attendances a WHERE a.session = s.id AND a.person = $1
                 AND a.organisation = s.organisation AND a.mark = 'present')
             FROM workshop_sessions s
             WHERE s.workshop = $2 AND s.organisation = $3 AND s.state <> 'cancelled'
             ORDER BY s.starts_at, s.id",
            values![person, workshop, organisation],
        )
        .await?;
    let before = before(tx, workshop, person).await?;
    Ok(Some(Series { module, sessions: sessions.into_iter().map(|Read(lived)| lived).collect(), before }))
}

/// How many sessions the person attended in the groups that they were moved from, however often they were moved.
async fn before(tx: &mut Tx, workshop: WorkshopId, person: PersonId) -> Result<usize, Fault> {
    let organisation = tx.organisation()?;
    let (count,) = tx
        .one::<(i64,)>(
            "WITH RECURSIVE earlier (id, workshop) AS (
               SELECT e.id, e.workshop FROM enrolments e JOIN enrolments later ON later.id = e.moved_to
               WHERE later.workshop = $1 AND e.person = $2 AND e.organisation = $3
               UNION
               SELECT e.id, e.workshop FROM enrolments e JOIN earlier ON earlier.id = e.moved_to
               WHERE e.person = $2 AND e.organisation = $3)
             SELECT COUNT(*) FROM workshop_sessions s
             JOIN attendances a ON a.session = s.id AND a.organisation = s.organisation
             WHERE s.organisation = $3 AND a.person = $2 AND a.mark = 'present' AND s.state <> 'cancelled'
               AND s.closed_at IS NOT NULL AND s.workshop <> $1
               AND s.workshop IN (SELECT workshop FROM earlier)",
            values![workshop, person, organisation],
        )
        .await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Who was marked present in the workshop of a session.
pub async fn followers(tx: &mut Tx, session: SessionId) -> Result<Option<Followers>, Fault> {
    let organisation = tx.organisation()?;
    let found: Option<(ground::Uuid,)> = tx
        .maybe(
            "SELECT workshop FROM workshop_sessions WHERE id = $1 AND organisation = $2",
            values![session, organisation],
        )
        .await?;
    let Some((workshop,)) = found else { return Ok(None) };
    let people: Vec<(PersonId,)> = tx
        .all(
            "SELECT DISTINCT a.person FROM attendances a JOIN workshop_sessions s ON s.id = a.session
             WHERE s.workshop = $1 AND s.organisation = $2 AND a.organisation = $2 AND a.mark = 'present'
             ORDER BY a.person",
            values![workshop, organisation],
        )
        .await?;
    Ok(Some(Followers { workshop, people: people.into_iter().map(|(person,)| person).collect() }))
}
