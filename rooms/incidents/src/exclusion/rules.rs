//! Rules of an exclusion: temporary, reviewed on a day within it, one at a time, ended or lifted once.

use ground::{Day, Moment, PersonId, Refusal, SpaceId};

ground::id!(
    /// One exclusion.
    ExclusionId
);

ground::choices! {
    /// How an exclusion is over before its last day.
    Over {
        /// It served, and ends.
        Ended = "ended",
        /// It should not have been.
        Lifted = "lifted",
    }
}

ground::choices! {
    /// Where an exclusion stands on a day.
    State { Coming = "coming", Running = "running", Passed = "passed", Ended = "ended", Lifted = "lifted" }
}

/// An exclusion, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exclusion {
    pub id: ExclusionId,
    pub space: SpaceId,
    pub space_name: String,
    pub person: PersonId,
    pub from: Day,
    pub until: Day,
    pub review_on: Day,
    pub reason: String,
    pub decided_at: Moment,
    pub decider: Option<String>,
    pub reviewed_at: Option<Moment>,
    pub reviewer: Option<String>,
    pub review: Option<String>,
    pub ended_at: Option<Moment>,
    pub ended_how: Option<Over>,
}

/// The days of a new exclusion: first, last, and the day of its review.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Days {
    pub from: Day,
    pub until: Day,
    pub review_on: Day,
}

impl Days {
    /// Whether they hold together.
    ///
    /// # Errors
    /// Beside the field that must change: it begins in the past, ends before it begins, lasts longer than `most` days, is
    /// reviewed outside of itself, or meets another of the same person.
    pub fn decided(self, today: Day, most: i64, others: &[Exclusion]) -> Result<Self, Refusal> {
        let days = i64::from((self.until - self.from).get_days());
        if self.from < today {
            return Err(Refusal::of("from", "incidents-exclusion-past"));
        }
        if days < 0 {
            return Err(Refusal::of("until", "incidents-exclusion-backwards"));
        }
        if days >= most {
            return Err(Refusal::of("until", "incidents-exclusion-long").with("days", most));
        }
        if self.review_on < self.from || self.review_on > self.until {
            return Err(Refusal::of("review_on", "incidents-exclusion-review-outside"));
        }
        if others.iter().any(|other| other.stands() && other.from <= self.until && self.from <= other.until) {
            return Err(Refusal::of("from", "incidents-exclusion-meets"));
        }
        Ok(self)
    }
}

impl Exclusion {
    /// Whether nobody ended it.
    pub fn stands(&self) -> bool {
        self.ended_how.is_none()
    }

    pub fn state(&self, today: Day) -> State {
        match self.ended_how {
            Some(Over::Ended) => State::Ended,
            Some(Over::Lifted) => State::Lifted,
            None if today < self.from => State::Coming,
            None if today > self.until => State::Passed,
            None => State::Running,
        }
    }

    /// Whether it may be reviewed.
    ///
    /// # Errors
    /// When it is over, or was reviewed.
    pub fn reviewed(&self, today: Day) -> Result<(), Refusal> {
        self.lasts(today)?;
        if self.reviewed_at.is_some() { Err(Refusal::because("incidents-exclusion-reviewed")) } else { Ok(()) }
    }

    /// Whether it may be ended or lifted.
    ///
    /// # Errors
    /// When it is over; ending what has not begun is lifting it.
    pub fn over(&self, how: Over, today: Day) -> Result<(), Refusal> {
        self.lasts(today)?;
        if how == Over::Ended && self.state(today) == State::Coming {
            return Err(Refusal::because("incidents-exclusion-not-begun"));
        }
        Ok(())
    }

    /// Whether its end may be taken back.
    ///
    /// # Errors
    /// When nobody ended it, its days are over anyway, or another began since.
    pub fn resumed(&self, today: Day, others: &[Self]) -> Result<(), Refusal> {
        if self.stands() {
            return Err(Refusal::because("incidents-exclusion-stands"));
        }
        if today > self.until {
            return Err(Refusal::because("incidents-exclusion-over"));
        }
        let meets = |other: &Self| {
            other.id != self.id && other.stands() && other.from <= self.until && self.from <= other.until
        };
        if others.iter().any(meets) { Err(Refusal::because("incidents-exclusion-meets")) } else { Ok(()) }
    }

    fn lasts(&self, today: Day) -> Result<(), Refusal> {
        match self.state(today) {
            State::Coming | State::Running => Ok(()),
            State::Passed | State::Ended | State::Lifted => Err(Refusal::because("incidents-exclusion-over")),
        }
    }
}

#[cfg(test)]
mod unit {
    use ground::{Identifier as _, Uuid};

    use super::*;

    fn day(n: i8) -> Day {
        Day::constant(2026, 11, n)
    }

    fn exclusion(from: Day, until: Day, how: Option<Over>) -> Exclusion {
        Exclusion {
            id: ExclusionId::fresh(),
            space: SpaceId::from_uuid(Uuid::nil()),
            space_name: String::new(),
            person: PersonId::from_uuid(Uuid::nil()),
            from,
            until,
            review_on: from,
            reason: String::new(),
            decided_at: Moment::from_micros(0),
            decider: None,
            reviewed_at: None,
            reviewer: None,
            review: None,
            ended_at: how.map(|_| Moment::from_micros(0)),
            ended_how: how,
        }
    }

    #[test]
    fn an_exclusion_is_short_reviewed_and_alone() {
        let why = |from, until, review_on, others: &[Exclusion]| {
            Days { from, until, review_on }.decided(day(10), 15, others).map_err(|refusal| refusal.problems[0].text)
        };
        assert!(why(day(10), day(24), day(12), &[]).is_ok());
        assert_eq!(why(day(9), day(12), day(10), &[]), Err("incidents-exclusion-past"));
        assert_eq!(why(day(12), day(11), day(12), &[]), Err("incidents-exclusion-backwards"));
        assert_eq!(why(day(10), day(25), day(12), &[]), Err("incidents-exclusion-long"));
        assert_eq!(why(day(10), day(12), day(13), &[]), Err("incidents-exclusion-review-outside"));
        let other = exclusion(day(12), day(14), None);
        assert_eq!(why(day(10), day(12), day(11), &[other]), Err("incidents-exclusion-meets"));
        let lifted = exclusion(day(12), day(14), Some(Over::Lifted));
        assert!(why(day(10), day(12), day(11), &[lifted]).is_ok());
    }

    #[test]
    fn what_is_over_is_neither_reviewed_nor_ended() {
        let running = exclusion(day(10), day(14), None);
        assert!(running.reviewed(day(11)).is_ok() && running.over(Over::Ended, day(11)).is_ok());
        assert!(running.resumed(day(11), &[]).is_err(), "it stands");
        assert!(running.reviewed(day(15)).is_err() && running.over(Over::Lifted, day(15)).is_err());
        let reviewed = Exclusion { reviewed_at: Some(Moment::from_micros(1)), ..running.clone() };
        assert!(reviewed.reviewed(day(11)).is_err());
        assert!(running.over(Over::Ended, day(9)).is_err() && running.over(Over::Lifted, day(9)).is_ok());
        let ended = exclusion(day(10), day(14), Some(Over::Ended));
        assert!(ended.over(Over::Lifted, day(11)).is_err() && ended.reviewed(day(11)).is_err());
        assert!(ended.resumed(day(11), &[]).is_ok() && ended.resumed(day(15), &[]).is_err());
        assert!(ended.resumed(day(11), &[running]).is_err(), "another began since");
    }
}
