//! Privacy: requests about data, journals, retention and erasure.

pub mod journal;
pub mod request;
pub mod retention;

use store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use request::panels::DueRequests;
pub use retention::Retention;

ground::id!(
    /// One request about somebody's data.
    RequestId
);

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[
    NavEntry { href: "/requests", text: "privacy-nav", pictogram: "privacy", guard: Guard::Right(Right::KeepPrivacy) },
    NavEntry {
        href: "/journals",
        text: "privacy-nav-journals",
        pictogram: "clock",
        guard: Guard::Right(Right::ReadJournals),
    },
];

/// The routes of this room.
pub fn routes() -> Routes {
    let keep = Guard::Right(Right::KeepPrivacy);
    let read = Guard::Right(Right::ReadJournals);
    Routes::new()
        .get("/requests", keep, request::pages::list)
        .sheet(("/requests.csv", "/requests.xlsx"), keep, request::pages::export)
        .get("/requests/new", keep, request::pages::new)
        .post("/requests", keep, request::pages::create)
        .get("/requests/{id}", keep, request::pages::show)
        .post("/requests/{id}/answer", keep, request::pages::answer_create)
        .get("/journals", read, journal::pages::list)
        .sheet(("/journals/{kind}/export.csv", "/journals/{kind}/export.xlsx"), read, journal::pages::export)
        .get("/people/{id}/journal", read, journal::pages::of_person)
        .sheet(
            ("/people/{id}/journal/{kind}/export.csv", "/people/{id}/journal/{kind}/export.xlsx"),
            read,
            journal::pages::export_of_person,
        )
}
