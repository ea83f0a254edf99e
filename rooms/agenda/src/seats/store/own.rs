//! Reads a person's own seats, each with its next session.

use ::store::{Cells, Record, Tx};
use ground::{Fault, PersonId, values};
use people::port::own::{Away, Seat};

use crate::enrolment::rules::By;

/// A session of a seat, and what became of it.
struct Found {
    seat: Seat,
    /// Who gave it up, and whether somebody else sits there.
    left_by: Option<By>,
    taken: bool,
}

impl Record for Found {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let seat = Seat {
            enrolment: cells.take()?,
            workshop: cells.take()?,
            space: cells.take()?,
            title: cells.take()?,
            module: cells.take()?,
            session: cells.take()?,
            starts_at: cells.take()?,
            ends_at: cells.take()?,
            room: cells.maybe()?.unwrap_or_default(),
            elsewhere: cells.maybe()?.unwrap_or_default(),
            left: 1,
            away: Vec::new(),
        };
        Ok(Self { seat, left_by: cells.maybe()?, taken: cells.take()? })
    }
}

/// The seats of a person, under any of their records, in groups that still meet, soonest first: each with the next session
/// to which they come, and those that they gave up alone.
pub async fn seats(tx: &mut Tx, person: PersonId) -> Result<Vec<Seat>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let found: Vec<Found> = tx
        .all(
            "SELECT e.id, e.workshop, w.space, w.title, w.module, s.id, s.starts_at, s.ends_at, w.room, w.place,
               l.left_by, (l.guest IS NOT NULL)
             FROM enrolments e
             JOIN workshops w ON w.id = e.workshop
             JOIN workshop_sessions s ON s.workshop = e.workshop
             LEFT JOIN session_leaves l ON l.session = s.id AND l.enrolment = e.id
             WHERE e.person IN (SELECT id FROM people WHERE id = $1 OR merged_into = $1)
               AND e.organisation = $2 AND e.ended_at IS NULL
               AND s.state = 'scheduled' AND s.ends_at > $3
             ORDER BY s.starts_at, s.id",
            values![person, organisation, now],
        )
        .await?;
    let mut seats: Vec<Seat> = Vec::new();
    let mut given_up = Vec::new();
    for Found { seat: next, left_by, taken } in found {
        if let Some(by) = left_by {
            let back = by == By::Person && !taken;
            given_up.push((next.enrolment, Away { session: next.session, starts_at: next.starts_at, back }));
            continue;
        }
        match seats.iter_mut().find(|seat| seat.enrolment == next.enrolment) {
            Some(seat) => seat.left += 1,
            None => seats.push(next),
        }
    }
    for (enrolment, away) in given_up {
        if let Some(seat) = seats.iter_mut().find(|seat| seat.enrolment == enrolment) {
            seat.away.push(away);
        }
    }
    Ok(seats)
}
