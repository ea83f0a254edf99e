//! The counter: find, register, check in, keep the queue, give a card, leave a note to the next colleague.

pub mod card;
pub mod duplicate;
mod figures;
mod finding;
pub mod first_help;
mod forgetting;
mod note;
mod overnight;
mod panel;
mod person;
pub mod screen;
#[cfg(test)]
mod stage;
mod telling;
pub mod visit;

pub use card::Scanned;
pub use duplicate::{panel::MergedPanel, search::FindDuplicates};
pub use figures::RegisteredPanel;
pub use forgetting::Forgetting;
pub use overnight::CloseVisits;
pub use panel::day::{OpenVisitsPanel, UnsaidVisitsPanel};
pub use panel::record::{IdentityPanel, VisitsPanel};
pub use panel::today::{ExpectedPanel, NotesPanel, QueuePanel, SearchPanel};
pub use telling::Words as CounterTeller;
pub use visit::{
    rules::{Outcome, Reason, State, VisitId},
    store::close_overnight,
};

use std::{str::FromStr, sync::Arc};

use ground::{WriteKey, choice::Choice as _};
use people::port::{Agenda, Vouchers, Welcome};
use store::Right;
use web::{Asker, Form, Guard, Language, NavEntry, Routes, Trouble};

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[
    NavEntry {
        href: "/people",
        text: "reception-nav-people",
        pictogram: "reception",
        guard: Guard::Right(Right::FindPerson),
    },
    NavEntry { href: "/queue", text: "reception-nav-queue", pictogram: "queue", guard: Guard::Right(Right::Receive) },
    NavEntry {
        href: "/duplicates",
        text: "reception-nav-duplicates",
        pictogram: "person",
        guard: Guard::Right(Right::MergePeople),
    },
];

/// The routes of this room.
pub fn routes() -> Routes {
    let find = Guard::Right(Right::FindPerson);
    let register = Guard::Right(Right::RegisterPerson);
    let receive = Guard::Right(Right::Receive);
    let merge = Guard::Right(Right::MergePeople);
    Routes::new()
        .and(visits())
        .get("/duplicates", merge, duplicate::list::list)
        .sheet(("/duplicates.csv", "/duplicates.xlsx"), merge, duplicate::list::export)
        .post("/duplicates", merge, duplicate::list::create)
        .get("/duplicates/{id}", merge, duplicate::review::show)
        .post("/duplicates/{id}/merge", merge, duplicate::review::merge::create)
        .post("/duplicates/{id}/distinction", merge, duplicate::review::distinction::create)
        .post("/duplicates/{id}/proposal", merge, duplicate::review::proposal::create)
        .post("/people/{id}/separation", merge, duplicate::review::separation::create)
        .get("/people", find, finding::pages::list)
        .get("/people/new", register, person::pages::new)
        .post("/people", register, person::pages::create)
        .get("/communes", register, person::communes::list)
        .get("/people/{id}/identity", register, person::identity::edit)
        .post("/people/{id}/identity", register, person::identity::update)
        .get("/people/{id}/consents", register, person::consents::edit)
        .post("/people/{id}/consents", register, person::consents::update)
        .post("/people/{id}/voucher", register, person::voucher::create)
        .get("/first-help", receive, first_help::pages::list)
        .get("/first-help/slip.pdf", receive, first_help::pages::paper::list)
        .get("/people/{id}/first-help", receive, first_help::pages::show)
        .get("/people/{id}/first-help/slip.pdf", receive, first_help::pages::paper::show)
        .post("/people/{id}/provisional-right", register, first_help::right::create)
        .post("/people/{id}/provisional-right/removal", register, first_help::right::remove)
        .get("/people/{id}/card.pdf", register, card::pages::show)
        .post("/people/{id}/cards", register, card::pages::create)
        .post("/people/{id}/cards/removal", register, card::pages::remove)
        .get("/people/{id}/guardian", register, person::guardian::edit)
        .post("/people/{id}/guardian", register, person::guardian::update)
        .get("/people/{id}/household", register, person::household::list)
        .post("/people/{id}/household", register, person::household::create)
        .post("/people/{id}/household/removal", register, person::household::remove)
        .sheet(
            ("/figures/registered.csv", "/figures/registered.xlsx"),
            Guard::Right(Right::SeeNetwork),
            figures::pages::list,
        )
        .get("/notes", receive, note::pages::list)
        .sheet(("/notes.csv", "/notes.xlsx"), receive, note::pages::export)
        .post("/notes", receive, note::pages::create)
        .post("/notes/{id}/closure", receive, note::pages::closure::create)
        .post("/notes/{id}/reopening", receive, note::pages::reopening::create)
}

/// The routes of visits: arrivals, the queue, its screen, what was noted wrongly or late.
fn visits() -> Routes {
    let receive = Guard::Right(Right::Receive);
    let manage = Guard::Right(Right::ManageSpace);
    Routes::new()
        .get("/people/{id}/visits/new", receive, visit::pages::new)
        .post("/people/{id}/visits", receive, visit::pages::create)
        .get("/queue", receive, visit::queue::list)
        .post("/queue/calls", receive, visit::queue::create)
        .get("/queue/screen", manage, screen::pages::edit)
        .post("/queue/screen", manage, screen::pages::update)
        .post("/queue/screen/removal", manage, screen::pages::remove)
        .get("/queue/screen/{token}", Guard::Link, screen::pages::show)
        .get("/queue/pack.pdf", receive, visit::pack::show)
        .get("/visits", receive, visit::day::list)
        .sheet(("/visits.csv", "/visits.xlsx"), receive, visit::day::export)
        .post("/visits", receive, visit::nameless::create)
        .get("/visits/late", receive, visit::paper::new)
        .post("/visits/late", receive, visit::paper::create)
        .post("/visits/{id}/call", receive, visit::moves::call::create)
        .post("/visits/{id}/meeting", receive, visit::moves::meeting::create)
        .get("/visits/{id}/stops", receive, visit::onward::new)
        .post("/visits/{id}/stops", receive, visit::onward::create)
        .post("/visits/{id}/stops/removal", receive, visit::moves::unsending::create)
        .post("/visits/{id}/person", receive, visit::naming::create)
        .post("/visits/{id}/person/removal", receive, visit::naming::remove)
        .get("/visits/{id}/correction", receive, visit::correction::edit)
        .post("/visits/{id}/correction", receive, visit::correction::update)
        .post("/visits/{id}/removal", receive, visit::correction::remove)
        .post("/visits/{id}/closure", receive, visit::moves::closure::create)
        .post("/visits/{id}/cancellation", receive, visit::moves::cancellation::create)
        .post("/visits/{id}/waiting", receive, visit::moves::waiting::create)
}

/// A key for one of the small forms of a page: each button is a form of its own.
pub(crate) fn fresh_key() -> WriteKey {
    WriteKey::fresh()
}

/// The id in an address; what is not an id is not there.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, Trouble> {
    text.parse().map_err(|_| Trouble::Missing)
}

/// An id that a form carries in a hidden field.
pub(crate) fn carried<T: FromStr>(form: &Form, field: &str) -> Result<Option<T>, Trouble> {
    let text = form.value(field);
    if text.is_empty() { Ok(None) } else { id(text).map(Some) }
}

/// Sets a paper, away from the threads that answer.
pub(crate) async fn print(
    asker: &Asker,
    paper: papers::Paper,
    name: &str,
) -> Result<axum::response::Response, Trouble> {
    let press = Arc::clone(asker.house().port::<Arc<dyn papers::Press>>()?);
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(ground::Fault::from_error)?;
    Ok(web::pdf(name, printed.map_err(ground::Fault::from_error)?))
}

pub(crate) fn vouchers(asker: &Asker) -> Result<Arc<dyn Vouchers>, ground::Fault> {
    asker.house().port::<Arc<dyn Vouchers>>().cloned()
}

/// Who of these people is to see the manager before anybody else; nobody, in a house without the register.
pub(crate) async fn manager_first(
    asker: &Asker,
    tx: &mut store::Tx,
    people: &[ground::PersonId],
    day: ground::Day,
) -> Result<std::collections::HashSet<ground::PersonId>, ground::Fault> {
    match asker.house().port::<Arc<dyn Welcome>>() {
        Ok(welcome) => Arc::clone(welcome).manager_first(tx, people, day).await,
        Err(_) => Ok(std::collections::HashSet::new()),
    }
}

pub(crate) fn agenda(asker: &Asker) -> Result<Arc<dyn Agenda>, ground::Fault> {
    asker.house().port::<Arc<dyn Agenda>>().cloned()
}

ground::choices! {
    /// Where a small form comes from, and goes back to.
    Back { Queue = "queue", Today = "today", Record = "record", Notes = "notes", Closing = "closing" }
}

impl Back {
    /// Where this form comes from, as far as it says so.
    pub(crate) fn of(form: &Form, otherwise: Self) -> Self {
        Self::parse(form.value("back")).unwrap_or(otherwise)
    }

    /// The same, with the queue looked at as it was.
    pub(crate) fn at(self, view: &visit::View, person: Option<ground::PersonId>) -> String {
        if self == Self::Queue { view.address() } else { self.path(person) }
    }

    /// The address to go back to; `Record` needs somebody.
    pub(crate) fn path(self, person: Option<ground::PersonId>) -> String {
        match (self, person) {
            (Self::Today, _) => "/today".to_owned(),
            (Self::Record, Some(person)) => format!("/people/{person}"),
            (Self::Notes, _) => "/notes".to_owned(),
            (Self::Closing, _) => "/day/closing".to_owned(),
            _ => "/queue".to_owned(),
        }
    }
}
