//! Registering: one page, likely duplicates shown before anything is saved.

use askama::Template;
use axum::extract::Query;
use ground::{Fault, PersonId, Refusal, Uuid, choice::Choice as _};
use people::{
    Identity, Purpose,
    guardian::{self, store::Agreement},
    port::Voucher,
};
use serde::Deserialize;
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, html, refused};

use super::{
    entry::{self, Listed, Options},
    rules::{alike, guess_name},
    said,
};
use crate::{
    carried,
    visit::{moves, store as visits},
    vouchers,
};

/// A record that may be the same person's, as it is shown.
pub struct Double {
    pub id: PersonId,
    /// Empty for a person of another space.
    pub href: String,
    /// Initials only, for a person of another space.
    pub name: String,
    pub details: Vec<String>,
    pub reasons: Vec<String>,
    /// Name of the other space, if it is another.
    pub elsewhere: String,
}

#[derive(Template)]
#[template(path = "person/new.html")]
struct New {
    page: Page,
    form: Form,
    options: Options,
    purposes: Vec<(String, String)>,
    /// Whether somebody refers them, and who.
    partner: String,
    doubles: Vec<Double>,
    /// Ids of the doubles, once looked at.
    checked: String,
    /// The other answers are folded until one of them is to be corrected.
    folded: bool,
}

/// What is asked at registration: answers only where there is somebody to answer.
fn purposes(t: &Speech, referred: bool) -> Vec<(String, String)> {
    Purpose::ASKED
        .iter()
        .filter(|_| referred)
        .map(|purpose| (purpose.word().to_owned(), said::word(t, "consent", purpose.word())))
        .collect()
}

/// Where the form is filled: the département of the space, the neighbourhoods of the commune, who refers them.
#[derive(Clone, Copy)]
struct Around<'a> {
    near: &'a str,
    listed: Option<&'a Listed>,
    voucher: Option<&'a Voucher>,
}

fn render(asker: &Asker, form: Form, around: Around<'_>, doubles: Vec<Double>) -> New {
    let Around { near, listed, voucher } = around;
    let t = &asker.t;
    let checked: Vec<String> = doubles.iter().map(|double| double.id.to_string()).collect();
    New {
        page: asker.page(t.say("reception-register-title")),
        options: Options::of(t, &form, near, listed.cloned()),
        folded: entry::may_fold(&form),
        form,
        purposes: purposes(t, voucher.is_some()),
        partner: voucher.map(|voucher| voucher.partner.clone()).unwrap_or_default(),
        doubles,
        checked: checked.join(","),
    }
}

/// The département of the asker's space.
pub async fn near(asker: &Asker, tx: &mut Tx) -> Result<&'static str, Trouble> {
    let space = network::space::store::get(tx, asker.space()?).await?;
    Ok(geo::Geo::get().resolve(&space.commune).map_or("", |found| found.commune.department().code()))
}

#[derive(Deserialize)]
pub struct Start {
    referral: Option<Uuid>,
    #[serde(default)]
    name: String,
    /// The number that was given before the name.
    visit: Option<Uuid>,
}

pub async fn new(asker: Asker, Query(start): Query<Start>) -> Answer {
    let mut tx = asker.read().await?;
    let near = near(&asker, &mut tx).await?;
    let form = Form::new(&asker.t).filled_if("visit", start.visit);
    let Some(referral) = start.referral else {
        let (first, last, year) = guess_name(&start.name);
        let form = entry::blank(form).filled("first_name", first).filled("last_name", last);
        let form = form.filled_if("birth_year", year);
        let around = Around { near, listed: None, voucher: None };
        return Ok(html(&render(&asker, form, around, Vec::new())));
    };
    let voucher = voucher(&asker, &mut tx, referral).await?;
    let listed = entry::listed_for(&mut tx, &voucher.identity).await?;
    let mut form = entry::fill(form.filled("referral", referral), &voucher.identity, listed.as_ref());
    if let Err(refusal) = voucher.usable.clone() {
        form.refuse_all(refusal);
    }
    let around = Around { near, listed: listed.as_ref(), voucher: Some(&voucher) };
    Ok(html(&render(&asker, form, around, Vec::new())))
}

/// A voucher made for a space within reach, that nobody came with yet.
pub async fn voucher(asker: &Asker, tx: &mut Tx, referral: Uuid) -> Result<Voucher, Trouble> {
    let voucher = vouchers(asker)?.get(tx, referral).await?.ok_or(Trouble::Missing)?;
    if !asker.badge().reaches(voucher.space) {
        return Err(Trouble::Missing);
    }
    if voucher.person.is_some() { Err(Refusal::because("reception-voucher-bound").into()) } else { Ok(voucher) }
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let near = near(&asker, &mut tx).await?;
    let voucher = match carried::<Uuid>(&form, "referral")? {
        Some(referral) => Some(voucher(&asker, &mut tx, referral).await?),
        None => None,
    };
    let listed = entry::listed(&mut tx, &form, near, None).await?;
    let around = Around { near, listed: listed.as_ref(), voucher: voucher.as_ref() };
    let Some(who) = entry::read(&mut form, near, listed.as_ref(), tx.now()) else {
        return Ok(refused(&render(&asker, form, around, Vec::new())));
    };
    let doubles = doubles(&asker, &mut tx, &who).await?;
    if doubles.iter().any(|double| !form.value("checked").contains(&double.id.to_string())) {
        return Ok(refused(&render(&asker, form, around, doubles)));
    }
    let person: PersonId = form.id();
    people::person::store::create(&mut tx, person, space, &who).await?;
    let asked = |purpose: &Purpose| voucher.is_some() && Purpose::ASKED.contains(purpose);
    for purpose in form.choices::<Purpose>("consents").into_iter().filter(asked) {
        people::consent::store::give(&mut tx, person, purpose, true, "counter").await?;
    }
    if let Some(voucher) = &voucher
        && let Err(refusal) = vouchers(&asker)?.bind(&mut tx, voucher.referral, person).await?
    {
        form.refuse_all(refusal);
        return Ok(refused(&render(&asker, form, around, doubles)));
    }
    if let Some(refusal) = name_visit(&asker, &mut tx, &form, person).await? {
        form.refuse_all(refusal);
        return Ok(refused(&render(&asker, form, around, doubles)));
    }
    let registered = super::within_reach(&mut tx, person).await?;
    let minor = guardian::store::agreement(&mut tx, &registered).await? != Agreement::NotAsked;
    let next = if minor { format!("/people/{person}/guardian") } else { format!("/people/{person}") };
    asker.finish(tx, &form, &next, "reception-done-registered").await
}

/// A number was given before the name: it is this person's. Why not, if it cannot be.
async fn name_visit(asker: &Asker, tx: &mut Tx, form: &Form, person: PersonId) -> Result<Option<Refusal>, Trouble> {
    if form.value("visit").is_empty() {
        return Ok(None);
    }
    let visit = moves::within_reach(asker, tx, form.value("visit")).await?;
    Ok(visits::identify(tx, &visit, person).await?.err())
}

async fn doubles(asker: &Asker, tx: &mut Tx, who: &Identity) -> Result<Vec<Double>, Fault> {
    let candidates = people::person::store::candidates(tx, who).await?;
    let mut doubles = Vec::new();
    for one in alike(who, &candidates, |space| asker.badge().reaches(space)) {
        doubles.push(if one.own {
            let who = &one.person.identity;
            Double {
                id: one.person.id,
                href: format!("/people/{}", one.person.id),
                name: one.person.name(),
                details: said::details(&asker.t, who),
                reasons: one.likeness.reasons.iter().map(|reason| said::reason(&asker.t, *reason)).collect(),
                elsewhere: String::new(),
            }
        } else {
            let elsewhere = network::space::store::get(tx, one.person.space).await?.name;
            let who = &one.person.identity;
            let name = format!("{} {}", initial(&who.first_name), initial(&who.last_name));
            Double { id: one.person.id, href: String::new(), name, details: Vec::new(), reasons: Vec::new(), elsewhere }
        });
    }
    Ok(doubles)
}

fn initial(name: &str) -> String {
    name.chars().next().map(|letter| format!("{}.", letter.to_uppercase())).unwrap_or_default()
}
