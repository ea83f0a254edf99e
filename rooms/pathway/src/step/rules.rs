//! Rules of a step: its kinds, its states, and which change may follow which.

use ground::Refusal;

ground::id!(
    /// One step.
    StepId
);
ground::choices! {
    /// Together or not at all: a pathway joins the three. On an assisted path stands the help itself, beside them.
    Kind { Equipment = "equipment", Connection = "connection", Skills = "skills", Aid = "aid" }
}
ground::choices! {
    /// What the help is, for whom it would be cruel to ask to do alone.
    Aid {
        /// Procedures are done together, at the drop-in.
        Accompanied = "accompanied",
        /// Somebody whom the person trusts is chosen, and shown how.
        TrustedPerson = "trusted_person",
        /// A mandate with an entitled helper (Aidants Connect), who is an employee.
        Mandate = "mandate",
        /// Letters on paper, a counter, a phone: every service owes another way (article L. 112-8 du CRPA).
        OnPaper = "on_paper",
    }
}
ground::choices! {
    /// What the person now has, when a step of equipment or connection is done.
    Obtained {
        Phone = "phone",
        Computer = "computer",
        Tablet = "tablet",
        OtherDevice = "other_device",
        TopUp = "top_up",
        Plan = "plan",
        Box = "box",
        NearbyWifi = "nearby_wifi",
        OtherConnection = "other_connection",
    }
}

impl Aid {
    /// Its word in a form; no module begins so.
    pub fn code(self) -> &'static str {
        match self {
            Self::Accompanied => "aid-accompanied",
            Self::TrustedPerson => "aid-trusted-person",
            Self::Mandate => "aid-mandate",
            Self::OnPaper => "aid-on-paper",
        }
    }

    /// Id of its words in the texts.
    pub fn text(self) -> String {
        use ground::choice::Choice as _;
        format!("pathway-aid-{}", self.word().replace('_', "-"))
    }
}

impl Obtained {
    /// The kind of step that it closes.
    pub const fn closes(self) -> Kind {
        match self {
            Self::Phone | Self::Computer | Self::Tablet | Self::OtherDevice => Kind::Equipment,
            Self::TopUp | Self::Plan | Self::Box | Self::NearbyWifi | Self::OtherConnection => Kind::Connection,
        }
    }

    /// Id of its words in the texts.
    pub fn text(self) -> String {
        use ground::choice::Choice as _;
        format!("pathway-obtained-{}", self.word().replace('_', "-"))
    }
}

impl Kind {
    /// Whether the person has something in the end: a machine, a connection.
    pub const fn brings(self) -> bool {
        matches!(self, Self::Equipment | Self::Connection)
    }
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
    pub obtained: Option<Obtained>,
    /// The kind of fact that closes it, when it is no colleague's word.
    pub closed_by: Option<String>,
}

impl Change {
    /// To this state, with what was noted of it and nothing else.
    pub fn to(to: State, note: Option<String>) -> Self {
        Self { to, reason: None, note, obtained: None, closed_by: None }
    }
}

/// What a colleague says of a step.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Word {
    pub reason: Option<Reason>,
    pub note: Option<String>,
    pub obtained: Option<Obtained>,
}

/// Checks an act: equipment and connection close with what the person obtained, dropping says why.
///
/// # Errors
/// A refusal beside the act, the reason or what was obtained.
pub fn change(kind: Kind, state: State, act: Act, word: Word) -> Result<Change, Refusal> {
    let to = state.after(act)?;
    let obtained = word.obtained.filter(|_| to == State::Done && kind.brings());
    if to == State::Done && kind.brings() && obtained.is_none_or(|obtained| obtained.closes() != kind) {
        return Err(Refusal::of("obtained", "pathway-obtained-missing"));
    }
    if to == State::Dropped && word.reason.is_none() {
        return Err(Refusal::of("reason", "pathway-reason-missing"));
    }
    Ok(Change { to, reason: word.reason.filter(|_| to == State::Dropped), note: word.note, obtained, closed_by: None })
}

ground::choices! {
    /// A step as it is shown: what was decided, and whether it is under way.
    Stage { Planned = "planned", Booked = "booked", Begun = "begun", Done = "done", Dropped = "dropped" }
}

#[cfg(test)]
mod tests {
    use ground::choice::Choice as _;

    use super::*;

    /// Every state, what may follow it, and nothing else.
    #[test]
    fn a_step_moves_only_as_it_may() {
        use Act::{Book, Drop, Finish, Reopen};
        use State::{Booked, Done, Dropped, Planned};
        let may = [
            (Planned, Finish, Done),
            (Planned, Book, Booked),
            (Planned, Drop, Dropped),
            (Booked, Finish, Done),
            (Booked, Drop, Dropped),
            (Booked, Reopen, Planned),
            (Done, Reopen, Planned),
            (Dropped, Reopen, Planned),
        ];
        for state in State::ALL {
            for act in Act::ALL {
                let known = may.iter().find(|(from, by, _)| from == state && by == act).map(|(.., to)| *to);
                match state.after(*act) {
                    Ok(to) => assert_eq!(Some(to), known, "{state:?} {act:?}"),
                    Err(refusal) => {
                        assert_eq!(known, None, "{state:?} {act:?}");
                        assert_eq!((refusal.problems[0].field, refusal.problems[0].text), ("act", "pathway-act-wrong"));
                    }
                }
            }
        }
    }

    #[test]
    fn what_was_obtained_and_why_it_stops_are_said() {
        let finish = |kind, obtained| change(kind, State::Planned, Act::Finish, Word { obtained, ..Word::default() });
        for kind in [Kind::Equipment, Kind::Connection] {
            assert!(finish(kind, None).is_err(), "{kind:?}");
            for obtained in Obtained::ALL {
                assert_eq!(finish(kind, Some(*obtained)).is_ok(), obtained.closes() == kind, "{kind:?} {obtained:?}");
            }
        }
        for kind in [Kind::Skills, Kind::Aid] {
            assert_eq!(finish(kind, Some(Obtained::Phone)).expect("fine").obtained, None);
        }
        let drop = |reason| change(Kind::Skills, State::Planned, Act::Drop, Word { reason, ..Word::default() });
        assert!(drop(None).is_err() && drop(Some(Reason::NotNow)).is_ok());
        let word = Word { reason: Some(Reason::NotNow), ..Word::default() };
        assert_eq!(change(Kind::Skills, State::Planned, Act::Finish, word).expect("fine").reason, None);
    }
}
