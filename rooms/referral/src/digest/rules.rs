//! Rules of the news of the week: when they leave, which week they tell, what is new in it.

use ground::{Day, Moment, Zone};

use crate::referral::{Referral, State};

/// The hour of the day, in Paris, from which they leave.
const FROM_HOUR: u8 = 8;

/// How many days later news may still leave that could not on their morning (a machine that was off).
pub const LATE_DAYS: i64 = 2;

/// The morning whose news are due now, if any: `weekday` from 1 for Monday, 0 for never.
pub fn due(now: Moment, weekday: i64) -> Option<Week> {
    let today = now.day(&Zone::paris());
    let back = (i64::from(today.weekday().to_monday_one_offset()) - weekday).rem_euclid(7);
    let week = Week { day: days_before(today, back) };
    ((1..=7).contains(&weekday) && back <= LATE_DAYS && week.until() <= now).then_some(week)
}

/// A week that is told: the same from whichever minute it is looked at, so that nothing is told twice nor lost.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Week {
    /// The morning on which it is told.
    pub day: Day,
}

impl Week {
    pub fn since(self) -> Moment {
        Moment::local(days_before(self.day, 7), FROM_HOUR, 0, &Zone::paris())
    }

    /// The first instant that is for the next week's news.
    pub fn until(self) -> Moment {
        Moment::local(self.day, FROM_HOUR, 0, &Zone::paris())
    }

    pub fn holds(self, at: Moment) -> bool {
        (self.since()..self.until()).contains(&at)
    }
}

fn days_before(day: Day, days: i64) -> Day {
    day.saturating_sub(jiff::Span::new().days(days.clamp(0, 7)))
}

/// The state that may be shown, if it is of this week. What the referrer did themselves is no news.
pub fn fresh(referral: &Referral, shown: State, week: Week) -> Option<State> {
    let at = match shown {
        State::Sent | State::Withdrawn => None,
        State::Seen => referral.seen_at,
        State::Welcomed => referral.welcomed_at,
        State::InProgress => referral.progressed_at,
        State::Ended | State::Expired => referral.closed_at,
    };
    at.filter(|at| week.holds(*at)).map(|_| shown)
}

#[cfg(test)]
mod rule_tests {
    use super::*;
    use crate::referral::rules::days_after;

    /// Sunday 22 November 2026, 10:00 in Paris.
    const SUNDAY: Moment = Moment::from_micros(1_795_338_000_000_000);

    #[allow(clippy::unnecessary_wraps)] // as the rule answers
    fn week(month: i8, day: i8) -> Option<Week> {
        Some(Week { day: Day::constant(2026, month, day) })
    }

    #[test]
    fn news_leave_on_their_morning_or_a_little_later() {
        assert_eq!(due(SUNDAY, 7), week(11, 22));
        assert_eq!(due(SUNDAY, 1), None);
        assert_eq!(due(SUNDAY, 0), None, "never");
        assert_eq!(due(SUNDAY, 8), None, "no such day");
        assert_eq!(due(SUNDAY.plus_hours(-3), 7), None, "seven in the morning");
        assert_eq!(due(SUNDAY.plus_days(1), 1), week(11, 23));
        assert_eq!(due(SUNDAY, 6), week(11, 21), "the machine was off on Saturday");
        assert_eq!(due(SUNDAY, 5), week(11, 20));
        assert_eq!(due(SUNDAY, 4), None, "too late");
    }

    #[test]
    fn weeks_follow_each_other_without_gap_or_overlap() {
        // Across both changes of the clock.
        for (month, day) in [(3, 30), (10, 26), (11, 23)] {
            let (one, next) = (week(month, day).expect("a week"), Day::constant(2026, month, day));
            let next = Week { day: days_after(next, 7) };
            assert_eq!(one.until(), next.since());
            assert!(one.holds(one.since()) && !one.holds(one.until()) && next.holds(one.until()));
        }
    }
}
