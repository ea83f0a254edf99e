//! Speaks: one complaint, its answer, and the answer taken back.

use askama::Template;
use axum::extract::Path;
use store::{Right, Tx};
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html, refused};

use super::{
    pages::{Row, row},
    rules::Complaint,
    store as complaints,
};
use crate::{id, incident::pages::looked, names, today};

#[derive(Template)]
#[template(path = "complaint/show.html")]
struct Show {
    page: Page,
    form: Form,
    here: String,
    complaint: Row,
    received: String,
    /// From whom; both empty when nobody said.
    name: String,
    href: String,
    /// What was answered, when and by whom; empty while nothing was.
    answer: String,
    answered: String,
}

async fn found(asker: &Asker, tx: &mut Tx, address: &str) -> Result<Complaint, Trouble> {
    let one = complaints::find(tx, id(address)?).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(one.space) { Ok(one) } else { Err(Trouble::Missing) }
}

async fn render(asker: &Asker, tx: &mut Tx, one: &Complaint, form: Form) -> Result<Show, Trouble> {
    let t = &asker.t;
    let (day, zone) = today(asker, tx).await?;
    let known = names(tx, one.person.as_slice()).await?;
    let name = one.person.and_then(|person| known.get(&person)).cloned().unwrap_or_default();
    let opens = !name.is_empty() && asker.badge().may(Right::FindPerson);
    let answered = one.answered_at.map(|at| {
        let by = one.answerer.clone().unwrap_or_default();
        t.with("incidents-complaint-answered-by", (("name", by), ("when", dates::stamp(t, at, &zone))))
    });
    Ok(Show {
        page: asker.page(t.say("incidents-complaint")),
        form,
        here: format!("/complaints/{}", one.id),
        complaint: row(t, one, day),
        received: t.with(
            "incidents-complaint-received",
            (("day", dates::day(t, one.received_on)), ("name", one.writer.clone().unwrap_or_default())),
        ),
        href: one.person.filter(|_| opens).map(|person| format!("/people/{person}")).unwrap_or_default(),
        name,
        answer: one.answer.clone().filter(|_| one.answered_at.is_some()).unwrap_or_default(),
        answered: answered.unwrap_or_default(),
    })
}

pub async fn show(asker: Asker, Path(address): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let one = found(&asker, &mut tx, &address).await?;
    let form = Form::new(&asker.t).filled_if("answer", one.answer.clone());
    let shown = render(&asker, &mut tx, &one, form).await?;
    looked(&asker, tx, one.person.as_slice()).await?;
    Ok(html(&shown))
}

pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
    let words = form.lines("answer", 2000);
    if words.is_none() {
        form.refuse("answer", "ui-field-required");
    }
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, &address).await?;
    one.answer()?;
    let Some(words) = words.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, &one, form).await?));
    };
    complaints::answer(&mut tx, &one, Some(&words)).await?;
    asker.finish(tx, &form, &format!("/complaints/{}", one.id), "incidents-done-answered").await
}

pub async fn remove(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, &address).await?;
    one.unanswer()?;
    complaints::answer(&mut tx, &one, None).await?;
    asker.finish(tx, &form, &format!("/complaints/{}", one.id), "incidents-done-answer-undone").await
}
