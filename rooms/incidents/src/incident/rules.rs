//! Rules of an incident: it lies in the past, and is closed once, with what was done.

use ground::{AccountId, Day, Moment, PersonId, Refusal, SpaceId, Zone, choice::Choice as _};

ground::id!(
    /// One incident.
    IncidentId
);

ground::choices! {
    /// What kind of thing happened.
    Kind {
        Words = "words",
        Violence = "violence",
        Theft = "theft",
        Damage = "damage",
        Accident = "accident",
        Data = "data",
        Other = "other",
    }
}

impl Kind {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("incidents-kind-{}", self.word())
    }
}

/// An incident, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Incident {
    pub id: IncidentId,
    pub space: SpaceId,
    pub space_name: String,
    pub kind: Kind,
    pub happened_at: Moment,
    pub words: String,
    /// Who of the team was there.
    pub colleague: Option<AccountId>,
    pub colleague_name: Option<String>,
    pub written_at: Moment,
    pub writer: Option<String>,
    pub follow_up: Option<String>,
    pub closed_at: Option<Moment>,
}

/// How many people one incident names.
pub const MOST_PEOPLE: usize = 10;

/// Whether one more person may be named.
///
/// # Errors
/// When they are, or enough are.
pub fn names(known: &[PersonId], one: PersonId) -> Result<(), Refusal> {
    if known.contains(&one) {
        return Err(Refusal::because("incidents-named-already"));
    }
    if known.len() >= MOST_PEOPLE {
        return Err(Refusal::because("incidents-named-enough"));
    }
    Ok(())
}

/// When it happened.
///
/// # Errors
/// Beside its field when it is to come.
pub fn happened(day: Day, (hour, minute): (u8, u8), now: Moment, zone: &Zone) -> Result<Moment, Refusal> {
    let at = Moment::local(day, hour, minute, zone);
    if at > now { Err(Refusal::of("day", "incidents-not-yet")) } else { Ok(at) }
}

impl Incident {
    /// Whether it may be closed.
    ///
    /// # Errors
    /// When it is.
    pub fn close(&self) -> Result<(), Refusal> {
        if self.closed_at.is_some() { Err(Refusal::because("incidents-closed-already")) } else { Ok(()) }
    }

    /// Whether it may be opened again.
    ///
    /// # Errors
    /// When it is open.
    pub fn reopen(&self) -> Result<(), Refusal> {
        if self.closed_at.is_none() { Err(Refusal::because("incidents-open-already")) } else { Ok(()) }
    }
}
