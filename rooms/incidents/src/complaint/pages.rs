//! Speaks: the complaints of a space, and one written down.

use askama::Template;
use axum::extract::Query;
use ground::PersonId;
use network::setting::{number, rules::COMPLAINT_DAYS};
use people::Person;
use store::Tx;
use web::{Answer, Asker, Begun, Exports, Form, Page, Sheet, Speech, Trouble, dates, html, refused};

use super::{
    rules::{self, Complaint, ComplaintId},
    store as complaints,
};
use crate::{incident::entry::About, named, place, today};

/// A complaint, as a list shows it.
pub(super) struct Row {
    pub id: ComplaintId,
    pub when: String,
    pub words: String,
    pub space: String,
    pub state: String,
    pub open: bool,
    pub late: bool,
}

pub(super) fn row(t: &Speech, one: &Complaint, today: ground::Day) -> Row {
    let state = match one.answered_at {
        Some(_) => t.say("incidents-complaint-answered"),
        None => t.with("incidents-complaint-due", ("day", dates::short_day(t, one.due_on))),
    };
    Row {
        id: one.id,
        when: dates::short_day(t, one.received_on),
        words: one.words.clone(),
        space: one.space_name.clone(),
        state,
        open: one.answered_at.is_none(),
        late: one.is_late(today),
    }
}

#[derive(Template)]
#[template(path = "complaint/list.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
    exports: Exports,
    writes: bool,
}

async fn rows(asker: &Asker, tx: &mut Tx) -> Result<Vec<Row>, Trouble> {
    let (day, _) = today(asker, tx).await?;
    let all = complaints::all(tx, asker.badge().space()).await?;
    Ok(all.iter().map(|one| row(&asker.t, one, day)).collect())
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    Ok(html(&List {
        page: asker.page(asker.t.say("incidents-complaints")),
        rows: rows(&asker, &mut tx).await?,
        exports: Exports::of("/complaints", ""),
        writes: asker.badge().space().is_some(),
    }))
}

/// The complaints, to download: they name nobody.
pub async fn export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let heads = ["received", "space", "words", "state"].map(|head| asker.t.say(&format!("incidents-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "reclamations", &heads)?;
    for row in rows(&asker, &mut tx).await? {
        sheet.line([row.when, row.space, row.words, row.state])?;
    }
    sheet.answer()
}

#[derive(Template)]
#[template(path = "complaint/new.html")]
struct New {
    page: Page,
    form: Form,
    name: String,
    person: String,
    days: i64,
}

async fn days(asker: &Asker, tx: &mut Tx, person: Option<&Person>) -> Result<i64, Trouble> {
    let (day, _) = today(asker, tx).await?;
    Ok(number(tx, COMPLAINT_DAYS, Some(place(asker, person)?), day).await?)
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form, person: Option<&Person>) -> Result<New, Trouble> {
    Ok(New {
        page: asker.page(asker.t.say("incidents-complaint-new")),
        form,
        name: person.map(Person::name).unwrap_or_default(),
        person: person.map(|person| person.id.to_string()).unwrap_or_default(),
        days: days(asker, tx, person).await?,
    })
}

pub async fn new(asker: Asker, Query(wanted): Query<About>) -> Answer {
    let mut tx = asker.read().await?;
    let person = named(&mut tx, &wanted.person).await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let form = Form::new(&asker.t).filled("received_on", day);
    Ok(html(&render(&asker, &mut tx, form, person.as_ref()).await?))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = named(&mut tx, form.value("person")).await?;
    let Some(new) = read(&asker, &mut tx, &mut form, person.as_ref()).await?.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, form, person.as_ref()).await?));
    };
    complaints::create(&mut tx, &new).await?;
    asker.finish(tx, &form, &format!("/complaints/{}", new.id), "incidents-done-complaint").await
}

async fn read(
    asker: &Asker,
    tx: &mut Tx,
    form: &mut Form,
    person: Option<&Person>,
) -> Result<Option<Complaint>, Trouble> {
    let (today, _) = today(asker, tx).await?;
    let (received, words) = (form.day("received_on"), form.lines("words", 2000));
    if words.is_none() {
        form.refuse("words", "ui-field-required");
    }
    if received.is_none() && form.problem("received_on").is_none() {
        form.refuse("received_on", "ui-field-required");
    }
    let (Some(received_on), Some(words)) = (received, words) else { return Ok(None) };
    let due_on = match rules::due(received_on, today, days(asker, tx, person).await?) {
        Ok(due) => due,
        Err(refusal) => {
            form.refuse_all(refusal);
            return Ok(None);
        }
    };
    Ok(Some(Complaint {
        id: form.id(),
        space: place(asker, person)?,
        space_name: String::new(),
        person: person.map(|person| -> PersonId { person.id }),
        received_on,
        words,
        due_on,
        writer: None,
        answer: None,
        answered_at: None,
        answerer: None,
    }))
}
