//! The network: organisations, spaces, dated settings, priority neighbourhoods, the places and partners around them, and how they come in.

pub mod closure;
pub mod holiday;
pub mod hours;
pub mod import;
pub mod neighbourhood;
pub mod opening;
pub mod outline;
pub mod partner;
pub mod place;
pub mod room;
pub mod setting;
pub mod space;
pub mod territory;
pub mod way;

pub use space::{
    pages::commune_name,
    store::{NewSpace, Space},
};

/// The words of this part of the house.
pub const TEXTS: [(web::Language, &str); 2] = [
    (web::Language::French, include_str!("../texts/fr.ftl")),
    (web::Language::English, include_str!("../texts/en.ftl")),
];

/// Entries of the navigation.
pub const NAV: &[web::NavEntry] = &[
    web::NavEntry {
        href: "/spaces",
        text: "network-nav-spaces",
        pictogram: "network",
        guard: web::Guard::Right(store::Right::ChangeSettings),
    },
    web::NavEntry {
        href: "/closures",
        text: "network-nav-closures",
        pictogram: "clock",
        guard: web::Guard::Right(store::Right::ManageSpace),
    },
    web::NavEntry {
        href: "/settings",
        text: "network-nav-settings",
        pictogram: "settings",
        guard: web::Guard::Right(store::Right::ChangeSettings),
    },
];

/// The routes of spaces, their rooms, priority neighbourhoods, places and settings.
pub fn routes() -> web::Routes {
    let settings = web::Guard::Right(store::Right::ChangeSettings);
    let manager = web::Guard::Right(store::Right::ManageSpace);
    web::Routes::new()
        .get("/spaces", settings, space::pages::list)
        .sheet(("/spaces.csv", "/spaces.xlsx"), settings, space::pages::export)
        .get("/spaces/new", settings, space::pages::new)
        .post("/spaces", settings, space::pages::create)
        .get("/spaces/{id}", settings, space::pages::edit)
        .post("/spaces/{id}", settings, space::pages::update)
        .get("/spaces/{id}/way", settings, way::pages::edit)
        .post("/spaces/{id}/way", settings, way::pages::update)
        .get("/spaces/{id}/closures", settings, closure::pages::space_list)
        .sheet(("/spaces/{id}/closures.csv", "/spaces/{id}/closures.xlsx"), settings, closure::pages::space_export)
        .post("/spaces/{id}/closures", settings, closure::pages::space_create)
        .post("/spaces/{id}/closures/{closure}/removal", settings, closure::pages::space_remove)
        .post("/spaces/{id}/closures/{closure}/sessions", settings, closure::sessions::space_create)
        .get("/spaces/{id}/opening", settings, opening::pages::show)
        .sheet(("/spaces/{id}/opening.csv", "/spaces/{id}/opening.xlsx"), settings, opening::pages::export)
        .post("/spaces/{id}/opening", settings, opening::pages::create)
        .post("/spaces/{id}/opening/steps", settings, opening::pages::step_create)
        .post("/spaces/{id}/opening/{step}", settings, opening::pages::step_update)
        .post("/spaces/{id}/opening/{step}/done", settings, opening::pages::done_create)
        .post("/spaces/{id}/opening/{step}/done/removal", settings, opening::pages::done_remove)
        .post("/spaces/{id}/opening/{step}/removal", settings, opening::pages::step_remove)
        .post("/spaces/{id}/opening/{step}/restoration", settings, opening::pages::step_restore)
        .get("/closures", manager, closure::pages::list)
        .sheet(("/closures.csv", "/closures.xlsx"), manager, closure::pages::export)
        .post("/closures", manager, closure::pages::create)
        .post("/closures/{closure}/removal", manager, closure::pages::remove)
        .post("/closures/{closure}/sessions", manager, closure::sessions::create)
        .get("/holidays", manager, holiday::pages::list)
        .sheet(("/holidays.csv", "/holidays.xlsx"), manager, holiday::pages::export)
        .post("/holidays", manager, holiday::pages::update)
        .get("/rooms", manager, room::pages::list)
        .sheet(("/rooms.csv", "/rooms.xlsx"), manager, room::pages::export)
        .post("/rooms", manager, room::pages::create)
        .get("/rooms/{room}", manager, room::pages::edit)
        .post("/rooms/{room}", manager, room::pages::update)
        .post("/rooms/{room}/retirement", manager, room::pages::retirement::create)
        .post("/rooms/{room}/restoration", manager, room::pages::restoration::create)
        .get("/neighbourhoods", settings, neighbourhood::pages::list)
        .sheet(("/neighbourhoods.csv", "/neighbourhoods.xlsx"), settings, neighbourhood::pages::export)
        .post("/neighbourhoods", settings, neighbourhood::pages::update)
        .get("/neighbourhoods/outlines", settings, outline::pages::list)
        .sheet(("/neighbourhoods/outlines.csv", "/neighbourhoods/outlines.xlsx"), settings, outline::pages::export)
        .upload("/neighbourhoods/outlines", settings, outline::pages::LET_IN, outline::pages::create)
        .post("/neighbourhoods/outlines/removal", settings, outline::pages::remove)
        .get("/places", web::Guard::Right(store::Right::KeepPartners), place::pages::list)
        .sheet(("/places.csv", "/places.xlsx"), web::Guard::Right(store::Right::KeepPartners), place::pages::export)
        .get("/territories", settings, territory::pages::list)
        .sheet(("/territories.csv", "/territories.xlsx"), settings, territory::pages::export)
        .post("/territories", settings, territory::pages::create)
        .get("/territories/{territory}", settings, territory::pages::edit)
        .post("/territories/{territory}", settings, territory::pages::update)
        .post("/territories/{territory}/removal", settings, territory::pages::remove)
        .post("/territories/{territory}/restoration", settings, territory::pages::restoration::create)
        .get("/settings", settings, setting::pages::list)
        .sheet(("/settings.csv", "/settings.xlsx"), settings, setting::pages::export)
        .sheet(("/settings/changes.csv", "/settings/changes.xlsx"), settings, setting::pages::changes_export)
        .post("/settings", settings, setting::pages::create)
}

/// A key for one of the small forms of a page: each button is a form of its own.
pub(crate) fn fresh_key() -> ground::WriteKey {
    ground::WriteKey::fresh()
}
