//! Speaks: the referrals of a space.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Query;
use ground::{Zone, choice::Choice as _};
use serde::Deserialize;
use web::{Answer, Asker, Exports, Form, Page, Speech, Trouble, dates, html};

use super::{
    Referral, ReferralId, State,
    export::narrowed,
    store::{self, PAGE},
};

/// The filter that stands beside the states.
pub(super) const LATE: &str = "late";

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    pub(super) q: String,
    #[serde(default)]
    pub(super) state: String,
    #[serde(default)]
    page: i64,
}

/// One line of a list of referrals.
pub(crate) struct Row {
    pub href: String,
    pub name: String,
    pub partner: String,
    pub space: String,
    pub sent: String,
    pub reasons: String,
    pub badge: &'static str,
    pub state: String,
    pub late: bool,
}

#[derive(Template)]
#[template(path = "referral/list.html")]
struct List {
    page: Page,
    form: Form,
    states: Vec<(String, String)>,
    rows: Vec<Row>,
    narrowed: bool,
    /// The post covers several spaces.
    everywhere: bool,
    late: String,
    /// The asker decides about rights that end.
    renewals: bool,
    /// How people came this month: with a referral, or of themselves.
    sources: String,
    shown: String,
    exports: Exports,
    before: String,
    after: String,
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (late, days, filter) = narrowed(&asker, &mut tx, &wanted).await?;
    let (space, late_count) = (filter.space, store::count(&mut tx, &late).await?);
    let count = store::count(&mut tx, &filter).await?;
    let month = tx.now().day(&Zone::paris()).first_of_month();
    let (registered, sent) = store::sources(&mut tx, space, month).await?;
    let here = wanted.page.max(0);
    let found = store::list(&mut tx, &filter, here, PAGE).await?;
    let rows = rows(t, &mut tx, found, days).await?;
    let query = |page: i64| {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &wanted.q)
            .append_pair("state", &wanted.state)
            .append_pair("page", &page.to_string())
            .finish()
    };
    let address = |page: i64| asker.discreet(&format!("/referrals?{}", query(page)));
    let states = std::iter::once((LATE.to_owned(), t.say("referral-filter-late")))
        .chain(State::ALL.iter().map(|state| (state.word().to_owned(), t.say(&state.text()))));
    Ok(html(&List {
        page: asker.page(t.say("referral-list-title")),
        states: states.collect(),
        narrowed: !wanted.q.trim().is_empty() || !wanted.state.is_empty(),
        sources: t.with("referral-sources", (("sent", sent), ("alone", registered - sent))),
        renewals: asker.badge().may(Right::ManageSpace),
        everywhere: space.is_none(),
        late: if late_count > 0 {
            t.with("referral-late-count", (("count", late_count), ("days", days)))
        } else {
            String::new()
        },
        shown: t.with("referral-count", ("count", count)),
        exports: Exports::of("/referrals", &query(0)).discreet(&asker),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
        form: Form::new(t).filled("q", &wanted.q).filled("state", &wanted.state),
        rows,
    }))
}

/// Referrals as lines of a list.
pub(crate) async fn rows(t: &Speech, tx: &mut Tx, found: Vec<Referral>, days: i64) -> Result<Vec<Row>, ground::Fault> {
    let spaces = network::space::store::all(tx).await?;
    let now = tx.now();
    let row = |referral: Referral| {
        let space = spaces.iter().find(|space| space.id == referral.space);
        let late = referral.is_late(now, days);
        let state = referral.state_on(now.day(&Zone::paris()));
        Row {
            href: format!("/referrals/{}", referral.id),
            name: name(t, &referral),
            space: space.map(|space| space.name.clone()).unwrap_or_default(),
            sent: dates::ago(t, referral.sent_at, now),
            reasons: referral.reasons.iter().map(|reason| t.say(&reason.text())).collect::<Vec<_>>().join(", "),
            badge: badge(state, late),
            state: t.say(&state.text()),
            partner: referral.partner_name,
            late,
        }
    };
    Ok(found.into_iter().map(row).collect())
}

pub(crate) fn name(t: &Speech, referral: &Referral) -> String {
    if referral.is_forgotten() { t.say("referral-forgotten") } else { referral.who.display() }
}

pub(super) fn badge(state: State, late: bool) -> &'static str {
    match state {
        _ if late => "care",
        State::Sent => "next",
        State::Seen => "wait",
        State::Welcomed | State::InProgress => "done",
        State::Ended | State::Expired | State::Withdrawn => "plain",
    }
}

/// A referral within reach of the asker.
pub(crate) async fn reached(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Referral, Trouble> {
    let id: ReferralId = id.parse().map_err(|_| Trouble::Missing)?;
    let referral = store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(referral.space) { Ok(referral) } else { Err(Trouble::Missing) }
}
