//! Rules of standing weeks: the days of the rule without those that are left out, at the same local hours.

use ground::{AccountId, Day, Moment, Refusal, SpaceId, Zone, holidays};
use network::{closure::Closure, holiday::Break, room::RoomId};

use super::{
    StandingId,
    rule::{End, MOST_TIMES, Rule},
};
use crate::{
    equipment::EquipmentId,
    template::TemplateId,
    workshop::rules::{HOURS, Kind, Slot, later},
};

/// How long a day of it lasts, in minutes.
pub const MINUTES: std::ops::RangeInclusive<i64> = 15..=720;
/// How far ahead it may begin, in days.
const FARTHEST: i64 = 366;

/// What is left out of a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Skips {
    pub school: bool,
    pub public: bool,
    pub closed: bool,
}

/// What comes back by a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    pub id: StandingId,
    pub space: SpaceId,
    pub template: Option<TemplateId>,
    pub kind: Kind,
    /// Word of the module; empty for a drop-in.
    pub module: String,
    pub title: String,
    pub seats: i64,
    pub facilitator: Option<AccountId>,
    pub room: Option<RoomId>,
    pub equipment: Option<(EquipmentId, i64)>,
    pub rule: Rule,
    /// The day from which the rule counts.
    pub first: Day,
    /// Local minutes of the day; an end that is not after the beginning is on the next day.
    pub from: i64,
    pub to: i64,
    pub skips: Skips,
    /// The day until which its days are stored.
    pub planned_until: Day,
    pub version: i64,
}

/// Why a day of the rule is left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// The word of a public holiday.
    Public(&'static str),
    School(String),
    Closed(Option<String>),
}

/// The days on which a space does not meet.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// Code of the département.
    pub department: String,
    pub breaks: Vec<Break>,
    pub closures: Vec<Closure>,
}

impl Calendar {
    /// Why a day is left out, if it is.
    pub fn why(&self, skips: Skips, day: Day) -> Option<Why> {
        let public = || holidays::on(day, &self.department).map(|holiday| Why::Public(holiday.word));
        let school = || self.breaks.iter().find(|one| one.covers(day)).map(|one| Why::School(one.description.clone()));
        let covers = |one: &&Closure| one.span.from <= day && day <= one.span.until;
        let closed = || self.closures.iter().find(covers).map(|one| Why::Closed(one.reason.clone()));
        skips
            .public
            .then(public)
            .flatten()
            .or_else(|| skips.closed.then(closed).flatten())
            .or_else(|| skips.school.then(school).flatten())
    }
}

/// The days that a rule gives, and those that it would give.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Days {
    pub held: Vec<Day>,
    pub skipped: Vec<(Day, Why)>,
}

impl Standing {
    /// The days between `from` and `until`, both included.
    pub fn days(&self, from: Day, until: Day, calendar: &Calendar) -> Days {
        let mut days = Days::default();
        for day in self.rule.days(self.first, until).into_iter().filter(|day| *day >= from) {
            match calendar.why(self.skips, day) {
                Some(why) => days.skipped.push((day, why)),
                None => days.held.push(day),
            }
        }
        days
    }

    /// When it takes place on a day: at its local hours, whatever the clocks do in between.
    pub fn slot(&self, day: Day, zone: &Zone) -> Slot {
        let at = |day: Day, minutes: i64| {
            let part = |number: i64| u8::try_from(number).unwrap_or(0);
            Moment::local(day, part(minutes / 60 % 24), part(minutes % 60), zone)
        };
        let last = if self.to <= self.from { later(day, 1) } else { day };
        let (starts_at, ends_at) = (at(day, self.from), at(last, self.to));
        // A night whose end the change of clocks skips or brings before its beginning lasts a quarter at least.
        Slot { starts_at, ends_at: ends_at.max(starts_at.plus_minutes(*MINUTES.start())) }
    }

    /// How long it lasts by the clock on the wall, in minutes.
    pub const fn minutes(&self) -> i64 {
        (self.to - self.from).rem_euclid(24 * 60)
    }

    /// # Errors
    /// A refusal beside each field that cannot be.
    pub fn sound(&self, today: Day) -> Result<(), Refusal> {
        let mut problems = Vec::new();
        let hour = u8::try_from(self.from / 60).unwrap_or(0);
        if !HOURS.contains(&hour) {
            let refusal = Refusal::of("from", "agenda-hour-bounds");
            problems.push(refusal.with("least", *HOURS.start()).with("most", *HOURS.end()));
        }
        if !MINUTES.contains(&self.minutes()) {
            let refusal = Refusal::of("to", "agenda-standing-length");
            problems.push(refusal.with("least", *MINUTES.start()).with("most", *MINUTES.end() / 60));
        }
        if self.first > later(today, FARTHEST) {
            problems.push(Refusal::of("first", "agenda-day-far"));
        }
        match self.rule.end {
            End::Until(day) if day < self.first => problems.push(Refusal::of("until", "agenda-standing-backwards")),
            End::Times(times) if !(1..=MOST_TIMES).contains(&times) => {
                problems.push(Refusal::of("times", "agenda-count-bounds").with("most", i64::from(MOST_TIMES)));
            }
            _ => {}
        }
        if problems.is_empty() && self.rule.first(self.first).is_none() {
            problems.push(Refusal::of("weekdays", "agenda-standing-never"));
        }
        problems.into_iter().reduce(Refusal::and).map_or(Ok(()), Err)
    }

    /// The same, ended: it meets on `last` for the last time at most, and no longer than it was to.
    #[must_use]
    pub fn ended(mut self, last: Day) -> Self {
        self.rule.end = match self.rule.end {
            End::Until(until) => End::Until(last.min(until)),
            _ => End::Until(last),
        };
        self
    }
}
