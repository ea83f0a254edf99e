//! Speaks: writing a partner by hand, and correcting what is known of one.

use ::store::{Tx, journal::Change};
use askama::Template;
use axum::extract::Path;
use ground::{Fault, Identifier as _, PartnerId, choice::Choice as _};
use network::partner::{NewPartner, Partner, PartnerKind, store};
use people::{person::rules::phone, show_phone};
use serde_json::json;
use web::{Answer, Asker, Begun, Form, Page, html, refused};

use super::pages::{kinds, known};
use crate::commune;

#[derive(Template)]
#[template(path = "partner/form.html")]
struct Sheet {
    page: Page,
    form: Form,
    action: String,
    back: String,
    kinds: Vec<(String, String)>,
}

pub async fn new(asker: Asker) -> Answer {
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, "referral-partner-new", None, form)))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let id = form.id::<PartnerId>();
    let Some(new) = read(&mut form, id) else {
        return Ok(refused(&sheet(&asker, "referral-partner-new", None, form)));
    };
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    store::upsert(&mut tx, &new).await?;
    note(&mut tx, id, "created", &json!({})).await?;
    asker.finish(tx, &form, &format!("/partners/{id}"), "referral-done-partner-created").await
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let partner = known(&mut tx, &id).await?;
    let form = Form::new(&asker.t)
        .filled("name", &partner.name)
        .filled("kind", partner.kind.word())
        .filled_if("address", partner.address.as_ref())
        .filled_if("postal_code", partner.postal_code.as_ref())
        .filled("commune", commune::typed(&partner.commune))
        .filled_if("phone", partner.phone.as_deref().map(show_phone))
        .filled_if("email", partner.email.as_ref())
        .filled_if("website", partner.website.as_ref());
    Ok(html(&sheet(&asker, "referral-partner-edit", Some(&partner), form)))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = asker.read().await?;
    let partner = known(&mut tx, &id).await?;
    drop(tx);
    let Some(read) = read(&mut form, partner.id) else {
        return Ok(refused(&sheet(&asker, "referral-partner-edit", Some(&partner), form)));
    };
    // What the form does not ask stays, unless the place is another.
    let same = read.commune == partner.commune && read.address == partner.address;
    let new = NewPartner {
        latitude: partner.latitude.filter(|_| same),
        longitude: partner.longitude.filter(|_| same),
        hours: partner.hours.clone(),
        ..read
    };
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    store::update(&mut tx, partner.id, &new).await?;
    let what = json!({ "name": [partner.name, new.name], "commune": [partner.commune, new.commune] });
    note(&mut tx, partner.id, "updated", &what).await?;
    asker.finish(tx, &form, &format!("/partners/{}", partner.id), "referral-done-partner-updated").await
}

async fn note(tx: &mut Tx, id: PartnerId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "partner", record: id.uuid(), person: None, action, what }).await
}

fn read(form: &mut Form, id: PartnerId) -> Option<NewPartner> {
    let name = form.required("name", 200);
    let kind = form.chosen::<PartnerKind>("kind");
    let place = commune::read(form, "commune");
    if place.is_none() && form.problem("commune").is_none() {
        form.refuse("commune", "ui-field-required");
    }
    let mut new = NewPartner::by_hand(id, name, kind.unwrap_or(PartnerKind::Other), place.unwrap_or_default());
    new.address = form.optional("address", 200);
    new.postal_code = form.optional("postal_code", 5);
    new.email = form.optional("email", 120);
    new.website = form.optional("website", 200);
    if new.email.as_deref().is_some_and(|email| !email.contains('@')) {
        form.refuse("email", "people-email");
    }
    if new.website.as_deref().is_some_and(|site| !(site.starts_with("https://") || site.starts_with("http://"))) {
        form.refuse("website", "referral-partner-website-wrong");
    }
    if let Some(text) = form.optional("phone", 40) {
        match phone(&text) {
            Ok(number) => new.phone = Some(number),
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    form.is_fine().then_some(new)
}

fn sheet(asker: &Asker, title: &str, partner: Option<&Partner>, form: Form) -> Sheet {
    let place = partner.map(|partner| format!("/partners/{}", partner.id));
    Sheet {
        page: asker.page(asker.t.say(title)),
        form,
        back: place.clone().unwrap_or_else(|| "/partners".to_owned()),
        action: place.unwrap_or_else(|| "/partners".to_owned()),
        kinds: kinds(asker),
    }
}
