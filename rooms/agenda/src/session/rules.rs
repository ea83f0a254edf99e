//! Rules of sessions: what state they are in, and what may become of them.

use ground::{Day, Moment, Refusal, Zone};

ground::choices! {
    /// What was decided about a session.
    State { Scheduled = "scheduled", Closed = "closed", Cancelled = "cancelled" }
}

/// What a session is at an instant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    Coming,
    Underway,
    /// Over, and its attendance still open.
    Unclosed,
    Closed,
    Cancelled,
}

/// How long a closed session may be corrected, in days (project's choice: a week, to the next team meeting).
pub const REOPEN_DAYS: i64 = 7;

/// What the rules need to know of a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Course {
    pub state: State,
    pub starts_at: Moment,
    pub ends_at: Moment,
    /// The last closure, kept while it is being corrected.
    pub closed_at: Option<Moment>,
}

impl Course {
    pub fn phase(&self, now: Moment) -> Phase {
        match self.state {
            State::Cancelled => Phase::Cancelled,
            State::Closed => Phase::Closed,
            State::Scheduled if now < self.starts_at => Phase::Coming,
            State::Scheduled if now < self.ends_at => Phase::Underway,
            State::Scheduled => Phase::Unclosed,
        }
    }

    /// Whether a closed session was reopened and waits to be closed again.
    pub fn is_being_corrected(&self) -> bool {
        self.state == State::Scheduled && self.closed_at.is_some()
    }

    /// Marks may be taken from the morning of the session on.
    pub fn mark(&self, now: Moment, zone: &Zone) -> Result<(), Refusal> {
        match self.state {
            State::Closed => Err(Refusal::because("agenda-session-is-closed")),
            State::Cancelled => Err(Refusal::because("agenda-session-is-cancelled")),
            State::Scheduled if now.day(zone) < self.starts_at.day(zone) => {
                Err(Refusal::because("agenda-session-too-early"))
            }
            State::Scheduled => Ok(()),
        }
    }

    /// Closing says that this is how it was.
    pub fn close(&self, now: Moment, zone: &Zone) -> Result<State, Refusal> {
        self.mark(now, zone)?;
        if now < self.starts_at {
            return Err(Refusal::because("agenda-session-not-begun"));
        }
        Ok(State::Closed)
    }

    pub fn reopen(&self, now: Moment) -> Result<State, Refusal> {
        match (self.state, self.closed_at) {
            (State::Closed, Some(closed)) if now <= closed.plus_days(REOPEN_DAYS) => Ok(State::Scheduled),
            (State::Closed, _) => Err(Refusal::because("agenda-reopen-late").with("days", REOPEN_DAYS)),
            _ => Err(Refusal::because("agenda-reopen-open")),
        }
    }

    pub fn cancel(&self) -> Result<State, Refusal> {
        match self.state {
            State::Scheduled if self.closed_at.is_none() => Ok(State::Cancelled),
            State::Cancelled => Err(Refusal::because("agenda-session-is-cancelled")),
            _ => Err(Refusal::because("agenda-session-is-closed")),
        }
    }

    pub fn restore(&self) -> Result<State, Refusal> {
        match self.state {
            State::Cancelled => Ok(State::Scheduled),
            _ => Err(Refusal::because("agenda-restore-not-cancelled")),
        }
    }

    /// Another day, hour or facilitator: as long as it is neither cancelled nor closed.
    pub fn change(&self) -> Result<(), Refusal> {
        self.cancel().map(|_| ())
    }

    pub fn is_on(&self, day: Day, zone: &Zone) -> bool {
        self.starts_at.day(zone) == day
    }
}
