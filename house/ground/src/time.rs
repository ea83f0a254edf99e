//! Time: instants in UTC microseconds in store, days and hours in the space's zone on screen.

use crate::{Day, Fault, Stored};
use jiff::{Timestamp, civil, tz::TimeZone};

/// An instant: microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
pub struct Moment(i64);

impl Moment {
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The instant of a local day and hour; an hour that the change of clocks skips is moved forward.
    pub fn local(day: Day, hour: u8, minute: u8, zone: &Zone) -> Self {
        let at = day.at(i8::try_from(hour).unwrap_or(0), i8::try_from(minute).unwrap_or(0), 0, 0);
        let instant = zone.0.to_ambiguous_timestamp(at).compatible().map_or(0, Timestamp::as_microsecond);
        Self(instant)
    }

    /// The local day in `zone`.
    pub fn day(self, zone: &Zone) -> Day {
        self.civil(zone).date()
    }

    /// The local date and hour in `zone`.
    pub fn civil(self, zone: &Zone) -> civil::DateTime {
        let timestamp = Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH);
        zone.0.to_datetime(timestamp)
    }

    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes * 60)
    }

    #[must_use]
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_minutes(hours * 60)
    }

    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_hours(days * 24)
    }

    /// Whole seconds from `earlier` to this instant.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0) / 1_000_000
    }
}

impl Stored for Moment {
    type As = i64;
    fn store(&self) -> i64 {
        self.0
    }
    fn load(raw: i64) -> Result<Self, Fault> {
        Ok(Self(raw))
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH))
    }
}

impl std::str::FromStr for Moment {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        text.parse::<Timestamp>().map(|at| Self(at.as_microsecond())).map_err(Fault::from_error)
    }
}

/// A time zone of the tz database, such as `Europe/Paris` or `Indian/Reunion`.
#[derive(Clone, PartialEq, Debug)]
pub struct Zone(TimeZone);

impl Zone {
    /// Paris, the zone of metropolitan France.
    pub fn paris() -> Self {
        Self::named("Europe/Paris").unwrap_or(Self(TimeZone::UTC))
    }

    /// # Errors
    /// When the name is not in the tz database.
    pub fn named(name: &str) -> Result<Self, Fault> {
        TimeZone::get(name).map(Self).map_err(Fault::from_error)
    }

    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
}

impl Stored for Zone {
    type As = String;
    fn store(&self) -> String {
        self.name().to_owned()
    }
    fn load(raw: String) -> Result<Self, Fault> {
        Self::named(&raw)
    }
}

/// Where `now` comes from: the system, or an instant that a test or a demo sets and moves.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    Set(std::sync::Arc<std::sync::atomic::AtomicI64>),
}

impl Clock {
    pub fn set_at(now: Moment) -> Self {
        Self::Set(std::sync::Arc::new(now.micros().into()))
    }

    #[allow(clippy::disallowed_methods)] // the one place where ambient time enters
    pub fn now(&self) -> Moment {
        match self {
            Self::System => Moment(Timestamp::now().as_microsecond()),
            Self::Set(micros) => Moment(micros.load(std::sync::atomic::Ordering::SeqCst)),
        }
    }

    /// Moves a set clock to `now`; a system clock stays as it is.
    pub fn turn_to(&self, now: Moment) {
        if let Self::Set(micros) = self {
            micros.store(now.micros(), std::sync::atomic::Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, Zone};
    use jiff::civil::date;

    #[test]
    fn a_local_evening_is_the_next_day_nowhere_else() {
        let late = Moment::local(date(2026, 7, 1), 23, 30, &Zone::paris());
        assert_eq!(late.to_string(), "2026-07-01T21:30:00Z");
        assert_eq!(late.day(&Zone::paris()), date(2026, 7, 1));
    }

    #[test]
    fn an_hour_that_does_not_exist_moves_forward() {
        let skipped = Moment::local(date(2026, 3, 29), 2, 30, &Zone::paris());
        assert_eq!(skipped.civil(&Zone::paris()).hour(), 3);
    }
}
