//! The agenda: workshops and series, seats, attendance, the printed sheet.

pub mod attendance;
mod closing;
mod diary;
pub mod enrolment;
pub mod equipment;
mod forgetting;
pub mod leave;
mod leaving;
pub mod occupancy;
pub mod panel;
mod reach;
pub mod reminder;
#[cfg(test)]
mod scene;
mod seats;
pub mod session;
pub mod standing;
pub mod template;
mod told;
pub mod workshop;

use store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use diary::Sessions;
pub use forgetting::Forgetting;
pub use leaving::FreeSessions;
pub use panel::{AgendaTeller, EnrolmentsPanel, NextGroupPanel, TodaysSessions, UnclosedPanel, WeekPanel};
pub use reminder::Remind;
pub use seats::Seats;
pub use standing::Extend;

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation.
pub const NAV: &[NavEntry] =
    &[NavEntry { href: "/workshops", text: "agenda-nav", pictogram: "agenda", guard: Guard::Right(Right::SeeAgenda) }];

/// The routes of this room.
pub fn routes() -> Routes {
    let (see, schedule, mark) =
        (Guard::Right(Right::SeeAgenda), Guard::Right(Right::Schedule), Guard::Right(Right::TakeAttendance));
    planning()
        .get("/workshops", see, workshop::pages::list)
        .sheet(("/workshops.csv", "/workshops.xlsx"), see, workshop::pages::export)
        .get("/workshops/new", schedule, workshop::pages::new)
        .post("/workshops", schedule, workshop::pages::create)
        .get("/workshops/{id}", see, workshop::pages::show)
        .get("/workshops/{id}/edit", schedule, workshop::pages::edit)
        .post("/workshops/{id}", schedule, workshop::pages::update)
        .get("/workshops/{id}/sheet.pdf", schedule, attendance::sheet::show)
        .post("/workshops/{id}/enrolments", schedule, enrolment::pages::create)
        .post("/enrolments/{id}/withdrawal", schedule, enrolment::pages::remove)
        .get("/enrolments/{id}/move", schedule, enrolment::pages::edit)
        .post("/enrolments/{id}/move", schedule, enrolment::pages::update)
        .get("/sessions/{id}/edit", schedule, session::pages::edit)
        .post("/sessions/{id}", schedule, session::pages::update)
        .get("/sessions/{id}/cancellation", schedule, session::pages::cancellation_new)
        .post("/sessions/{id}/cancellation", schedule, session::pages::cancellation_create)
        .post("/sessions/{id}/restoration", schedule, session::pages::cancellation_remove)
        .get("/sessions/{id}/attendance", mark, attendance::pages::edit)
        .post("/sessions/{id}/attendance", mark, attendance::pages::update)
        .post("/sessions/{id}/leaves", mark, leave::pages::create)
        .post("/sessions/{id}/leaves/removal", mark, leave::pages::remove)
        .post("/sessions/{id}/reopening", mark, session::pages::reopening_create)
}

/// What plans by itself: templates, standing weeks, equipment.
fn planning() -> Routes {
    let (see, schedule) = (Guard::Right(Right::SeeAgenda), Guard::Right(Right::Schedule));
    let manage = Guard::Right(Right::ManageSpace);
    Routes::new()
        .get("/workshop-templates", see, template::pages::list)
        .sheet(("/workshop-templates.csv", "/workshop-templates.xlsx"), see, template::pages::export)
        .get("/workshop-templates/new", see, template::pages::new)
        .post("/workshop-templates", see, template::pages::create)
        .get("/workshop-templates/{id}", see, template::pages::edit)
        .post("/workshop-templates/{id}", see, template::pages::update)
        .post("/workshop-templates/{id}/retirement", see, template::pages::retirement::create)
        .post("/workshop-templates/{id}/restoration", see, template::pages::restoration::create)
        .get("/standing-weeks", schedule, standing::pages::list)
        .sheet(("/standing-weeks.csv", "/standing-weeks.xlsx"), schedule, standing::pages::export)
        .get("/standing-weeks/new", schedule, standing::pages::new)
        .post("/standing-weeks", schedule, standing::pages::create)
        .post("/standing-weeks/preview", schedule, standing::pages::preview::create)
        .get("/standing-weeks/{id}/edit", schedule, standing::pages::edit)
        .post("/standing-weeks/{id}", schedule, standing::pages::change::create)
        .post("/standing-weeks/{id}/preview", schedule, standing::pages::preview::update)
        .post("/standing-weeks/{id}/end", schedule, standing::pages::end::create)
        .get("/equipment", manage, equipment::pages::list)
        .sheet(("/equipment.csv", "/equipment.xlsx"), manage, equipment::pages::export)
        .post("/equipment", manage, equipment::pages::create)
        .get("/equipment/{id}", manage, equipment::pages::edit)
        .post("/equipment/{id}", manage, equipment::pages::update)
        .post("/equipment/{id}/retirement", manage, equipment::pages::retirement::create)
        .post("/equipment/{id}/restoration", manage, equipment::pages::restoration::create)
}
