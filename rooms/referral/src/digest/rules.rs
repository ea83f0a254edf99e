//! Rules of the news of the week: when they leave, what is new, under which initials.

use ground::{Day, Moment, Zone};

use crate::referral::{Referral, State};

/// The hour of the day, in Paris, from which they leave.
const FROM_HOUR: i8 = 8;

/// The day whose news are due now, if any: `weekday` from 1 for Monday, 0 for never.
pub fn due(now: Moment, weekday: i64) -> Option<Day> {
    let local = now.civil(&Zone::paris());
    let today = i64::from(local.date().weekday().to_monday_one_offset());
    (weekday == today && local.hour() >= FROM_HOUR).then(|| local.date())
}

/// When the week that is told began.
pub fn since(now: Moment) -> Moment {
    now.plus_days(-7)
}

/// The state that may be shown, if it is of this week. What the referrer did themselves is no news.
pub fn fresh(referral: &Referral, shown: State, since: Moment) -> Option<State> {
    let at = match shown {
        State::Sent | State::Withdrawn => None,
        State::Seen => referral.seen_at,
        State::Welcomed => referral.welcomed_at,
        State::InProgress => referral.progressed_at,
        State::Ended | State::Expired => referral.closed_at,
    };
    at.filter(|at| *at > since).map(|_| shown)
}

/// « A. H. »: enough for who sent them, nothing for who reads over a shoulder.
pub fn initials(referral: &Referral) -> String {
    let first = |name: &str| name.chars().next().map(|letter| format!("{letter}."));
    [first(&referral.who.first_name), first(&referral.who.last_name)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\u{a0}")
}

#[cfg(test)]
mod rule_tests {
    use super::*;

    #[test]
    fn news_leave_on_their_morning_only() {
        // Sunday 22 November 2026, 10:00 in Paris.
        let sunday = Moment::from_micros(1_795_338_000_000_000);
        assert_eq!(due(sunday, 7), Some(Day::constant(2026, 11, 22)));
        assert_eq!(due(sunday, 1), None);
        assert_eq!(due(sunday, 0), None, "never");
        assert_eq!(due(sunday.plus_hours(-3), 7), None, "seven in the morning");
        assert_eq!(due(sunday.plus_days(1), 1), Some(Day::constant(2026, 11, 23)));
    }
}
