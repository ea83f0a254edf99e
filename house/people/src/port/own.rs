//! Ports of a person's own page: what other rooms let a person see, leave and change there.

use ground::{Moment, OrganisationId, PersonId, SpaceId, Uuid};
use skills::Need;
use store::Tx;
use web::Asker;

use super::{Offer, Promise};

/// Cards; implemented by reception.
pub trait Cards: Send + Sync {
    /// Whose card this is, while it still opens something. The badge may belong to no organisation yet.
    fn behind<'a>(&'a self, tx: &'a mut Tx, card: Uuid) -> Promise<'a, Option<(OrganisationId, PersonId)>>;
}

/// A seat of a person in a group that still meets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seat {
    pub enrolment: Uuid,
    pub workshop: Uuid,
    pub space: SpaceId,
    pub title: String,
    /// Word of the module that it teaches.
    pub module: String,
    /// The next session to which they come.
    pub session: Uuid,
    pub starts_at: Moment,
    pub ends_at: Moment,
    /// A place outside the space's own walls; empty in the space.
    pub elsewhere: String,
    pub room: String,
    /// Sessions still to come, the next one among them.
    pub left: i64,
    /// Sessions that they gave up alone, soonest first.
    pub away: Vec<Away>,
}

/// A session of a seat to which its person does not come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Away {
    pub session: Uuid,
    pub starts_at: Moment,
    /// Whether the person may take it back: they gave it up themselves, and nobody else was given the seat.
    pub back: bool,
}

ground::choices! {
    /// Why a person may not do something with a seat.
    SeatRefusal {
        /// The seat is not theirs any more.
        Gone = "gone",
        /// It is too soon before the session.
        Late = "late",
        /// The group is over, cancelled, or has begun.
        Over = "over",
        Full = "full",
        /// It is the only session that is left: the seat is given up whole.
        Last = "last",
        /// They have a seat there already.
        Already = "already",
    }
}

/// Which seat of whom, and until how many hours before the session it may be given up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wish {
    pub person: PersonId,
    pub enrolment: Uuid,
    pub hours: i64,
}

/// A person's seats; implemented by agenda. Each act is one transaction of the caller's, who drops it when refused.
pub trait Seats: Send + Sync {
    /// The seats of a person, under any of their records, soonest first.
    fn of_person<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Vec<Seat>>;
    /// Other groups of the same module and space with a free seat, which have not begun, soonest first.
    fn others<'a>(&'a self, tx: &'a mut Tx, seat: &'a Seat) -> Promise<'a, Vec<Offer>>;
    /// Gives the seat up.
    fn leave<'a>(&'a self, tx: &'a mut Tx, wish: Wish) -> Promise<'a, Result<(), SeatRefusal>>;
    /// Gives one session of it up, and comes to the others.
    fn skip<'a>(&'a self, tx: &'a mut Tx, wish: Wish, session: Uuid) -> Promise<'a, Result<(), SeatRefusal>>;
    /// Comes to that session after all.
    fn unskip<'a>(&'a self, tx: &'a mut Tx, wish: Wish, session: Uuid) -> Promise<'a, Result<(), SeatRefusal>>;
    /// Gives it up for one in another group of the same module and space; `id` names the new one.
    fn change<'a>(
        &'a self,
        asker: &'a Asker,
        tx: &'a mut Tx,
        wish: Wish,
        to: Uuid,
        id: Uuid,
    ) -> Promise<'a, Result<(), SeatRefusal>>;
    /// Takes back a seat that was given up at most so many minutes ago; `id` names the new one.
    fn take_back<'a>(
        &'a self,
        asker: &'a Asker,
        tx: &'a mut Tx,
        wish: Wish,
        minutes: i64,
        id: Uuid,
    ) -> Promise<'a, Result<(), SeatRefusal>>;
}

ground::choices! {
    /// How far a step has come, as the person reads it.
    Progress { Done = "done", Going = "going", Waiting = "waiting" }
}

/// A step of a person's plan, as they read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// `equipment`, `connection` or `skills`.
    pub kind: &'static str,
    /// Word of the module, for a step of the catalogue.
    pub module: Option<String>,
    /// The words of a step of their own.
    pub words: Option<String>,
    pub progress: Progress,
}

/// Plans; implemented by pathway.
pub trait Plans: Send + Sync {
    /// The steps agreed now, in order, without those that were left aside; none without a plan.
    fn steps<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Option<Vec<Step>>>;
    /// What the person does alone.
    fn able<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Vec<Need>>;
}
