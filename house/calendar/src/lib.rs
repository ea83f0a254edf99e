//! Calendars: what leaves the house as iCalendar, and when colleagues are busy by a calendar kept elsewhere.

pub mod event;
pub mod feed;
mod leaving;
pub mod outside;
pub mod read;
#[cfg(test)]
mod tests;
mod wall;
pub mod write;

pub use event::{Diaries, Diary, Event, Scope, Wanted};
pub use leaving::ForgetLeft;
pub use outside::ReadOutside;

use web::{Guard, Language, Routes};

/// The words of this part of the house.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// The routes of calendars.
pub fn routes() -> Routes {
    let own = Guard::SignedIn;
    Routes::new()
        .get("/calendars", own, feed::pages::list)
        .post("/calendars", own, feed::pages::create)
        .post("/calendars/{feed}/removal", own, feed::pages::remove)
        .get("/calendars/feed/{token}", Guard::Link, feed::pages::show)
        .post("/calendars/outside", own, outside::pages::create)
        .upload("/calendars/outside/file", own, outside::LARGEST, outside::pages::file_create)
        .post("/calendars/outside/{outside}/reading", own, outside::pages::reading_create)
        .post("/calendars/outside/{outside}/removal", own, outside::pages::remove)
}

/// A key for one more form on the same page.
pub(crate) fn fresh_key() -> ground::WriteKey {
    ground::WriteKey::fresh()
}
