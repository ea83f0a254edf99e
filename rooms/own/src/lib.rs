//! A person's own page: their next appointment, their plan, a question; opened by a link and a word they chose.

mod door;
mod forgetting;
mod home;
pub mod page;
pub mod question;
mod seat;
mod teller;
pub mod word;

use ::store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use forgetting::Forgetting;
pub use page::{panel::PagePanel, path, store::check};
pub use question::panel::QuestionsPanel;
pub use teller::OwnTeller;

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];
/// In Arabic: its own, and those of the house that its pages say.
pub const ARABIC: [(Language, &str); 4] = [
    (Language::Arabic, include_str!("../texts/ar.ftl")),
    web::ARABIC,
    (Language::Arabic, skills::ARABIC),
    post::ARABIC,
];

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[NavEntry {
    href: "/questions",
    text: "own-team-nav-questions",
    pictogram: "voice",
    guard: Guard::Right(Right::RegisterPerson),
}];

/// The routes of this room.
pub fn routes() -> Routes {
    let desk = Guard::Right(Right::RegisterPerson);
    Routes::new()
        .get("/moi", Guard::Link, home::pages::show)
        .post("/moi/langue", Guard::Link, door::pages::language::update)
        .post("/moi/sortie", Guard::Link, door::pages::remove)
        .get("/moi/venir", Guard::Link, home::way::show)
        .get("/moi/parcours", Guard::Link, home::plan::show)
        .get("/moi/rendez-vous", Guard::Link, seat::pages::list)
        .get("/moi/rendez-vous/{seat}/annulation", Guard::Link, seat::pages::removal::new)
        .post("/moi/rendez-vous/{seat}/annulation", Guard::Link, seat::pages::removal::create)
        .post("/moi/rendez-vous/{seat}/reprise", Guard::Link, seat::pages::removal::remove)
        .get("/moi/rendez-vous/{seat}/changement", Guard::Link, seat::change::edit)
        .post("/moi/rendez-vous/{seat}/changement", Guard::Link, seat::change::update)
        .get("/moi/rendez-vous/{seat}/seances/{session}", Guard::Link, seat::alone::new)
        .post("/moi/rendez-vous/{seat}/seances/{session}", Guard::Link, seat::alone::create)
        .post("/moi/rendez-vous/{seat}/seances/{session}/reprise", Guard::Link, seat::alone::remove)
        .get("/moi/questions", Guard::Link, question::pages::list)
        .post("/moi/questions", Guard::Link, question::pages::create)
        .get("/moi/{token}", Guard::Link, door::pages::new)
        .post("/moi/{token}", Guard::Link, door::pages::create)
        .get("/moi/{token}/images", Guard::Link, door::pictures::new)
        .post("/moi/{token}/images", Guard::Link, door::pictures::create)
        .post("/moi/{token}/mot", Guard::Link, door::pages::word::create)
        .get("/people/{id}/own-page", desk, page::pages::show)
        .post("/people/{id}/own-page", desk, page::pages::create)
        .get("/people/{id}/own-page/slip.pdf", desk, page::slip::show)
        .post("/people/{id}/own-page/code", desk, page::pages::code::create)
        .post("/people/{id}/own-page/word", desk, page::pages::word::create)
        .get("/people/{id}/own-page/pictures", desk, page::pictures::new)
        .post("/people/{id}/own-page/pictures", desk, page::pictures::create)
        .post("/people/{id}/own-page/link", desk, page::pages::link::create)
        .post("/people/{id}/own-page/removal", desk, page::pages::remove)
        .get("/questions", desk, question::answer::list)
        .sheet(("/questions.csv", "/questions.xlsx"), desk, question::answer::export)
        .get("/questions/{id}", desk, question::answer::edit)
        .post("/questions/{id}/answer", desk, question::answer::update)
        .post("/questions/{id}/answer/removal", desk, question::answer::remove)
}

/// The languages of these pages, each named in itself.
pub(crate) const TONGUES: &[(&str, &str)] = &[("fr", "Français"), ("en", "English"), ("ar", "العربية")];
