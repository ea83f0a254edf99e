//! The rule of a standing week: on which days it meets, kept as the text of RFC 5545 (section 3.3.10), read back, unfolded.

use std::{fmt, str::FromStr};

use ground::{Day, Fault, Stored, choice::Choice as _};

use crate::workshop::rules::{Weekday, later, monday};

/// The most weeks or months between two meetings.
pub const MOST_EVERY: u8 = 12;
/// The most times that a rule may be bounded to.
pub const MOST_TIMES: u16 = 400;
/// Days looked at, at most, for the next meeting: two years.
const LOOKED_AHEAD: i64 = 732;

/// How often.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pace {
    /// Every so many weeks, on these days; weeks are counted from that of the first day.
    Weekly { every: u8, days: Vec<Weekday> },
    /// Every so many months, on the first to fourth of these days (1 to 4), or on the last (−1).
    Monthly { every: u8, nth: i8, day: Weekday },
}

/// Until when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    Never,
    /// The last day included.
    Until(Day),
    /// Days of the rule, those that are left out included, as RFC 5545 counts them.
    Times(u16),
}

/// On which days something meets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    pub pace: Pace,
    pub end: End,
}

const CODES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

fn code(day: Weekday) -> &'static str {
    Weekday::ALL.iter().position(|known| *known == day).map_or("MO", |at| CODES[at])
}

fn coded(text: &str) -> Option<Weekday> {
    CODES.iter().position(|code| *code == text).map(|at| Weekday::ALL[at])
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, every) = match &self.pace {
            Pace::Weekly { every, .. } => ("WEEKLY", *every),
            Pace::Monthly { every, .. } => ("MONTHLY", *every),
        };
        write!(f, "FREQ={name}")?;
        if every > 1 {
            write!(f, ";INTERVAL={every}")?;
        }
        match &self.pace {
            Pace::Weekly { days, .. } => {
                let days: Vec<&str> = days.iter().map(|day| code(*day)).collect();
                write!(f, ";BYDAY={}", days.join(","))?;
            }
            Pace::Monthly { nth, day, .. } => write!(f, ";BYDAY={nth}{}", code(*day))?,
        }
        match self.end {
            End::Never => Ok(()),
            End::Until(day) => write!(f, ";UNTIL={:04}{:02}{:02}", day.year(), day.month(), day.day()),
            End::Times(times) => write!(f, ";COUNT={times}"),
        }
    }
}

fn date(text: &str) -> Option<Day> {
    let text = text.get(..8).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    Day::new(text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..8].parse().ok()?).ok()
}

impl FromStr for Rule {
    type Err = Fault;

    /// Reads what [`fmt::Display`] writes, in any order; other parts of RFC 5545 are refused rather than ignored.
    fn from_str(text: &str) -> Result<Self, Fault> {
        let wrong = || Fault::because("a rule of recurrence cannot be read");
        let (mut name, mut every, mut days, mut end) = ("", 1, "", End::Never);
        for part in text.split(';') {
            let (key, value) = part.split_once('=').ok_or_else(wrong)?;
            match key {
                "FREQ" => name = value,
                "INTERVAL" => every = value.parse().map_err(|_| wrong())?,
                "BYDAY" => days = value,
                "UNTIL" => end = End::Until(date(value).ok_or_else(wrong)?),
                "COUNT" => end = End::Times(value.parse().map_err(|_| wrong())?),
                "WKST" if value == "MO" => {}
                _ => return Err(wrong()),
            }
        }
        if !(1..=MOST_EVERY).contains(&every) || end == End::Times(0) {
            return Err(wrong());
        }
        let pace = match name {
            "WEEKLY" => {
                let days = days.split(',').map(|day| coded(day).ok_or_else(wrong)).collect::<Result<_, _>>()?;
                Pace::Weekly { every, days }
            }
            "MONTHLY" => {
                let (nth, day) = days.split_at_checked(days.len().saturating_sub(2)).ok_or_else(wrong)?;
                let nth: i8 = nth.parse().map_err(|_| wrong())?;
                if !matches!(nth, 1..=4 | -1) {
                    return Err(wrong());
                }
                Pace::Monthly { every, nth, day: coded(day).ok_or_else(wrong)? }
            }
            _ => return Err(wrong()),
        };
        Ok(Self { pace, end })
    }
}

impl Stored for Rule {
    type As = String;
    fn store(&self) -> String {
        self.to_string()
    }
    fn load(raw: String) -> Result<Self, Fault> {
        raw.parse()
    }
}

/// Months from the year zero.
fn months(day: Day) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month())
}

/// Which of its weekday a day is in its month: from 1, and from −1 backwards.
fn nth(day: Day) -> (i8, i8) {
    ((day.day() - 1) / 7 + 1, -((day.days_in_month() - day.day()) / 7 + 1))
}

impl Pace {
    /// Whether something that began on `first` meets on `day`.
    fn meets(&self, first: Day, day: Day) -> bool {
        match self {
            Self::Weekly { every, days } => {
                let weeks = (monday(day) - monday(first)).get_days() / 7;
                days.contains(&Weekday::of(day)) && weeks % i32::from((*every).max(1)) == 0
            }
            Self::Monthly { every, nth: wanted, day: weekday } => {
                let (from_start, from_end) = nth(day);
                Weekday::of(day) == *weekday
                    && (from_start == *wanted || from_end == *wanted)
                    && (months(day) - months(first)) % i32::from((*every).max(1)) == 0
            }
        }
    }
}

impl Rule {
    /// The days from `first` on, in order, until `horizon` included. The end of the rule is counted from `first`.
    pub fn days(&self, first: Day, horizon: Day) -> Vec<Day> {
        let last = match self.end {
            End::Until(day) => day.min(horizon),
            End::Never | End::Times(_) => horizon,
        };
        let most = match self.end {
            End::Times(times) => usize::from(times),
            _ => usize::MAX,
        };
        (0..)
            .map(|days| later(first, days))
            .take_while(|day| *day <= last)
            .filter(|day| self.pace.meets(first, *day))
            .take(most)
            .collect()
    }

    /// The first day from `first` on; none when the rule gives none within two years.
    pub fn first(&self, first: Day) -> Option<Day> {
        self.days(first, later(first, LOOKED_AHEAD)).into_iter().next()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rule(text: &str) -> Rule {
        text.parse().expect("a rule")
    }

    fn days(text: &str, first: Day, horizon: Day) -> Vec<String> {
        rule(text).days(first, horizon).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn tuesdays_and_thursdays_every_week_and_every_second_week() {
        let (first, end) = (Day::constant(2026, 11, 24), Day::constant(2026, 12, 10));
        assert_eq!(
            days("FREQ=WEEKLY;BYDAY=TU,TH", first, end),
            ["2026-11-24", "2026-11-26", "2026-12-01", "2026-12-03", "2026-12-08", "2026-12-10"]
        );
        assert_eq!(
            days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", first, end),
            ["2026-11-24", "2026-11-26", "2026-12-08", "2026-12-10"]
        );
        // From a Thursday on, the Tuesday of the same week is over and the next pair comes two weeks later.
        let thursday = Day::constant(2026, 11, 26);
        assert_eq!(
            days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", thursday, end),
            ["2026-11-26", "2026-12-08", "2026-12-10"]
        );
    }

    #[test]
    fn the_first_and_the_last_tuesday_of_the_month() {
        let (first, end) = (Day::constant(2026, 11, 24), Day::constant(2027, 3, 31));
        assert_eq!(
            days("FREQ=MONTHLY;BYDAY=1TU", first, end),
            ["2026-12-01", "2027-01-05", "2027-02-02", "2027-03-02"]
        );
        assert_eq!(
            days("FREQ=MONTHLY;BYDAY=-1TU", first, end),
            ["2026-11-24", "2026-12-29", "2027-01-26", "2027-02-23", "2027-03-30"]
        );
        assert_eq!(days("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU", first, end), ["2027-01-05", "2027-03-02"]);
    }

    #[test]
    fn it_ends_on_a_day_or_after_so_many_times() {
        let (first, end) = (Day::constant(2026, 11, 24), Day::constant(2030, 1, 1));
        assert_eq!(days("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201", first, end), ["2026-11-24", "2026-12-01"]);
        assert_eq!(days("FREQ=WEEKLY;BYDAY=TU;COUNT=3", first, end).len(), 3);
        assert_eq!(rule("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261124").first(first), None);
        assert_eq!(rule("FREQ=WEEKLY;BYDAY=MO").first(first), Some(Day::constant(2026, 11, 30)));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "",
            "FREQ=DAILY",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1",
            "FREQ=MONTHLY;BYDAY=5TU",
            "FREQ=MONTHLY;BYDAY=TU",
            "FREQ=WEEKLY;BYDAY=MO;COUNT=0",
            "FREQ=WEEKLY;BYDAY=MO;INTERVAL=0",
            "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261340",
            "FREQ=MONTHLY;BYDAY=é",
        ] {
            assert!(text.parse::<Rule>().is_err(), "{text}");
        }
    }

    fn rules() -> impl Strategy<Value = Rule> {
        let weekly = (1..=MOST_EVERY, 1_usize..128).prop_map(|(every, bits)| Pace::Weekly {
            every,
            days: Weekday::ALL
                .iter()
                .copied()
                .enumerate()
                .filter(|(bit, _)| bits & (1 << bit) != 0)
                .map(|(_, day)| day)
                .collect(),
        });
        let monthly = (1..=MOST_EVERY, prop_oneof![Just(-1_i8), 1_i8..=4], 0_usize..7)
            .prop_map(|(every, nth, day)| Pace::Monthly { every, nth, day: Weekday::ALL[day] });
        let end = prop_oneof![
            Just(End::Never),
            (0_i64..900).prop_map(|days| End::Until(later(Day::constant(2026, 1, 1), days))),
            (1..=MOST_TIMES).prop_map(End::Times),
        ];
        (prop_oneof![weekly, monthly], end).prop_map(|(pace, end)| Rule { pace, end })
    }

    proptest! {
        #[test]
        fn a_rule_reads_back_as_it_was_written(rule in rules()) {
            prop_assert_eq!(rule.to_string().parse::<Rule>().expect("read"), rule);
        }

        #[test]
        fn days_are_in_order_of_the_rule_and_a_further_horizon_only_adds(rule in rules(), from in 0_i64..400, more in 0_i64..400) {
            let first = later(Day::constant(2026, 1, 1), from);
            let (near, far) = (later(first, 200), later(first, 200 + more));
            let (short, long) = (rule.days(first, near), rule.days(first, far));
            prop_assert!(long.windows(2).all(|two| two[0] < two[1]));
            prop_assert!(long.iter().all(|day| *day >= first && *day <= far));
            prop_assert_eq!(&long[..short.len()], &short[..]);
            prop_assert!(long[short.len()..].iter().all(|day| *day > near));
            if let Pace::Weekly { days, .. } = &rule.pace {
                prop_assert!(long.iter().all(|day| days.contains(&Weekday::of(*day))));
            }
            if let Pace::Monthly { .. } = &rule.pace {
                prop_assert!(long.windows(2).all(|two| months(two[0]) < months(two[1])));
            }
        }
    }
}
