//! Reads appointments: the sessions of those who have a seat.

pub mod own;
pub mod series;

use std::collections::HashSet;

use ::store::{Cells, Record, Tx};
use ground::{Fault, Moment, PersonId, SpaceId, Uuid, values};
use people::port::Appointment;

use crate::{
    attendance::rules::Mark,
    enrolment::EnrolmentId,
    session::{SessionId, rules::State},
    workshop::WorkshopId,
};

struct Found(Appointment);

impl Record for Found {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let person = cells.take()?;
        let session: Uuid = cells.take()?;
        let (title, module) = (cells.take()?, cells.take()?);
        let (starts_at, ends_at) = (cells.take()?, cells.take()?);
        let (room, place): (Option<String>, Option<String>) = (cells.maybe()?, cells.maybe()?);
        Ok(Self(Appointment { person, session, title, module, starts_at, ends_at, place: place_of(room, place) }))
    }
}

/// Where it is: the outreach place, then the room.
pub fn place_of(room: Option<String>, place: Option<String>) -> String {
    [place, room].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn appointments(found: Vec<Found>) -> Vec<Appointment> {
    found.into_iter().map(|Found(appointment)| appointment).collect()
}

/// What a person has a seat in, under any of their records, and is not over, soonest first.
pub async fn coming(tx: &mut Tx, person: PersonId) -> Result<Vec<Appointment>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let found = tx
        .all(
            "SELECT e.person, s.id, w.title, w.module, s.starts_at, s.ends_at, w.room, w.place
             FROM enrolments e
             JOIN workshops w ON w.id = e.workshop
             JOIN workshop_sessions s ON s.workshop = e.workshop
             WHERE e.person IN (SELECT id FROM people WHERE id = $1 OR merged_into = $1)
               AND e.organisation = $2 AND e.ended_at IS NULL
               AND s.state = 'scheduled' AND s.ends_at > $3
               AND NOT EXISTS (SELECT 1 FROM session_leaves l WHERE l.session = s.id AND l.enrolment = e.id)
             ORDER BY s.starts_at, s.id",
            values![person, organisation, now],
        )
        .await?;
    Ok(appointments(found))
}

/// The people of a space who have a seat in a session that is still to begin, in whichever space; by the record that is
/// kept of each.
pub async fn ahead(tx: &mut Tx, space: SpaceId) -> Result<HashSet<PersonId>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let found: Vec<(PersonId,)> = tx
        .all(
            "SELECT DISTINCT p.id
             FROM spaces o
             JOIN workshop_sessions s ON s.space = o.id AND s.organisation = o.organisation
             JOIN enrolments e ON e.workshop = s.workshop AND e.organisation = s.organisation AND e.ended_at IS NULL
             JOIN people r ON r.id = e.person
             JOIN people p ON p.id = COALESCE(r.merged_into, r.id)
             WHERE o.organisation = $1 AND p.space = $2 AND s.state = 'scheduled' AND s.starts_at > $3",
            values![organisation, space, now],
        )
        .await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Who has a seat in a session of the space that begins in `[from, until)`, soonest first.
pub async fn expected(tx: &mut Tx, space: SpaceId, from: Moment, until: Moment) -> Result<Vec<Appointment>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .all(
            "SELECT e.person, s.id, w.title, w.module, s.starts_at, s.ends_at, w.room, w.place
             FROM workshop_sessions s
             JOIN workshops w ON w.id = s.workshop
             JOIN enrolments e ON e.workshop = s.workshop AND e.organisation = s.organisation AND e.ended_at IS NULL
             WHERE s.organisation = $1 AND s.space = $2 AND s.starts_at >= $3 AND s.starts_at < $4
               AND s.state <> 'cancelled'
               AND NOT EXISTS (SELECT 1 FROM session_leaves l WHERE l.session = s.id AND l.enrolment = e.id)
             ORDER BY s.starts_at, s.id, e.enrolled_at, e.id",
            values![organisation, space, from, until],
        )
        .await?;
    Ok(appointments(found))
}

/// A group in which a person has a seat, with its next session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    pub enrolment: EnrolmentId,
    pub workshop: WorkshopId,
    pub title: String,
    pub module: String,
    pub next_at: Moment,
    /// Sessions still to come.
    pub left: i64,
}

impl Record for Held {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            enrolment: cells.take()?,
            workshop: cells.take()?,
            title: cells.take()?,
            module: cells.take()?,
            next_at: cells.take()?,
            left: cells.take()?,
        })
    }
}

/// The groups in which a person has a seat, under any of their records, and that still meet, soonest first.
pub async fn held(tx: &mut Tx, person: PersonId) -> Result<Vec<Held>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.all(
        "SELECT e.id, e.workshop, w.title, w.module, MIN(s.starts_at) AS next_at, COUNT(*)
         FROM enrolments e
         JOIN workshops w ON w.id = e.workshop
         JOIN workshop_sessions s ON s.workshop = e.workshop
         WHERE e.person IN (SELECT id FROM people WHERE id = $1 OR merged_into = $1)
           AND e.organisation = $2 AND e.ended_at IS NULL
           AND s.state = 'scheduled' AND s.ends_at > $3
         GROUP BY e.id, e.workshop, w.title, w.module ORDER BY next_at, e.id",
        values![person, organisation, now],
    )
    .await
}

/// A past session of a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Past {
    pub session: SessionId,
    pub workshop: WorkshopId,
    pub title: String,
    pub module: String,
    pub starts_at: Moment,
    pub state: State,
    pub mark: Mark,
}

impl Record for Past {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            session: cells.take()?,
            workshop: cells.take()?,
            title: cells.take()?,
            module: cells.take()?,
            starts_at: cells.take()?,
            state: cells.take()?,
            mark: cells.take()?,
        })
    }
}

/// The last sessions at which a person was marked, latest first.
pub async fn past(tx: &mut Tx, person: PersonId, most: i64) -> Result<Vec<Past>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT s.id, s.workshop, w.title, w.module, s.starts_at, s.state, a.mark
         FROM attendances a
         JOIN workshop_sessions s ON s.id = a.session
         JOIN workshops w ON w.id = s.workshop
         WHERE a.person = $1 AND a.organisation = $2 AND s.state <> 'cancelled'
         ORDER BY s.starts_at DESC, s.id DESC LIMIT $3",
        values![person, organisation, most],
    )
    .await
}
