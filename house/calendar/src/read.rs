//! Reads a calendar made elsewhere: when somebody is busy, and nothing else of it.

use std::collections::{HashMap, HashSet};

use ground::{Moment, Zone};
use icalendar::{Calendar, CalendarDateTime, Component as _, DatePerhapsTime, EventStatus};

use crate::wall;

/// A span in which somebody is not free.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Busy {
    pub starts_at: Moment,
    pub ends_at: Moment,
}

/// More spans than these are not a person's calendar.
pub const MOST: usize = 3_000;
/// More events that repeat than these are not a person's calendar either: each is counted from its first day.
const MOST_REPEATED: usize = 400;
/// Repetitions looked at of one event: ten years of days.
const MOST_OF_ONE: u16 = 3_660;
/// What is said of a text that is no calendar.
pub(crate) const NOT_ONE: &str = "calendar-outside-not-a-calendar";
/// More events than these are not read.
const MOST_EVENTS: usize = 20_000;

/// The busy spans of a calendar that touch `[from, until)`, in order, joined where they meet.
///
/// An hour without a zone, and a whole day, are taken in `zone`. An event that is cancelled, or marked as leaving its
/// owner free, does not count.
///
/// # Errors
/// When the text is not a calendar, or says too much: the id of the text that says so.
pub fn busy(text: &str, zone: &Zone, from: Moment, until: Moment) -> Result<Vec<Busy>, &'static str> {
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with("BEGIN:VCALENDAR") {
        return Err(NOT_ONE);
    }
    let text = wall::known_zones(text.trim_start_matches('\u{feff}').trim_start());
    let calendar: Calendar = text.parse().map_err(|_| NOT_ONE)?;
    let moved = moved(&calendar, zone);
    let mut found = Vec::new();
    let mut repeated = 0;
    for event in calendar.events().take(MOST_EVENTS) {
        if !counts(event) {
            continue;
        }
        repeated += usize::from(is_repeated(event));
        let mut some = spans(event, zone, &moved, (from, until));
        some.retain(|span| span.ends_at > from && span.starts_at < until && span.starts_at < span.ends_at);
        found.extend(some);
        // Half a calendar would say that its owner is free.
        if found.len() > MOST || repeated > MOST_REPEATED {
            return Err("calendar-outside-too-much");
        }
    }
    Ok(joined(found))
}

fn counts(event: &icalendar::Event) -> bool {
    event.get_status() != Some(EventStatus::Cancelled)
        && !event.property_value("TRANSP").is_some_and(|value| value.eq_ignore_ascii_case("TRANSPARENT"))
        && !event.property_value("X-MICROSOFT-CDO-BUSYSTATUS").is_some_and(|value| value.eq_ignore_ascii_case("FREE"))
}

/// Which repetitions of which event were changed by themselves: they are written apart.
fn moved(calendar: &Calendar, zone: &Zone) -> HashMap<String, HashSet<i64>> {
    let mut moved: HashMap<String, HashSet<i64>> = HashMap::new();
    for event in calendar.events().take(MOST_EVENTS) {
        let at = event.properties().get("RECURRENCE-ID").and_then(DatePerhapsTime::from_property);
        if let (Some(uid), Some(at)) = (event.get_uid(), at.and_then(|at| instant(&at, zone))) {
            moved.entry(uid.to_owned()).or_default().insert(at.micros());
        }
    }
    moved
}

fn is_repeated(event: &icalendar::Event) -> bool {
    ["RRULE", "RDATE"]
        .iter()
        .any(|name| event.properties().contains_key(*name) || event.multi_properties().contains_key(*name))
}

fn spans(
    event: &icalendar::Event,
    zone: &Zone,
    moved: &HashMap<String, HashSet<i64>>,
    (from, until): (Moment, Moment),
) -> Vec<Busy> {
    let Some(start) = event.get_start() else { return Vec::new() };
    let Some(starts_at) = instant(&start, zone) else { return Vec::new() };
    let length = length(event, &start, starts_at, zone);
    let starts = if is_repeated(event) && !event.properties().contains_key("RECURRENCE-ID") {
        // What is written of a repetition but cannot be read counts once, as it is written.
        wall::repeated(event, &start, zone, (from.plus_seconds(-length), until), MOST_OF_ONE)
            .unwrap_or_else(|| vec![starts_at])
    } else {
        vec![starts_at]
    };
    let apart = event.get_uid().filter(|_| is_repeated(event)).and_then(|uid| moved.get(uid));
    starts
        .into_iter()
        .filter(|start| !apart.is_some_and(|apart| apart.contains(&start.micros())))
        .map(|starts_at| Busy { starts_at, ends_at: starts_at.plus_seconds(length) })
        .collect()
}

/// How long one occurrence lasts, in seconds: its end, its duration, else the whole day or nothing.
fn length(event: &icalendar::Event, start: &DatePerhapsTime, starts_at: Moment, zone: &Zone) -> i64 {
    if let Some(end) = event.get_end().and_then(|end| instant(&end, zone)) {
        return end.seconds_since(starts_at).max(0);
    }
    if let Some(length) = event.property_value("DURATION").and_then(wall::duration) {
        return length;
    }
    if matches!(start, DatePerhapsTime::Date(_)) { 24 * 3_600 } else { 0 }
}

/// The instant of a written date or hour.
pub fn instant(at: &DatePerhapsTime, zone: &Zone) -> Option<Moment> {
    match at {
        DatePerhapsTime::Date(day) => wall::instant(day.and_hms_opt(0, 0, 0)?, zone),
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => Some(Moment::from_micros(at.timestamp_micros())),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(at)) => wall::instant(*at, zone),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }) => {
            let own = Zone::named(tzid).ok();
            wall::instant(*date_time, own.as_ref().unwrap_or(zone))
        }
    }
}

/// Spans in order; those that meet are one.
fn joined(mut spans: Vec<Busy>) -> Vec<Busy> {
    spans.sort_unstable();
    let mut joined: Vec<Busy> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.starts_at <= last.ends_at => last.ends_at = last.ends_at.max(span.ends_at),
            _ => joined.push(span),
        }
    }
    joined
}
