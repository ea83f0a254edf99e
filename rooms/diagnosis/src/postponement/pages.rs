//! Speaks: put the diagnosis off, with its reason.

use askama::Template;
use axum::extract::Path;
use ground::choice::Choice as _;
use people::Person;
use web::{Answer, Asker, Begun, Form, Page, html, refused};

use super::{rules::Reason, store};
use crate::{diagnosis::words::said, reach};

#[derive(Template)]
#[template(path = "postponement/form.html")]
struct FormPage {
    page: Page,
    form: Form,
    id: String,
    name: String,
    reasons: Vec<(String, String)>,
}

fn form_page(asker: &Asker, person: &Person, form: Form) -> FormPage {
    let reasons =
        Reason::ALL.iter().map(|reason| (reason.word().to_owned(), said(&asker.t, "diagnosis-reason-{}", *reason)));
    FormPage {
        page: asker.page(asker.t.say("diagnosis-postpone-title")),
        form,
        id: person.id.to_string(),
        name: person.name(),
        reasons: reasons.collect(),
    }
}

pub(crate) async fn new(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    Ok(html(&form_page(&asker, &person, Form::new(&asker.t))))
}

pub(crate) async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    let reason: Option<Reason> = form.chosen("reason");
    let Some(reason) = reason.filter(|_| form.is_fine()) else {
        return Ok(refused(&form_page(&asker, &person, form)));
    };
    let space = asker.badge().space().unwrap_or(person.space);
    store::create(&mut tx, form.id(), person.id, space, reason).await?;
    asker.finish(tx, &form, &format!("/people/{}", person.id), "diagnosis-done-postponed").await
}
