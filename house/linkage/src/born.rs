//! Birth dates as files write them, and how two of them agree.

use crate::level::Level;

/// A birth date of which only the year may be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Born {
    pub year: u16,
    /// Month and day.
    pub day: Option<(u8, u8)>,
}

impl Born {
    /// Reads `1978-05-24`, `24/05/1978`, `24.5.78` (a year of two digits is of the last hundred years before 2030),
    /// `19780524`, `24051978`, or the year alone; nothing when it is none of these.
    pub fn read(text: &str) -> Option<Born> {
        let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        match numbers.as_slice() {
            [year] if year.len() == 4 => {
                Some(Born { year: year.parse().ok().filter(|year| is_year(*year))?, day: None })
            }
            [day] if day.len() == 8 => {
                Born::of(&day[..4], &day[4..6], &day[6..]).or_else(|| Born::of(&day[4..], &day[2..4], &day[..2]))
            }
            [year, month, day, ..] if year.len() == 4 => Born::of(year, month, day),
            [day, month, year, ..] if matches!(year.len(), 2 | 4) => Born::of(year, month, day),
            _ => None,
        }
    }

    fn of(year: &str, month: &str, day: &str) -> Option<Born> {
        let (mut number, month, day): (u16, u8, u8) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        if year.len() == 2 {
            number += if number < 30 { 2000 } else { 1900 };
        }
        (is_year(number) && (1..=31).contains(&month) && (1..=31).contains(&day))
            .then_some(Born { year: number, day: Some((month, day)) })
    }

    /// Eight digits, for comparing slips; the year alone has four.
    pub fn digits(self) -> String {
        match self.day {
            Some((month, day)) => format!("{:04}{month:02}{day:02}", self.year),
            None => format!("{:04}", self.year),
        }
    }

    /// How two dates agree: the same, one slip away (a digit, two digits swapped, day and month swapped), the same
    /// year where one knows no more, two parts of three, or different.
    pub fn compare(self, other: Born) -> Level {
        let (Some((m1, d1)), Some((m2, d2))) = (self.day, other.day) else {
            return match self.year.abs_diff(other.year) {
                0 => Level::Part,
                1 => Level::Far,
                _ => Level::Different,
            };
        };
        if self == other {
            return Level::Same;
        }
        let (a, b) = (self.digits(), other.digits());
        let swapped = self.year == other.year && (m1, d1) == (d2, m2);
        if swapped || strsim::osa_distance(&a, &b) <= 1 {
            return Level::Close;
        }
        let parts = [self.year == other.year, m1 == m2, d1 == d2].into_iter().filter(|same| *same).count();
        let slips = a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count();
        if parts == 2 || slips == 2 { Level::Far } else { Level::Different }
    }
}

fn is_year(year: u16) -> bool {
    (1850..2200).contains(&year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_however_it_is_written() {
        let day = Some(Born { year: 1978, day: Some((5, 24)) });
        for text in ["1978-05-24", "24/05/1978", "24.5.78", "19780524", "24051978", "1978-05-24T00:00:00"] {
            assert_eq!(Born::read(text), day, "{text}");
        }
        assert_eq!(Born::read("1978"), Some(Born { year: 1978, day: None }));
        for text in ["", "vers 78", "inconnue", "1978-45-99", "0000-00-00"] {
            assert_eq!(Born::read(text), None, "{text}");
        }
    }

    #[test]
    fn slips_and_swaps_are_close() {
        let level = |a: &str, b: &str| Born::read(a).expect("a date").compare(Born::read(b).expect("a date"));
        assert_eq!(level("1978-05-24", "24/05/1978"), Level::Same);
        assert_eq!(level("1978-05-04", "1978-04-05"), Level::Close);
        assert_eq!(level("1978-05-24", "1987-05-24"), Level::Close);
        assert_eq!(level("1978-05-24", "1978-05-25"), Level::Close);
        assert_eq!(level("1978-05-24", "1978-11-24"), Level::Far);
        assert_eq!(level("1978-05-24", "1978"), Level::Part);
        assert_eq!(level("1978-05-24", "1991-11-03"), Level::Different);
    }
}
