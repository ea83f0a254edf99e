//! Rules of closures: whole days, one after another, not too far and not twice.

use ground::{Day, Refusal, SpaceId};

ground::id!(
    /// One closure of a space.
    ClosureId
);

/// Days, the last included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    pub from: Day,
    pub until: Day,
}

/// Days on which a space does not receive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closure {
    pub id: ClosureId,
    pub space: SpaceId,
    pub span: Span,
    /// As people read it on the door.
    pub reason: Option<String>,
}

/// Longest closure, in days: who closes for longer closes for good.
const LONGEST: i32 = 366;

impl Span {
    /// The days of a new closure.
    ///
    /// # Errors
    /// Beside the field that must change: it ends before it begins, is over, lasts too long, or meets another.
    pub fn planned(from: Day, until: Day, today: Day, others: &[Closure]) -> Result<Self, Refusal> {
        let days = (until - from).get_days();
        if days < 0 {
            return Err(Refusal::of("until", "network-closure-backwards"));
        }
        if until < today {
            return Err(Refusal::of("until", "network-closure-past"));
        }
        if days >= LONGEST {
            return Err(Refusal::of("until", "network-closure-long"));
        }
        let span = Self { from, until };
        if others.iter().any(|other| other.span.meets(span)) {
            return Err(Refusal::of("from", "network-closure-meets"));
        }
        Ok(span)
    }

    fn meets(self, other: Self) -> bool {
        self.from <= other.until && other.from <= self.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn a_closure_is_ahead_and_meets_no_other() {
        let today = day("2026-11-23");
        let winter = Closure {
            id: ClosureId::fresh(),
            space: SpaceId::fresh(),
            span: Span { from: day("2026-12-21"), until: day("2027-01-03") },
            reason: None,
        };
        let planned = |from: &str, until: &str| {
            let refusal = Span::planned(day(from), day(until), today, std::slice::from_ref(&winter));
            refusal.map_err(|refusal| refusal.problems[0].text)
        };
        assert!(planned("2026-11-23", "2026-11-23").is_ok(), "today only");
        assert!(planned("2026-11-20", "2026-11-24").is_ok(), "since Friday");
        assert!(planned("2027-01-04", "2027-01-05").is_ok());
        assert_eq!(planned("2026-11-25", "2026-11-24"), Err("network-closure-backwards"));
        assert_eq!(planned("2026-11-20", "2026-11-22"), Err("network-closure-past"));
        assert_eq!(planned("2026-11-24", "2027-12-01"), Err("network-closure-long"));
        assert_eq!(planned("2027-01-03", "2027-01-05"), Err("network-closure-meets"));
        assert_eq!(planned("2026-12-24", "2026-12-25"), Err("network-closure-meets"));
    }
}
