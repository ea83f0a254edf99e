//! Decides when somebody is reminded of a session: some time before, and the same morning.

use ground::{Moment, Zone};

ground::choices! {
    /// Which reminder it is.
    Call { Ahead = "ahead", Morning = "morning" }
}

/// The reminder that is due now, if one is. Who got the seat since it became due was just told.
pub fn due(starts_at: Moment, enrolled_at: Moment, hours: i64, now: Moment, zone: &Zone) -> Option<Call> {
    if starts_at <= now {
        return None;
    }
    let today = now.day(zone);
    if starts_at.day(zone) == today {
        return (enrolled_at.day(zone) < today).then_some(Call::Morning);
    }
    let from = starts_at.plus_hours(-hours);
    (hours > 0 && from <= now && enrolled_at < from).then_some(Call::Ahead)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        text.parse().expect("an instant")
    }

    fn called(now: &str, enrolled: &str, hours: i64) -> Option<Call> {
        // Tuesday 24 November 2026 at 14:00 in Paris.
        due(at("2026-11-24T13:00:00Z"), at(enrolled), hours, at(now), &Zone::paris())
    }

    #[test]
    fn two_days_before_and_the_same_morning() {
        let long_ago = "2026-11-10T10:00:00Z";
        assert_eq!(called("2026-11-22T12:59:00Z", long_ago, 48), None);
        assert_eq!(called("2026-11-22T13:00:00Z", long_ago, 48), Some(Call::Ahead));
        assert_eq!(called("2026-11-23T22:59:00Z", long_ago, 48), Some(Call::Ahead));
        assert_eq!(called("2026-11-23T23:00:00Z", long_ago, 48), Some(Call::Morning), "it is Tuesday in Paris");
        assert_eq!(called("2026-11-24T13:00:00Z", long_ago, 48), None, "it has begun");
    }

    #[test]
    fn who_was_just_told_is_not_told_again() {
        assert_eq!(called("2026-11-23T10:00:00Z", "2026-11-23T09:00:00Z", 48), None);
        assert_eq!(called("2026-11-24T08:00:00Z", "2026-11-23T09:00:00Z", 48), Some(Call::Morning));
        assert_eq!(called("2026-11-24T08:00:00Z", "2026-11-24T07:00:00Z", 48), None);
    }

    #[test]
    fn a_network_may_do_without_the_first() {
        let long_ago = "2026-11-10T10:00:00Z";
        assert_eq!(called("2026-11-23T10:00:00Z", long_ago, 0), None);
        assert_eq!(called("2026-11-24T08:00:00Z", long_ago, 0), Some(Call::Morning));
    }
}
