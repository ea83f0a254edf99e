//! Rules of access: an account of a volunteer or of civic service ends some days after the last shift, unless prolonged.

use ground::{AccountId, Day, Refusal};

/// How long before its end the manager is told, in days.
pub const TOLD_BEFORE: i64 = 14;
/// How far ahead access is prolonged, in days.
pub const FARTHEST: i64 = 366;

/// Somebody whose last shift is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Access {
    pub account: AccountId,
    pub name: String,
    /// The day of their last shift, past or to come.
    pub last: Day,
    pub prolonged_until: Option<Day>,
}

/// So many days later.
pub fn later(day: Day, days: i64) -> Day {
    day.saturating_add(std::time::Duration::from_hours(u64::try_from(days).unwrap_or(0) * 24))
}

impl Access {
    /// The last day on which the account is open; none where the network ends no access (0 days).
    pub fn ends_on(&self, days: i64) -> Option<Day> {
        let after = (days > 0).then(|| later(self.last, days))?;
        Some(self.prolonged_until.map_or(after, |until| until.max(after)))
    }

    /// Whether the night closes it.
    pub fn is_over(&self, days: i64, today: Day) -> bool {
        self.ends_on(days).is_some_and(|end| end < today)
    }

    /// Whether the manager is told that it ends soon.
    pub fn is_ending(&self, days: i64, today: Day) -> bool {
        self.ends_on(days).is_some_and(|end| end <= later(today, TOLD_BEFORE))
    }
}

/// The day until which access is prolonged.
///
/// # Errors
/// Beside its field when it is past, or more than a year ahead.
pub fn prolong(until: Day, today: Day) -> Result<Day, Refusal> {
    if until <= today {
        return Err(Refusal::of("until", "team-access-past"));
    }
    if until > later(today, FARTHEST) {
        return Err(Refusal::of("until", "team-access-far"));
    }
    Ok(until)
}

#[cfg(test)]
mod unit {
    use ground::{Identifier as _, Uuid};

    use super::*;

    #[test]
    fn access_ends_after_the_last_shift_or_when_it_was_prolonged_to() {
        let (last, today) = (Day::constant(2026, 10, 1), Day::constant(2026, 11, 22));
        let access = |prolonged_until| Access {
            account: AccountId::from_uuid(Uuid::nil()),
            name: String::new(),
            last,
            prolonged_until,
        };
        assert_eq!(access(None).ends_on(30), Some(Day::constant(2026, 10, 31)));
        assert!(access(None).is_over(30, today) && access(None).is_ending(30, today));
        assert!(!access(None).is_over(60, today) && access(None).is_ending(60, today));
        assert!(!access(None).is_ending(90, today));
        let prolonged = access(Some(Day::constant(2027, 1, 1)));
        assert!(!prolonged.is_over(30, today) && !prolonged.is_ending(30, today));
        assert!(!access(None).is_over(0, today) && !access(None).is_ending(0, today), "a network that ends none");
    }

    #[test]
    fn access_is_prolonged_to_a_day_to_come_within_a_year() {
        let today = Day::constant(2026, 11, 22);
        assert!(prolong(today, today).is_err());
        assert!(prolong(Day::constant(2028, 1, 1), today).is_err());
        assert!(prolong(Day::constant(2027, 3, 1), today).is_ok());
    }
}
