//! The day of a space: what is looked after at opening and closing, calls taken, belongings left in care.

pub mod belonging;
pub mod call;
pub mod closure;
mod forgetting;
mod panel;
#[cfg(test)]
mod stage;
pub mod task;
mod telling;

use std::{str::FromStr, sync::Arc};

use ground::{Day, Fault, PersonId, WriteKey, Zone};
use people::Person;
use store::{Right, Tx};
use web::{Asker, Guard, Language, NavEntry, Routes, Trouble};

pub use belonging::store::check;
pub use call::ForgetCalls;
pub use forgetting::Forgetting;
pub use panel::{BelongingsPanel, CallsPanel, ClosurePanel, RecordPanel, TasksPanel};
pub use telling::DayTeller;

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

const RECEIVE: Guard = Guard::Right(Right::Receive);
const MANAGE: Guard = Guard::Right(Right::ManageSpace);

/// Entries of the navigation; the pages behind the first are composed by the app.
pub const NAV: &[NavEntry] = &[
    NavEntry { href: "/day", text: "day-nav", pictogram: "home", guard: RECEIVE },
    NavEntry { href: "/phone-calls", text: "day-nav-calls", pictogram: "phone", guard: RECEIVE },
];

/// The routes of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/day/tasks", MANAGE, task::pages::list)
        .sheet(("/day/tasks.csv", "/day/tasks.xlsx"), MANAGE, task::pages::export)
        .post("/day/tasks", MANAGE, task::pages::create)
        .post("/day/tasks/removal", MANAGE, task::pages::remove)
        .post("/day/tasks/restoration", MANAGE, task::pages::restoration::create)
        .post("/day/ticks", RECEIVE, task::pages::tick::create)
        .post("/day/ticks/removal", RECEIVE, task::pages::tick::remove)
        .post("/day/closures", RECEIVE, closure::pages::create)
        .post("/day/closures/removal", RECEIVE, closure::pages::remove)
        .get("/phone-calls", RECEIVE, call::pages::list)
        .sheet(("/phone-calls.csv", "/phone-calls.xlsx"), RECEIVE, call::pages::export)
        .get("/phone-calls/new", RECEIVE, call::entry::new)
        .post("/phone-calls", RECEIVE, call::entry::create)
        .get("/phone-calls/{id}", RECEIVE, call::pages::show)
        .post("/phone-calls/{id}/tries", RECEIVE, call::pages::tries::create)
        .post("/phone-calls/{id}/tries/removal", RECEIVE, call::pages::tries::remove)
        .get("/belongings", RECEIVE, belonging::pages::list)
        .sheet(("/belongings.csv", "/belongings.xlsx"), RECEIVE, belonging::pages::export)
        .post("/belongings", RECEIVE, belonging::pages::create)
        .get("/belongings/{id}/slip.pdf", RECEIVE, belonging::slip::show)
        .post("/belongings/{id}/return", RECEIVE, belonging::pages::handover::create)
        .post("/belongings/{id}/return/removal", RECEIVE, belonging::pages::handover::remove)
}

/// A key for one of the small forms of a page: each button is a form of its own.
pub(crate) fn fresh_key() -> WriteKey {
    WriteKey::fresh()
}

/// The id in an address; what is not an id is not there.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, Trouble> {
    text.parse().map_err(|_| Trouble::Missing)
}

/// Today, where the asker works, and its clock.
pub(crate) async fn today(asker: &Asker, tx: &mut Tx) -> Result<(Day, Zone), Trouble> {
    let zone = network::space::store::get(tx, asker.space()?).await?.zone;
    Ok((tx.now().day(&zone), zone))
}

/// A person of one's own space, whose record is alive.
pub(crate) async fn within_reach(tx: &mut Tx, id: PersonId) -> Result<Person, Trouble> {
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let alive = person.anonymised_at.is_none() && person.merged_into.is_none();
    if alive && tx.badge().reaches(person.space) { Ok(person) } else { Err(Trouble::Missing) }
}

/// Where a small form comes back to: one of the pages of the day, or the list of its own noun.
pub(crate) fn back(form: &web::Form, otherwise: &str) -> String {
    match form.value("back") {
        "opening" => "/day".to_owned(),
        "closing" => "/day/closing".to_owned(),
        _ => otherwise.to_owned(),
    }
}

/// Sets a paper, away from the threads that answer.
pub(crate) async fn print(
    asker: &Asker,
    paper: papers::Paper,
    name: &str,
) -> Result<axum::response::Response, Trouble> {
    let press = Arc::clone(asker.house().port::<Arc<dyn papers::Press>>()?);
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(Fault::from_error)?;
    Ok(web::pdf(name, printed.map_err(Fault::from_error)?))
}
