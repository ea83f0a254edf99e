//! Rules of a visit: its states, and which step leads from one to the next.

use ground::{Day, Moment, PersonId, Refusal, SpaceId, choice::Choice as _};

ground::id!(
    /// One visit of somebody, with or without a name.
    VisitId
);

ground::choices! {
    /// Why somebody comes. Each word is also the name of its pictogram.
    Reason {
        Workshop = "workshop",
        Help = "help",
        Advice = "advice",
        Shop = "shop",
        Appointment = "appointment",
        Information = "information",
        Other = "other",
    }
}

ground::choices! {
    /// Where a visit stands.
    State { Waiting = "waiting", Called = "called", Ended = "ended", Cancelled = "cancelled" }
}

ground::choices! {
    /// What became of a visit.
    Outcome {
        Helped = "helped",
        Oriented = "oriented",
        Left = "left",
        /// Nobody said: the day ended before anybody closed the visit.
        Unclosed = "unclosed",
    }
}

impl Reason {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("reception-reason-{}", self.word())
    }
}

impl Outcome {
    /// What a colleague may say; that nobody said is for the program to write.
    pub const SAID: [Self; 3] = [Self::Helped, Self::Oriented, Self::Left];

    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("reception-outcome-{}", self.word())
    }
}

/// One visit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visit {
    pub id: VisitId,
    pub space: SpaceId,
    pub person: Option<PersonId>,
    pub reason: Option<Reason>,
    pub state: State,
    /// Local day of the space.
    pub day: Day,
    /// Place in the queue of the day; none when the visit was only counted.
    pub ticket: Option<i64>,
    pub arrived_at: Moment,
    pub called_at: Option<Moment>,
    pub ended_at: Option<Moment>,
    pub outcome: Option<Outcome>,
}

/// A step of a visit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Call,
    End(Outcome),
    /// The check-in was a mistake.
    Cancel,
    /// Called or ended by mistake: waits again, at the same place.
    PutBack,
}

impl Visit {
    /// The state after a step, on local day `today`.
    ///
    /// # Errors
    /// When a colleague was quicker, or the day is over.
    pub fn after(&self, step: Step, today: Day) -> Result<State, Refusal> {
        let queued = self.ticket.is_some();
        match (step, self.state) {
            (Step::PutBack, _) if self.day != today => Err(Refusal::because("reception-visit-past")),
            (Step::Call, State::Waiting) => Ok(State::Called),
            (Step::End(_), State::Waiting | State::Called) => Ok(State::Ended),
            (Step::Cancel, State::Waiting | State::Called) => Ok(State::Cancelled),
            (Step::Cancel, State::Ended) if !queued => Ok(State::Cancelled),
            (Step::PutBack, State::Called | State::Ended) if queued => Ok(State::Waiting),
            _ => Err(Refusal::because("reception-visit-moved")),
        }
    }
}

#[cfg(test)]
mod tests {
    use ground::{Identifier as _, Uuid};
    use proptest::prelude::*;

    use super::*;

    const TODAY: Day = Day::constant(2026, 11, 22);

    fn visit(ticket: Option<i64>, state: State) -> Visit {
        Visit {
            id: VisitId::from_uuid(Uuid::from_u128(1)),
            space: SpaceId::from_uuid(Uuid::from_u128(2)),
            person: None,
            reason: None,
            state,
            day: TODAY,
            ticket,
            arrived_at: Moment::from_micros(0),
            called_at: None,
            ended_at: None,
            outcome: None,
        }
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            Just(Step::Call),
            prop::sample::select(Outcome::ALL).prop_map(Step::End),
            Just(Step::Cancel),
            Just(Step::PutBack)
        ]
    }

    proptest! {
        #[test]
        fn whatever_colleagues_do_a_cancelled_visit_stays_so_and_nobody_is_called_twice(
            steps in prop::collection::vec(step(), 0..12), ticket in prop::option::of(1..9_i64),
        ) {
            let mut now = visit(ticket, State::Waiting);
            for step in steps {
                let before = now.state;
                if let Ok(after) = now.after(step, TODAY) {
                    prop_assert_ne!(before, after);
                    prop_assert_ne!(before, State::Cancelled);
                    prop_assert!(step != Step::Call || before == State::Waiting);
                    now.state = after;
                }
            }
        }
    }

    #[test]
    fn yesterday_is_not_put_back() {
        let refusal = visit(Some(1), State::Ended).after(Step::PutBack, TODAY.tomorrow().expect("a day"));
        assert_eq!(refusal, Err(Refusal::because("reception-visit-past")));
    }

    #[test]
    fn a_counted_visit_can_be_taken_back_and_an_ended_one_not() {
        assert_eq!(visit(None, State::Ended).after(Step::Cancel, TODAY), Ok(State::Cancelled));
        assert!(visit(Some(1), State::Ended).after(Step::Cancel, TODAY).is_err());
    }
}
