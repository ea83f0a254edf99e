//! Rules of a step: its kinds, its states, and which change may follow which.

use ground::Refusal;

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

#[cfg(test)]
mod tests {
    use super::*;

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
