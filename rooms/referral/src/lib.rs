//! Referrals: a social worker sends a person in under two minutes, and hears what became of it.

mod answer;
mod bearer;
mod commune;
mod desk;
mod expiry;
mod follow_up;
mod forgetting;
mod link;
mod panels;
pub mod partner;
pub mod referral;
#[cfg(test)]
mod scene;
mod sealed;
mod teller;
mod voucher;

use ::store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use answer::{AnswerReferrer, Relays};
pub use desk::{Desk, ProgressOnPlan, WelcomeOnArrival};
pub use expiry::ExpireReferrals;
pub use forgetting::Forgetting;
pub use panels::{Expiring, ReferPanel, UnansweredPanel};
pub use referral::{
    Agreed, NewReferral, Reason, Referral, ReferralId, Referrer, State,
    store::{expire_due, forget_person},
};
pub use teller::ReferralTeller;

/// The words of this room.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[
    NavEntry {
        href: "/orienter",
        text: "referral-nav-refer",
        pictogram: "referral",
        guard: Guard::Right(Right::Refer),
    },
    NavEntry {
        href: "/referrals",
        text: "referral-nav",
        pictogram: "referral",
        guard: Guard::Right(Right::AnswerReferrals),
    },
    NavEntry {
        href: "/partners",
        text: "referral-nav-partners",
        pictogram: "partners",
        guard: Guard::Right(Right::KeepPartners),
    },
];

/// The routes of this room.
pub fn routes() -> Routes {
    let (answer, keep) = (Guard::Right(Right::AnswerReferrals), Guard::Right(Right::KeepPartners));
    Routes::new()
        .get("/r/{token}", Guard::Link, link::pages::new)
        .post("/r/{token}", Guard::Link, link::pages::create)
        .get("/orienter", Guard::Right(Right::Refer), link::pages::show)
        .get("/suivi/{token}", Guard::Link, follow_up::pages::show)
        .get("/suivi/{token}/bon.pdf", Guard::Link, follow_up::paper::show)
        .post("/suivi/{token}/retrait", Guard::Link, follow_up::pages::remove)
        .get("/bon/{token}", Guard::Link, bearer::pages::show)
        .get("/referrals", answer, referral::pages::list)
        .sheet(("/referrals.csv", "/referrals.xlsx"), answer, referral::export::export)
        .get("/referrals/{id}", answer, referral::pages::show)
        .post("/referrals/{id}", answer, referral::act::update)
        .get("/referrals/{id}/voucher.pdf", answer, referral::paper::show)
        .get("/partners", keep, partner::pages::list)
        .sheet(("/partners.csv", "/partners.xlsx"), keep, partner::export::list)
        .get("/partners/new", keep, partner::form::new)
        .post("/partners", keep, partner::form::create)
        .get("/partners/{id}", keep, partner::pages::show)
        .get("/partners/{id}/edit", keep, partner::form::edit)
        .post("/partners/{id}", keep, partner::form::update)
        .post("/partners/{id}/link", keep, partner::link::update)
        .post("/partners/{id}/accounts", keep, partner::account::create)
        .post("/partners/{id}/accounts/{account}/invitation", keep, partner::account::invitation_create)
        .post("/partners/{id}/accounts/{account}/closure", keep, partner::account::closure_create)
}
