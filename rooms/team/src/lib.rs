//! The team: shifts taken and given back, and the roster of a space.

pub mod access;
mod diary;
mod leaving;
pub mod shift;

use store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use access::{panel::EndingAccess, work::EndAccess};
pub use diary::Shifts;
pub use leaving::FreeShifts;
pub use shift::{
    absence::TodaysTeam,
    panels::{NextShift, OpenShifts},
    rules::Task,
    store::Shift,
};

ground::id!(
    /// One shift.
    ShiftId
);

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[
    NavEntry { href: "/shifts", text: "team-nav", pictogram: "team", guard: Guard::Right(Right::OwnShifts) },
    NavEntry { href: "/roster", text: "team-nav-roster", pictogram: "calendar", guard: Guard::Right(Right::Roster) },
];

/// The routes of this room.
pub fn routes() -> Routes {
    let own = Guard::Right(Right::OwnShifts);
    let roster = Guard::Right(Right::Roster);
    Routes::new()
        .get("/shifts", own, shift::pages::list)
        .sheet(("/shifts.csv", "/shifts.xlsx"), own, shift::pages::own_export)
        .post("/shifts/{id}/release", own, shift::pages::release_create)
        .post("/shifts/{id}/take", own, shift::pages::take_create)
        .get("/roster", roster, shift::pages::roster_list)
        .sheet(("/roster.csv", "/roster.xlsx"), roster, shift::pages::roster_export)
        .get("/roster/new", roster, shift::pages::roster_new)
        .post("/roster", roster, shift::pages::roster_create)
        .get("/access", roster, access::pages::list)
        .sheet(("/access.csv", "/access.xlsx"), roster, access::pages::export)
        .post("/access/{id}/prolongation", roster, access::pages::create)
        .post("/access/{id}/prolongation/removal", roster, access::pages::remove)
        .get("/roster/{id}/removal", roster, shift::pages::removal_new)
        .post("/roster/{id}/removal", roster, shift::pages::removal_create)
        .get("/roster/{id}/assignment", roster, shift::pages::assignment_edit)
        .post("/roster/{id}/assignment", roster, shift::pages::assignment_create)
        .get("/roster/{id}/freeing", roster, shift::pages::freeing_new)
        .post("/roster/{id}/freeing", roster, shift::pages::freeing_create)
}

/// A key for one of the small forms of a page: each button is a form of its own.
pub(crate) fn fresh_key() -> ground::WriteKey {
    ground::WriteKey::fresh()
}
