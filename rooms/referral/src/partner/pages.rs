//! Speaks: the directory of partners, and one partner with its personal link.

use ::store::Tx;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{AccountId, Fault, PartnerId, Zone, choice::Choice as _};
use network::partner::{
    Partner, PartnerKind,
    store::{PAGE, by_id, count, search},
};
use people::show_phone;
use serde::Deserialize;
use web::{
    Answer, Asker, Exports, Form, Page, Trouble,
    account::{Account, Invited, invited, of_partner, rules},
    dates, html,
};

use super::account::is_only_of;
use crate::{
    commune, link, own,
    referral::{State, store},
};

/// How many of its latest referrals a partner's page shows.
const LATEST: i64 = 5;

/// What the list is narrowed by, as the address says it.
#[derive(Clone, Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    pub(super) q: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    commune: String,
    #[serde(default)]
    page: i64,
}

impl Wanted {
    fn query(&self, page: i64) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &self.q)
            .append_pair("kind", &self.kind)
            .append_pair("commune", &self.commune)
            .append_pair("page", &page.to_string())
            .finish()
    }
}

struct Row {
    href: String,
    name: String,
    kind: String,
    commune: String,
    phone: String,
}

#[derive(Template)]
#[template(path = "partner/list.html")]
struct List {
    page: Page,
    form: Form,
    kinds: Vec<(String, String)>,
    rows: Vec<Row>,
    narrowed: bool,
    /// The communes that were perhaps meant, with the address of their list.
    meant: Vec<(String, String)>,
    /// The commune was not understood: nothing is listed rather than everything.
    unclear: bool,
    shown: String,
    exports: Exports,
    before: String,
    after: String,
}

/// The filter as a form, and what it means.
pub(super) fn narrowed(asker: &Asker, wanted: &Wanted) -> (Form, Option<PartnerKind>, Option<String>) {
    let mut form =
        Form::new(&asker.t).filled("q", &wanted.q).filled("kind", &wanted.kind).filled("commune", &wanted.commune);
    let (kind, place) = (form.choice("kind"), commune::read(&mut form, "commune"));
    (form, kind, place)
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let (form, kind, place) = narrowed(&asker, &wanted);
    let mut tx = asker.read().await?;
    let here = wanted.page.max(0);
    let count = count(&mut tx, &wanted.q, kind, place.as_deref()).await?;
    let rows = search(&mut tx, &wanted.q, kind, place.as_deref(), here).await?;
    let address = |page: i64| asker.discreet(&format!("/partners?{}", wanted.query(page)));
    let unclear = form.problem("commune").is_some();
    let meant = |commune: String| {
        let one = Wanted { commune: commune.clone(), page: 0, ..wanted.clone() };
        (commune, asker.discreet(&format!("/partners?{}", one.query(0))))
    };
    Ok(html(&List {
        page: asker.page(t.say("referral-partners-title")),
        kinds: kinds(&asker),
        narrowed: !wanted.q.trim().is_empty() || kind.is_some() || place.is_some(),
        shown: if unclear { String::new() } else { t.with("referral-partners-count", ("count", count)) },
        exports: Exports::of("/partners", &wanted.query(0)).discreet(&asker),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
        meant: commune::candidates(&wanted.commune).into_iter().map(meant).collect(),
        unclear,
        form,
        rows: rows
            .into_iter()
            .filter(|_| !unclear)
            .map(|partner| Row {
                href: format!("/partners/{}", partner.id),
                kind: t.say(&partner.kind.text()),
                commune: commune::name(&partner.commune),
                phone: partner.phone.as_deref().map(show_phone).unwrap_or_default(),
                name: partner.name,
            })
            .collect(),
    }))
}

pub(super) fn kinds(asker: &Asker) -> Vec<(String, String)> {
    PartnerKind::ALL.iter().map(|kind| (kind.word().to_owned(), asker.t.say(&kind.text()))).collect()
}

/// A partner of the organisation.
pub(super) async fn known(tx: &mut Tx, id: &str) -> Result<Partner, Trouble> {
    let id: PartnerId = id.parse().map_err(|_| Trouble::Missing)?;
    by_id(tx, id).await?.ok_or(Trouble::Missing)
}

struct Sent {
    when: String,
    badge: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "partner/show.html")]
pub(super) struct Show {
    page: Page,
    form: Form,
    id: String,
    kind: String,
    address: String,
    phone: String,
    email: String,
    website: String,
    source: String,
    link: String,
    qr: String,
    accounts: Vec<(Account, Option<Invited>)>,
    /// Those who lead its team.
    leads: Vec<AccountId>,
    /// What is written on its site to show the form there; empty while no site is declared.
    embed: String,
    count: i64,
    welcomed: i64,
    latest: Vec<Sent>,
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let partner = known(&mut tx, &id).await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &mut tx, partner, form).await?))
}

/// The page of a partner, with the form of a new account as it stands.
pub(super) async fn sheet(asker: &Asker, tx: &mut Tx, partner: Partner, form: Form) -> Result<Show, Fault> {
    let (t, today) = (&asker.t, rules::day(tx.now()));
    let mut accounts = Vec::new();
    for account in of_partner(tx, partner.id, today).await? {
        let only_here = is_only_of(tx, account.id, partner.id).await?;
        let invited = if only_here { invited(asker, tx, &account).await? } else { None };
        accounts.push((account, invited));
    }
    let (leads, sites) = (own::store::leads(tx, partner.id).await?, own::store::sites(tx, partner.id).await?);
    let form = if form.sent_field("sites") { form } else { form.filled("sites", sites.join("\n")) };
    let embed = link::embedded(asker.house(), &partner);
    let tally = store::tally(tx, partner.id).await?;
    let latest = store::of_partner(tx, partner.id, LATEST).await?;
    let latest = crate::referral::pages::rows(t, tx, latest, i64::from(u16::MAX)).await?;
    let link = link::address(asker.house(), &partner);
    let qr = papers::qr::svg(&link, &t.with("referral-link-qr", ("partner", &partner.name)), 240);
    let came = |state: State| matches!(state, State::Welcomed | State::InProgress | State::Ended);
    Ok(Show {
        page: asker.page(partner.name.clone()),
        form,
        id: partner.id.to_string(),
        kind: t.say(&partner.kind.text()),
        address: address(&partner),
        phone: partner.phone.as_deref().map(show_phone).unwrap_or_default(),
        source: t.with("referral-partner-since", ("day", dates::short_day(t, partner.created_at.day(&Zone::paris())))),
        email: partner.email.unwrap_or_default(),
        website: partner.website.unwrap_or_default(),
        qr: qr.map_err(Fault::from_error)?,
        link,
        accounts,
        leads,
        embed: if sites.is_empty() { String::new() } else { embed },
        count: tally.iter().map(|(_, count)| count).sum(),
        welcomed: tally.iter().filter(|(state, _)| came(*state)).map(|(_, count)| count).sum(),
        latest: latest.into_iter().map(|row| Sent { when: row.sent, badge: row.badge, state: row.state }).collect(),
    })
}

fn address(partner: &Partner) -> String {
    let town = format!("{} {}", partner.postal_code.as_deref().unwrap_or(""), commune::name(&partner.commune));
    let lines = [partner.address.as_deref().unwrap_or(""), town.trim()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}
