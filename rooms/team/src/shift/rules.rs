//! Rules of shifts: how long, how many weeks, who may give back what.

use ground::{AccountId, Day, Moment, Refusal, Zone};

ground::choices! {
    /// What is done during a shift.
    Task { Reception = "reception", Workshop = "workshop", DropIn = "drop_in", Advice = "advice", Sale = "sale" }
}

ground::choices! {
    /// Why somebody cannot come. Health and family are nobody's business: an impediment is enough.
    Reason {
        Unable = "unable",
        Work = "work",
        Transport = "transport",
        Other = "other",
        /// They should never have been on the roster then; only who keeps it says so.
        Mistake = "mistake",
        /// They left the team; only the program says so.
        Left = "left",
    }
}

impl Reason {
    /// What somebody says of themselves.
    pub const OWN: [Self; 4] = [Self::Unable, Self::Work, Self::Transport, Self::Other];
    /// What who keeps the roster says of somebody.
    pub const OF_ANOTHER: [Self; 5] = [Self::Unable, Self::Work, Self::Transport, Self::Other, Self::Mistake];
}

/// Longest shift, in minutes: half a day and a bit.
const LONGEST: i64 = 6 * 60;
/// Most weeks that one form fills.
pub const MOST_WEEKS: i64 = 12;
/// How far ahead the first day may be, in weeks: later is a slip of the finger.
const FARTHEST: i64 = 52;
/// How many weeks a page shows.
pub const PAGE_WEEKS: i64 = 4;

/// A shift to be made, in local time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    pub task: Task,
    pub first: Day,
    pub from: (u8, u8),
    pub until: (u8, u8),
    pub weeks: i64,
    pub places: i64,
}

/// From when to when.
pub type Span = (Moment, Moment);

impl Wanted {
    /// The hours of every week, in the space's zone: the same local hour across a change of clocks.
    ///
    /// # Errors
    /// When it ends before it begins, lasts too long, or lies in the past.
    pub fn spans(&self, zone: &Zone, now: Moment) -> Result<Vec<Span>, Refusal> {
        let minutes = |(hour, minute): (u8, u8)| i64::from(hour) * 60 + i64::from(minute);
        let length = minutes(self.until) - minutes(self.from);
        if length <= 0 {
            return Err(Refusal::of("until", "team-refusal-end-before-start"));
        }
        if length > LONGEST {
            return Err(Refusal::of("until", "team-refusal-too-long"));
        }
        if self.first < now.day(zone) {
            return Err(Refusal::of("first", "team-refusal-past"));
        }
        if self.first > now.day(zone).saturating_add(weeks(FARTHEST)) {
            return Err(Refusal::of("first", "team-refusal-far"));
        }
        let week = |n: i64| {
            let day = self.first.saturating_add(weeks(n));
            let at = |(hour, minute)| Moment::local(day, hour, minute, zone);
            (at(self.from), at(self.until))
        };
        Ok((0..self.weeks).map(week).collect())
    }
}

/// The weeks that a page shows, from a day on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Weeks {
    pub first: Day,
}

impl Weeks {
    #[must_use]
    pub fn before(self) -> Self {
        Self { first: self.first.saturating_sub(weeks(PAGE_WEEKS)) }
    }

    #[must_use]
    pub fn after(self) -> Self {
        Self { first: self.first.saturating_add(weeks(PAGE_WEEKS)) }
    }

    /// The last day of the page.
    pub fn last(self) -> Day {
        self.after().first.yesterday().unwrap_or(self.first)
    }

    /// From midnight to midnight, where the shifts are.
    pub fn span(self, zone: &Zone) -> Span {
        (Moment::local(self.first, 0, 0, zone), Moment::local(self.after().first, 0, 0, zone))
    }
}

/// Whether two shifts are of one series: the same day of the week, from and until the same local hour.
pub fn is_of_series(one: Span, other: Span, zone: &Zone) -> bool {
    let hours = |(from, until): Span| {
        let (from, until) = (from.civil(zone), until.civil(zone));
        (from.weekday(), from.time(), until.time())
    };
    hours(one) == hours(other)
}

/// So many weeks, as a length of time.
fn weeks(n: i64) -> std::time::Duration {
    std::time::Duration::from_hours(u64::try_from(n).unwrap_or(0) * 7 * 24)
}

/// Whether `who` may give back a shift now.
///
/// # Errors
/// When it is not theirs, or has begun.
pub fn release(holder: Option<AccountId>, who: AccountId, starts_at: Moment, now: Moment) -> Result<(), Refusal> {
    if holder != Some(who) {
        return Err(Refusal::because("team-refusal-not-yours"));
    }
    if starts_at <= now {
        return Err(Refusal::because("team-refusal-begun"));
    }
    Ok(())
}

/// Whether an open shift may be taken now.
///
/// # Errors
/// When it has begun, or somebody has taken it.
pub fn take(holder: Option<AccountId>, starts_at: Moment, now: Moment) -> Result<(), Refusal> {
    if holder.is_some() {
        return Err(Refusal::because("team-refusal-taken"));
    }
    if starts_at <= now {
        return Err(Refusal::because("team-refusal-begun"));
    }
    Ok(())
}

/// Whom a shift may be freed of now, by who keeps the roster.
///
/// # Errors
/// When nobody has it, or it has begun.
pub fn free(holder: Option<AccountId>, starts_at: Moment, now: Moment) -> Result<AccountId, Refusal> {
    match holder {
        None => Err(Refusal::because("team-refusal-open")),
        Some(_) if starts_at <= now => Err(Refusal::because("team-refusal-begun")),
        Some(holder) => Ok(holder),
    }
}

/// Whether somebody who has these shifts may have another: nobody is in two places at once.
pub fn is_free(theirs: &[Span], (from, until): Span) -> bool {
    !theirs.iter().any(|(start, end)| *start < until && from < *end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wanted(weeks: i64) -> Wanted {
        let first = Day::constant(2026, 10, 20);
        Wanted { task: Task::Reception, first, from: (9, 0), until: (12, 0), weeks, places: 1 }
    }

    fn now() -> Moment {
        "2026-10-01T08:00:00Z".parse().expect("an instant")
    }

    proptest! {
        #[test]
        fn every_week_has_the_same_local_hour(weeks in 1_i64..=12) {
            let spans = wanted(weeks).spans(&Zone::paris(), now()).expect("fine");
            prop_assert_eq!(spans.len(), usize::try_from(weeks).expect("small"));
            for (start, end) in &spans {
                prop_assert_eq!(start.civil(&Zone::paris()).hour(), 9);
                prop_assert_eq!(end.civil(&Zone::paris()).hour(), 12);
                prop_assert_eq!(start.civil(&Zone::paris()).weekday(), Day::constant(2026, 10, 20).weekday());
            }
            prop_assert!(spans.is_sorted());
        }
    }

    #[test]
    fn a_shift_that_cannot_be_is_refused_beside_its_field() {
        let zone = Zone::paris();
        let refused = |wish: Wanted| wish.spans(&zone, now()).expect_err("refused").problems[0].field;
        assert_eq!(refused(Wanted { until: (9, 0), ..wanted(1) }), "until");
        assert_eq!(refused(Wanted { until: (19, 0), ..wanted(1) }), "until");
        assert_eq!(refused(Wanted { first: Day::constant(2026, 9, 1), ..wanted(1) }), "first");
        assert_eq!(refused(Wanted { first: Day::constant(2062, 10, 20), ..wanted(1) }), "first");
    }

    #[test]
    fn a_series_keeps_its_local_hours_and_its_day() {
        let zone = Zone::paris();
        // The clocks change on 25 October.
        let spans = wanted(3).spans(&zone, now()).expect("fine");
        assert!(spans.iter().all(|span| is_of_series(spans[0], *span, &zone)));
        let (from, until) = spans[0];
        assert!(!is_of_series(spans[0], (from.plus_days(1), until.plus_days(1)), &zone));
        assert!(!is_of_series(spans[0], (from, until.plus_minutes(30)), &zone));
    }

    #[test]
    fn only_ones_own_coming_shift_is_given_back() {
        let (me, other) = (AccountId::fresh(), AccountId::fresh());
        let soon = now().plus_hours(2);
        assert!(release(Some(me), me, soon, now()).is_ok());
        assert!(release(Some(other), me, soon, now()).is_err());
        assert!(release(None, me, soon, now()).is_err());
        assert!(release(Some(me), me, now(), now()).is_err());
        assert!(take(None, soon, now()).is_ok());
        assert!(take(Some(other), soon, now()).is_err());
        assert!(take(None, now(), now()).is_err());
        assert_eq!(free(Some(other), soon, now()), Ok(other));
        assert!(free(None, soon, now()).is_err() && free(Some(other), now(), now()).is_err());
    }

    #[test]
    fn nobody_is_in_two_places_at_once() {
        let span = |from: i64, until: i64| (now().plus_hours(from), now().plus_hours(until));
        assert!(is_free(&[span(1, 4), span(7, 9)], span(4, 7)));
        for other in [span(0, 2), span(2, 3), span(3, 5), span(0, 6)] {
            assert!(!is_free(&[span(1, 4)], other), "{other:?}");
        }
    }
}
