//! Rules of a mandate: held by an employee, for a year at most (Aidants Connect: 1, 31, 182 or 365 days).

use ground::{AccountId, Day, PersonId, Refusal, SpaceId};
use web::account::Status;

ground::id!(
    /// One mandate.
    MandateId
);

/// The longest mandate, in days.
const LONGEST: i32 = 365;
/// How long before its end one is told, in days (Aidants Connect tells at thirty).
pub const AHEAD: i64 = 30;

/// A mandate, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mandate {
    pub id: MandateId,
    pub space: SpaceId,
    /// By the record that is kept.
    pub person: PersonId,
    pub reference: String,
    pub until: Day,
    pub holder: AccountId,
    pub holder_name: String,
    pub ended: bool,
}

/// Whether a colleague of this status may hold a mandate until this day.
///
/// # Errors
/// Beside each field.
pub fn held(status: Status, until: Day, today: Day) -> Result<(), Refusal> {
    if status != Status::Staff {
        return Err(Refusal::of("holder", "advice-mandate-staff"));
    }
    let days = (until - today).get_days();
    if days < 0 {
        return Err(Refusal::of("until", "advice-mandate-past"));
    }
    if days > LONGEST { Err(Refusal::of("until", "advice-mandate-long")) } else { Ok(()) }
}

impl Mandate {
    /// Whether it still runs.
    pub fn runs(&self, today: Day) -> bool {
        !self.ended && self.until >= today
    }

    /// Whether it may be ended.
    ///
    /// # Errors
    /// When it is.
    pub fn end(&self) -> Result<(), Refusal> {
        if self.ended { Err(Refusal::because("advice-mandate-ended-already")) } else { Ok(()) }
    }
}
