//! Rules of what is left in our care: given back once, and late after some days.

use ground::{Day, Moment, PersonId, Refusal, SpaceId};

ground::id!(
    /// One thing that somebody left.
    BelongingId
);

/// Something left in our care.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Belonging {
    pub id: BelongingId,
    pub space: SpaceId,
    /// As it stands on the slip.
    pub number: i64,
    pub person: Option<PersonId>,
    /// The number in the queue of who left it, when nobody asked their name.
    pub ticket: Option<i64>,
    pub words: String,
    pub place: String,
    /// The day from which it waits too long.
    pub due_on: Day,
    pub taken_at: Moment,
    pub taker: Option<String>,
    pub returned_at: Option<Moment>,
    pub giver: Option<String>,
}

impl Belonging {
    /// Whether it may be given back.
    ///
    /// # Errors
    /// When it was.
    pub fn give_back(&self) -> Result<(), Refusal> {
        if self.returned_at.is_some() { Err(Refusal::because("day-belonging-gone")) } else { Ok(()) }
    }

    /// Whether its return may be taken back.
    ///
    /// # Errors
    /// When it is still here.
    pub fn keep_on(&self) -> Result<(), Refusal> {
        if self.returned_at.is_none() { Err(Refusal::because("day-belonging-here")) } else { Ok(()) }
    }

    /// Whether it waits too long.
    pub fn is_late(&self, today: Day) -> bool {
        self.returned_at.is_none() && self.due_on < today
    }
}
