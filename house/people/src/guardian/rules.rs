//! Rules of minors: a birth year says who surely is one.

use ground::Day;

/// Whether somebody born in this year is younger than `age` all through the year of `today`: only a birth year is
/// asked, so that who turns that age this year is asked nothing.
pub fn is_asked(birth_year: Option<i16>, age: i64, today: Day) -> bool {
    birth_year.is_some_and(|born| i64::from(today.year()) - i64::from(born) < age)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_surely_is_a_minor_is_asked_for_a_guardian() {
        let today = Day::constant(2026, 11, 22);
        assert!(is_asked(Some(2009), 18, today));
        assert!(!is_asked(Some(2008), 18, today), "eighteen this year, perhaps already");
        assert!(!is_asked(None, 18, today), "nobody knows");
        assert!(!is_asked(Some(2015), 0, today), "the network asks nothing");
        assert!(is_asked(Some(2012), 15, today) && !is_asked(Some(2011), 15, today));
    }
}
