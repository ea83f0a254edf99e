//! Ports about a person: what one room knows and another needs, in the caller's transaction; wired by the app.

pub mod own;

use std::{
    collections::{HashMap, HashSet},
    future::Future,
    pin::Pin,
};

use ground::{Day, Fault, Moment, PersonId, Refusal, SpaceId, Uuid};
use skills::{Domain, Level, Need};
use store::Tx;
use web::Language;

use crate::Identity;

/// What a port gives back.
pub type Promise<'a, T> = Pin<Box<dyn Future<Output = Result<T, Fault>> + Send + 'a>>;

/// A voucher, as the counter sees it.
#[derive(Clone, PartialEq, Debug)]
pub struct Voucher {
    pub referral: Uuid,
    /// As it is read aloud: `ABCD-EFGH`.
    pub code: String,
    /// The space that it was made for.
    pub space: SpaceId,
    /// The person, once registered.
    pub person: Option<PersonId>,
    /// What the referrer wrote, to be checked with the person.
    pub identity: Identity,
    /// Name of the referring structure.
    pub partner: String,
    pub sent_at: Moment,
    pub until: Day,
    /// Whether it still opens a right, or why not, in words for the receptionist.
    pub usable: Result<(), Refusal>,
}

/// Vouchers; implemented by referral, used by reception.
pub trait Vouchers: Send + Sync {
    /// A voucher of the organisation by its code, however it was typed.
    fn find<'a>(&'a self, tx: &'a mut Tx, code: &'a str) -> Promise<'a, Option<Voucher>>;
    /// A voucher by its referral.
    fn get<'a>(&'a self, tx: &'a mut Tx, referral: Uuid) -> Promise<'a, Option<Voucher>>;
    /// Vouchers of a space that nobody has come with yet, newest first.
    fn awaited<'a>(&'a self, tx: &'a mut Tx, space: SpaceId) -> Promise<'a, Vec<Voucher>>;
    /// Those of them whose person's name is likely what was typed, likeliest first: accents, order and small
    /// misspellings do not matter.
    fn named<'a>(&'a self, tx: &'a mut Tx, space: SpaceId, name: &'a str) -> Promise<'a, Vec<Voucher>>;
    /// The person came with it: binds the two, opens the right of access.
    fn bind<'a>(&'a self, tx: &'a mut Tx, referral: Uuid, person: PersonId) -> Promise<'a, Result<(), Refusal>>;
}

/// Where a person stands, by the latest diagnosis.
#[derive(Clone, PartialEq, Debug)]
pub struct Standing {
    pub taken_on: Day,
    /// Level by domain, for the domains that were looked at.
    pub levels: Vec<(Domain, Level)>,
    /// What the person wants, among the essential needs.
    pub goals: Vec<Need>,
    /// And in their own words.
    pub words: Option<String>,
    /// A machine of their own, a connection of their own: said, not supposed.
    pub has_equipment: bool,
    pub has_connection: bool,
    /// No machine of their own that serves.
    pub lacks_equipment: bool,
    /// No connection of their own that serves.
    pub lacks_connection: bool,
}

/// Diagnoses; implemented by diagnosis, used by pathway.
pub trait Standings: Send + Sync {
    fn latest<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Option<Standing>>;
    /// The level of each of these people in one domain, by their latest diagnosis; who was not looked at in it is not
    /// in the answer.
    fn levels<'a>(
        &'a self,
        tx: &'a mut Tx,
        people: &'a [PersonId],
        domain: Domain,
    ) -> Promise<'a, HashMap<PersonId, Level>>;
}

/// A referrer who can be written to about somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reached {
    pub email: String,
    pub language: Language,
    /// The page of the person's referral, which says whom it is about to nobody else.
    pub link: String,
}

/// Referrers; implemented by referral, used by the post.
pub trait Referrers: Send + Sync {
    /// The referrer who sent this person last, when the person lets them know how things go and they left an address.
    fn reached<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Option<Reached>>;
}

/// A group with seats.
#[derive(Clone, PartialEq, Debug)]
pub struct Offer {
    pub workshop: Uuid,
    pub title: String,
    /// Word of the module that it teaches.
    pub module: String,
    pub starts_at: Moment,
    pub sessions: i64,
    pub free: i64,
}

/// Something that a person comes for at an hour.
#[derive(Clone, PartialEq, Debug)]
pub struct Appointment {
    pub person: PersonId,
    pub session: Uuid,
    pub title: String,
    pub module: String,
    pub starts_at: Moment,
    pub ends_at: Moment,
    pub place: String,
}

/// A session of a series, as one person lived it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lived {
    pub session: Uuid,
    /// It took place and its attendance was closed (or is being corrected since).
    pub held: bool,
    /// The person was there.
    pub present: bool,
}

/// How far a person has come in a series; a single session is a series of one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Series {
    /// Word of the module that it teaches.
    pub module: String,
    /// Sessions that were not cancelled, in order.
    pub sessions: Vec<Lived>,
    /// Sessions attended in the groups that the person was moved from.
    pub before: usize,
}

/// The people of a series.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Followers {
    pub workshop: Uuid,
    pub people: Vec<PersonId>,
}

/// The agenda; implemented by agenda, used by reception, pathway and the person's papers.
pub trait Agenda: Send + Sync {
    /// Coming groups of a space that teach a module and have not begun, soonest first.
    fn offers<'a>(&'a self, tx: &'a mut Tx, space: SpaceId, module: &'a str) -> Promise<'a, Vec<Offer>>;
    /// What a person is enrolled in from now on, soonest first.
    fn coming<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Vec<Appointment>>;
    /// Who is expected in a space on a local day, soonest first.
    fn expected<'a>(&'a self, tx: &'a mut Tx, space: SpaceId, day: Day) -> Promise<'a, Vec<Appointment>>;
    /// How far a person has come in a workshop.
    fn series<'a>(&'a self, tx: &'a mut Tx, workshop: Uuid, person: PersonId) -> Promise<'a, Option<Series>>;
    /// Who was marked present in the workshop of a session.
    fn followers<'a>(&'a self, tx: &'a mut Tx, session: Uuid) -> Promise<'a, Option<Followers>>;
}

/// Who comes again of themselves: they have a seat, an appointment; implemented by the rooms that give them, used by
/// pathway.
pub trait Awaited: Send + Sync {
    /// The people of a space with something ahead, anywhere in the organisation, by the record that is kept of each.
    fn ahead<'a>(&'a self, tx: &'a mut Tx, space: SpaceId) -> Promise<'a, HashSet<PersonId>>;
}

/// What the app fills with all of them.
pub type AwaitedPort = Vec<std::sync::Arc<dyn Awaited>>;

/// Free seats near somebody; implemented by agenda, used by referral.
pub trait Places: Send + Sync {
    /// Coming groups of a space that have not begun and have a free seat, soonest first.
    fn free<'a>(&'a self, tx: &'a mut Tx, space: SpaceId) -> Promise<'a, Vec<Offer>>;
}

/// How people are to be received; implemented by the register of incidents, used by reception.
pub trait Welcome: Send + Sync {
    /// Who of these people is to see the manager before anybody else, on a local day; never why.
    fn manager_first<'a>(&'a self, tx: &'a mut Tx, people: &'a [PersonId], day: Day) -> Promise<'a, HashSet<PersonId>>;
}

/// Somebody whom a list sends: of the employment service, of the public booking tool.
#[derive(Clone, PartialEq, Debug)]
pub struct Listed {
    pub who: Identity,
    /// Whoever sends them, as the list writes it.
    pub sender: String,
    /// Why, in the list's words.
    pub words: Option<String>,
    /// The day on which they were sent, when the list says it.
    pub day: Option<Day>,
}

/// Referrals that come by a list; implemented by referral, used by imports.
pub trait Lists: Send + Sync {
    /// Sends somebody to a space, unless the same line did before: the referral that was made, or (`trial`) would be.
    fn send<'a>(&'a self, tx: &'a mut Tx, space: SpaceId, listed: &'a Listed, trial: bool)
    -> Promise<'a, Option<Uuid>>;
    /// Takes back a referral that a list made; false when somebody came with it, or something was said about it.
    fn take_back<'a>(&'a self, tx: &'a mut Tx, referral: Uuid) -> Promise<'a, bool>;
}

/// What the app fills with them; none in a house without referrals.
pub type ListsPort = std::sync::Arc<dyn Lists>;
