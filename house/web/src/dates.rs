//! Days and hours as the language writes them.

use ground::{Day, Moment, Zone};

use crate::{Language, Speech};

const DAYS: [[&str; 7]; 3] = [
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
];
// In Arabic, the months of CLDR's root Arabic, which broadcasters use; the countries of the Maghreb have others each.
const MONTHS: [[&str; 12]; 3] = [
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
];

fn row(t: &Speech) -> usize {
    match t.language() {
        Language::French => 0,
        Language::English => 1,
        Language::Arabic => 2,
    }
}

/// What stands between a day and an hour.
fn joint(t: &Speech) -> &'static str {
    match t.language() {
        Language::French => "à",
        Language::English => "at",
        Language::Arabic => "الساعة",
    }
}

fn at(index: i8) -> usize {
    usize::try_from(index).unwrap_or(0)
}

/// `mardi`, `Tuesday`.
pub fn weekday(t: &Speech, day: Day) -> &'static str {
    DAYS[row(t)][at(day.weekday().to_monday_zero_offset())]
}

/// `novembre`, `November`.
pub fn month(t: &Speech, day: Day) -> &'static str {
    MONTHS[row(t)][at(day.month() - 1)]
}

/// The number of a day, `24`; the first of a month is `1er` in French.
pub fn number(t: &Speech, day: Day) -> String {
    if day.day() == 1 && t.language() == Language::French { "1er".to_owned() } else { day.day().to_string() }
}

/// `mardi 24 novembre 2026`.
pub fn day(t: &Speech, day: Day) -> String {
    format!("{} {}", day_without_year(t, day), day.year())
}

/// `mardi 24 novembre`.
pub fn day_without_year(t: &Speech, day: Day) -> String {
    format!("{} {} {}", weekday(t, day), number(t, day), month(t, day))
}

/// `24/11/2026`.
pub fn short_day(_: &Speech, day: Day) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// `14 h 30` (`14 h` on the hour), `14:30`.
pub fn hour(t: &Speech, moment: Moment, zone: &Zone) -> String {
    let civil = moment.civil(zone);
    match (t.language(), civil.minute()) {
        (Language::French, 0) => format!("{}\u{a0}h", civil.hour()),
        (Language::French, minute) => format!("{}\u{a0}h\u{a0}{minute:02}", civil.hour()),
        (Language::English | Language::Arabic, minute) => format!("{}:{minute:02}", civil.hour()),
    }
}

/// `mardi 24 novembre à 14 h 30`.
pub fn moment(t: &Speech, moment: Moment, zone: &Zone) -> String {
    format!("{} {} {}", day_without_year(t, moment.day(zone)), joint(t), hour(t, moment, zone))
}

/// `24/11/2026 à 14 h 30`, for journals.
pub fn stamp(t: &Speech, moment: Moment, zone: &Zone) -> String {
    format!("{} {} {}", short_day(t, moment.day(zone)), joint(t), hour(t, moment, zone))
}

/// `à l’instant`, `il y a 12 min`, `il y a 2 h`, `il y a 3 jours`, `il y a 2 mois`, `il y a 4 ans`.
pub fn ago(t: &Speech, moment: Moment, now: Moment) -> String {
    let minutes = now.seconds_since(moment).max(0) / 60;
    match minutes {
        0 => t.say("ui-ago-now"),
        1..60 => t.with("ui-ago-minutes", ("count", minutes)),
        60..1440 => t.with("ui-ago-hours", ("count", minutes / 60)),
        _ => match minutes / 1440 {
            days @ 0..61 => t.with("ui-ago-days", ("count", days)),
            days @ 61..730 => t.with("ui-ago-months", ("count", days * 12 / 365)),
            days => t.with("ui-ago-years", ("count", days / 365)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TEXTS, Words};

    #[test]
    fn dates_read_as_they_are_spoken() {
        let words = Words::gather(&TEXTS).expect("valid");
        let (fr, en) = (words.speech(Language::French), words.speech(Language::English));
        let at = Moment::local(Day::constant(2026, 12, 1), 14, 30, &Zone::paris());
        assert_eq!(moment(&fr, at, &Zone::paris()), "mardi 1er décembre à 14\u{a0}h\u{a0}30");
        assert_eq!(moment(&en, at, &Zone::paris()), "Tuesday 1 December at 14:30");
        let ar = words.speech(Language::Arabic);
        assert_eq!(moment(&ar, at, &Zone::paris()), "الثلاثاء 1 ديسمبر الساعة 14:30");
        assert_eq!(ago(&fr, at, at.plus_minutes(12)), "il y a 12\u{a0}min");
        assert_eq!(ago(&fr, at, at), "à l’instant");
        let days = |days: i64| ago(&fr, at, at.plus_minutes(days * 1440));
        assert_eq!((days(1), days(59)), ("il y a 1\u{a0}jour".into(), "il y a 59\u{a0}jours".into()));
        assert_eq!((days(61), days(729)), ("il y a 2\u{a0}mois".into(), "il y a 23\u{a0}mois".into()));
        assert_eq!(days(1491), "il y a 4\u{a0}ans");
    }
}
