//! Referrals: a social worker sends a person in under two minutes, and hears what became of it.

mod answer;
mod bearer;
mod commune;
mod desk;
pub mod digest;
mod expiry;
mod follow_up;
mod forgetting;
mod link;
mod listed;
mod mail;
pub mod own;
mod panels;
pub mod partner;
pub mod question;
pub mod referral;
pub mod renewal;
pub mod request;
#[cfg(test)]
mod scene;
mod sealed;
mod several;
mod teller;
mod voucher;

use ::store::Right;
use web::{Guard, Language, NavEntry, Routes};

pub use answer::{AnswerReferrer, Relays};
pub use desk::{Desk, ProgressOnPlan, WelcomeOnArrival};
pub use digest::WriteDigests;
pub use expiry::ExpireReferrals;
pub use forgetting::Forgetting;
pub use listed::ByList;
pub use panels::{Expiring, ReferPanel, UnansweredPanel};
pub use question::panel::QuestionsPanel;
pub use referral::{
    Agreed, NewReferral, Reason, Referral, ReferralId, Referrer, State,
    store::{expire_due, forget_person},
};
pub use renewal::{AskRenewals, panel::RenewalsPanel};
pub use request::panel::RequestsPanel;
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
    NavEntry { href: "/my-referrals", text: "referral-nav-own", pictogram: "check", guard: Guard::Right(Right::Refer) },
    NavEntry { href: "/my-team", text: "referral-nav-team", pictogram: "team", guard: Guard::Right(Right::Refer) },
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
    links().and(account()).and(space()).and(directory())
}

/// What a link opens, or nothing at all.
fn links() -> Routes {
    Routes::new()
        .get("/r/{token}", Guard::Link, link::pages::new)
        .post("/r/{token}", Guard::Link, link::pages::create)
        .get("/embed/{token}", Guard::Link, link::embed::new)
        .post("/embed/{token}", Guard::Link, link::embed::create)
        .get("/r/{token}/plusieurs", Guard::Link, several::pages::new)
        .post("/r/{token}/plusieurs", Guard::Link, several::pages::create)
        .get("/nouvelles/{token}", Guard::Link, digest::pages::show)
        .post("/nouvelles/{token}/arret", Guard::Link, digest::pages::create)
        .post("/nouvelles/{token}/reprise", Guard::Link, digest::pages::remove)
        .get("/envoi/{token}", Guard::Link, several::batch::show)
        .get("/envoi/{token}/bons.pdf", Guard::Link, several::batch::paper)
        .get("/suivi/{token}", Guard::Link, follow_up::pages::show)
        .get("/suivi/{token}/bon.pdf", Guard::Link, follow_up::paper::show)
        .post("/suivi/{token}/retrait", Guard::Link, follow_up::pages::remove)
        .post("/suivi/{token}/questions", Guard::Link, question::pages::link_create)
        .post("/suivi/{token}/questions/{question}/removal", Guard::Link, question::pages::link_remove)
        .post("/suivi/{token}/accord", Guard::Link, renewal::link::update)
        .get("/demander-un-lien", Guard::Anyone, request::ask::new)
        .post("/demander-un-lien", Guard::Anyone, request::ask::create)
        .get("/demander-un-lien/recu", Guard::Anyone, request::ask::show)
        .get("/bon/{token}", Guard::Link, bearer::pages::show)
}

/// What a referrer with an account opens.
fn account() -> Routes {
    let refer = Guard::Right(Right::Refer);
    Routes::new()
        .get("/orienter", refer, link::pages::show)
        .get("/my-referrals", refer, own::pages::list)
        .sheet(("/my-referrals.csv", "/my-referrals.xlsx"), refer, own::export::list)
        .get("/my-team", refer, own::team::list)
        .sheet(("/my-team.csv", "/my-team.xlsx"), refer, own::team::export)
        .post("/my-team", refer, own::team::create)
        .post("/my-team/{account}/removal", refer, own::team::remove)
}

/// What a space opens.
fn space() -> Routes {
    let (answer, manage) = (Guard::Right(Right::AnswerReferrals), Guard::Right(Right::ManageSpace));
    Routes::new()
        .get("/referrals", answer, referral::pages::list)
        .sheet(("/referrals.csv", "/referrals.xlsx"), answer, referral::export::export)
        .get("/referrals/{id}", answer, referral::show::show)
        .post("/referrals/{id}", answer, referral::act::update)
        .post("/referrals/{id}/questions", answer, question::pages::create)
        .post("/referrals/{id}/questions/settlement", answer, question::pages::settlement_create)
        .post("/referrals/{id}/questions/{question}/removal", answer, question::pages::remove)
        .get("/referrals/{id}/voucher.pdf", answer, referral::paper::show)
        .get("/walk-ins", answer, referral::walk_in::list)
        .sheet(("/walk-ins.csv", "/walk-ins.xlsx"), answer, referral::walk_in::export)
        .get("/renewals", manage, renewal::pages::list)
        .sheet(("/renewals.csv", "/renewals.xlsx"), manage, renewal::export::list)
        .get("/renewals/{id}", manage, renewal::pages::show)
        .post("/renewals/{id}", manage, renewal::pages::update)
}

/// What whoever keeps the directory opens.
fn directory() -> Routes {
    let keep = Guard::Right(Right::KeepPartners);
    Routes::new()
        .get("/link-requests", keep, request::pages::list)
        .sheet(("/link-requests.csv", "/link-requests.xlsx"), keep, request::pages::export)
        .get("/link-requests/{id}", keep, request::pages::show)
        .post("/link-requests/{id}", keep, request::decision::create)
        .get("/partners", keep, partner::pages::list)
        .sheet(("/partners.csv", "/partners.xlsx"), keep, partner::export::list)
        .get("/partners/new", keep, partner::form::new)
        .post("/partners", keep, partner::form::create)
        .get("/partners/{id}", keep, partner::pages::show)
        .get("/partners/{id}/edit", keep, partner::form::edit)
        .post("/partners/{id}", keep, partner::form::update)
        .post("/partners/{id}/link", keep, partner::link::update)
        .post("/partners/{id}/sites", keep, partner::site::update)
        .post("/partners/{id}/sites/link", keep, partner::link::form_update)
        .get("/partners/{id}/poster.pdf", keep, partner::poster::show)
        .post("/partners/{id}/accounts/{account}/lead", keep, partner::lead::create)
        .post("/partners/{id}/accounts/{account}/lead/removal", keep, partner::lead::remove)
        .post("/partners/{id}/accounts", keep, partner::account::create)
        .post("/partners/{id}/accounts/{account}/invitation", keep, partner::account::invitation_create)
        .post("/partners/{id}/accounts/{account}/closure", keep, partner::account::closure_create)
}
