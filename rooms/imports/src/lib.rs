//! Imports: files that come in, seen before they are confirmed, mended line by line, undone as a whole.

pub mod column;
mod forgetting;
pub mod import;
mod referral;
pub mod undoing;
mod volunteer;

use store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use forgetting::{ForgetFiles, Forgetting};
pub use import::{Brought, Wish, advance::Advance, at_once, mending::table, rules::What, undo};

ground::id!(
    /// One file that somebody brought.
    ImportId
);

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation.
pub const NAV: &[NavEntry] =
    &[NavEntry { href: "/imports", text: "imports-nav", pictogram: "download", guard: Guard::Right(Right::Import) }];

/// Largest file, in bytes: 200,000 lines are some 25 MB of text.
pub const LARGEST: usize = 40 << 20;

/// The routes of this room.
pub fn routes() -> Routes {
    let guard = Guard::Right(Right::Import);
    Routes::new()
        .get("/imports", guard, import::pages::list)
        .get("/imports/new", guard, import::pages::new)
        .sheet(("/imports/export.csv", "/imports/export.xlsx"), guard, import::export::list)
        .upload("/imports", guard, LARGEST, import::pages::create)
        .get("/imports/{id}", guard, import::pages::show)
        .get("/imports/{id}/columns", guard, column::pages::edit)
        .post("/imports/{id}/columns", guard, column::pages::update)
        .post("/imports/{id}/confirmation", guard, import::confirmation::create)
        .post("/imports/{id}/removal", guard, import::confirmation::remove)
        .get("/imports/{id}/problems.csv", guard, import::mending::show)
        .post("/imports/{id}/undoing", guard, undoing::pages::create)
}
