//! Rules of a renewal: who may answer what, until when, and how long the next right lasts.

use ground::{Day, Moment, PersonId, Refusal, SpaceId, Uuid, choice::Choice as _};
use people::right::Right;

use super::RenewalId;
use crate::referral::{
    ReferralId,
    rules::{days_after, months_after},
};

ground::choices! {
    /// Where it stands.
    State {
        /// The referrer was asked.
        Asked = "asked",
        /// The referrer agrees: it is renewed.
        Agreed = "agreed",
        /// The referrer does not.
        Declined = "declined",
        /// The referrer said nothing; the manager renewed it.
        Kept = "kept",
        /// The referrer said nothing; the manager let it end.
        Ended = "ended",
    }
}

impl State {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("referral-renewal-{}", self.word())
    }

    pub const fn badge(self) -> &'static str {
        match self {
            Self::Asked => "wait",
            Self::Agreed | Self::Kept => "done",
            Self::Declined | Self::Ended => "plain",
        }
    }
}

/// A renewal, as kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Renewal {
    pub id: RenewalId,
    /// The right that ends.
    pub access: Uuid,
    pub referral: ReferralId,
    pub space: SpaceId,
    /// Whose right it is.
    pub person: PersonId,
    pub state: State,
    pub asked_at: Moment,
    /// Last day of the right that ends.
    pub until: Day,
    pub answered_at: Option<Moment>,
    /// Why not, as whoever decided wrote it.
    pub reason: Option<String>,
}

/// Days after its end in which a right may still be renewed (project's choice: a month; then a new referral says why).
pub const GRACE_DAYS: i64 = 30;

impl Renewal {
    fn go(&self, from: &[State], to: State, today: Day, otherwise: &'static str) -> Result<State, Refusal> {
        if !from.contains(&self.state) {
            return Err(Refusal::because(otherwise));
        }
        // What is to end may end at any time; only a right that follows may come too late.
        if matches!(to, State::Agreed | State::Kept) && today > days_after(self.until, GRACE_DAYS) {
            return Err(Refusal::because("referral-renewal-too-late"));
        }
        Ok(to)
    }

    /// The referrer agrees, or agrees after all.
    ///
    /// # Errors
    /// When the manager has decided, or it is too late.
    pub fn agree(&self, today: Day) -> Result<State, Refusal> {
        self.go(&[State::Asked, State::Declined], State::Agreed, today, "referral-renewal-decided")
    }

    /// Whether the referrer's agreement is still asked.
    pub fn agree_is_open(&self, today: Day) -> bool {
        self.state == State::Asked && self.agree(today).is_ok()
    }

    /// The referrer does not agree.
    ///
    /// # Errors
    /// When it is answered or decided, or it is too late.
    pub fn decline(&self, today: Day) -> Result<State, Refusal> {
        self.go(&[State::Asked], State::Declined, today, "referral-renewal-decided")
    }

    /// The manager renews what the referrer said nothing about, or what they let end by mistake.
    ///
    /// # Errors
    /// When the referrer may still answer, or has; or when it is too late.
    pub fn keep(&self, now: Moment, today: Day, silence: i64) -> Result<State, Refusal> {
        self.speak(now, silence)?;
        self.go(&[State::Asked, State::Ended], State::Kept, today, "referral-renewal-answered")
    }

    /// The manager lets end what the referrer said nothing about.
    ///
    /// # Errors
    /// As for [`Renewal::keep`].
    pub fn end(&self, now: Moment, today: Day, silence: i64) -> Result<State, Refusal> {
        self.speak(now, silence)?;
        self.go(&[State::Asked], State::Ended, today, "referral-renewal-answered")
    }

    fn speak(&self, now: Moment, silence: i64) -> Result<(), Refusal> {
        if self.state == State::Asked && !self.is_silent(now, silence) {
            return Err(Refusal::because("referral-renewal-not-yet"));
        }
        Ok(())
    }

    /// Whether its referrer has said nothing for so many days.
    pub fn is_silent(&self, now: Moment, days: i64) -> bool {
        self.state == State::Asked && self.asked_at <= now.plus_days(-days)
    }

    /// The right that follows: from the day after the one that ends, or from today when that is over.
    pub fn next(&self, id: Uuid, today: Day, months: i64) -> Right {
        let after = days_after(self.until, 1);
        let from_day = after.max(today);
        let base = if from_day == after { self.until } else { today };
        Right {
            id,
            origin: ORIGIN.to_owned(),
            origin_id: Some(ground::Identifier::uuid(self.referral)),
            from_day,
            until_day: months_after(base, months),
        }
    }
}

/// How a right that was renewed says where it comes from.
pub const ORIGIN: &str = "renewal";

#[cfg(test)]
mod rule_tests {
    use super::*;

    const NOW: Moment = Moment::from_micros(1_795_338_000_000_000);

    fn asked(state: State, days_ago: i64) -> Renewal {
        Renewal {
            id: RenewalId::fresh(),
            access: Uuid::nil(),
            referral: ReferralId::fresh(),
            space: SpaceId::fresh(),
            person: PersonId::fresh(),
            state,
            asked_at: NOW.plus_days(-days_ago),
            until: Day::constant(2026, 12, 20),
            answered_at: None,
            reason: None,
        }
    }

    #[test]
    fn the_referrer_answers_and_may_change_a_no() {
        let today = Day::constant(2026, 11, 22);
        assert_eq!(asked(State::Asked, 1).agree(today), Ok(State::Agreed));
        assert_eq!(asked(State::Declined, 1).agree(today), Ok(State::Agreed));
        assert_eq!(asked(State::Asked, 1).decline(today), Ok(State::Declined));
        for state in [State::Agreed, State::Kept, State::Ended] {
            assert!(asked(state, 1).agree(today).is_err(), "{state:?}");
            assert!(asked(state, 1).decline(today).is_err(), "{state:?}");
        }
        assert!(asked(State::Declined, 1).decline(today).is_err());
        assert!(asked(State::Asked, 1).agree(Day::constant(2027, 1, 20)).is_err(), "a month after its end");
    }

    #[test]
    fn the_manager_decides_after_ten_days_of_silence_and_not_before() {
        let today = Day::constant(2026, 11, 22);
        assert!(asked(State::Asked, 9).keep(NOW, today, 10).is_err());
        assert!(asked(State::Asked, 9).end(NOW, today, 10).is_err());
        assert_eq!(asked(State::Asked, 10).keep(NOW, today, 10), Ok(State::Kept));
        assert_eq!(asked(State::Asked, 10).end(NOW, today, 10), Ok(State::Ended));
        assert_eq!(asked(State::Ended, 12).keep(NOW, today, 10), Ok(State::Kept), "a mistake is mended");
        for state in [State::Agreed, State::Declined, State::Kept] {
            assert!(asked(state, 20).keep(NOW, today, 10).is_err(), "{state:?}");
            assert!(asked(state, 20).end(NOW, today, 10).is_err(), "{state:?}");
        }
    }

    #[test]
    fn the_next_right_begins_where_the_first_ends() {
        let before = asked(State::Asked, 0).next(Uuid::nil(), Day::constant(2026, 11, 22), 9);
        assert_eq!((before.from_day, before.until_day), (Day::constant(2026, 12, 21), Day::constant(2027, 9, 20)));
        let late = asked(State::Asked, 0).next(Uuid::nil(), Day::constant(2027, 1, 10), 9);
        assert_eq!((late.from_day, late.until_day), (Day::constant(2027, 1, 10), Day::constant(2027, 10, 10)));
    }
}
