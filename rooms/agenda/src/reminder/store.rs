//! Reads who has a seat in a session that is soon.

use ground::{Fault, Moment, PersonId, SpaceId, values};
use store::{Cells, Record, Tx};

use crate::session::SessionId;

/// A seat in a session that is soon.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Soon {
    pub session: SessionId,
    pub person: PersonId,
    pub starts_at: Moment,
    pub enrolled_at: Moment,
    pub title: String,
    pub module: String,
    pub room: Option<String>,
    pub place: Option<String>,
}

impl Record for Soon {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            session: cells.take()?,
            person: cells.take()?,
            starts_at: cells.take()?,
            enrolled_at: cells.take()?,
            title: cells.take()?,
            module: cells.take()?,
            room: cells.maybe()?,
            place: cells.maybe()?,
        })
    }
}

/// The seats of a space's sessions that begin in `(from, until]`, soonest first.
pub async fn soon(tx: &mut Tx, space: SpaceId, from: Moment, until: Moment) -> Result<Vec<Soon>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT s.id, e.person, s.starts_at, e.enrolled_at, w.title, w.module, w.room, w.place
         FROM workshop_sessions s JOIN workshops w ON w.id = s.workshop
         JOIN enrolments e ON e.workshop = s.workshop AND e.ended_at IS NULL
         WHERE s.organisation = $1 AND s.space = $2 AND s.state = 'scheduled' AND s.starts_at > $3
           AND s.starts_at <= $4
           AND NOT EXISTS (SELECT 1 FROM session_leaves l WHERE l.session = s.id AND l.enrolment = e.id)
         ORDER BY s.starts_at, s.id, e.id",
        values![organisation, space, from, until],
    )
    .await
}
