//! Speaks: a step given into a partner's hands, with what was agreed and when to ask; taken back.

use ::store::Tx;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Day, PartnerId, Refusal};
use network::partner::store::{self as partners, Partner};
use people::Person;
use serde::Deserialize;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{
    pages::find,
    store::{self, Held, Step},
};
use crate::plan::lines::label;

/// Partners that a search shows.
const SHOWN: usize = 10;
/// How far ahead a partner is asked at the latest, in days: after that nobody remembers.
const FARTHEST: i64 = 366;

/// What the address of the form asks.
#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "step/holder.html")]
struct Show {
    page: Page,
    form: Form,
    q: String,
    person: String,
    id: String,
    name: String,
    step: String,
    partners: Vec<(String, String)>,
    /// Who holds it now; empty when nobody does.
    held: String,
    searched: bool,
}

fn said(partner: &Partner) -> (String, String) {
    let town = network::commune_name(&partner.commune);
    let name = if partner.name.contains(&town) { partner.name.clone() } else { format!("{}, {town}", partner.name) };
    (partner.id.to_string(), name)
}

async fn page(
    asker: &Asker,
    tx: &mut Tx,
    (person, step): (&Person, &Step),
    q: &str,
    form: Form,
) -> Result<Show, Trouble> {
    let t = &asker.t;
    let catalogue = skills::catalogue(tx).await?;
    let space = network::space::store::get(tx, person.space).await?;
    // Without a word: those of the space's own commune.
    let commune = Some(space.commune.as_str()).filter(|_| q.trim().is_empty());
    let mut found = partners::search(tx, q, None, commune, 0).await?;
    found.truncate(SHOWN);
    let chosen: Option<PartnerId> = form.value("partner").parse().ok().or(step.held.as_ref().map(|held| held.partner));
    let mut held = String::new();
    if let Some(partner) = match chosen {
        Some(id) => partners::by_id(tx, id).await?,
        None => None,
    } {
        if step.held.as_ref().is_some_and(|held| held.partner == partner.id) {
            held.clone_from(&partner.name);
        }
        if !found.iter().any(|known| known.id == partner.id) {
            found.insert(0, partner);
        }
    }
    Ok(Show {
        page: asker.page(t.with("pathway-entrust-title", ("step", label(t, &catalogue, step)))),
        form,
        q: q.to_owned(),
        person: person.id.to_string(),
        id: step.id.to_string(),
        name: person.name(),
        step: label(t, &catalogue, step),
        partners: found.iter().map(said).collect(),
        held,
        searched: !q.trim().is_empty(),
    })
}

pub(crate) async fn edit(asker: Asker, Path((id, step)): Path<(String, String)>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = asker.read().await?;
    let (person, _, step) = find(&mut tx, &id, &step).await?;
    let held = step.held.as_ref();
    let form = Form::new(&asker.t)
        .filled_if("partner", held.map(|held| held.partner))
        .filled_if("words", held.map(|held| &held.words))
        .filled_if("look_on", held.map(|held| held.look_on));
    Ok(html(&page(&asker, &mut tx, (&person, &step), &asked.q, form).await?))
}

/// When to ask the partner: from tomorrow, within a year.
fn look_on(form: &mut Form, now: ground::Moment, zone: &ground::Zone) -> Option<Day> {
    let Some(day) = form.day("look_on") else {
        form.refuse("look_on", "ui-field-required");
        return None;
    };
    if day <= now.day(zone) {
        form.refuse("look_on", "pathway-look-past");
    } else if day > now.plus_days(FARTHEST).day(zone) {
        form.refuse("look_on", "pathway-look-far");
    }
    Some(day)
}

pub(crate) async fn update(asker: Asker, Path((id, step)): Path<(String, String)>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (person, plan, step) = find(&mut tx, &id, &step).await?;
    let zone = network::space::store::get(&mut tx, person.space).await?.zone;
    let partner: Option<PartnerId> = form.pick("partner");
    let known = match partner {
        Some(partner) => partners::by_id(&mut tx, partner).await?,
        None => None,
    };
    if known.is_none() {
        form.refuse("partner", "ui-field-choose");
    }
    let words = form.required("words", 200);
    let look_on = look_on(&mut form, tx.now(), &zone);
    if !step.state.is_open() {
        form.refuse_all(Refusal::because("pathway-entrust-closed"));
    }
    if let (Some(known), Some(look_on), true) = (known, look_on, form.is_fine()) {
        let held = Held { partner: known.id, words, look_on };
        if store::hold(&mut tx, person.id, &plan, &step, Some(&held)).await? {
            return asker.finish(tx, &form, &format!("/people/{}/plan", person.id), "pathway-done-entrusted").await;
        }
        form.refuse_all(Refusal::because("pathway-changed-meanwhile"));
    }
    let q = form.value("q").to_owned();
    Ok(refused(&page(&asker, &mut tx, (&person, &step), &q, form).await?))
}

/// The step is the space's again.
pub(crate) async fn remove(asker: Asker, Path((id, step)): Path<(String, String)>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (person, plan, step) = find(&mut tx, &id, &step).await?;
    if step.held.is_none() || !store::hold(&mut tx, person.id, &plan, &step, None).await? {
        return Err(Refusal::because("pathway-entrust-nobody").into());
    }
    asker.finish(tx, &form, &format!("/people/{}/plan", person.id), "pathway-done-taken-back").await
}
