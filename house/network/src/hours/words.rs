//! Opening hours in words: reads the part of the OSM syntax that spaces and places use, and leaves the rest as it is written.

use ground::{Moment, Zone};
use web::{Speech, dates};

use super::State;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// One line a group of days: « lundi à vendredi : 9 h – 12 h, 14 h – 17 h ».
pub fn in_words(t: &Speech, osm: &str) -> Vec<String> {
    let lines: Vec<&str> = osm.split(';').map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.iter().map(|line| said(t, line).unwrap_or_else(|| (*line).to_owned())).collect()
}

/// « Ouvert jusqu’à 17 h », « Fermé, ouvre lundi 23 novembre à 9 h ».
pub fn now_in_words(t: &Speech, state: State, now: Moment, zone: &Zone) -> String {
    let when = |at: Moment| {
        let same_day = at.day(zone) == now.day(zone);
        if same_day { t.with("network-at", ("hour", dates::hour(t, at, zone))) } else { dates::moment(t, at, zone) }
    };
    let end = |at: Moment| {
        let same_day = at.day(zone) == now.day(zone);
        if same_day { dates::hour(t, at, zone) } else { dates::moment(t, at, zone) }
    };
    match state {
        State::Open { until: Some(until) } => t.with("network-open-until", ("until", end(until))),
        State::Open { until: None } => t.say("network-open"),
        State::Closed { opens: Some(opens), .. } => t.with("network-closed-until", ("opens", when(opens))),
        State::Closed { opens: None, .. } => t.say("network-closed"),
    }
}

fn said(t: &Speech, line: &str) -> Option<String> {
    if line == "24/7" {
        return Some(t.say("network-hours-always"));
    }
    let (days, hours) = line.split_once(' ')?;
    let days: Option<Vec<String>> = days.split(',').map(|days| span_of_days(t, days)).collect();
    let days = days?.join(", ");
    if matches!(hours.trim(), "off" | "closed") {
        return Some(t.with("network-hours-closed", ("days", days)));
    }
    let hours: Option<Vec<String>> = hours.split(',').map(|hours| span_of_hours(t, hours.trim())).collect();
    Some(t.with("network-hours", (("days", days), ("hours", hours?.join(", ")))))
}

fn span_of_days(t: &Speech, days: &str) -> Option<String> {
    let name = |day: &str| {
        if day == "PH" {
            return Some(t.say("network-weekday-holidays"));
        }
        let at = DAYS.iter().position(|known| *known == day)?;
        Some(t.say(&format!("network-weekday-{at}")))
    };
    match days.split_once('-') {
        Some((first, last)) => Some(t.with("network-days", (("first", name(first)?), ("last", name(last)?)))),
        None => name(days),
    }
}

fn span_of_hours(t: &Speech, hours: &str) -> Option<String> {
    let hour = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        let (hour, minute) = (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?);
        Some(match minute {
            0 => t.with("network-hour", ("hour", hour.to_string())),
            _ => t.with("network-hour-and", (("hour", hour.to_string()), ("minute", format!("{minute:02}")))),
        })
    };
    let (from, until) = hours.split_once('-')?;
    Some(format!("{}\u{a0}–\u{a0}{}", hour(from)?, hour(until)?))
}

#[cfg(test)]
mod tests {
    use web::{Language, Words};

    use ground::{Moment, Zone};

    use super::{super::now, in_words, now_in_words};

    #[test]
    fn hours_read_as_they_are_said() {
        let words = Words::gather(&crate::TEXTS).expect("valid");
        let t = words.speech(Language::French);
        assert_eq!(
            in_words(&t, "Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:00; Su off"),
            [
                "lundi à vendredi\u{a0}: 9\u{a0}h\u{a0}–\u{a0}12\u{a0}h, 14\u{a0}h\u{a0}–\u{a0}17\u{a0}h\u{a0}30",
                "samedi\u{a0}: 10\u{a0}h\u{a0}–\u{a0}12\u{a0}h",
                "dimanche\u{a0}: fermé",
            ]
        );
        assert_eq!(in_words(&t, "24/7; PH off"), ["Jour et nuit, tous les jours", "jours fériés\u{a0}: fermé"]);
        assert_eq!(in_words(&t, "week 1-10"), ["week 1-10"], "what is not understood stays as written");
        assert!(in_words(&t, "").is_empty());
    }

    #[test]
    fn whether_it_is_open_is_said_with_its_end() {
        let words = Words::gather(&crate::TEXTS).expect("valid");
        let (fr, en) = (words.speech(Language::French), words.speech(Language::English));
        let zone = Zone::paris();
        let at = |hour| Moment::local("2026-11-23".parse().expect("a day"), hour, 0, &zone);
        let said = |t, hour| {
            let state = now("Mo-Fr 09:00-12:30", &[], at(hour), &zone).expect("understood");
            now_in_words(t, state, at(hour), &zone)
        };
        assert_eq!(said(&fr, 10), "Ouvert jusqu’à 12\u{a0}h\u{a0}30");
        assert_eq!(said(&fr, 18), "Fermé, ouvre mardi 24 novembre à 9\u{a0}h");
        assert_eq!(said(&fr, 8), "Fermé, ouvre à 9\u{a0}h");
        assert_eq!(said(&en, 8), "Closed, opens at 9:00");
    }
}
