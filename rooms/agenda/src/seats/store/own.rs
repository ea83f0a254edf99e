//! Reads a person's own seats, each with its next session.

use ::store::{Cells, Record, Tx};
use ground::{Fault, PersonId, values};
use people::port::own::Seat;

struct Found(Seat);

impl Record for Found {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self(Seat {
            enrolment: cells.take()?,
            workshop: cells.take()?,
            space: cells.take()?,
            title: cells.take()?,
            module: cells.take()?,
            starts_at: cells.take()?,
            ends_at: cells.take()?,
            room: cells.maybe()?.unwrap_or_default(),
            elsewhere: cells.maybe()?.unwrap_or_default(),
            left: 1,
        }))
    }
}

/// The seats of a person, under any of their records, in groups that still meet, soonest first.
pub async fn seats(tx: &mut Tx, person: PersonId) -> Result<Vec<Seat>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let found: Vec<Found> = tx
        .all(
            "SELECT e.id, e.workshop, w.space, w.title, w.module, s.starts_at, s.ends_at, w.room, w.place
             FROM enrolments e
             JOIN workshops w ON w.id = e.workshop
             JOIN workshop_sessions s ON s.workshop = e.workshop
             WHERE e.person IN (SELECT id FROM people WHERE id = $1 OR merged_into = $1)
               AND e.organisation = $2 AND e.ended_at IS NULL
               AND s.state = 'scheduled' AND s.ends_at > $3
             ORDER BY s.starts_at, s.id",
            values![person, organisation, now],
        )
        .await?;
    let mut seats: Vec<Seat> = Vec::new();
    for Found(next) in found {
        match seats.iter_mut().find(|seat| seat.enrolment == next.enrolment) {
            Some(seat) => seat.left += 1,
            None => seats.push(next),
        }
    }
    Ok(seats)
}
