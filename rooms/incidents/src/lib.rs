//! The restricted register of a space: incidents, complaints, temporary exclusions.

mod check;
pub mod complaint;
mod due;
pub mod exclusion;
mod forgetting;
pub mod incident;
mod panel;
#[cfg(test)]
mod stage;
mod telling;
mod work;

use std::str::FromStr;

use ground::{Day, PersonId, SpaceId, WriteKey, Zone};
use people::Person;
use store::{Right, Tx};
use web::{Asker, Guard, Language, NavEntry, Routes, Trouble};

pub use check::check;
pub use due::DueRegister;
pub use exclusion::store::Standing;
pub use forgetting::Forgetting;
pub use panel::{RegisterPanel, SeeManagerPanel};
pub use telling::IncidentsTeller;
pub use work::{ForgetRegister, forget_old};

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

const KEEP: Guard = Guard::Right(Right::KeepIncidents);

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[NavEntry { href: "/incidents", text: "incidents-nav", pictogram: "alert", guard: KEEP }];

/// The routes of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/incidents", KEEP, incident::pages::list)
        .sheet(("/incidents.csv", "/incidents.xlsx"), KEEP, incident::pages::export)
        .get("/incidents/new", KEEP, incident::entry::new)
        .post("/incidents", KEEP, incident::entry::create)
        .get("/incidents/{id}", KEEP, incident::pages::show)
        .post("/incidents/{id}/closure", KEEP, incident::pages::closure::create)
        .post("/incidents/{id}/reopening", KEEP, incident::pages::reopening::create)
        .post("/incidents/{id}/people", KEEP, incident::people::create)
        .post("/incidents/{id}/people/removal", KEEP, incident::people::remove)
        .get("/complaints", KEEP, complaint::pages::list)
        .sheet(("/complaints.csv", "/complaints.xlsx"), KEEP, complaint::pages::export)
        .get("/complaints/new", KEEP, complaint::pages::new)
        .post("/complaints", KEEP, complaint::pages::create)
        .get("/complaints/{id}", KEEP, complaint::answer::show)
        .post("/complaints/{id}/answer", KEEP, complaint::answer::create)
        .post("/complaints/{id}/answer/removal", KEEP, complaint::answer::remove)
        .get("/exclusions", KEEP, exclusion::pages::list)
        .sheet(("/exclusions.csv", "/exclusions.xlsx"), KEEP, exclusion::pages::export)
        .get("/exclusions/new", KEEP, exclusion::entry::new)
        .post("/exclusions", KEEP, exclusion::entry::create)
        .get("/exclusions/{id}", KEEP, exclusion::pages::show)
        .post("/exclusions/{id}/review", KEEP, exclusion::pages::review::create)
        .post("/exclusions/{id}/end", KEEP, exclusion::pages::end::create)
        .post("/exclusions/{id}/end/removal", KEEP, exclusion::pages::end::remove)
}

/// A key for one of the small forms of a page: each button is a form of its own.
pub(crate) fn fresh_key() -> WriteKey {
    WriteKey::fresh()
}

/// The id in an address; what is not an id is not there.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, Trouble> {
    text.parse().map_err(|_| Trouble::Missing)
}

/// Today and the zone: of the asker's space, else of Paris.
pub(crate) async fn today(asker: &Asker, tx: &mut Tx) -> Result<(Day, Zone), ground::Fault> {
    let zone = match asker.badge().space() {
        Some(space) => network::space::store::get(tx, space).await?.zone,
        None => Zone::paris(),
    };
    Ok((tx.now().day(&zone), zone))
}

/// A person whose record is alive, of one's own space or, for the network, of any.
pub(crate) async fn within_reach(tx: &mut Tx, id: PersonId) -> Result<Person, Trouble> {
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let alive = person.anonymised_at.is_none() && person.merged_into.is_none();
    if alive && tx.badge().reaches(person.space) { Ok(person) } else { Err(Trouble::Missing) }
}

/// The person that an address or a hidden field names, if it names one.
pub(crate) async fn named(tx: &mut Tx, text: &str) -> Result<Option<Person>, Trouble> {
    if text.is_empty() { Ok(None) } else { within_reach(tx, id::<PersonId>(text)?).await.map(Some) }
}

/// The space where something is written: of the person whom it is about, else of today's post.
pub(crate) fn place(asker: &Asker, person: Option<&Person>) -> Result<SpaceId, Trouble> {
    match person {
        Some(person) => Ok(person.space),
        None => asker.space(),
    }
}

/// Who of these people has their name here; none for who was forgotten.
pub(crate) async fn names(
    tx: &mut Tx,
    ids: &[PersonId],
) -> Result<std::collections::HashMap<PersonId, String>, ground::Fault> {
    let people = people::person::store::by_ids(tx, ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.name())).collect())
}
