//! Quiet hours: when a text message may ring, by the settings of its space.

use ::store::Tx;
use ground::{Day, Fault, Moment, SpaceId, Zone};
use network::setting::{self, rules};

/// The hours of a space in which no text message leaves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quiet {
    /// From this hour of the evening (0 to 23),
    pub from: u8,
    /// to this one. The same twice: no night.
    pub until: u8,
    /// Sundays and public holidays too, all day.
    pub sundays: bool,
}

impl Quiet {
    /// What is set for a space today.
    pub(crate) async fn of(tx: &mut Tx, space: Option<SpaceId>, day: Day) -> Result<Self, Fault> {
        let hour = |number: i64| u8::try_from(number).unwrap_or(0);
        Ok(Self {
            from: hour(setting::number(tx, rules::QUIET_FROM_HOUR, space, day).await?),
            until: hour(setting::number(tx, rules::QUIET_UNTIL_HOUR, space, day).await?),
            sundays: setting::number(tx, rules::QUIET_SUNDAYS, space, day).await? == 1,
        })
    }

    const fn is_night(self, hour: u8) -> bool {
        if self.from <= self.until {
            self.from <= hour && hour < self.until
        } else {
            hour >= self.from || hour < self.until
        }
    }

    /// The first instant, from `now` on, at which a text message may leave.
    pub fn leaves_at(self, now: Moment, zone: &Zone, is_holiday: impl Fn(Day) -> bool) -> Moment {
        let mut at = now;
        // Sundays and holidays in a row end; the bound is for settings that would leave no hour at all.
        for _ in 0..60 {
            let civil = at.civil(zone);
            let (day, hour) = (civil.date(), u8::try_from(civil.hour()).unwrap_or(0));
            let next = day.tomorrow().unwrap_or(day);
            if self.sundays && (day.weekday().to_monday_zero_offset() == 6 || is_holiday(day)) {
                at = Moment::local(next, 0, 0, zone);
            } else if self.is_night(hour) {
                let morning = if hour < self.until { day } else { next };
                at = Moment::local(morning, self.until, 0, zone);
            } else {
                return at;
            }
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use network::hours::is_public_holiday;

    use super::*;

    const USUAL: Quiet = Quiet { from: 20, until: 8, sundays: true };

    fn leaves(quiet: Quiet, at: &str, zone: &str) -> String {
        let at: Moment = at.parse().expect("an instant");
        quiet.leaves_at(at, &Zone::named(zone).expect("a zone"), is_public_holiday).to_string()
    }

    #[test]
    fn a_text_waits_for_the_morning() {
        // Tuesday 24 November 2026, in Paris (UTC+1).
        assert_eq!(leaves(USUAL, "2026-11-24T18:59:59Z", "Europe/Paris"), "2026-11-24T18:59:59Z");
        assert_eq!(leaves(USUAL, "2026-11-24T19:00:00Z", "Europe/Paris"), "2026-11-25T07:00:00Z");
        assert_eq!(leaves(USUAL, "2026-11-24T03:00:00Z", "Europe/Paris"), "2026-11-24T07:00:00Z");
        assert_eq!(leaves(USUAL, "2026-11-24T07:00:00Z", "Europe/Paris"), "2026-11-24T07:00:00Z");
    }

    #[test]
    fn hours_are_those_of_the_space() {
        // 18:59 in Paris is 21:59 on Réunion (UTC+4).
        assert_eq!(leaves(USUAL, "2026-11-24T17:59:00Z", "Indian/Reunion"), "2026-11-25T04:00:00Z");
    }

    #[test]
    fn sundays_and_public_holidays_are_quiet() {
        // Saturday 21 November at 21:00: then a Sunday.
        assert_eq!(leaves(USUAL, "2026-11-21T20:00:00Z", "Europe/Paris"), "2026-11-23T07:00:00Z");
        // Friday 25 December 2026, Christmas.
        assert_eq!(leaves(USUAL, "2026-12-25T10:00:00Z", "Europe/Paris"), "2026-12-26T07:00:00Z");
        let any_day = Quiet { sundays: false, ..USUAL };
        assert_eq!(leaves(any_day, "2026-12-25T10:00:00Z", "Europe/Paris"), "2026-12-25T10:00:00Z");
    }

    #[test]
    fn clocks_that_change_move_the_morning_with_them() {
        // The night of Saturday 24 October 2026 is one hour longer; Monday at 8 is UTC+1.
        let any_day = Quiet { sundays: false, ..USUAL };
        assert_eq!(leaves(any_day, "2026-10-24T20:00:00Z", "Europe/Paris"), "2026-10-25T07:00:00Z");
    }

    #[test]
    fn a_night_may_be_short_by_day_or_none() {
        let noon = Quiet { from: 12, until: 14, sundays: false };
        assert_eq!(leaves(noon, "2026-11-24T11:30:00Z", "Europe/Paris"), "2026-11-24T13:00:00Z");
        let none = Quiet { from: 8, until: 8, sundays: false };
        assert_eq!(leaves(none, "2026-11-24T02:00:00Z", "Europe/Paris"), "2026-11-24T02:00:00Z");
    }
}
