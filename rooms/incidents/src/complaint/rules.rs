//! Rules of a complaint: received on a day that has come, answered once, by a day.

use ground::{Day, Moment, PersonId, Refusal, SpaceId};

ground::id!(
    /// One complaint.
    ComplaintId
);

/// A complaint, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Complaint {
    pub id: ComplaintId,
    pub space: SpaceId,
    pub space_name: String,
    pub person: Option<PersonId>,
    pub received_on: Day,
    pub words: String,
    pub due_on: Day,
    pub writer: Option<String>,
    pub answer: Option<String>,
    pub answered_at: Option<Moment>,
    pub answerer: Option<String>,
}

/// The day by which what came on `received` is answered.
///
/// # Errors
/// Beside its field when it has not come yet.
pub fn due(received: Day, today: Day, days: i64) -> Result<Day, Refusal> {
    if received > today {
        return Err(Refusal::of("received_on", "incidents-complaint-not-yet"));
    }
    let length = std::time::Duration::from_hours(u64::try_from(days).unwrap_or(0) * 24);
    Ok(received.saturating_add(length))
}

impl Complaint {
    /// Whether it may be answered.
    ///
    /// # Errors
    /// When it was.
    pub fn answer(&self) -> Result<(), Refusal> {
        if self.answered_at.is_some() { Err(Refusal::because("incidents-answered-already")) } else { Ok(()) }
    }

    /// Whether its answer may be taken back.
    ///
    /// # Errors
    /// When there is none.
    pub fn unanswer(&self) -> Result<(), Refusal> {
        if self.answered_at.is_none() { Err(Refusal::because("incidents-unanswered")) } else { Ok(()) }
    }

    /// Whether it has waited too long for its answer.
    pub fn is_late(&self, today: Day) -> bool {
        self.answered_at.is_none() && self.due_on < today
    }
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn a_complaint_is_due_some_days_after_it_came() {
        let (today, before) = (Day::constant(2026, 11, 22), Day::constant(2026, 11, 20));
        assert_eq!(due(before, today, 30), Ok(Day::constant(2026, 12, 20)));
        assert!(due(Day::constant(2026, 11, 23), today, 30).is_err());
    }
}
