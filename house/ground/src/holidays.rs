//! Public holidays of France, computed: those of everywhere, of Alsace and Moselle, and of each overseas territory.
//!
//! Sources: Code du travail, articles L3133-1 (the eleven national days), L3134-13 (Good Friday and 26 December in
//! Moselle, Bas-Rhin and Haut-Rhin) and L3422-2 with décret 83-1003 (abolition of slavery, by territory). New Caledonia:
//! délibération 37 of 2004 (24 September). French Polynesia, Code du travail LP 3231-1: Good Friday, 5 March, and
//! 29 June until 2025, replaced by 20 November from 2026 (loi du pays adopted on 6 May 2025). Wallis and Futuna:
//! 28 April and 29 July. What a commune or an agreement adds is a closure of the space.

use jiff::Span;

use crate::Day;

/// A public holiday: its day, and the word that its texts end with (`network-holiday-easter-monday`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Holiday {
    pub day: Day,
    pub word: &'static str,
}

/// Every word, for the texts.
pub const WORDS: &[&str] = &[
    "new-year",
    "good-friday",
    "easter-monday",
    "labour",
    "victory",
    "ascension",
    "whit-monday",
    "national",
    "assumption",
    "all-saints",
    "armistice",
    "christmas",
    "saint-stephen",
    "abolition",
    "citizenship",
    "gospel",
    "autonomy",
    "matarii",
    "saint-chanel",
    "territory",
];

/// The national days that never move.
const FIXED: &[(i8, i8, &str)] = &[
    (1, 1, "new-year"),
    (5, 1, "labour"),
    (5, 8, "victory"),
    (7, 14, "national"),
    (8, 15, "assumption"),
    (11, 1, "all-saints"),
    (11, 11, "armistice"),
    (12, 25, "christmas"),
];

/// What a territory adds, by the code of its département: month, day, word, the first and the last year.
const LOCAL: &[(&str, i8, i8, &str, i16, i16)] = &[
    ("57", 12, 26, "saint-stephen", 0, 9999),
    ("67", 12, 26, "saint-stephen", 0, 9999),
    ("68", 12, 26, "saint-stephen", 0, 9999),
    ("971", 5, 27, "abolition", 1983, 9999),
    ("972", 5, 22, "abolition", 1983, 9999),
    ("973", 6, 10, "abolition", 1983, 9999),
    ("974", 12, 20, "abolition", 1983, 9999),
    ("976", 4, 27, "abolition", 1983, 9999),
    ("977", 10, 9, "abolition", 1983, 9999),
    ("978", 5, 28, "abolition", 2018, 9999),
    ("986", 4, 28, "saint-chanel", 0, 9999),
    ("986", 7, 29, "territory", 0, 9999),
    ("987", 3, 5, "gospel", 0, 9999),
    ("987", 6, 29, "autonomy", 1985, 2025),
    ("987", 11, 20, "matarii", 2026, 9999),
    ("988", 9, 24, "citizenship", 2004, 9999),
];

/// Where Good Friday is one: Alsace and Moselle (in communes with a Protestant church or a shared one: counted as the
/// whole département), and French Polynesia.
const GOOD_FRIDAY: &[&str] = &["57", "67", "68", "987"];

/// Easter Sunday of a year of the Gregorian calendar (the anonymous computus that Meeus gives, Astronomical Algorithms,
/// chapter 8).
pub fn easter(year: i16) -> Day {
    let year32 = i32::from(year);
    let (golden, century, rest) = (year32 % 19, year32 / 100, year32 % 100);
    let moon = (century - (8 * century + 13) / 25 - century / 4 + 19 * golden + 15) % 30;
    let moon = moon - (golden + 11 * moon) / 319;
    let weekday = (2 * (century % 4) + 2 * (rest / 4) - rest % 4 - moon + 32) % 7;
    let march = moon + weekday + 22;
    let (month, day) = if march > 31 { (4, march - 31) } else { (3, march) };
    Day::new(year, month, i8::try_from(day).unwrap_or(1)).unwrap_or(Day::ZERO)
}

/// The public holidays of a year in a département (`59`, `2A`, `974`), in order.
pub fn of_year(year: i16, department: &str) -> Vec<Holiday> {
    let sunday = easter(year);
    let after = |days: i64| sunday.checked_add(Span::new().days(days)).unwrap_or(sunday);
    let fixed = |(month, day, word): &(i8, i8, &'static str)| {
        Day::new(year, *month, *day).ok().map(|day| Holiday { day, word })
    };
    let mut all: Vec<Holiday> = FIXED.iter().filter_map(fixed).collect();
    for (days, word) in [(1, "easter-monday"), (39, "ascension"), (50, "whit-monday")] {
        all.push(Holiday { day: after(days), word });
    }
    if GOOD_FRIDAY.contains(&department) {
        all.push(Holiday { day: after(-2), word: "good-friday" });
    }
    for (of, month, day, word, from, until) in LOCAL {
        if *of == department && (*from..=*until).contains(&year) {
            all.extend(fixed(&(*month, *day, *word)));
        }
    }
    all.sort_unstable();
    all
}

/// The public holiday of a day in a département, when it is one.
pub fn on(day: Day, department: &str) -> Option<Holiday> {
    of_year(day.year(), department).into_iter().find(|holiday| holiday.day == day)
}

/// The département of a commune, by its INSEE code: three characters overseas, else two.
pub fn department_of(commune: &str) -> &str {
    let length = if commune.starts_with("97") || commune.starts_with("98") { 3 } else { 2 };
    commune.get(..length).unwrap_or(commune)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn easter_is_when_the_almanacs_say() {
        // Known dates, the earliest (1818) and the latest (1943) that there can be among them.
        for sunday in [
            "1818-03-22",
            "1943-04-25",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2038-04-25",
        ] {
            let sunday = day(sunday);
            assert_eq!(easter(sunday.year()), sunday);
        }
    }

    #[test]
    fn easter_is_a_sunday_of_spring_in_every_year() {
        for year in 1583..4000 {
            let sunday = easter(year);
            assert_eq!(sunday.weekday(), jiff::civil::Weekday::Sunday, "{year}");
            assert!((Day::constant(year, 3, 22)..=Day::constant(year, 4, 25)).contains(&sunday), "{year}: {sunday}");
        }
    }

    #[test]
    fn lille_has_the_eleven_national_days() {
        let days: Vec<String> = of_year(2026, "59").iter().map(|one| one.day.to_string()).collect();
        assert_eq!(
            days,
            [
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            ]
        );
    }

    #[test]
    fn strasbourg_metz_and_mulhouse_have_two_more() {
        for department in ["57", "67", "68"] {
            assert_eq!(of_year(2026, department).len(), 13);
            assert_eq!(on(day("2026-04-03"), department).map(|one| one.word), Some("good-friday"));
            assert_eq!(on(day("2026-12-26"), department).map(|one| one.word), Some("saint-stephen"));
        }
        assert_eq!(on(day("2026-12-26"), "59"), None);
        assert_eq!(on(day("2026-04-03"), "88"), None, "the Vosges were never annexed");
    }

    #[test]
    fn overseas_territories_have_their_own_day() {
        for (department, when) in [
            ("971", "2026-05-27"),
            ("972", "2026-05-22"),
            ("973", "2026-06-10"),
            ("974", "2026-12-20"),
            ("976", "2026-04-27"),
            ("977", "2026-10-09"),
            ("978", "2026-05-28"),
        ] {
            assert_eq!(on(day(when), department).map(|one| one.word), Some("abolition"), "{department}");
            assert_eq!(on(day(when), "75"), None);
        }
        assert_eq!(on(day("2025-06-29"), "987").map(|one| one.word), Some("autonomy"));
        assert_eq!(on(day("2026-06-29"), "987"), None, "replaced");
        assert_eq!(on(day("2026-11-20"), "987").map(|one| one.word), Some("matarii"));
        assert_eq!(on(day("2026-09-24"), "988").map(|one| one.word), Some("citizenship"));
    }

    #[test]
    fn every_holiday_has_a_word_that_the_texts_know() {
        for department in ["59", "67", "971", "986", "987", "988"] {
            for holiday in of_year(2025, department).iter().chain(&of_year(2026, department)) {
                assert!(WORDS.contains(&holiday.word), "{}", holiday.word);
            }
        }
    }

    #[test]
    fn a_commune_lies_in_its_departement() {
        let known = [("59350", "59"), ("2A004", "2A"), ("97411", "974"), ("98818", "988"), ("", "")];
        for (commune, department) in known {
            assert_eq!(department_of(commune), department);
        }
    }
}
