//! Rules of enrolment: when a group takes somebody, and on which seat.

use ground::{Moment, Refusal};

/// A group as it is under the lock.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    pub seats: i64,
    /// Numbers of the seats already given.
    pub taken: Vec<i64>,
    /// End of the last session that is not cancelled; none when all are.
    pub ends_at: Option<Moment>,
    /// The person already has a seat here.
    pub already: bool,
}

/// By which way somebody comes in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Booked beforehand.
    Booked,
    /// Came to a session without a booking; it may be written down after the session.
    Came,
}

ground::choices! {
    /// Who ended an enrolment: a person takes back only what they gave up themselves.
    By { Team = "team", Person = "person" }
}

/// Whether a person may still give up their own seat: until so many hours before the session, and never once it began.
pub fn may_leave(starts_at: Moment, hours: i64, now: Moment) -> bool {
    now < starts_at && now <= starts_at.plus_hours(-hours.max(0))
}

impl Group {
    /// The seat that the person gets: the first free one.
    ///
    /// # Errors
    /// A refusal when they already have one, when the workshop is over or cancelled, when it is full.
    pub fn admit(&self, way: Way, now: Moment) -> Result<i64, Refusal> {
        if self.already {
            return Err(Refusal::because("agenda-enrol-already"));
        }
        let Some(ends_at) = self.ends_at else { return Err(Refusal::because("agenda-enrol-cancelled")) };
        if way == Way::Booked && ends_at <= now {
            return Err(Refusal::because("agenda-enrol-over"));
        }
        let given = i64::try_from(self.taken.len()).unwrap_or(i64::MAX);
        (1..=self.seats)
            .find(|number| !self.taken.contains(number))
            .filter(|_| given < self.seats)
            .ok_or_else(|| Refusal::because("agenda-enrol-full").with("seats", self.seats))
    }
}
