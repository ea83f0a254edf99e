//! Rules of calls: what may come of one, when somebody is asked for again, in which order the day's list is made.

use ground::{Day, Moment, PersonId, Refusal};

ground::id!(
    /// One call, or what was done instead of one.
    CallId
);
ground::choices! {
    /// What came of it.
    Outcome {
        Reached = "reached",
        NoAnswer = "no_answer",
        /// Without a phone, or after some calls: the referrer is asked to pass it on.
        Referrer = "referrer",
        Letter = "letter",
        /// It is said when they come.
        NextVisit = "next_visit",
        /// They want no more calls.
        Never = "never",
    }
}

impl Outcome {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        use ground::choice::Choice as _;
        format!("pathway-outcome-{}", self.word().replace('_', "-"))
    }

    /// Whether it was a telephone call: these are counted against what a day allows.
    pub const fn is_call(self) -> bool {
        matches!(self, Self::Reached | Self::NoAnswer | Self::Never)
    }
}

/// A call as kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    pub id: CallId,
    /// The record that is kept, when it was merged since.
    pub person: PersonId,
    pub outcome: Outcome,
    /// Not to be asked for before this day.
    pub again_on: Option<Day>,
    pub made_at: Moment,
}

/// What a network allows itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Terms {
    /// Calls of a space in a day.
    pub a_day: i64,
    /// Days after which somebody who did not answer is called again.
    pub again_days: i64,
    /// Calls without an answer after which another way is taken.
    pub tries: i64,
}

/// When somebody is asked for again: soon when they did not answer, after another silence when they were reached, or will
/// hear of it; never when they want no more calls.
pub fn again_on(outcome: Outcome, today: Day, silence: i64, terms: Terms) -> Option<Day> {
    match outcome {
        Outcome::NoAnswer => Some(later(today, terms.again_days)),
        Outcome::Reached | Outcome::Referrer | Outcome::Letter | Outcome::NextVisit => Some(later(today, silence)),
        Outcome::Never => None,
    }
}

fn later(day: Day, days: i64) -> Day {
    day.checked_add(std::time::Duration::from_secs(days.unsigned_abs() * 86_400)).unwrap_or(day)
}

/// Whether somebody is to be asked for today.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Due {
    /// They did not answer, and were promised another call from that day on: the how-manieth this is.
    Again(Day, i64),
    /// Not called since they were last seen.
    First,
    /// So many calls without an answer: another way is taken.
    Otherwise(i64),
    /// Not today.
    No,
}

/// Whether somebody is due, by the calls since they were last seen, the oldest first; a wish for no calls always counts.
pub fn due(calls: &[Call], today: Day, terms: Terms) -> Due {
    if calls.iter().any(|call| call.outcome == Outcome::Never) {
        return Due::No;
    }
    let Some(last) = calls.last() else { return Due::First };
    if last.again_on.is_some_and(|day| day > today) {
        return Due::No;
    }
    let unanswered = calls.iter().rev().take_while(|call| call.outcome == Outcome::NoAnswer).count();
    let unanswered = i64::try_from(unanswered).unwrap_or(i64::MAX);
    match (unanswered, last.again_on) {
        (0, _) => Due::First,
        (tries, _) if tries >= terms.tries => Due::Otherwise(tries),
        (tries, day) => Due::Again(day.unwrap_or(today), tries + 1),
    }
}

/// Whether what came of a call may be noted now, by the calls known.
///
/// # Errors
/// A refusal when the person wants no calls, or a colleague noted today that they were reached, or will hear of it.
pub fn may_note(calls: &[Call], made_today: impl Fn(&Call) -> bool) -> Result<(), Refusal> {
    if calls.iter().any(|call| call.outcome == Outcome::Never) {
        return Err(Refusal::because("pathway-call-never"));
    }
    if calls.iter().any(|call| call.outcome != Outcome::NoAnswer && made_today(call)) {
        return Err(Refusal::because("pathway-call-already"));
    }
    Ok(())
}

/// Somebody out of sight, as they are put in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    pub due: Due,
    /// Days beyond what their step allows.
    pub late: i64,
    pub person: PersonId,
}

/// The fair order: who was promised another call, the oldest promise first; then who has waited longest beyond the pace of
/// their step, whatever it is. Everybody is called once before anybody who answered is called again, since a call takes
/// them off the list for another silence.
pub fn order(turns: &mut [Turn]) {
    turns.sort_by(|a, b| {
        let promised = |turn: &Turn| if let Due::Again(day, _) = turn.due { (0, Some(day)) } else { (1, None) };
        promised(a).cmp(&promised(b)).then(b.late.cmp(&a.late)).then(a.person.cmp(&b.person))
    });
}

#[cfg(test)]
mod tests {
    use ground::choice::Choice as _;
    use proptest::prelude::*;

    use super::*;

    const TERMS: Terms = Terms { a_day: 10, again_days: 3, tries: 3 };
    const TODAY: Day = Day::constant(2026, 11, 22);

    fn call(outcome: Outcome, day: Day) -> Call {
        let again_on = again_on(outcome, day, 30, TERMS);
        Call { id: CallId::fresh(), person: PersonId::fresh(), outcome, again_on, made_at: Moment::from_micros(0) }
    }

    #[test]
    fn who_does_not_answer_comes_back_three_times_then_another_way_is_taken() {
        let on = |day| call(Outcome::NoAnswer, Day::constant(2026, 11, day));
        assert_eq!(due(&[], TODAY, TERMS), Due::First);
        assert_eq!(due(&[on(20)], TODAY, TERMS), Due::No, "not before the 23rd");
        assert_eq!(due(&[on(19)], TODAY, TERMS), Due::Again(TODAY, 2));
        assert_eq!(due(&[on(12), on(16)], TODAY, TERMS), Due::Again(Day::constant(2026, 11, 19), 3));
        assert_eq!(due(&[on(10), on(13), on(16)], TODAY, TERMS), Due::Otherwise(3));
        let letter = call(Outcome::Letter, Day::constant(2026, 11, 20));
        assert_eq!(due(&[on(10), on(13), on(16), letter], TODAY, TERMS), Due::No);
        let long_ago = call(Outcome::Reached, Day::constant(2026, 10, 1));
        assert_eq!(due(&[long_ago], TODAY, TERMS), Due::First, "another silence later");
    }

    #[test]
    fn no_more_calls_means_none() {
        for outcome in Outcome::ALL {
            let calls = [call(Outcome::Never, Day::constant(2025, 1, 1)), call(*outcome, Day::constant(2025, 2, 1))];
            assert_eq!(due(&calls, TODAY, TERMS), Due::No);
            assert_eq!(may_note(&calls, |_| false).expect_err("refused").problems[0].text, "pathway-call-never");
        }
        let reached = [call(Outcome::Reached, TODAY)];
        assert_eq!(may_note(&reached, |_| true).expect_err("refused").problems[0].text, "pathway-call-already");
        assert!(may_note(&reached, |_| false).is_ok() && may_note(&[call(Outcome::NoAnswer, TODAY)], |_| true).is_ok());
    }

    proptest! {
        #[test]
        fn the_order_keeps_promises_then_looks_at_who_waits_longest(waits in prop::collection::vec((0..3_u8, 1..90_i64), 0..20)) {
            let turn = |(kind, late): (u8, i64)| {
                let due = if kind == 0 { Due::Again(later(TODAY, late), 2) } else { Due::First };
                Turn { due, late, person: PersonId::fresh() }
            };
            let mut turns: Vec<Turn> = waits.into_iter().map(turn).collect();
            order(&mut turns);
            for pair in turns.windows(2) {
                match (pair[0].due, pair[1].due) {
                    (Due::Again(a, _), Due::Again(b, _)) => prop_assert!(a <= b),
                    (Due::First, Due::Again(..)) => prop_assert!(false, "a promise waits"),
                    (Due::First, Due::First) => prop_assert!(pair[0].late >= pair[1].late),
                    _ => {}
                }
            }
        }
    }
}
