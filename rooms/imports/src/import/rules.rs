//! Rules of an import: what may come in, who may bring it, from which state to which.

use ground::{Moment, Refusal};
use network::import::Field;
use store::Badge;

use crate::{referral, volunteer};

ground::choices! {
    /// What the lines of a file become.
    What {
        Partners = "partners",
        Places = "places",
        Neighbourhoods = "neighbourhoods",
        /// School holidays, from the national calendar.
        Holidays = "holidays",
        People = "people",
        Volunteers = "volunteers",
        /// People whom the employment service or the public booking tool sends.
        Referrals = "referrals",
    }
}

impl What {
    /// Whether it belongs to one space, else to the whole network.
    pub const fn is_of_a_space(self) -> bool {
        matches!(self, Self::People | Self::Volunteers | Self::Referrals)
    }

    /// The columns that somebody may name; none where the format is official.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Partners | Self::Places => network::import::FIELDS,
            Self::Neighbourhoods | Self::Holidays => &[],
            Self::People => people::import::FIELDS,
            Self::Volunteers => volunteer::FIELDS,
            Self::Referrals => referral::FIELDS,
        }
    }

    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("imports-what-{}", ground::choice::Choice::word(self))
    }

    /// What somebody at this post may bring: people and volunteers of their own space, or lists of the network.
    pub fn offered(badge: &Badge) -> impl Iterator<Item = Self> {
        let of_a_space = badge.space().is_some();
        let all: &[Self] = ground::choice::Choice::ALL;
        all.iter().copied().filter(move |what| what.is_of_a_space() == of_a_space)
    }
}

ground::choices! {
    /// Where an import stands.
    State {
        /// Being read for the first time.
        Received = "received",
        /// Somebody must say which column is what.
        Columns = "columns",
        /// Seen; waits to be confirmed.
        Ready = "ready",
        /// Lines are being written.
        Running = "running",
        Done = "done",
        Undoing = "undoing",
        Undone = "undone",
        /// The file cannot be read.
        Refused = "refused",
        /// Given up, or forgotten after a day.
        Dropped = "dropped",
    }
}

impl State {
    /// Whether the program is at work on it.
    pub const fn is_busy(self) -> bool {
        matches!(self, Self::Received | Self::Running | Self::Undoing)
    }

    /// # Errors
    /// When the step does not follow from where the import stands.
    pub fn step(self, to: Self) -> Result<Self, Refusal> {
        let follows = match to {
            Self::Received => matches!(self, Self::Columns | Self::Ready),
            Self::Columns | Self::Ready | Self::Refused => self == Self::Received,
            Self::Running => self == Self::Ready,
            // What was being undone, and given up, is as before but for what was taken back.
            Self::Done => matches!(self, Self::Running | Self::Undoing),
            Self::Undoing => self == Self::Done,
            Self::Undone => self == Self::Undoing,
            Self::Dropped => matches!(self, Self::Columns | Self::Ready | Self::Refused),
        };
        if follows { Ok(to) } else { Err(Refusal::because("imports-refusal-step")) }
    }

    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("imports-state-{}", ground::choice::Choice::word(self))
    }
}

/// A file that was not confirmed is kept for a day, in hours.
const FILE_HOURS: i64 = 24;
/// An import can be undone for so many days; then what it takes is forgotten.
pub const UNDO_DAYS: i64 = 30;

pub fn file_kept_since(now: Moment) -> Moment {
    now.plus_hours(-FILE_HOURS)
}

/// A file is written or undone in some minutes, and tried again for less than a day; then it is given up, in hours.
const STUCK_HOURS: i64 = 48;

pub fn stuck_since(now: Moment) -> Moment {
    now.plus_hours(-STUCK_HOURS)
}

pub fn undone_since(now: Moment) -> Moment {
    now.plus_days(-UNDO_DAYS)
}

/// A file up to this size, in bytes, is read while one waits (about 2,000 lines); a larger one by a job.
pub const SMALL: usize = 150_000;

#[cfg(test)]
mod tests {
    use ground::choice::Choice as _;

    use super::*;

    #[test]
    fn nothing_happens_twice_nor_out_of_turn() {
        for state in State::ALL {
            assert!(state.step(*state).is_err(), "{state:?} twice");
        }
        assert_eq!(State::Ready.step(State::Running), Ok(State::Running));
        for state in State::ALL.iter().filter(|state| **state != State::Ready) {
            assert!(state.step(State::Running).is_err(), "confirmed when {state:?}");
        }
        for state in State::ALL.iter().filter(|state| **state != State::Done) {
            assert!(state.step(State::Undoing).is_err(), "undone when {state:?}");
        }
        for state in State::ALL.iter().filter(|state| !matches!(state, State::Running | State::Undoing)) {
            assert!(state.step(State::Done).is_err(), "done when {state:?}");
        }
        assert!(State::Running.step(State::Dropped).is_err() && State::Done.step(State::Dropped).is_err());
    }
}
