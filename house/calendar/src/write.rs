//! Writes iCalendar (RFC 5545): stable ids, sequence numbers, cancellations, and the zones by their changes of clocks.

use std::{collections::BTreeMap, fmt::Write as _};

use ground::{Fault, Moment, Zone};
use icalendar::{Calendar, CalendarDateTime, Component as _, EventLike as _, EventStatus, Property};
use jiff::{Timestamp, tz::TimeZone};

use crate::Event;

/// How often a calendar is asked to look again, as RFC 7986 says it.
const AGAIN: &str = "PT1H";
/// Where the events begin.
const EVENTS: &str = "BEGIN:VEVENT\r\n";
const PRODUCT: &str = "-//Antenne//FR";

/// A calendar as text, lines folded and ended as the standard wants them.
///
/// `host` makes the ids unique beyond this house; `address` is put before the path of an event's page.
///
/// # Errors
/// When a zone is not known.
pub fn write(name: &str, address: &str, events: &[Event]) -> Result<String, Fault> {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(name);
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    let mut often = Property::new("REFRESH-INTERVAL", AGAIN);
    calendar.append_property(often.add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", AGAIN));
    let host = host(address);
    for event in events {
        calendar.push(entry(event, host, address)?);
    }
    // The library writes no zones: they stand before the events.
    Ok(calendar.to_string().replacen(EVENTS, &format!("{}{EVENTS}", zones(events)?), 1))
}

/// `antenne.example` of `https://antenne.example:8080`.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

fn entry(event: &Event, host: &str, address: &str) -> Result<icalendar::Event, Fault> {
    let sequence = u32::try_from(event.sequence).unwrap_or(u32::MAX);
    let mut entry = icalendar::Event::new();
    entry
        .uid(&format!("{}@{host}", event.id))
        .sequence(sequence)
        .timestamp(utc(event.changed_at)?)
        .last_modified(utc(event.changed_at)?)
        .starts(local(event.starts_at, &event.zone)?)
        .ends(local(event.ends_at, &event.zone)?)
        .summary(&event.title)
        .status(if event.is_cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if !event.place.is_empty() {
        entry.location(&event.place);
    }
    if !event.words.is_empty() {
        entry.description(&event.words);
    }
    if !event.path.is_empty() {
        entry.url(&format!("{address}{}", event.path));
    }
    Ok(entry.done())
}

fn utc(at: Moment) -> Result<chrono::DateTime<chrono::Utc>, Fault> {
    chrono::DateTime::from_timestamp(at.micros().div_euclid(1_000_000), 0)
        .ok_or_else(|| Fault::because("an instant beyond the calendar"))
}

fn local(at: Moment, zone: &Zone) -> Result<CalendarDateTime, Fault> {
    let civil = at.civil(zone).strftime("%Y%m%dT%H%M%S").to_string();
    let date_time = chrono::NaiveDateTime::parse_from_str(&civil, "%Y%m%dT%H%M%S")
        .map_err(|_| Fault::because("an hour beyond the calendar"))?;
    Ok(CalendarDateTime::WithTimezone { date_time, tzid: zone.name().to_owned() })
}

/// Every zone that events stand in, explained.
fn zones(events: &[Event]) -> Result<String, Fault> {
    let mut zones: BTreeMap<&str, (Moment, Moment)> = BTreeMap::new();
    for event in events {
        let span = zones.entry(event.zone.name()).or_insert((event.starts_at, event.ends_at));
        *span = (span.0.min(event.starts_at), span.1.max(event.ends_at));
    }
    zones.into_iter().map(|(name, (from, until))| zone(name, from, until)).collect()
}

/// A VTIMEZONE that says which time holds from a year before the first event to the last: one part for each change.
fn zone(name: &str, from: Moment, until: Moment) -> Result<String, Fault> {
    let unknown = |_| Fault::because(format!("no zone is called {name}"));
    let zone = TimeZone::get(name).map_err(unknown)?;
    let stamp = |at: Moment| Timestamp::from_microsecond(at.micros()).unwrap_or(Timestamp::UNIX_EPOCH);
    let (begin, end) = (stamp(from.plus_days(-366)), stamp(until.plus_days(1)));
    let mut text = format!("BEGIN:VTIMEZONE\r\nTZID:{name}\r\n");
    let first = zone.to_offset_info(begin);
    part(&mut text, first.dst().is_dst(), first.offset(), first.offset(), zone.to_datetime(begin));
    let mut before = first.offset();
    for change in zone.following(begin).take_while(|change| change.timestamp() <= end) {
        // A change is written in the time that held before it.
        let at = before.to_datetime(change.timestamp());
        part(&mut text, change.dst().is_dst(), before, change.offset(), at);
        before = change.offset();
    }
    text.push_str("END:VTIMEZONE\r\n");
    Ok(text)
}

fn part(text: &mut String, summer: bool, from: jiff::tz::Offset, to: jiff::tz::Offset, at: jiff::civil::DateTime) {
    let kind = if summer { "DAYLIGHT" } else { "STANDARD" };
    let (at, from, to) = (at.strftime("%Y%m%dT%H%M%S"), offset(from), offset(to));
    let _ = write!(text, "BEGIN:{kind}\r\nDTSTART:{at}\r\nTZOFFSETFROM:{from}\r\nTZOFFSETTO:{to}\r\nEND:{kind}\r\n");
}

/// `+0100`.
fn offset(offset: jiff::tz::Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
