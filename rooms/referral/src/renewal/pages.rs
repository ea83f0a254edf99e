//! Speaks to the manager: the rights that end, what was answered, and what only they can decide.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Fault, Zone, choice::Choice as _};
use network::setting;
use serde::Deserialize;
use web::{Answer, Asker, Begun, Exports, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    Renewal, RenewalId, State,
    link::{REASON, take},
    store::{self, Filter, PAGE},
};
use crate::referral::{self, Referral};

/// The filter that stands beside the states: nobody answered, the manager decides.
pub(super) const SILENT: &str = "silent";

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    pub(super) state: String,
    #[serde(default)]
    page: i64,
}

impl Wanted {
    fn query(&self, page: i64) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("state", &self.state)
            .append_pair("page", &page.to_string())
            .finish()
    }
}

pub(super) struct Row {
    pub href: String,
    pub person: String,
    pub partner: String,
    pub until: String,
    pub asked: String,
    pub badge: &'static str,
    pub state: String,
    pub silent: bool,
}

#[derive(Template)]
#[template(path = "renewal/list.html")]
struct List {
    page: Page,
    form: Form,
    states: Vec<(String, String)>,
    rows: Vec<Row>,
    narrowed: bool,
    shown: String,
    exports: Exports,
    before: String,
    after: String,
}

/// After how many days of silence the manager of this space decides.
pub(super) async fn silence(tx: &mut Tx, space: Option<ground::SpaceId>) -> Result<i64, Fault> {
    let today = tx.now().day(&Zone::paris());
    setting::number(tx, setting::rules::RENEWAL_SILENCE_DAYS, space, today).await
}

pub(super) async fn narrowed(asker: &Asker, tx: &mut Tx, wanted: &Wanted) -> Result<(Filter, i64), Fault> {
    let space = asker.badge().space();
    let days = silence(tx, space).await?;
    let filter = match wanted.state.as_str() {
        SILENT => silent(tx, space, days),
        word => Filter { space, state: State::parse(word), ..Filter::default() },
    };
    Ok((filter, days))
}

/// Those about which only the manager can still say something.
pub(super) fn silent(tx: &Tx, space: Option<ground::SpaceId>, days: i64) -> Filter {
    Filter { space, state: Some(State::Asked), asked_before: Some(tx.now().plus_days(-days)) }
}

pub(super) async fn rows(t: &Speech, tx: &mut Tx, found: Vec<Renewal>, days: i64) -> Result<Vec<Row>, Fault> {
    let now = tx.now();
    let mut rows = Vec::with_capacity(found.len());
    for renewal in found {
        let Some(of) = referral::store::find(tx, renewal.referral).await? else { continue };
        let silent = renewal.is_silent(now, days);
        rows.push(Row {
            href: format!("/renewals/{}", renewal.id),
            person: referral::pages::name(t, &of),
            partner: of.partner_name,
            until: dates::short_day(t, renewal.until),
            asked: dates::ago(t, renewal.asked_at, now),
            badge: if silent { "care" } else { renewal.state.badge() },
            state: t.say(&if silent { "referral-renewal-silent".to_owned() } else { renewal.state.text() }),
            silent,
        });
    }
    Ok(rows)
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (filter, days) = narrowed(&asker, &mut tx, &wanted).await?;
    let (count, here) = (store::count(&mut tx, filter).await?, wanted.page.max(0));
    let found = store::list(&mut tx, filter, here, PAGE).await?;
    let address = |page: i64| asker.discreet(&format!("/renewals?{}", wanted.query(page)));
    let states = std::iter::once((SILENT.to_owned(), t.say("referral-renewal-silent")))
        .chain(State::ALL.iter().map(|state| (state.word().to_owned(), t.say(&state.text()))));
    Ok(html(&List {
        page: asker.page(t.say("referral-renewals-title")),
        form: Form::new(t).filled("state", &wanted.state),
        states: states.collect(),
        rows: rows(t, &mut tx, found, days).await?,
        narrowed: !wanted.state.is_empty(),
        shown: t.with("referral-renewals-count", ("count", count)),
        exports: Exports::of("/renewals", &wanted.query(0)).discreet(&asker),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
    }))
}

#[derive(Template)]
#[template(path = "renewal/show.html")]
struct Show {
    page: Page,
    form: Form,
    id: String,
    badge: &'static str,
    state: String,
    until: String,
    asked: String,
    partner: String,
    reason: String,
    referral: String,
    may_keep: bool,
    may_end: bool,
    /// Why the manager does not decide yet.
    wait: String,
}

ground::choices! {
    /// What the manager decides.
    Act { Keep = "keep", End = "end" }
}

/// A renewal of the asker's space.
async fn known(asker: &Asker, tx: &mut Tx, id: &str) -> Result<(Renewal, Referral), Trouble> {
    let id: RenewalId = id.parse().map_err(|_| Trouble::Missing)?;
    let renewal = store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let of = referral::store::find(tx, renewal.referral).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(renewal.space) { Ok((renewal, of)) } else { Err(Trouble::Missing) }
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let (renewal, of) = known(&asker, &mut tx, &id).await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &mut tx, (&renewal, &of), form).await?))
}

async fn sheet(asker: &Asker, tx: &mut Tx, (renewal, of): (&Renewal, &Referral), form: Form) -> Result<Show, Fault> {
    let (t, now) = (&asker.t, tx.now());
    let today = now.day(&Zone::paris());
    let days = silence(tx, Some(renewal.space)).await?;
    let waits = renewal.state == State::Asked && !renewal.is_silent(now, days);
    Ok(Show {
        page: asker
            .page(t.with("referral-renewal-title", ("person", referral::pages::name(t, of))))
            .about(&referral::pages::name(t, of)),
        form,
        id: renewal.id.to_string(),
        badge: renewal.state.badge(),
        state: t.say(&renewal.state.text()),
        until: dates::day(t, renewal.until),
        asked: dates::moment(t, renewal.asked_at, &Zone::paris()),
        partner: of.partner_name.clone(),
        reason: renewal.reason.clone().unwrap_or_default(),
        referral: format!("/referrals/{}", of.id),
        may_keep: renewal.keep(now, today, days).is_ok(),
        may_end: renewal.end(now, today, days).is_ok(),
        wait: if waits { t.with("referral-renewal-waits", ("days", days)) } else { String::new() },
    })
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let Some(act) = form.chosen::<Act>("act") else { return Err(Trouble::Missing) };
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (renewal, of) = known(&asker, &mut tx, &id).await?;
    let (now, days) = (tx.now(), silence(&mut tx, Some(renewal.space)).await?);
    let today = now.day(&Zone::paris());
    let (to, done) = match act {
        Act::Keep => (renewal.keep(now, today, days)?, "referral-done-renewal-kept"),
        Act::End => (renewal.end(now, today, days)?, "referral-done-renewal-ended"),
    };
    let field = if act == Act::Keep { "why" } else { "because" };
    let reason = form.lines(field, REASON);
    if reason.is_none() {
        form.refuse(field, "referral-renewal-reason-missing");
    }
    let Some(reason) = reason.filter(|_| form.is_fine()) else {
        return Ok(refused(&sheet(&asker, &mut tx, (&renewal, &of), form).await?));
    };
    take(&mut tx, &renewal, to, Some(&reason)).await?;
    asker.finish(tx, &form, &format!("/renewals/{}", renewal.id), done).await
}

/// Where the renewal of a referral is decided, and how it stands, for the space's page of a referral.
pub(crate) async fn line(asker: &Asker, tx: &mut Tx, of: &Referral) -> Result<(String, String), Fault> {
    let Some(renewal) = store::of_referral(tx, of.id).await? else { return Ok((String::new(), String::new())) };
    let t = &asker.t;
    let (until, state) = (dates::day(t, renewal.until), t.say(&renewal.state.text()));
    let may = asker.badge().may(Right::ManageSpace);
    let href = if may { format!("/renewals/{}", renewal.id) } else { String::new() };
    Ok((t.with("referral-renewal-line", (("until", until), ("state", state))), href))
}
