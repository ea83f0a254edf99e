//! Correcting who a person is; every correction stays readable, and is undone by another.

use askama::Template;
use axum::extract::Path;
use ground::Zone;
use people::Person;
use serde_json::Value;
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    entry::{self, Listed, Options},
    pages::near,
    rules::commune_name,
    said, store as corrections, within_reach,
};
use crate::id;

/// The hidden field that says which identity was read.
const READ: &str = "read";

fn version(person: &Person) -> String {
    person.changed_at.micros().to_string()
}

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
    folded: bool,
}

async fn render(
    asker: &Asker,
    tx: &mut Tx,
    person: &Person,
    form: Form,
    listed: Option<Listed>,
) -> Result<Edit, Trouble> {
    let t = &asker.t;
    let near = near(asker, tx).await?;
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let mut corrected = Vec::new();
    for one in corrections::corrections(tx, person.id).await? {
        corrected.extend(lines(t, &one, &zone));
    }
    Ok(Edit {
        page: asker.page(t.with("reception-identity-title", ("name", person.name()))).about(&person.name()),
        options: Options::of(t, &form, near, listed),
        form,
        href: format!("/people/{}", person.id),
        action: format!("/people/{}/identity", person.id),
        corrected,
        folded: false,
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
        ("phone_read_by_others", Value::Bool(others)) => entry::phone_readers(t, Some(*others)).unwrap_or_default(),
        (_, Value::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}

pub async fn edit(asker: Asker, Path(number): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&number)?).await?;
    let listed = entry::listed_for(&mut tx, &person.identity).await?;
    let form = entry::fill(Form::new(&asker.t), &person.identity, listed.as_ref()).filled(READ, version(&person));
    let page = render(&asker, &mut tx, &person, form, listed).await?;
    asker.looked(tx, person.id, "identity").await?;
    Ok(html(&page))
}

pub async fn update(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&number)?).await?;
    let near = near(&asker, &mut tx).await?;
    let listed = entry::listed(&mut tx, &form, near, Some(&person.identity)).await?;
    let Some(who) = entry::read(&mut form, near, listed.as_ref(), tx.now()) else {
        return Ok(refused(&render(&asker, &mut tx, &person, form, listed).await?));
    };
    let read = form.value(READ).to_owned();
    let stale = !read.is_empty() && read != version(&person);
    if stale || !people::person::store::update(&mut tx, &person, &who).await? {
        // What was typed stays, over what the other wrote; the corrections below say what that was.
        let person = within_reach(&mut tx, person.id).await?;
        form.refuse("", "reception-identity-meanwhile");
        let form = form.filled(READ, version(&person));
        return Ok(refused(&render(&asker, &mut tx, &person, form, listed).await?));
    }
    asker.finish(tx, &form, &format!("/people/{}", person.id), "reception-done-identity").await
}
