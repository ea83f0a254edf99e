//! Rules of a call: who calls, what they may be told, when it is to be returned, and when that is done.

use ground::{AccountId, Day, Moment, PersonId, Refusal, SpaceId};
use people::{Purpose, consent::store::Consent};

ground::id!(
    /// One call that was taken.
    CallId
);

ground::id!(
    /// One try at calling back.
    TryId
);

ground::choices! {
    /// Who calls.
    Caller { Person = "person", Referrer = "referrer", Relative = "relative", Other = "other" }
}

ground::choices! {
    /// What became of a try at calling back.
    How { Reached = "reached", NoAnswer = "no_answer" }
}

/// How far ahead a call may be promised, in days.
pub const FARTHEST: i64 = 31;

/// A call, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    pub id: CallId,
    pub space: SpaceId,
    /// Whom it is about.
    pub person: Option<PersonId>,
    pub by: Caller,
    /// What the caller is called.
    pub caller: Option<String>,
    pub phone: Option<String>,
    pub about: String,
    pub wanted: Option<AccountId>,
    pub wanted_name: Option<String>,
    pub return_by: Option<Day>,
    pub taken_at: Moment,
    /// Name of the colleague who took it.
    pub taker: Option<String>,
    pub done_at: Option<Moment>,
}

/// A try at calling back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Try {
    pub id: TryId,
    pub how: How,
    pub at: Moment,
    pub by: Option<String>,
}

/// The day until which a call is promised.
///
/// # Errors
/// When it is past, or too far to be a promise; when there is nobody to call: neither a number nor a record.
pub fn promised(by: Day, today: Day, reachable: bool) -> Result<Day, Refusal> {
    if by < today {
        return Err(Refusal::of("return_by", "day-call-past"));
    }
    if i64::from((by - today).get_days()) > FARTHEST {
        return Err(Refusal::of("return_by", "day-call-far").with("days", FARTHEST));
    }
    if !reachable {
        return Err(Refusal::of("phone", "day-call-no-phone"));
    }
    Ok(by)
}

impl Call {
    /// Whether somebody may note a try at calling back.
    ///
    /// # Errors
    /// When nothing is to be returned, or it was.
    pub fn try_again(&self) -> Result<(), Refusal> {
        match (self.return_by, self.done_at) {
            (Some(_), None) => Ok(()),
            _ => Err(Refusal::because("day-call-nothing")),
        }
    }
}

impl How {
    /// When the call is done, after a try that went so.
    pub fn done(self, now: Moment) -> Option<Moment> {
        (self == Self::Reached).then_some(now)
    }
}

/// The try that is taken back: the last one.
///
/// # Errors
/// When nobody tried.
pub fn taken_back(tries: &[Try]) -> Result<TryId, Refusal> {
    tries.last().map(|last| last.id).ok_or_else(|| Refusal::because("day-call-not-tried"))
}

/// What may be said to a caller: sentences to follow, by their ids, the first the shortest. Nothing is said by default; a
/// referrer hears what the person agreed to, whoever else hears nothing but the hours.
pub fn sayable(by: Caller, about_somebody: bool, consents: &[Consent]) -> Vec<&'static str> {
    if !about_somebody {
        return vec!["day-say-general"];
    }
    let agrees = |purpose| consents.iter().any(|one| one.purpose == purpose && one.given);
    match by {
        Caller::Person => vec!["day-say-person", "day-say-person-check"],
        Caller::Relative => vec!["day-say-relative", "day-say-relative-message"],
        Caller::Other => vec!["day-say-other", "day-say-relative-message"],
        Caller::Referrer => {
            let agreed: Vec<&'static str> = [
                (Purpose::AnswerSteps, "day-say-steps"),
                (Purpose::AnswerAttendance, "day-say-attendance"),
                (Purpose::AnswerAutonomy, "day-say-autonomy"),
            ]
            .into_iter()
            .filter(|(purpose, _)| agrees(*purpose))
            .map(|(_, said)| said)
            .collect();
            if agreed.is_empty() {
                vec!["day-say-referrer-nothing", "day-say-relative-message"]
            } else {
                [vec!["day-say-referrer"], agreed, vec!["day-say-referrer-never"]].concat()
            }
        }
    }
}

#[cfg(test)]
mod unit {
    use ground::Identifier as _;

    use super::*;

    fn call(return_by: Option<Day>, done_at: Option<Moment>) -> Call {
        Call {
            id: CallId::fresh(),
            space: SpaceId::from_uuid(ground::Uuid::nil()),
            person: None,
            by: Caller::Other,
            caller: None,
            phone: None,
            about: "x".into(),
            wanted: None,
            wanted_name: None,
            return_by,
            taken_at: Moment::from_micros(0),
            taker: None,
            done_at,
        }
    }

    #[test]
    fn a_promise_is_near_and_can_be_kept() {
        let today = Day::constant(2026, 11, 22);
        let why = |by, reachable| promised(by, today, reachable).map_err(|refusal| refusal.problems[0].text);
        assert!(why(today, true).is_ok());
        assert_eq!(why(Day::constant(2026, 11, 21), true), Err("day-call-past"));
        assert_eq!(why(Day::constant(2027, 1, 22), true), Err("day-call-far"));
        assert_eq!(why(today, false), Err("day-call-no-phone"));
    }

    #[test]
    fn only_a_call_that_waits_is_tried() {
        let (day, now) = (Day::constant(2026, 11, 22), Moment::from_micros(5));
        assert!(call(Some(day), None).try_again().is_ok());
        assert!(call(None, None).try_again().is_err() && call(Some(day), Some(now)).try_again().is_err());
        assert_eq!((How::NoAnswer.done(now), How::Reached.done(now)), (None, Some(now)));
        assert!(taken_back(&[]).is_err());
    }

    #[test]
    fn nothing_is_said_but_what_the_person_agreed_to() {
        let given = |purpose| Consent {
            purpose,
            given: true,
            wording: String::new(),
            at: Moment::from_micros(0),
            how: "counter".into(),
        };
        assert_eq!(sayable(Caller::Relative, true, &[given(Purpose::AnswerSteps)])[0], "day-say-relative");
        assert_eq!(sayable(Caller::Referrer, true, &[])[0], "day-say-referrer-nothing");
        let said = sayable(Caller::Referrer, true, &[given(Purpose::AnswerSteps)]);
        assert_eq!(said, ["day-say-referrer", "day-say-steps", "day-say-referrer-never"]);
        let withdrawn = Consent { given: false, ..given(Purpose::AnswerSteps) };
        assert_eq!(sayable(Caller::Referrer, true, &[withdrawn])[0], "day-say-referrer-nothing");
        assert_eq!(sayable(Caller::Other, false, &[]), ["day-say-general"]);
    }
}
