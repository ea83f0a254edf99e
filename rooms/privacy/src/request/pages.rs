//! Speaks: requests about data, noted and answered.

use askama::Template;
use axum::extract::Path;
use ground::{Day, PersonId, Zone, choice::Choice as _};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    rules::{self, Kind},
    store::{self as requests, Request},
};

pub(super) struct Row {
    pub id: crate::RequestId,
    pub kind: String,
    pub person: Option<PersonId>,
    pub received: String,
    pub due: String,
    pub late: bool,
    pub answered: Option<String>,
    pub answer: String,
}

pub(super) fn row(t: &Speech, request: Request, today: Day) -> Row {
    Row {
        id: request.id,
        kind: t.say(&text(request.kind)),
        person: request.person,
        received: dates::short_day(t, request.received_on),
        due: dates::short_day(t, request.due_on),
        late: request.answered_on.is_none() && request.due_on < today,
        answered: request.answered_on.map(|day| dates::short_day(t, day)),
        answer: request.answer.unwrap_or_default(),
    }
}

fn text(kind: Kind) -> String {
    format!("privacy-kind-{}", kind.word())
}

#[derive(Template)]
#[template(path = "request/list.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
}

async fn listing(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let today = tx.now().day(&Zone::paris());
    let rows = requests::all(tx).await?.into_iter().map(|request| row(&asker.t, request, today)).collect();
    Ok(List { page: asker.page(asker.t.say("privacy-requests")), form, rows })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&listing(&asker, &mut tx, form).await?))
}

#[derive(Template)]
#[template(path = "request/new.html")]
struct New {
    page: Page,
    form: Form,
    kinds: Vec<(String, String)>,
}

fn blank(asker: &Asker, form: Form) -> New {
    let kinds = Kind::ALL.iter().map(|kind| (kind.word().to_owned(), asker.t.say(&text(*kind)))).collect();
    New { page: asker.page(asker.t.say("privacy-new")), form, kinds }
}

pub async fn new(asker: Asker) -> Answer {
    let form = Form::new(&asker.t).filled("received_on", asker.now().day(&Zone::paris()));
    Ok(html(&blank(&asker, form)))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let kind: Option<Kind> = form.chosen("kind");
    let received = form.day("received_on");
    match received.map(|day| rules::received_on(day, tx.now().day(&Zone::paris()))) {
        None => form.refuse("received_on", "ui-field-required"),
        Some(Err(refusal)) => form.refuse_all(refusal),
        Some(Ok(_)) => {}
    }
    // The record is named by its address, copied from the browser, or left empty.
    let person = form.value("person").rsplit('/').next().unwrap_or("").trim().to_owned();
    let person: Option<PersonId> = if person.is_empty() { None } else { person.parse().ok() };
    let known = match person {
        Some(id) => people::person::store::find(&mut tx, id).await?.is_some(),
        None => form.value("person").trim().is_empty(),
    };
    if !known {
        form.refuse("person", "privacy-refusal-person");
    }
    let (Some(kind), Some(received), true) = (kind, received, form.is_fine()) else {
        return Ok(refused(&blank(&asker, form)));
    };
    requests::create(&mut tx, form.id(), kind, person, received).await?;
    asker.finish(tx, &form, "/requests", "privacy-done-noted").await
}

pub async fn answer_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    let request = requests::find(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    let how = form.lines("answer", 500);
    if how.is_none() {
        form.refuse("", "privacy-refusal-how");
    }
    if let Err(refusal) = rules::answer(request.answered_on) {
        form.refuse_all(refusal);
    }
    let Some(how) = how.filter(|_| form.is_fine()) else {
        return Ok(refused(&listing(&asker, &mut tx, form).await?));
    };
    requests::answer(&mut tx, &request, &how).await?;
    asker.finish(tx, &form, "/requests", "privacy-done-answered").await
}
