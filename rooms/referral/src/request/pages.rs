//! Speaks: the structures that ask for a link, and one of them with those that it may be.

use ::store::Tx;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Fault, Zone, choice::Choice as _};
use network::partner::store::by_id;
use serde::Deserialize;
use web::{Answer, Asker, Cell, Exports, Form, Page, Sheet, Speech, Trouble, dates, html};

use super::{
    Request, RequestId, State,
    store::{self, PAGE},
};
use crate::{commune, link};

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    state: String,
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
    pub name: String,
    pub kind: String,
    pub commune: String,
    pub asked: String,
    pub badge: &'static str,
    pub state: String,
}

#[derive(Template)]
#[template(path = "request/list.html")]
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
    /// Where structures ask, to be passed on.
    address: String,
}

pub(super) fn row(t: &Speech, request: Request, now: ground::Moment) -> Row {
    Row {
        href: format!("/link-requests/{}", request.id),
        kind: t.say(&request.kind.text()),
        commune: commune::name(&request.commune),
        asked: dates::ago(t, request.asked_at, now),
        badge: request.state.badge(),
        state: t.say(&request.state.text()),
        name: request.name,
    }
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (state, here) = (State::parse(&wanted.state), wanted.page.max(0));
    let count = store::count(&mut tx, state).await?;
    let found = store::list(&mut tx, state, here, PAGE).await?;
    let address = |page: i64| asker.discreet(&format!("/link-requests?{}", wanted.query(page)));
    Ok(html(&List {
        page: asker.page(t.say("referral-requests-title")),
        form: Form::new(t).filled("state", &wanted.state),
        states: State::ALL.iter().map(|state| (state.word().to_owned(), t.say(&state.text()))).collect(),
        rows: found.into_iter().map(|request| row(t, request, asker.now())).collect(),
        narrowed: state.is_some(),
        shown: t.with("referral-requests-count", ("count", count)),
        exports: Exports::of("/link-requests", &wanted.query(0)).discreet(&asker),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
        address: format!("{}{}", asker.house().address(), super::ask::address()),
    }))
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let state = State::parse(&wanted.state);
    let heads = ["structure", "kind", "commune", "who", "email", "asked", "state"];
    let heads = heads.map(|head| t.say(&format!("referral-request-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "demandes-de-lien", &heads)?;
    for page in 0.. {
        let found = store::list(&mut tx, state, page, PAGE).await?;
        let last = i64::try_from(found.len()).unwrap_or(0) < PAGE;
        for request in found {
            let day = request.asked_at.day(&Zone::paris());
            let (kind, state) = (t.say(&request.kind.text()), t.say(&request.state.text()));
            let [name, referrer, email] = [request.name, request.referrer, request.email].map(Cell::from);
            let commune = commune::name(&request.commune);
            sheet.line([name, kind.into(), commune.into(), referrer, email, day.into(), state.into()])?;
        }
        if last || sheet.is_full() {
            break;
        }
    }
    sheet.answer()
}

/// A structure that it may be.
struct Likely {
    id: String,
    name: String,
    place: String,
}

#[derive(Template)]
#[template(path = "request/show.html")]
pub(super) struct Show {
    page: Page,
    form: Form,
    id: String,
    badge: &'static str,
    state: String,
    waits: bool,
    refused: bool,
    kind: String,
    commune: String,
    referrer: String,
    email: String,
    asked: String,
    reason: String,
    likely: Vec<Likely>,
    /// The structure that it is now, with its page and its link.
    partner: String,
    partner_page: String,
    link: String,
}

/// A request of the organisation.
pub(super) async fn known(tx: &mut Tx, id: &str) -> Result<Request, Trouble> {
    let id: RequestId = id.parse().map_err(|_| Trouble::Missing)?;
    store::find(tx, id).await?.ok_or(Trouble::Missing)
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let request = known(&mut tx, &id).await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &mut tx, request, form).await?))
}

pub(super) async fn sheet(asker: &Asker, tx: &mut Tx, request: Request, form: Form) -> Result<Show, Fault> {
    let t = &asker.t;
    let waits = request.state == State::Waiting;
    let likely = if waits { store::likely(tx, &request).await? } else { Vec::new() };
    let partner = match request.partner {
        Some(id) => by_id(tx, id).await?,
        None => None,
    };
    Ok(Show {
        page: asker.page(request.name.clone()),
        form,
        id: request.id.to_string(),
        badge: request.state.badge(),
        state: t.say(&request.state.text()),
        waits,
        refused: request.state == State::Refused,
        kind: t.say(&request.kind.text()),
        commune: commune::name(&request.commune),
        referrer: request.referrer,
        email: request.email,
        asked: dates::moment(t, request.asked_at, &Zone::paris()),
        reason: request.reason.unwrap_or_default(),
        likely: likely
            .into_iter()
            .map(|partner| Likely {
                id: partner.id.to_string(),
                place: format!("{}, {}", t.say(&partner.kind.text()), commune::name(&partner.commune)),
                name: partner.name,
            })
            .collect(),
        link: partner.as_ref().map(|partner| link::address(asker.house(), partner)).unwrap_or_default(),
        partner_page: partner.as_ref().map(|partner| format!("/partners/{}", partner.id)).unwrap_or_default(),
        partner: partner.map(|partner| partner.name).unwrap_or_default(),
    })
}
