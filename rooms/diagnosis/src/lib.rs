//! The diagnosis: ten minutes with a person to see where they stand and what they want; never an exam.

pub mod diagnosis;
mod forgetting;
mod panel;
pub mod postponement;
mod reach;

use store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use forgetting::Forgetting;
pub use panel::{DiagnosisTeller, Latest, StandingPanel};

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation: none, one comes here from a person's record.
pub const NAV: &[NavEntry] = &[];

/// The routes of this room.
pub fn routes() -> Routes {
    let guard = Guard::Right(Right::Diagnose);
    Routes::new()
        .get("/people/{id}/diagnosis/new", guard, diagnosis::pages::new)
        .post("/people/{id}/diagnoses", guard, diagnosis::pages::create)
        .get("/people/{id}/diagnoses/{diagnosis}", guard, diagnosis::pages::show)
        .post("/people/{id}/diagnoses/{diagnosis}/profile", guard, diagnosis::pages::profile_update)
        .get("/people/{id}/diagnosis/postponement", guard, postponement::pages::new)
        .post("/people/{id}/diagnosis/postponement", guard, postponement::pages::create)
}
