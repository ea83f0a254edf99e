//! The pathway: the steps agreed with one person, walked one after another, until they do it alone.

pub mod assistance;
pub mod autonomy;
pub mod call;
mod forgetting;
mod own;
mod pace;
mod panel;
pub mod plan;
mod reach;
mod reaction;
pub mod step;
pub mod task;
mod today;

use ::store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use call::CallPanel;
pub use forgetting::Forgetting;
pub use own::Walked;
pub use panel::{AutonomyPanel, PathwayTeller, PlanPanel};
pub use reaction::{StepOnAttendance, StepOnSupply, TaskOnDiagnosis};
pub use today::AdviserTasksPanel;

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation: what the people of the space do alone. To all else one comes from a person's record, or
/// from Today.
pub const NAV: &[NavEntry] = &[NavEntry {
    href: "/autonomy",
    text: "pathway-nav-figure",
    pictogram: "star",
    guard: Guard::Right(Right::ManageSpace),
}];

/// The routes of this room.
pub fn routes() -> Routes {
    let guard = Guard::Right(Right::Accompany);
    Routes::new()
        .get("/tasks", guard, task::pages::list)
        .sheet(("/tasks.csv", "/tasks.xlsx"), guard, task::pages::export)
        .get("/autonomy", Guard::Right(Right::ManageSpace), autonomy::figure::list)
        .sheet(("/autonomy.csv", "/autonomy.xlsx"), Guard::Right(Right::ManageSpace), autonomy::figure::export)
        .get("/calls", guard, call::pages::list)
        .sheet(("/calls.csv", "/calls.xlsx"), guard, call::pages::export)
        .post("/people/{id}/calls", guard, call::pages::create)
        .post("/people/{id}/calls/{call}/removal", guard, call::pages::remove)
        .get("/people/{id}/assistance", guard, assistance::pages::show)
        .post("/people/{id}/assistance", guard, assistance::pages::create)
        .post("/people/{id}/assistance/removal", guard, assistance::pages::remove)
        .get("/people/{id}/plan", guard, plan::pages::show)
        .get("/people/{id}/plan/new", guard, plan::agreement::new)
        .post("/people/{id}/plan", guard, plan::agreement::create)
        .get("/people/{id}/plans/{plan}", guard, plan::pages::old)
        .get("/people/{id}/plan.pdf", guard, plan::paper::show)
        .get("/people/{id}/plan/steps/{step}", guard, step::pages::edit)
        .post("/people/{id}/plan/steps/{step}", guard, step::pages::update)
        .get("/people/{id}/plan/steps/{step}/holder", guard, step::holder::edit)
        .post("/people/{id}/plan/steps/{step}/holder", guard, step::holder::update)
        .post("/people/{id}/plan/steps/{step}/holder/removal", guard, step::holder::remove)
        .get("/people/{id}/autonomy", guard, autonomy::pages::list)
        .post("/people/{id}/autonomy", guard, autonomy::pages::create)
        .get("/people/{id}/autonomy/{autonomy}/withdrawal", guard, autonomy::pages::withdrawal_new)
        .post("/people/{id}/autonomy/{autonomy}/withdrawal", guard, autonomy::pages::withdrawal_create)
}

/// A key for one of the small forms of a page: each button is a form of its own.
pub(crate) fn fresh_key() -> ground::WriteKey {
    ground::WriteKey::fresh()
}
