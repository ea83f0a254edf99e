//! Rules of requests: what may be asked, and by when it is answered.

use ground::{Day, Refusal};

ground::choices! {
    /// What somebody asks (GDPR, articles 15 to 21).
    Kind { Access = "access", Correction = "correction", Erasure = "erasure", Objection = "objection", Portability = "portability" }
}

/// One calendar month to answer (GDPR, article 12.3): the same number of the next month, or its last day.
pub fn due_on(received: Day) -> Day {
    received.saturating_add(jiff::Span::new().months(1))
}

/// A day on which a request may have come.
///
/// # Errors
/// When it is still to come.
pub fn received_on(day: Day, today: Day) -> Result<Day, Refusal> {
    if day > today { Err(Refusal::of("received_on", "privacy-refusal-future")) } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_a_month_of_the_calendar() {
        assert_eq!(due_on(Day::constant(2027, 2, 1)), Day::constant(2027, 3, 1));
        assert_eq!(due_on(Day::constant(2027, 1, 31)), Day::constant(2027, 2, 28));
        assert_eq!(due_on(Day::constant(2026, 12, 15)), Day::constant(2027, 1, 15));
    }
}
