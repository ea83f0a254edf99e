//! Rules of a visit: its states, and which step leads from one to the next.

use ground::{AccountId, Day, Moment, PersonId, Refusal, SpaceId, choice::Choice as _};
use network::room::{RoomId, RoomKind};

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
    /// Where a visit stands; `With` is with a colleague.
    State { Waiting = "waiting", Called = "called", With = "with", Ended = "ended", Cancelled = "cancelled" }
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

    /// The kind of room in which it is seen to.
    pub fn room(self) -> RoomKind {
        match self {
            Self::Workshop => RoomKind::Workshop,
            Self::Help => RoomKind::DropIn,
            Self::Advice | Self::Appointment => RoomKind::Advice,
            Self::Shop => RoomKind::Shop,
            Self::Information | Self::Other => RoomKind::Counter,
        }
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

/// One visit, at the stop where it is.
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
    /// Where the person waits for, or is; none is the counter.
    pub room: Option<RoomId>,
    /// The how-manieth stop this is, counted from 1.
    pub stop: i64,
    /// Since when they wait for this stop.
    pub since: Moment,
    /// Where they were called to, when it was said.
    pub desk: Option<RoomId>,
    /// The colleague whom they are sent to.
    pub wanted: Option<AccountId>,
    pub met_at: Option<Moment>,
    /// Who took the last step.
    pub taken_by: Option<AccountId>,
    /// When somebody said whose the number is.
    pub identified_at: Option<Moment>,
    /// When it was typed in, if later than it happened.
    pub typed_at: Option<Moment>,
}

/// Where a visit goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Onward {
    /// None is the counter.
    pub room: Option<RoomId>,
    pub wanted: Option<AccountId>,
    /// Why, from there on; none keeps the reason.
    pub reason: Option<Reason>,
}

/// A step of a visit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// To a desk, when it is said.
    Call(Option<RoomId>),
    /// Who was called is there.
    Meet,
    /// Goes on elsewhere in the space, under the same number: who came before others is called before them there too.
    SendOn(Onward),
    End(Outcome),
    /// The check-in was a mistake.
    Cancel,
    /// Nobody came: what was noted, and is over, is taken back with a trace.
    Strike,
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
        let goes_on = matches!(step, Step::PutBack | Step::SendOn(_));
        match (step, self.state) {
            _ if goes_on && self.day != today => Err(Refusal::because("reception-visit-past")),
            (Step::Call(_), State::Waiting) => Ok(State::Called),
            (Step::Meet, State::Called) => Ok(State::With),
            (Step::End(_), State::Waiting | State::Called | State::With) => Ok(State::Ended),
            (Step::Cancel, State::Ended) if queued => Err(Refusal::because("reception-visit-moved")),
            (Step::Cancel, State::Waiting | State::Called | State::With | State::Ended)
            | (Step::Strike, State::Ended) => Ok(State::Cancelled),
            (Step::SendOn(_), State::Waiting | State::Called | State::With)
            | (Step::PutBack, State::Called | State::With | State::Ended)
                if queued =>
            {
                Ok(State::Waiting)
            }
            _ => Err(Refusal::because("reception-visit-moved")),
        }
    }

    /// The visit after a step that leads to `state`, taken by `by`.
    #[must_use]
    pub fn stepped(&self, step: Step, state: State, now: Moment, by: Option<AccountId>) -> Self {
        let mut next = Self { state, taken_by: by, ..self.clone() };
        match step {
            Step::Call(desk) => (next.called_at, next.desk) = (Some(now), desk.or(self.room)),
            Step::Meet => next.met_at = Some(now),
            Step::SendOn(Onward { room, wanted, reason }) => {
                if self.leaves_a_stop() {
                    (next.stop, next.since) = (self.stop + 1, now);
                }
                (next.room, next.wanted, next.reason) = (room, wanted, reason.or(self.reason));
                (next.called_at, next.met_at, next.desk) = (None, None, None);
            }
            Step::End(outcome) => (next.ended_at, next.outcome) = (Some(now), Some(outcome)),
            Step::Cancel | Step::Strike => next.ended_at = Some(now),
            Step::PutBack => {
                (next.called_at, next.met_at, next.desk) = (None, None, None);
                (next.ended_at, next.outcome) = (None, None);
            }
        }
        next
    }

    /// Whether a stop is behind the person once they are sent on: who had not been called yet only waits elsewhere.
    pub fn leaves_a_stop(&self) -> bool {
        matches!(self.state, State::Called | State::With)
    }

    /// Whether the last sending can be undone: the person still waits where they were sent to.
    ///
    /// # Errors
    /// When they were called there, or were never sent on.
    pub fn unsent(&self, today: Day) -> Result<(), Refusal> {
        if self.day != today {
            return Err(Refusal::because("reception-visit-past"));
        }
        if self.state == State::Waiting && self.stop > 1 {
            Ok(())
        } else {
            Err(Refusal::because("reception-visit-moved"))
        }
    }

    /// Whether somebody may say whose this number is.
    ///
    /// # Errors
    /// When it is known, or the visit was a mistake.
    pub fn nameless(&self) -> Result<(), Refusal> {
        if self.state == State::Cancelled {
            return Err(Refusal::because("reception-visit-moved"));
        }
        if self.person.is_some() { Err(Refusal::because("reception-visit-named")) } else { Ok(()) }
    }

    /// Whether who it was said to be can be taken back: on the same day, and only if it was said after the arrival.
    ///
    /// # Errors
    /// When it cannot.
    pub fn named_later(&self, today: Day) -> Result<(), Refusal> {
        if self.day != today {
            return Err(Refusal::because("reception-visit-past"));
        }
        if self.person.is_some() && self.identified_at.is_some() && self.state != State::Cancelled {
            Ok(())
        } else {
            Err(Refusal::because("reception-visit-moved"))
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
            room: None,
            stop: 1,
            since: Moment::from_micros(0),
            desk: None,
            wanted: None,
            met_at: None,
            taken_by: None,
            identified_at: None,
            typed_at: None,
        }
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            Just(Step::Call(None)),
            Just(Step::Meet),
            Just(Step::SendOn(Onward::default())),
            prop::sample::select(Outcome::ALL).prop_map(Step::End),
            Just(Step::Cancel),
            Just(Step::Strike),
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
                    prop_assert!(before != after || matches!(step, Step::SendOn(_)));
                    prop_assert_ne!(before, State::Cancelled);
                    prop_assert!(step != Step::Call(None) || before == State::Waiting);
                    let left = now.leaves_a_stop() && matches!(step, Step::SendOn(_));
                    let next = now.stepped(step, after, Moment::from_micros(7), None);
                    prop_assert_eq!(next.stop, now.stop + i64::from(left));
                    prop_assert_eq!(next.ended_at.is_some(), matches!(after, State::Ended | State::Cancelled));
                    prop_assert!(after != State::Waiting || (next.called_at.is_none() && next.met_at.is_none()));
                    now = next;
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

    #[test]
    fn a_visit_without_a_number_goes_nowhere_else_and_an_old_one_neither() {
        let on = Step::SendOn(Onward::default());
        assert_eq!(visit(Some(1), State::With).after(on, TODAY), Ok(State::Waiting));
        assert!(visit(None, State::Ended).after(on, TODAY).is_err());
        assert!(visit(Some(1), State::Ended).after(on, TODAY).is_err());
        let tomorrow = TODAY.tomorrow().expect("a day");
        assert_eq!(visit(Some(1), State::With).after(on, tomorrow), Err(Refusal::because("reception-visit-past")));
        assert!(visit(Some(1), State::Waiting).after(Step::Meet, TODAY).is_err(), "nobody called them");
    }

    #[test]
    fn a_number_is_of_one_person_and_only_what_was_said_later_is_taken_back() {
        let nameless = visit(Some(1), State::Waiting);
        assert!(nameless.nameless().is_ok() && nameless.named_later(TODAY).is_err());
        let person = Some(PersonId::from_uuid(Uuid::from_u128(3)));
        let known = Visit { person, ..visit(Some(1), State::Waiting) };
        assert_eq!(known.nameless(), Err(Refusal::because("reception-visit-named")));
        assert!(known.named_later(TODAY).is_err(), "who came in under their name did");
        let later = Visit { identified_at: Some(Moment::from_micros(1)), ..known };
        assert!(later.named_later(TODAY).is_ok());
        assert!(later.named_later(TODAY.tomorrow().expect("a day")).is_err());
        assert!(visit(Some(1), State::Cancelled).nameless().is_err());
    }
}
