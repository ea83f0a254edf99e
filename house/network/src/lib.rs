//! The network: organisations, spaces, dated settings, priority neighbourhoods, the places and partners around them, and how they come in.

pub mod closure;
pub mod holiday;
pub mod hours;
pub mod import;
pub mod neighbourhood;
pub mod opening;
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
        .get("/spaces/new", settings, space::pages::new)
        .post("/spaces", settings, space::pages::create)
        .get("/spaces/{id}", settings, space::pages::edit)
        .post("/spaces/{id}", settings, space::pages::update)
        .get("/spaces/{id}/way", settings, way::pages::edit)
        .post("/spaces/{id}/way", settings, way::pages::update)
        .get("/spaces/{id}/closures", settings, closure::pages::space_list)
        .post("/spaces/{id}/closures", settings, closure::pages::space_create)
        .post("/spaces/{id}/closures/{closure}/removal", settings, closure::pages::space_remove)
        .get("/spaces/{id}/opening", settings, opening::pages::show)
        .post("/spaces/{id}/opening", settings, opening::pages::create)
        .post("/spaces/{id}/opening/steps", settings, opening::pages::step_create)
        .post("/spaces/{id}/opening/{step}", settings, opening::pages::step_update)
        .post("/spaces/{id}/opening/{step}/done", settings, opening::pages::done_create)
        .post("/spaces/{id}/opening/{step}/done/removal", settings, opening::pages::done_remove)
        .post("/spaces/{id}/opening/{step}/removal", settings, opening::pages::step_remove)
        .post("/spaces/{id}/opening/{step}/restoration", settings, opening::pages::step_restore)
        .get("/closures", manager, closure::pages::list)
        .post("/closures", manager, closure::pages::create)
        .post("/closures/{closure}/removal", manager, closure::pages::remove)
        .get("/holidays", manager, holiday::pages::list)
        .post("/holidays", manager, holiday::pages::update)
        .get("/rooms", manager, room::pages::list)
        .post("/rooms", manager, room::pages::create)
        .get("/rooms/{room}", manager, room::pages::edit)
        .post("/rooms/{room}", manager, room::pages::update)
        .post("/rooms/{room}/retirement", manager, room::pages::retirement::create)
        .post("/rooms/{room}/restoration", manager, room::pages::restoration::create)
        .get("/neighbourhoods", settings, neighbourhood::pages::list)
        .post("/neighbourhoods", settings, neighbourhood::pages::update)
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
        .post("/settings", settings, setting::pages::create)
}

/// A key for one of the small forms of a page: each button is a form of its own.
pub(crate) fn fresh_key() -> ground::WriteKey {
    ground::WriteKey::fresh()
}
