//! The advice room: what people ask, one to one; notes, follow-up, mandates, working documents, the activity report.

mod check;
pub mod confidence;
pub mod document;
pub mod follow_up;
mod forgetting;
pub mod mandate;
mod panel;
pub mod report;
pub mod request;
#[cfg(test)]
mod stage;
mod telling;
mod today;

use std::{collections::HashMap, str::FromStr};

use ground::{Day, Fault, PersonId, WriteKey, Zone};
use people::Person;
use store::{Right, Tx};
use web::{Asker, Form, Guard, Language, NavEntry, Routes, Trouble};

pub use check::check;
pub use document::ForgetDocuments;
pub use forgetting::Forgetting;
pub use panel::AdvicePanel;
pub use telling::AdviceTeller;
pub use today::FollowUpPanel;

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

const ADVISE: Guard = Guard::Right(Right::Advise);

/// What a form with a document may weigh, with its other fields.
const UPLOAD: usize = files::MOST + 64 * 1024;

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[NavEntry { href: "/advice", text: "advice-nav", pictogram: "advice", guard: ADVISE }];

/// The routes of this room.
pub fn routes() -> Routes {
    requests().and(around()).and(promises())
}

fn requests() -> Routes {
    Routes::new()
        .get("/advice", ADVISE, request::pages::list)
        .sheet(("/advice.csv", "/advice.xlsx"), ADVISE, request::pages::export)
        .get("/advice/report", ADVISE, report::pages::show)
        .sheet(("/advice/report.csv", "/advice/report.xlsx"), ADVISE, report::pages::export)
        .get("/people/{id}/advice/new", ADVISE, request::entry::new)
        .post("/people/{id}/advice", ADVISE, request::entry::create)
        .get("/advice/{id}", ADVISE, request::show::show)
        .post("/advice/{id}/summary", ADVISE, request::show::summary::create)
        .post("/advice/{id}/closure", ADVISE, request::closure::create)
        .post("/advice/{id}/reopening", ADVISE, request::closure::reopening::create)
}

/// What stands around a request: confidential notes, documents, proofs seen.
fn around() -> Routes {
    Routes::new()
        .post("/advice/{id}/confidences", ADVISE, confidence::pages::create)
        .get("/confidences/{id}", ADVISE, confidence::pages::show)
        .post("/confidences/{id}/removal", ADVISE, confidence::pages::remove)
        .upload("/advice/{id}/documents", ADVISE, UPLOAD, document::pages::create)
        .get("/documents/{id}", ADVISE, document::pages::show)
        .post("/documents/{id}/removal", ADVISE, document::pages::remove)
        .post("/advice/{id}/sightings", ADVISE, document::pages::sighting::create)
}

/// What lasts after it: follow-up, mandates.
fn promises() -> Routes {
    Routes::new()
        .get("/follow-ups", ADVISE, follow_up::pages::list)
        .sheet(("/follow-ups.csv", "/follow-ups.xlsx"), ADVISE, follow_up::pages::export)
        .get("/follow-ups/new", ADVISE, follow_up::entry::new)
        .post("/follow-ups", ADVISE, follow_up::entry::create)
        .post("/follow-ups/{id}/completion", ADVISE, follow_up::pages::completion::create)
        .post("/follow-ups/{id}/completion/removal", ADVISE, follow_up::pages::completion::remove)
        .get("/people/{id}/mandates/new", ADVISE, mandate::pages::new)
        .post("/people/{id}/mandates", ADVISE, mandate::pages::create)
        .post("/mandates/{id}/end", ADVISE, mandate::pages::end::create)
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
pub(crate) async fn today(asker: &Asker, tx: &mut Tx) -> Result<(Day, Zone), Fault> {
    let zone = match asker.badge().space() {
        Some(space) => network::space::store::get(tx, space).await?.zone,
        None => Zone::paris(),
    };
    Ok((tx.now().day(&zone), zone))
}

/// A person of one's own space whose record is alive.
pub(crate) async fn within_reach(tx: &mut Tx, id: PersonId) -> Result<Person, Trouble> {
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let alive = person.anonymised_at.is_none() && person.merged_into.is_none();
    if alive && tx.badge().reaches(person.space) { Ok(person) } else { Err(Trouble::Missing) }
}

/// Who of these people has their name here; none for who was forgotten.
pub(crate) async fn names(tx: &mut Tx, ids: &[PersonId]) -> Result<HashMap<PersonId, String>, Fault> {
    let mut known = HashMap::new();
    // Lists of ids have their bounds.
    for some in ids.chunks(500) {
        let people = people::person::store::by_ids(tx, some).await?;
        known.extend(people.into_iter().map(|person| (person.id, person.name())));
    }
    Ok(known)
}

/// Where a small form leads back to: the page that it was on.
pub(crate) fn back(form: &Form, request: Option<String>) -> String {
    match form.value("back") {
        "today" => "/today".to_owned(),
        "request" => request.unwrap_or_else(|| "/follow-ups".to_owned()),
        _ => "/follow-ups".to_owned(),
    }
}
