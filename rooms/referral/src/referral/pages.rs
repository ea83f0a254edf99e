//! Speaks: the referrals of a space, one referral, and what the space does with it.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Moment, Zone, choice::Choice as _};
use network::setting;
use people::show_phone;
use serde::Deserialize;
use web::{Answer, Asker, Exports, Form, Page, Speech, Trouble, dates, html};

use super::{
    Agreed, Referral, ReferralId, State,
    export::narrowed,
    store::{self, PAGE},
};
use crate::{answer::store::answers, commune, follow_up::pages::hears};

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
    let address = |page: i64| format!("/referrals?{}", query(page));
    let states = std::iter::once((LATE.to_owned(), t.say("referral-filter-late")))
        .chain(State::ALL.iter().map(|state| (state.word().to_owned(), t.say(&state.text()))));
    Ok(html(&List {
        page: asker.page(t.say("referral-list-title")),
        states: states.collect(),
        narrowed: !wanted.q.trim().is_empty() || !wanted.state.is_empty(),
        everywhere: space.is_none(),
        late: if late_count > 0 {
            t.with("referral-late-count", (("count", late_count), ("days", days)))
        } else {
            String::new()
        },
        shown: t.with("referral-count", ("count", count)),
        exports: Exports::of("/referrals", &query(0)),
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

fn name(t: &Speech, referral: &Referral) -> String {
    if referral.is_forgotten() { t.say("referral-forgotten") } else { referral.who.display() }
}

fn badge(state: State, late: bool) -> &'static str {
    match state {
        _ if late => "care",
        State::Sent => "next",
        State::Seen => "wait",
        State::Welcomed | State::InProgress => "done",
        State::Ended | State::Expired | State::Withdrawn => "plain",
    }
}

/// A referral within reach of the asker.
pub(super) async fn reached(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Referral, Trouble> {
    let id: ReferralId = id.parse().map_err(|_| Trouble::Missing)?;
    let referral = store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(referral.space) { Ok(referral) } else { Err(Trouble::Missing) }
}

/// One line of what happened.
struct Past {
    datetime: String,
    when: String,
    said: String,
    pictogram: &'static str,
}

#[derive(Template)]
#[template(path = "referral/show.html")]
struct Show {
    page: Page,
    form: Form,
    id: String,
    code: String,
    badge: &'static str,
    state: String,
    late: bool,
    sent: String,
    until: String,
    partner: String,
    space: String,
    /// Why nothing is known of the person any more.
    forgotten: String,
    birth_year: String,
    phone: String,
    phone_link: String,
    contact: String,
    language: String,
    commune: String,
    reasons: Vec<(String, &'static str)>,
    words: Vec<String>,
    referrer: String,
    referrer_email: String,
    referrer_phone: String,
    hears: Vec<String>,
    history: Vec<Past>,
    /// The record of the person, when there is one and the post may open it.
    record: String,
    /// Where the person is registered with this voucher, when the post may.
    register: String,
    usable: bool,
    /// Registered, and not written down as come.
    unmet: bool,
    may_end: bool,
    may_reopen: bool,
    may_extend: bool,
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let mut referral = reached(&asker, &mut tx, &id).await?;
    let today = tx.now().day(&Zone::paris());
    let looked = match referral.person {
        Some(person) => !asker.has_just_looked(&mut tx, person).await?,
        None => false,
    };
    drop(tx);
    if looked || referral.state_on(today) == State::Sent {
        let mut tx = asker.write().await?;
        referral = reached(&asker, &mut tx, &id).await?;
        if let Some(person) = referral.person.filter(|_| looked) {
            tx.note_consultation(person, "referral").await?;
        }
        if let Ok(step) = referral.state.see().and_then(|step| referral.usable(today).map(|()| step)) {
            store::take(&mut tx, &referral, step).await?;
        }
        referral = reached(&asker, &mut tx, &id).await?;
        tx.commit().await?;
    }
    let mut tx = asker.read().await?;
    let days = setting::number(&mut tx, setting::rules::ANSWER_DAYS, Some(referral.space), today).await?;
    let space = network::space::store::get(&mut tx, referral.space).await?;
    let (agreed, _) = answers(&mut tx, &referral).await?;
    Ok(html(&sheet(&asker, &referral, agreed, &space, days)))
}

fn sheet(asker: &Asker, referral: &Referral, agreed: Agreed, space: &network::Space, days: i64) -> Show {
    let (t, now) = (&asker.t, asker.now());
    let today = now.day(&Zone::paris());
    let (state, late, who) = (referral.state_on(today), referral.is_late(now, days), &referral.who);
    let usable = referral.usable(today).is_ok();
    let may = |right: Right| asker.badge().may(right);
    Show {
        page: asker.page(name(t, referral)),
        form: Form::new(t),
        id: referral.id.to_string(),
        code: referral.code.to_string(),
        badge: badge(state, late),
        state: t.say(&state.text()),
        late,
        sent: dates::moment(t, referral.sent_at, &space.zone),
        until: dates::day(t, referral.until),
        partner: referral.partner_name.clone(),
        space: space.name.clone(),
        forgotten: match referral.person {
            _ if !referral.is_forgotten() => String::new(),
            Some(_) => t.say("referral-erased-why"),
            None => t.say("referral-forgotten-why"),
        },
        birth_year: who.birth_year.map(|year| year.to_string()).unwrap_or_default(),
        phone: who.phone.as_deref().map(show_phone).unwrap_or_default(),
        phone_link: who.phone.clone().unwrap_or_default(),
        contact: t.say(&format!("people-contact-{}", who.contact.word().replace('_', "-"))),
        language: t.say(&who.language.text()),
        commune: who.commune.as_deref().map(commune::name).unwrap_or_default(),
        reasons: referral.reasons.iter().map(|reason| (t.say(&reason.text()), reason.pictogram())).collect(),
        words: referral.words.iter().flat_map(|words| words.lines().map(str::to_owned)).collect(),
        referrer: referral.referrer.name.clone(),
        referrer_email: referral.referrer.email.clone().unwrap_or_default(),
        referrer_phone: referral.referrer.phone.as_deref().map(show_phone).unwrap_or_default(),
        hears: hears(t, agreed),
        history: history(t, referral, &space.zone),
        record: match referral.person {
            Some(person) if may(Right::FindPerson) && !referral.is_forgotten() => format!("/people/{person}"),
            _ => String::new(),
        },
        register: if usable && may(Right::RegisterPerson) {
            format!("/people/new?referral={}", referral.id)
        } else {
            String::new()
        },
        usable,
        unmet: referral.is_unmet(),
        may_end: referral.state.end(referral.person.is_some()).is_ok(),
        may_reopen: referral.reopen().is_ok(),
        may_extend: state == State::Expired && !referral.is_forgotten(),
    }
}

fn history(t: &Speech, referral: &Referral, zone: &Zone) -> Vec<Past> {
    let closing = match referral.state {
        State::Ended => Some("referral-rung-ended"),
        State::Expired => Some("referral-follow-expired-title"),
        State::Withdrawn => Some("referral-follow-withdrawn-title"),
        _ => None,
    };
    let moments: [(Option<Moment>, &str, &'static str); 5] = [
        (Some(referral.sent_at), "referral-rung-sent", "mail"),
        (referral.seen_at, "referral-rung-seen", "check"),
        (referral.welcomed_at, "referral-rung-welcomed", "reception"),
        (referral.progressed_at, "referral-rung-in-progress", "pathway"),
        (referral.closed_at.filter(|_| closing.is_some()), closing.unwrap_or_default(), "close"),
    ];
    let told = |(at, text, pictogram): (Option<Moment>, &str, &'static str)| {
        at.map(|at| Past { datetime: at.to_string(), when: dates::moment(t, at, zone), said: t.say(text), pictogram })
    };
    moments.into_iter().filter_map(told).collect()
}
