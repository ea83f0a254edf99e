//! Rules of a step: its kinds, its states, and which change may follow which.

use ground::{Refusal, Uuid};
use people::port::Series;

ground::id!(
    /// One step.
    StepId
);
ground::choices! {
    /// Together or not at all: a pathway joins the three.
    Kind { Equipment = "equipment", Connection = "connection", Skills = "skills" }
}
ground::choices! {
    /// How far a step has come.
    State { Planned = "planned", Booked = "booked", Done = "done", Dropped = "dropped" }
}
ground::choices! {
    /// Why a step is dropped; a word, since facts carry no sentence.
    Reason {
        ChangedMind = "changed_mind",
        NotNeeded = "not_needed",
        Elsewhere = "elsewhere",
        Unavailable = "unavailable",
        NotNow = "not_now",
    }
}
ground::choices! {
    /// What a colleague does with a step.
    Act { Finish = "finish", Book = "book", Drop = "drop", Reopen = "reopen" }
}

impl State {
    /// Still to be walked.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Booked)
    }

    /// The acts that may follow.
    pub fn acts(self) -> &'static [Act] {
        match self {
            Self::Planned => &[Act::Finish, Act::Book, Act::Drop],
            Self::Booked => &[Act::Finish, Act::Reopen, Act::Drop],
            Self::Done | Self::Dropped => &[Act::Reopen],
        }
    }

    /// The state after an act.
    ///
    /// # Errors
    /// A refusal when the act may not follow this state.
    pub fn after(self, act: Act) -> Result<Self, Refusal> {
        if !self.acts().contains(&act) {
            return Err(Refusal::of("act", "pathway-act-wrong"));
        }
        Ok(match act {
            Act::Finish => Self::Done,
            Act::Book => Self::Booked,
            Act::Drop => Self::Dropped,
            Act::Reopen => Self::Planned,
        })
    }
}

/// A change of a step, checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    pub to: State,
    pub reason: Option<Reason>,
    pub note: Option<String>,
}

/// Checks an act: equipment and connection close with a note (who gave what), dropping says why.
pub fn change(
    kind: Kind,
    state: State,
    act: Act,
    reason: Option<Reason>,
    note: Option<String>,
) -> Result<Change, Refusal> {
    let to = state.after(act)?;
    if to == State::Done && kind != Kind::Skills && note.is_none() {
        return Err(Refusal::of("note", "pathway-note-missing"));
    }
    if to == State::Dropped && reason.is_none() {
        return Err(Refusal::of("reason", "pathway-reason-missing"));
    }
    Ok(Change { to, reason: reason.filter(|_| to == State::Dropped), note })
}

ground::choices! {
    /// A step as it is shown: what was decided, and whether it is under way.
    Stage { Planned = "planned", Booked = "booked", Begun = "begun", Done = "done", Dropped = "dropped" }
}

/// How far attendance has brought a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Walk {
    /// The person was at no session yet.
    NotBegun,
    /// Begun; the last session attended.
    Begun(Uuid),
    /// Walked to the end; the last session attended.
    Done(Uuid),
}

/// How far a series has brought a person: done once every session that was not cancelled has been held and they were
/// at more than half of them; a single session counts at once.
///
/// The half is the project's assumption: no programme read so far says how many of the six sessions of an initiation
/// make it followed. Missing one or two for a doctor or a child must not undo it; coming twice is not following it. A
/// colleague may always close or open the step by hand. Sessions attended in a group before moving to this one count.
pub fn walk(series: &Series) -> Walk {
    let mut attended = series.sessions.iter().filter(|lived| lived.held && lived.present);
    let count = attended.clone().count() + series.before;
    let Some(last) = attended.next_back() else { return Walk::NotBegun };
    let is_over = series.sessions.iter().all(|lived| lived.held);
    if is_over && 2 * count > series.sessions.len() { Walk::Done(last.session) } else { Walk::Begun(last.session) }
}

#[cfg(test)]
mod tests {
    use people::port::Lived;
    use proptest::prelude::*;

    use super::*;

    /// A series by signs: `P` present, `A` absent, `.` still to come.
    fn series(signs: &str, before: usize) -> Series {
        let lived = |(at, sign)| Lived { session: Uuid::from_u128(at), held: sign != '.', present: sign == 'P' };
        Series { module: "initiation".into(), sessions: (1..).zip(signs.chars()).map(lived).collect(), before }
    }

    #[test]
    fn a_series_is_walked_when_it_is_over_and_mostly_attended() {
        let at = Uuid::from_u128;
        assert_eq!(walk(&series("P", 0)), Walk::Done(at(1)), "a single session counts at once");
        assert_eq!(walk(&series("A", 0)), Walk::NotBegun);
        assert_eq!(walk(&series("......", 0)), Walk::NotBegun);
        assert_eq!(walk(&series("P.....", 0)), Walk::Begun(at(1)));
        assert_eq!(walk(&series("PPPPP.", 0)), Walk::Begun(at(5)), "the last session is still to come");
        assert_eq!(walk(&series("PPAPPA", 0)), Walk::Done(at(5)), "absent from the last one, and yet done");
        assert_eq!(walk(&series("PPPAAA", 0)), Walk::Begun(at(3)), "half is not most");
        assert_eq!(walk(&series("AAAPPP", 3)), Walk::Done(at(6)), "three more with the group before");
    }

    proptest! {
        #[test]
        fn another_session_attended_never_sets_back(signs in "[PA.]{1,8}", at in 0..8_usize) {
            let better: String =
                signs.chars().enumerate().map(|(n, sign)| if n == at && sign == 'A' { 'P' } else { sign }).collect();
            let rank = |walk| match walk { Walk::NotBegun => 0, Walk::Begun(_) => 1, Walk::Done(_) => 2 };
            prop_assert!(rank(walk(&series(&better, 0))) >= rank(walk(&series(&signs, 0))));
        }
    }

    #[test]
    fn a_step_moves_only_as_it_may() {
        assert_eq!(State::Planned.after(Act::Book), Ok(State::Booked));
        assert_eq!(State::Booked.after(Act::Finish), Ok(State::Done));
        assert_eq!(State::Done.after(Act::Reopen), Ok(State::Planned));
        assert!(State::Done.after(Act::Finish).is_err());
        assert!(State::Dropped.after(Act::Book).is_err());
        assert!(State::Planned.after(Act::Reopen).is_err());
    }

    #[test]
    fn what_was_given_and_why_it_stops_are_said() {
        assert!(change(Kind::Equipment, State::Planned, Act::Finish, None, None).is_err());
        assert!(change(Kind::Equipment, State::Planned, Act::Finish, None, Some("Téléphone donné".into())).is_ok());
        assert!(change(Kind::Skills, State::Planned, Act::Finish, None, None).is_ok());
        assert!(change(Kind::Skills, State::Planned, Act::Drop, None, Some("Plus envie".into())).is_err());
        let done = change(Kind::Skills, State::Planned, Act::Finish, Some(Reason::NotNow), None).expect("fine");
        assert_eq!(done.reason, None);
    }
}
