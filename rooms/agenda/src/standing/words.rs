//! Reads a standing week back in words: « tous les mardis et jeudis de 14 h à 17 h, sauf les jours fériés ».

use ground::{Day, Zone, choice::Choice as _};
use web::{Speech, dates};

use super::{
    rule::{End, Pace},
    rules::{Standing, Why},
};
use crate::session::line::hours;

/// « mardis et jeudis »
fn several(t: &Speech, days: &[String]) -> String {
    match days {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => t.with("agenda-and", (("first", first.join(", ")), ("last", last.as_str()))),
    }
}

fn pace(t: &Speech, pace: &Pace) -> String {
    let name = |day: &crate::workshop::rules::Weekday| t.say(&format!("agenda-weekday-{}", day.word())).to_lowercase();
    match pace {
        Pace::Weekly { every, days } => {
            let plural: Vec<String> =
                days.iter().map(|day| t.with("agenda-standing-days", ("day", name(day)))).collect();
            let days = several(t, &plural);
            match every {
                1 => t.with("agenda-standing-weekly", ("days", days)),
                2 => t.with("agenda-standing-fortnightly", ("days", days)),
                every => t.with("agenda-standing-weeks", (("days", days), ("every", i64::from(*every)))),
            }
        }
        Pace::Monthly { every, nth, day } => {
            let nth = t.say(&nth_text(*nth));
            match every {
                1 => t.with("agenda-standing-monthly", (("nth", nth), ("day", name(day)))),
                every => {
                    t.with("agenda-standing-months", (("nth", nth), ("day", name(day)), ("every", i64::from(*every))))
                }
            }
        }
    }
}

/// Id of « premier », « dernier ».
pub fn nth_text(nth: i8) -> String {
    if nth < 0 { "agenda-nth-last".to_owned() } else { format!("agenda-nth-{nth}") }
}

/// What is left out, after « sauf ».
fn skips(t: &Speech, standing: &Standing, school_zone: &str) -> String {
    let mut all = Vec::new();
    if standing.skips.school {
        all.push(t.with("agenda-standing-no-school", ("zone", school_zone)));
    }
    if standing.skips.public {
        all.push(t.say("agenda-standing-no-public"));
    }
    if standing.skips.closed {
        all.push(t.say("agenda-standing-no-closed"));
    }
    if all.is_empty() { String::new() } else { t.with("agenda-standing-except", ("what", several(t, &all))) }
}

/// The whole of it.
pub fn said(t: &Speech, standing: &Standing, zone: &Zone, school_zone: &str) -> String {
    let slot = standing.slot(standing.first, zone);
    let end = match standing.rule.end {
        End::Never => String::new(),
        End::Until(day) => t.with("agenda-standing-until", ("day", dates::day(t, day))),
        End::Times(times) => t.with("agenda-standing-times", ("count", i64::from(times))),
    };
    let first = t.with("agenda-standing-from", ("day", dates::day(t, standing.first)));
    let hours = hours(t, slot.starts_at, slot.ends_at, zone);
    format!("{} {hours}{first}{end}{}", pace(t, &standing.rule.pace), skips(t, standing, school_zone))
}

/// Why a day is left out.
pub fn why(t: &Speech, why: &Why) -> String {
    match why {
        Why::Public(word) => t.say(&format!("network-holiday-{word}")),
        Why::School(name) => name.clone(),
        Why::Closed(Some(reason)) => reason.clone(),
        Why::Closed(None) => t.say("agenda-standing-closed"),
    }
}

/// « mardi 24 novembre 2026 »
pub fn day(t: &Speech, day: Day) -> String {
    dates::day(t, day)
}
