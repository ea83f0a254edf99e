//! How a session is said: one line of a list, in the language and the zone of the space.

use ground::{Day, Identifier as _, Moment, Uuid, Zone};
use skills::Catalogue;
use web::{Speech, dates};

use super::{rules::Phase, store::Meeting};
use crate::seats::store::place_of;

/// A session in words.
pub struct Line {
    pub id: Uuid,
    pub workshop: Uuid,
    pub title: String,
    /// The module's name, when the title does not already say it.
    pub module: String,
    /// Number of the level from which it is useful (empty for a module that is no longer in the catalogue), and words.
    pub level: &'static str,
    pub level_words: String,
    /// `mardi 24 novembre`.
    pub day: String,
    /// `mardi`, `novembre`, `14 h`: for a calendar leaf.
    pub weekday: &'static str,
    /// Its day of the month.
    pub number: String,
    pub month: &'static str,
    pub hour: String,
    /// `de 14 h à 16 h`.
    pub hours: String,
    /// `séance 2 sur 6`, or nothing.
    pub series: String,
    pub place: String,
    pub facilitator: String,
    pub is_unstaffed: bool,
    pub seats: i64,
    pub taken: i64,
    pub seats_words: String,
    pub is_full: bool,
    pub badge: Option<(&'static str, String)>,
    pub phase: Phase,
    pub local_day: Day,
    pub is_today: bool,
    /// Whether marks may be taken.
    pub may_mark: bool,
    /// Whether it still stands to be changed or cancelled.
    pub may_change: bool,
    pub reason: String,
    /// Why it was planned though something was taken.
    pub over: String,
}

impl Line {
    pub fn of(meeting: &Meeting, t: &Speech, catalogue: &Catalogue, zone: &Zone, now: Moment) -> Self {
        let course = &meeting.course;
        let phase = course.phase(now);
        let module = catalogue.module(&meeting.module);
        let name = module.map(|module| module.name(t)).unwrap_or_default();
        let title = catalogue.called(t, &meeting.title, &meeting.module);
        let level = module.map_or("", |module| ["0", "1", "2", "3"][usize::from(module.from.number().min(3))]);
        Self {
            id: meeting.id.uuid(),
            workshop: meeting.workshop.uuid(),
            module: if name == title { String::new() } else { name },
            level,
            level_words: module.map(|module| t.say(&module.from.text())).unwrap_or_default(),
            title,
            day: dates::day_without_year(t, course.starts_at.day(zone)),
            weekday: dates::weekday(t, course.starts_at.day(zone)),
            number: dates::number(t, course.starts_at.day(zone)),
            month: dates::month(t, course.starts_at.day(zone)),
            hour: dates::hour(t, course.starts_at, zone),
            hours: hours(t, course.starts_at, course.ends_at, zone),
            series: series(t, meeting),
            place: place_of(meeting.room.clone(), meeting.place.clone()),
            facilitator: meeting.facilitator_name.clone().unwrap_or_default(),
            is_unstaffed: meeting.facilitator.is_none() && matches!(phase, Phase::Coming | Phase::Underway),
            seats: meeting.seats,
            taken: meeting.taken.min(meeting.seats),
            seats_words: seats_words(t, meeting.taken, meeting.seats),
            is_full: meeting.taken >= meeting.seats,
            badge: badge(t, phase, course.is_being_corrected()),
            phase,
            local_day: course.starts_at.day(zone),
            is_today: course.is_on(now.day(zone), zone),
            may_mark: course.mark(now, zone).is_ok(),
            may_change: course.change().is_ok(),
            reason: meeting.reason.clone().unwrap_or_default(),
            over: meeting.over.clone().unwrap_or_default(),
        }
    }

    pub fn is_cancelled(&self) -> bool {
        self.phase == Phase::Cancelled
    }

    pub fn is_closed(&self) -> bool {
        self.phase == Phase::Closed
    }

    pub fn is_unclosed(&self) -> bool {
        self.phase == Phase::Unclosed
    }

    pub fn is_over(&self) -> bool {
        !matches!(self.phase, Phase::Coming | Phase::Underway)
    }

    /// Whether somebody may still get a seat in view of this session.
    pub fn is_open(&self) -> bool {
        !self.is_over() && !self.is_full
    }
}

/// `de 14 h à 16 h`.
pub fn hours(t: &Speech, starts_at: Moment, ends_at: Moment, zone: &Zone) -> String {
    let (from, to) = (dates::hour(t, starts_at, zone), dates::hour(t, ends_at, zone));
    t.with("agenda-hours", (("from", from), ("to", to)))
}

/// `séance 2 sur 6`; nothing for a workshop of one session.
pub fn series(t: &Speech, meeting: &Meeting) -> String {
    match meeting.count {
        0 | 1 => String::new(),
        count => t.with("agenda-session-of", (("number", meeting.number), ("count", count))),
    }
}

/// `4 personnes sur 6, 2 places libres`.
pub fn seats_words(t: &Speech, taken: i64, seats: i64) -> String {
    let free = (seats - taken).max(0);
    if free == 0 {
        return t.with("agenda-seats-full", ("seats", seats));
    }
    t.with("agenda-seats", (("taken", taken), ("seats", seats), ("free", free)))
}

fn badge(t: &Speech, phase: Phase, corrected: bool) -> Option<(&'static str, String)> {
    let (kind, text) = match phase {
        Phase::Coming => return None,
        Phase::Underway => ("next", "agenda-phase-underway"),
        Phase::Unclosed if corrected => ("wait", "agenda-phase-corrected"),
        Phase::Unclosed => ("care", "agenda-phase-unclosed"),
        Phase::Closed => ("done", "agenda-phase-closed"),
        Phase::Cancelled => ("wait", "agenda-phase-cancelled"),
    };
    Some((kind, t.say(text)))
}
