//! When a record may no longer be kept.

use ground::Day;

/// The first day of last contact that is still kept on `today`: `months` months before it (CNIL: two years after the
/// last contact, in the active base).
pub fn last_kept_day(today: Day, months: i64) -> Day {
    let total = i64::from(today.year()) * 12 + i64::from(today.month()) - 1 - months;
    let year = i16::try_from(total.div_euclid(12)).unwrap_or(Day::MIN.year());
    let month = i8::try_from(total.rem_euclid(12) + 1).unwrap_or(1);
    let last = Day::new(year, month, 1).map_or(28, Day::days_in_month);
    Day::new(year, month, today.day().min(last)).unwrap_or(Day::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_years_before_the_last_of_february() {
        assert_eq!(last_kept_day(Day::constant(2024, 2, 29), 24), Day::constant(2022, 2, 28));
        assert_eq!(last_kept_day(Day::constant(2026, 1, 15), 1), Day::constant(2025, 12, 15));
    }
}
