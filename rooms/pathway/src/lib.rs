//! The pathway: the steps agreed with one person, walked one after another, until they do it alone.

pub mod autonomy;
mod forgetting;
mod panel;
pub mod plan;
mod reach;
mod reaction;
pub mod step;
pub mod task;
mod today;

use ::store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use forgetting::Forgetting;
pub use panel::{AutonomyPanel, PathwayTeller, PlanPanel};
pub use reaction::{StepOnAttendance, TaskOnDiagnosis};
pub use today::{AdviserTasksPanel, CallPanel};

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation: none, one comes here from a person's record.
pub const NAV: &[NavEntry] = &[];

/// The routes of this room.
pub fn routes() -> Routes {
    let guard = Guard::Right(Right::Accompany);
    let calls = Guard::Right(Right::ManageSpace);
    Routes::new()
        .get("/tasks", guard, task::pages::list)
        .get("/calls", calls, task::pages::calls)
        .sheet(("/calls.csv", "/calls.xlsx"), calls, task::pages::calls_export)
        .post("/people/{id}/calls", calls, task::pages::call_create)
        .post("/people/{id}/calls/removal", calls, task::pages::call_remove)
        .get("/people/{id}/plan", guard, plan::pages::show)
        .get("/people/{id}/plan/new", guard, plan::agreement::new)
        .post("/people/{id}/plan", guard, plan::agreement::create)
        .get("/people/{id}/plans/{plan}", guard, plan::pages::old)
        .get("/people/{id}/plan.pdf", guard, plan::paper::show)
        .get("/people/{id}/plan/steps/{step}", guard, step::pages::edit)
        .post("/people/{id}/plan/steps/{step}", guard, step::pages::update)
        .get("/people/{id}/autonomy", guard, autonomy::pages::list)
        .post("/people/{id}/autonomy", guard, autonomy::pages::create)
        .get("/people/{id}/autonomy/{autonomy}/withdrawal", guard, autonomy::pages::withdrawal_new)
        .post("/people/{id}/autonomy/{autonomy}/withdrawal", guard, autonomy::pages::withdrawal_create)
}
