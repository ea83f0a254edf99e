//! Speaks: a temporary exclusion is decided.

use askama::Template;
use axum::extract::Query;
use network::setting::{number, rules::EXCLUSION_DAYS};
use people::Person;
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{
    rules::{Days, Exclusion},
    store as exclusions,
};
use crate::{incident::entry::About, named, today};

#[derive(Template)]
#[template(path = "exclusion/new.html")]
struct New {
    page: Page,
    form: Form,
    name: String,
    person: String,
    days: i64,
}

async fn most(asker: &Asker, tx: &mut Tx, person: &Person) -> Result<i64, Trouble> {
    let (day, _) = today(asker, tx).await?;
    Ok(number(tx, EXCLUSION_DAYS, Some(person.space), day).await?)
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form, person: &Person) -> Result<New, Trouble> {
    Ok(New {
        page: asker.page(asker.t.say("incidents-exclusion-new")),
        form,
        name: person.name(),
        person: person.id.to_string(),
        days: most(asker, tx, person).await?,
    })
}

pub async fn new(asker: Asker, Query(wanted): Query<About>) -> Answer {
    let mut tx = asker.read().await?;
    let person = named(&mut tx, &wanted.person).await?.ok_or(Trouble::Missing)?;
    let (day, _) = today(&asker, &mut tx).await?;
    let form = Form::new(&asker.t).filled("from", day);
    Ok(html(&render(&asker, &mut tx, form, &person).await?))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = named(&mut tx, form.value("person")).await?.ok_or(Trouble::Missing)?;
    let Some(new) = read(&asker, &mut tx, &mut form, &person).await?.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, form, &person).await?));
    };
    exclusions::create(&mut tx, &new).await?;
    asker.finish(tx, &form, &format!("/exclusions/{}", new.id), "incidents-done-excluded").await
}

async fn read(asker: &Asker, tx: &mut Tx, form: &mut Form, person: &Person) -> Result<Option<Exclusion>, Trouble> {
    let (today, _) = today(asker, tx).await?;
    let (from, until, review_on) = (form.day("from"), form.day("until"), form.day("review_on"));
    for (field, missing) in [("from", from.is_none()), ("until", until.is_none()), ("review_on", review_on.is_none())] {
        if missing && form.problem(field).is_none() {
            form.refuse(field, "ui-field-required");
        }
    }
    let reason = form.lines("reason", 1000);
    if reason.is_none() {
        form.refuse("reason", "ui-field-required");
    }
    let (Some(from), Some(until), Some(review_on), Some(reason)) = (from, until, review_on, reason) else {
        return Ok(None);
    };
    people::person::store::hold(tx, person.id).await?;
    let others = exclusions::of_person(tx, person.id).await?;
    let most = most(asker, tx, person).await?;
    let days = match (Days { from, until, review_on }).decided(today, most, &others) {
        Ok(days) => days,
        Err(refusal) => {
            form.refuse_all(refusal);
            return Ok(None);
        }
    };
    Ok(Some(Exclusion {
        id: form.id(),
        space: person.space,
        space_name: String::new(),
        person: person.id,
        from: days.from,
        until: days.until,
        review_on: days.review_on,
        reason,
        decided_at: tx.now(),
        decider: None,
        reviewed_at: None,
        reviewer: None,
        review: None,
        ended_at: None,
        ended_how: None,
    }))
}
