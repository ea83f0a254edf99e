//! Whether a place is open now, and until when: by its hours and its closures.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Timelike as _};
use ground::{Day, Moment, Refusal, Zone};
use opening_hours::{Context, OpeningHours, localization::Country};

use crate::closure::Span;

/// Hours that were understood: the whole `opening_hours` syntax of OpenStreetMap, with the public holidays of France.
pub struct Hours(OpeningHours);

/// Whether a day is a public holiday of France, as hours that say `PH` understand it.
pub fn is_public_holiday(day: Day) -> bool {
    date(day).is_some_and(|date| Country::FR.holidays().get_public().contains(date))
}

/// Whether a place receives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Until when, unless it never closes.
    Open { until: Option<Moment> },
    /// When it opens again, if it does within a year; and the closure that it is in.
    Closed { opens: Option<Moment>, closure: Option<Span> },
}

/// How far a closed place is looked ahead for, in changes of its hours: a year of two openings a day and more.
const LOOKED_AHEAD: usize = 1_500;

impl Hours {
    /// # Errors
    /// A refusal beside the field `hours` when they cannot be read.
    pub fn parse(osm: &str) -> Result<Self, Refusal> {
        let hours: OpeningHours = osm.parse().map_err(|_| Refusal::of("hours", "network-space-hours-wrong"))?;
        Ok(Self(hours.with_context(Context::default().with_holidays(Country::FR.holidays()))))
    }

    /// Whether the place receives at `now`, where clocks follow `zone`.
    pub fn state(&self, closures: &[Span], now: Moment, zone: &Zone) -> State {
        let at = local(now, zone);
        let closure = closure_on(closures, at);
        if closure.is_none() && self.0.is_open(at) {
            return State::Open { until: self.0.next_change(at).map(|at| moment(at, zone)) };
        }
        State::Closed { opens: self.next_opening(closures, at).map(|at| moment(at, zone)), closure }
    }

    fn next_opening(&self, closures: &[Span], from: NaiveDateTime) -> Option<NaiveDateTime> {
        let mut at = from;
        for _ in 0..LOOKED_AHEAD {
            at = match closure_on(closures, at) {
                Some(closure) => date(closure.until)?.succ_opt()?.and_hms_opt(0, 0, 0)?,
                None => self.0.next_change(at)?,
            };
            if (at - from).num_days() > 366 {
                return None;
            }
            if closure_on(closures, at).is_none() && self.0.is_open(at) {
                return Some(at);
            }
        }
        None
    }
}

/// Whether a place of these hours receives at `now`; nothing when they are not written, or cannot be read.
pub fn now(osm: &str, closures: &[Span], now: Moment, zone: &Zone) -> Option<State> {
    let hours = Some(osm.trim()).filter(|osm| !osm.is_empty())?;
    Some(Hours::parse(hours).ok()?.state(closures, now, zone))
}

fn closure_on(closures: &[Span], at: NaiveDateTime) -> Option<Span> {
    closures.iter().copied().find(|span| {
        let (from, until) = (date(span.from), date(span.until));
        from.is_some_and(|from| from <= at.date()) && until.is_some_and(|until| at.date() <= until)
    })
}

fn date(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::from(day.year()), day.month().unsigned_abs().into(), day.day().unsigned_abs().into())
}

fn local(now: Moment, zone: &Zone) -> NaiveDateTime {
    let civil = now.civil(zone);
    let part = |part: i8| u32::from(part.unsigned_abs());
    date(civil.date())
        .and_then(|date| date.and_hms_opt(part(civil.hour()), part(civil.minute()), part(civil.second())))
        .unwrap_or_default()
}

fn moment(at: NaiveDateTime, zone: &Zone) -> Moment {
    let part = |part: u32| u8::try_from(part).unwrap_or(0);
    let (year, month) = (i16::try_from(at.year()).unwrap_or(0), i8::try_from(at.month()).unwrap_or(1));
    let day = Day::new(year, month, i8::try_from(at.day()).unwrap_or(1)).unwrap_or(Day::ZERO);
    Moment::local(day, part(at.hour()), part(at.minute()), zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        let (day, hour) = text.split_once(' ').expect("a day and an hour");
        let (hour, minute) = hour.split_once(':').expect("an hour");
        let number = |text: &str| text.parse().expect("a number");
        Moment::local(day.parse().expect("a day"), number(hour), number(minute), &Zone::paris())
    }

    fn span(from: &str, until: &str) -> Span {
        Span { from: from.parse().expect("a day"), until: until.parse().expect("a day") }
    }

    fn state(closures: &[Span], moment: &str) -> State {
        let hours = "Mo-Fr 09:00-12:00,14:00-17:00; PH off";
        now(hours, closures, at(moment), &Zone::paris()).expect("understood")
    }

    #[test]
    fn it_is_open_until_it_closes_and_closed_until_it_opens() {
        // A Monday.
        assert_eq!(state(&[], "2026-11-23 10:00"), State::Open { until: Some(at("2026-11-23 12:00")) });
        let lunch = State::Closed { opens: Some(at("2026-11-23 14:00")), closure: None };
        assert_eq!(state(&[], "2026-11-23 12:00"), lunch);
        let weekend = State::Closed { opens: Some(at("2026-11-30 09:00")), closure: None };
        assert_eq!(state(&[], "2026-11-27 17:00"), weekend);
    }

    #[test]
    fn public_holidays_of_france_are_known() {
        let closed = State::Closed { opens: Some(at("2026-05-04 09:00")), closure: None };
        assert_eq!(state(&[], "2026-05-01 10:00"), closed, "the first of May, a Friday");
    }

    #[test]
    fn a_closure_is_stronger_than_the_hours() {
        let winter = span("2026-12-21", "2027-01-03");
        let closed = State::Closed { opens: Some(at("2027-01-04 09:00")), closure: Some(winter) };
        assert_eq!(state(&[winter], "2026-12-22 10:00"), closed);
        // On the Friday before, the closure is what the next opening waits for.
        let before = State::Closed { opens: Some(at("2027-01-04 09:00")), closure: None };
        assert_eq!(state(&[winter], "2026-12-18 18:00"), before);
        assert_eq!(state(&[winter], "2026-12-18 16:00"), State::Open { until: Some(at("2026-12-18 17:00")) });
    }

    #[test]
    fn overseas_follows_its_own_clock() {
        let reunion = Zone::named("Indian/Reunion").expect("a zone");
        let open = now("Mo-Fr 09:00-12:00", &[], at("2026-11-23 06:30"), &reunion);
        assert_eq!(open, Some(State::Open { until: Some(at("2026-11-23 09:00")) }));
    }

    #[test]
    fn what_cannot_be_read_says_nothing() {
        assert_eq!(now("", &[], at("2026-11-23 10:00"), &Zone::paris()), None);
        assert_eq!(now("sur rendez-vous", &[], at("2026-11-23 10:00"), &Zone::paris()), None);
        let refusal = Hours::parse("lundi de 9 h à midi").err().expect("refused");
        assert_eq!(refusal.problems[0].field, "hours");
        let always = now("24/7", &[], at("2026-11-23 10:00"), &Zone::paris());
        assert_eq!(always, Some(State::Open { until: None }));
    }
}
