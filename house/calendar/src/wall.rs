//! The hour on the wall: repetitions are counted on it, so that a Tuesday at nine stays at nine when the clocks change.

use std::fmt::Write as _;

use chrono::NaiveDateTime;
use ground::{Day, Moment, Zone};
use icalendar::{CalendarDateTime, Component as _, DatePerhapsTime, Property};

const STAMP: &str = "%Y%m%dT%H%M%S";

/// Names of zones that one large maker of calendars writes, and the zones they are here; they matter in France only.
const OTHER_NAMES: [(&str, &str); 7] = [
    ("Romance Standard Time", "Europe/Paris"),
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("GMT Standard Time", "Europe/London"),
    ("SA Western Standard Time", "America/Martinique"),
    ("Mauritius Standard Time", "Indian/Reunion"),
];

/// A calendar's text with names of zones that are known here.
pub(crate) fn known_zones(text: &str) -> String {
    OTHER_NAMES.iter().fold(text.to_owned(), |text, (theirs, ours)| {
        text.replace(&format!("TZID=\"{theirs}\""), &format!("TZID={ours}"))
            .replace(&format!("TZID={theirs}:"), &format!("TZID={ours}:"))
    })
}

/// The instant at which the clocks of `zone` show this.
pub(crate) fn instant(wall: NaiveDateTime, zone: &Zone) -> Option<Moment> {
    use chrono::{Datelike as _, Timelike as _};
    let day =
        Day::new(i16::try_from(wall.year()).ok()?, i8::try_from(wall.month()).ok()?, i8::try_from(wall.day()).ok()?);
    let (hour, minute) = (u8::try_from(wall.hour()).ok()?, u8::try_from(wall.minute()).ok()?);
    Some(Moment::local(day.ok()?, hour, minute, zone).plus_seconds(i64::from(wall.second())))
}

/// What the clocks of `zone` show at an instant.
fn shown(at: Moment, zone: &Zone) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(&at.civil(zone).strftime(STAMP).to_string(), STAMP).ok()
}

/// A written length (`PT1H30M`, `P1D`, `P2W`) in seconds; nothing when it is negative or not one.
pub(crate) fn duration(text: &str) -> Option<i64> {
    let mut rest = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (mut seconds, mut in_time) = (0_i64, false);
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T') {
            (rest, in_time) = (time, true);
            continue;
        }
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let count: i64 = rest.get(..digits)?.parse().ok()?;
        let unit = match (rest.as_bytes().get(digits)?, in_time) {
            (b'W', false) => 7 * 86_400,
            (b'D', false) => 86_400,
            (b'H', true) => 3_600,
            (b'M', true) => 60,
            (b'S', true) => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(count.checked_mul(unit)?)?;
        rest = &rest[digits + 1..];
    }
    (seconds <= 366 * 86_400).then_some(seconds)
}

/// Whether a rule is one that people make: days, weeks, months, years, at few hours. Another could keep a processor busy
/// for hours, and is not expanded.
fn is_of_people(rule: &str) -> bool {
    rule.split(';').all(|part| match part.split_once('=') {
        Some(("FREQ", often)) => ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(&often),
        Some(("BYHOUR", list)) => list.split(',').count() <= 24,
        Some(("BYMINUTE" | "BYSECOND", list)) => !list.contains(','),
        Some((name, list)) => !name.starts_with("BY") || list.split(',').count() <= 60,
        None => part.is_empty(),
    })
}

/// When a repeated event begins, between two instants; nothing when its rule cannot be read.
pub(crate) fn repeated(
    event: &icalendar::Event,
    start: &DatePerhapsTime,
    zone: &Zone,
    (from, until): (Moment, Moment),
    most: u16,
) -> Option<Vec<Moment>> {
    let zone = &of(start, zone);
    let begin = on_wall(start, zone)?;
    let mut text = format!("DTSTART:{}Z\n", begin.format(STAMP));
    let rules: Vec<&str> = values(event, "RRULE").map(Property::value).collect();
    if !rules.iter().all(|rule| is_of_people(rule)) {
        return None;
    }
    for rule in &rules {
        let _ = writeln!(text, "RRULE:{}", with_end_on_wall(rule, zone));
    }
    if rules.is_empty() {
        let _ = writeln!(text, "RDATE:{}Z", begin.format(STAMP));
    }
    for name in ["RDATE", "EXDATE"] {
        for day in values(event, name).flat_map(|property| days(property, zone)) {
            let _ = writeln!(text, "{name}:{}Z", day.format(STAMP));
        }
    }
    let set: rrule::RRuleSet = text.parse().ok()?;
    let edge = |at: Moment| Some(shown(at, zone)?.and_utc().with_timezone(&rrule::Tz::UTC));
    let found = set.after(edge(from)?).before(edge(until)?).all(most).dates;
    Some(found.into_iter().filter_map(|at| instant(at.naive_utc(), zone)).collect())
}

fn values<'a>(event: &'a icalendar::Event, name: &'a str) -> impl Iterator<Item = &'a Property> {
    event.properties().get(name).into_iter().chain(event.multi_properties().get(name).into_iter().flatten())
}

/// The zone in which an event repeats.
fn of(start: &DatePerhapsTime, zone: &Zone) -> Zone {
    let named = match start {
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(_)) => Zone::named("UTC").ok(),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { tzid, .. }) => Zone::named(tzid).ok(),
        _ => None,
    };
    named.unwrap_or_else(|| zone.clone())
}

fn on_wall(at: &DatePerhapsTime, zone: &Zone) -> Option<NaiveDateTime> {
    match at {
        DatePerhapsTime::Date(day) => day.and_hms_opt(0, 0, 0),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(at)) => Some(*at),
        other @ DatePerhapsTime::DateTime(_) => shown(crate::read::instant(other, zone)?, zone),
    }
}

/// The days that a property lists.
fn days(property: &Property, zone: &Zone) -> Vec<NaiveDateTime> {
    let one = |text: &str| {
        let mut single = Property::new(property.key(), text.trim());
        if let Some(tzid) = property.params().get("TZID") {
            single.add_parameter("TZID", tzid.value());
        }
        let at = DatePerhapsTime::from_property(&single.done())?;
        on_wall(&at, zone)
    };
    property.value().split(',').filter_map(one).collect()
}

/// A rule whose end is said in the hours on the wall.
fn with_end_on_wall(rule: &str, zone: &Zone) -> String {
    let part = |part: &str| {
        let Some(end) = part.strip_prefix("UNTIL=") else { return part.to_owned() };
        let written = Property::new("UNTIL", end);
        let end = match DatePerhapsTime::from_property(&written) {
            Some(DatePerhapsTime::Date(day)) => day.and_hms_opt(23, 59, 59),
            Some(at) => on_wall(&at, zone),
            None => None,
        };
        end.map_or_else(|| part.to_owned(), |end| format!("UNTIL={}Z", end.format(STAMP)))
    };
    rule.split(';').map(part).collect::<Vec<_>>().join(";")
}
