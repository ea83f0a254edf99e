//! Speaks: what one's structure sent, each with what may be known of it.

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{Day, Fault, PartnerId, Zone, choice::Choice as _};
use network::{partner::store::by_id, setting};
use serde::Deserialize;
use web::{
    Answer, Asker, Exports, Form, Page, Speech, Trouble,
    account::{of_partner, rules},
    dates, html,
};

use super::store::{self, Filter, PAGE, Standing};
use crate::{
    answer::{rules::shown, store::answers},
    follow_up,
    referral::{Referral, State},
};

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    pub(super) state: String,
    #[serde(default)]
    pub(super) who: String,
    #[serde(default)]
    page: i64,
}

impl Wanted {
    fn query(&self, page: i64) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("state", &self.state)
            .append_pair("who", &self.who)
            .append_pair("page", &page.to_string())
            .finish()
    }
}

pub(super) struct Row {
    pub href: String,
    pub name: String,
    pub day: Day,
    pub sent: String,
    pub who: String,
    pub badge: &'static str,
    pub state: String,
    pub asked: bool,
}

#[derive(Template)]
#[template(path = "own/list.html")]
struct List {
    page: Page,
    form: Form,
    partner: String,
    states: Vec<(String, String)>,
    colleagues: Vec<(String, String)>,
    rows: Vec<Row>,
    narrowed: bool,
    shown: String,
    exports: Exports,
    before: String,
    after: String,
}

/// The structure of today's post.
pub(super) fn partner(asker: &Asker) -> Result<PartnerId, Trouble> {
    asker.post().and_then(|post| post.partner).ok_or(Trouble::Missing)
}

pub(super) async fn narrowed(tx: &mut Tx, wanted: &Wanted) -> Result<Filter, Fault> {
    let standing = Standing::parse(&wanted.state);
    let days = setting::number(tx, setting::rules::ANSWER_DAYS, None, tx.now().day(&Zone::paris())).await?;
    let late = (standing == Some(Standing::Late)).then(|| tx.now().plus_days(-days));
    Ok(Filter { standing, late_before: late, sender: wanted.who.parse().ok() })
}

/// Referrals as lines, with no more than their own pages say.
pub(super) async fn rows(asker: &Asker, tx: &mut Tx, found: Vec<Referral>) -> Result<Vec<Row>, Fault> {
    let (t, now) = (&asker.t, tx.now());
    let asked = store::asked(tx, &found).await?;
    let mut rows = Vec::with_capacity(found.len());
    for referral in found {
        let (agreed, _) = answers(tx, &referral).await?;
        let state = shown(referral.state_on(now.day(&Zone::paris())), agreed);
        rows.push(Row {
            href: follow_up::path(asker.house(), referral.id),
            name: if referral.is_forgotten() { t.say("referral-forgotten") } else { referral.discreet_name() },
            day: referral.sent_at.day(&Zone::paris()),
            sent: dates::ago(t, referral.sent_at, now),
            badge: badge(state),
            state: t.say(&state.text()),
            asked: asked.contains(&referral.id),
            who: referral.referrer.name,
        });
    }
    Ok(rows)
}

pub(crate) const fn badge(state: State) -> &'static str {
    match state {
        State::Sent | State::Seen => "wait",
        State::Welcomed | State::InProgress => "done",
        State::Ended | State::Expired | State::Withdrawn => "plain",
    }
}

fn standings(t: &Speech) -> Vec<(String, String)> {
    let said = |standing: &Standing| t.say(&format!("referral-standing-{}", standing.word()));
    Standing::ALL.iter().map(|standing| (standing.word().to_owned(), said(standing))).collect()
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let own = partner(&asker)?;
    let mut tx = asker.read().await?;
    let structure = by_id(&mut tx, own).await?.ok_or(Trouble::Missing)?;
    let filter = narrowed(&mut tx, &wanted).await?;
    let (count, here) = (store::count(&mut tx, own, &filter).await?, wanted.page.max(0));
    let found = store::list(&mut tx, own, &filter, here).await?;
    let today = rules::day(tx.now());
    let colleagues = of_partner(&mut tx, own, today).await?;
    let address = |page: i64| asker.discreet(&format!("/my-referrals?{}", wanted.query(page)));
    Ok(html(&List {
        page: asker.page(t.say("referral-own-title")),
        partner: structure.name,
        form: Form::new(t).filled("state", &wanted.state).filled("who", &wanted.who),
        states: standings(t),
        colleagues: colleagues.into_iter().map(|account| (account.id.to_string(), account.name)).collect(),
        rows: rows(&asker, &mut tx, found).await?,
        narrowed: !wanted.state.is_empty() || !wanted.who.is_empty(),
        shown: t.with("referral-count", ("count", count)),
        exports: Exports::of("/my-referrals", &wanted.query(0)).discreet(&asker),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
    }))
}
