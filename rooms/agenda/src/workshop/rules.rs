//! Rules of workshops: on which days a series meets, and what a new workshop may be.

use std::time::Duration;

use ground::{AccountId, Day, Moment, Refusal, SpaceId, Zone};
use network::room::RoomId;

use crate::{
    equipment::EquipmentId, session::SessionId, standing::StandingId, template::TemplateId, workshop::WorkshopId,
};

ground::choices! {
    /// A day of the week; weeks begin on Monday.
    Weekday {
        Monday = "monday", Tuesday = "tuesday", Wednesday = "wednesday", Thursday = "thursday", Friday = "friday",
        Saturday = "saturday", Sunday = "sunday",
    }
}

impl Weekday {
    pub fn of(day: Day) -> Self {
        let index = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        <Self as ground::choice::Choice>::ALL[index.min(6)]
    }
}

/// Most sessions of a series (the programme of six, twice).
pub const MOST_SESSIONS: i64 = 12;
/// Most seats of a workshop: the bound of the setting and of the column.
pub const MOST_SEATS: i64 = 30;
/// How a session may last, in minutes.
pub const MINUTES: std::ops::RangeInclusive<i64> = 15..=480;
/// A session lasts two hours unless somebody says otherwise (initiation: six sessions of two hours).
pub const USUAL_MINUTES: i64 = 120;
/// Workshops begin between these hours, which no change of clocks skips or repeats.
pub const HOURS: std::ops::RangeInclusive<u8> = 6..=21;
/// How far ahead a series may begin, in days: later is a slip of the finger.
const FARTHEST: i64 = 366;

/// `days` days later (or earlier).
pub fn later(day: Day, days: i64) -> Day {
    let span = Duration::from_secs(days.unsigned_abs() * 86_400);
    let moved = if days < 0 { day.checked_sub(span) } else { day.checked_add(span) };
    moved.unwrap_or(day)
}

/// The Monday of a day's week.
pub fn monday(day: Day) -> Day {
    later(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

/// When a session takes place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Slot {
    pub starts_at: Moment,
    pub ends_at: Moment,
}

/// A session or a series, as somebody plans it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Series {
    pub first: Day,
    /// Local hour and minute.
    pub at: (u8, u8),
    pub minutes: i64,
    pub count: i64,
    /// Days of the week on which it meets; none says the same day every week.
    pub weekdays: Vec<Weekday>,
}

impl Series {
    /// The days of the sessions, from the first on.
    fn days(&self) -> Vec<Day> {
        let meets = |day: Day| match self.weekdays.as_slice() {
            [] => Weekday::of(day) == Weekday::of(self.first),
            chosen => chosen.contains(&Weekday::of(day)),
        };
        let count = usize::try_from(self.count).unwrap_or(0);
        (0..).map(|days| later(self.first, days)).filter(|day| meets(*day)).take(count).collect()
    }

    /// When the sessions take place: in order, all after `now`, at the same local hour whatever the clocks do.
    ///
    /// # Errors
    /// A refusal beside each field that cannot be.
    pub fn slots(&self, now: Moment, zone: &Zone) -> Result<Vec<Slot>, Refusal> {
        let mut problems = Vec::new();
        if !(1..=MOST_SESSIONS).contains(&self.count) {
            problems.push(Refusal::of("count", "agenda-count-bounds").with("most", MOST_SESSIONS));
        }
        problems.extend(bad_length(self.at, self.minutes));
        let today = now.day(zone);
        if self.first < today {
            problems.push(Refusal::of("day", "agenda-day-past"));
        } else if self.first > later(today, FARTHEST) {
            problems.push(Refusal::of("day", "agenda-day-far"));
        } else if self.first == today && slot(self.first, self.at, self.minutes, zone).starts_at <= now {
            problems.push(Refusal::of("hour", "agenda-hour-past"));
        }
        if self.count == 1 && self.weekdays.iter().any(|day| *day != Weekday::of(self.first)) {
            problems.push(Refusal::of("weekdays", "agenda-weekdays-alone"));
        }
        if self.count > 1 && !self.weekdays.is_empty() && !self.weekdays.contains(&Weekday::of(self.first)) {
            problems.push(Refusal::of("weekdays", "agenda-weekdays-without-first"));
        }
        if let Some(refusal) = problems.into_iter().reduce(Refusal::and) {
            return Err(refusal);
        }
        Ok(self.days().into_iter().map(|day| slot(day, self.at, self.minutes, zone)).collect())
    }
}

fn bad_length(at: (u8, u8), minutes: i64) -> Option<Refusal> {
    if !HOURS.contains(&at.0) {
        let refusal = Refusal::of("hour", "agenda-hour-bounds");
        return Some(refusal.with("least", *HOURS.start()).with("most", *HOURS.end()));
    }
    (!MINUTES.contains(&minutes)).then(|| {
        Refusal::of("minutes", "agenda-minutes-bounds").with("least", *MINUTES.start()).with("most", *MINUTES.end())
    })
}

fn slot(day: Day, at: (u8, u8), minutes: i64, zone: &Zone) -> Slot {
    let starts_at = Moment::local(day, at.0, at.1, zone);
    Slot { starts_at, ends_at: starts_at.plus_minutes(minutes) }
}

/// When one session takes place after it was moved; it may be moved into the past, when it took place earlier.
///
/// # Errors
/// A refusal when the hour or the length cannot be.
pub fn one(day: Day, at: (u8, u8), minutes: i64, zone: &Zone) -> Result<Slot, Refusal> {
    match bad_length(at, minutes) {
        Some(refusal) => Err(refusal),
        None => Ok(slot(day, at, minutes, zone)),
    }
}

/// A workshop about to be made.
#[derive(Clone, Debug)]
pub struct NewWorkshop {
    pub id: WorkshopId,
    pub space: SpaceId,
    /// Word of the module that it teaches.
    pub module: String,
    pub title: String,
    pub seats: i64,
    pub room: Option<String>,
    /// An outreach place, when it is not at the space.
    pub place: Option<String>,
    pub facilitator: Option<AccountId>,
    /// One id and one slot a session, in order.
    pub sessions: Vec<(SessionId, Slot)>,
    pub means: Means,
}

ground::choices! {
    /// What people come to.
    Kind {
        Workshop = "workshop",
        /// Helped hours without a programme.
        DropIn = "drop_in",
    }
}

/// Where a workshop comes from, what it holds, and for whom it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Means {
    pub kind: Kind,
    pub template: Option<TemplateId>,
    /// The standing week that it is a day of, and which.
    pub standing: Option<(StandingId, Day)>,
    pub room: Option<RoomId>,
    /// A set of machines, and how many of them.
    pub equipment: Option<(EquipmentId, i64)>,
    /// Below so many people it is not held.
    pub minimum: i64,
    pub facilitators: i64,
    pub bring: Option<String>,
    /// Who may enrol beside the team.
    pub by_referrer: bool,
    pub by_person: bool,
}

impl Default for Means {
    fn default() -> Self {
        Self {
            kind: Kind::Workshop,
            template: None,
            standing: None,
            room: None,
            equipment: None,
            minimum: 1,
            facilitators: 1,
            bring: None,
            by_referrer: false,
            by_person: false,
        }
    }
}

/// Seats may be added at will, and taken away as long as nobody sits there.
///
/// # Errors
/// A refusal beside the seats.
pub fn resize(seats: i64, taken: i64) -> Result<i64, Refusal> {
    if seats < taken {
        return Err(Refusal::of("seats", "agenda-seats-taken").with("taken", taken));
    }
    Ok(seats)
}
