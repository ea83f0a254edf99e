//! Correcting who a person is; every correction stays readable, and is undone by another.

use askama::Template;
use axum::extract::Path;
use ground::Zone;
use people::Person;
use serde_json::Value;
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    entry::{self, Options},
    pages::near,
    rules::commune_name,
    said, store as corrections, within_reach,
};
use crate::id;

/// One corrected field, in words.
struct Corrected {
    when: String,
    who: String,
    field: String,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "person/identity.html")]
struct Edit {
    page: Page,
    form: Form,
    options: Options,
    href: String,
    action: String,
    corrected: Vec<Corrected>,
}

async fn render(asker: &Asker, tx: &mut Tx, person: &Person, form: Form) -> Result<Edit, Trouble> {
    let t = &asker.t;
    let near = near(asker, tx).await?;
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let mut corrected = Vec::new();
    for one in corrections::corrections(tx, person.id).await? {
        corrected.extend(lines(t, &one, &zone));
    }
    Ok(Edit {
        page: asker.page(t.with("reception-identity-title", ("name", person.name()))),
        options: Options::of(t, &form, near),
        form,
        href: format!("/people/{}", person.id),
        action: format!("/people/{}/identity", person.id),
        corrected,
    })
}

fn lines(t: &Speech, one: &corrections::Correction, zone: &Zone) -> Vec<Corrected> {
    let fields = one.what.as_object().into_iter().flatten();
    fields
        .map(|(field, values)| Corrected {
            when: dates::stamp(t, one.at, zone),
            who: one.who.clone().unwrap_or_default(),
            field: t.say(&format!("reception-field-{}", field.replace('_', "-"))),
            before: value(t, field, &values[0]),
            after: value(t, field, &values[1]),
        })
        .collect()
}

fn value(t: &Speech, field: &str, value: &Value) -> String {
    match (field, value) {
        (_, Value::Null) => t.say("reception-value-none"),
        ("commune", Value::String(code)) => commune_name(code),
        ("phone", Value::String(phone)) => people::show_phone(phone),
        ("gender" | "residence" | "priority" | "phone_use" | "contact" | "language", Value::String(word)) => {
            said::word(t, &field.replace('_', "-"), word)
        }
        (_, Value::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}

pub async fn edit(asker: Asker, Path(number): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&number)?).await?;
    let form = entry::fill(Form::new(&asker.t), &person.identity);
    Ok(html(&render(&asker, &mut tx, &person, form).await?))
}

pub async fn update(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&number)?).await?;
    let near = near(&asker, &mut tx).await?;
    let Some(who) = entry::read(&mut form, near, tx.now()) else {
        return Ok(refused(&render(&asker, &mut tx, &person, form).await?));
    };
    people::person::store::update(&mut tx, &person, &who).await?;
    asker.finish(tx, &form, &format!("/people/{}", person.id), "reception-done-identity").await
}
