//! Speaks: an incident is noted.

use askama::Template;
use axum::extract::Query;
use ground::{AccountId, Identifier as _, choice::Choice as _};
use people::Person;
use serde::Deserialize;
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Trouble, account, html, refused};

use super::{
    rules::{self, Incident, Kind},
    store as incidents,
};
use crate::{named, place, today};

#[derive(Template)]
#[template(path = "incident/new.html")]
struct New {
    page: Page,
    form: Form,
    /// Whom it concerns, when a record is open.
    name: String,
    person: String,
    kinds: Vec<(String, String)>,
    team: Vec<(String, String)>,
}

#[derive(Deserialize, Default)]
pub struct About {
    #[serde(default)]
    pub person: String,
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form, person: Option<&Person>) -> Result<New, Trouble> {
    let t = &asker.t;
    let (day, _) = today(asker, tx).await?;
    let team = account::of_space(tx, place(asker, person)?, day).await?;
    Ok(New {
        page: asker.page(t.say("incidents-new")),
        form,
        name: person.map(Person::name).unwrap_or_default(),
        person: person.map(|person| person.id.to_string()).unwrap_or_default(),
        kinds: Kind::ALL.iter().map(|kind| (kind.word().to_owned(), t.say(&kind.text()))).collect(),
        team: team.into_iter().map(|one| (one.id.uuid().to_string(), one.name)).collect(),
    })
}

pub async fn new(asker: Asker, Query(wanted): Query<About>) -> Answer {
    let mut tx = asker.read().await?;
    let person = named(&mut tx, &wanted.person).await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let form = Form::new(&asker.t).filled("day", day);
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
    let about: Vec<ground::PersonId> = person.iter().map(|person| person.id).collect();
    incidents::create(&mut tx, &new, &about).await?;
    asker.finish(tx, &form, &format!("/incidents/{}", new.id), "incidents-done-noted").await
}

async fn read(
    asker: &Asker,
    tx: &mut Tx,
    form: &mut Form,
    person: Option<&Person>,
) -> Result<Option<Incident>, Trouble> {
    let space = place(asker, person)?;
    let (today, zone) = today(asker, tx).await?;
    let kind = form.chosen::<Kind>("kind");
    let (day, hour) = (form.day("day"), form.hour("hour"));
    for (field, missing) in [("day", day.is_none()), ("hour", hour.is_none())] {
        if missing && form.problem(field).is_none() {
            form.refuse(field, "ui-field-required");
        }
    }
    let words = form.lines("words", 2000);
    if words.is_none() {
        form.refuse("words", "ui-field-required");
    }
    let colleague = form.pick::<AccountId>("colleague");
    if colleague.is_some() && !account::of_space(tx, space, today).await?.iter().any(|one| Some(one.id) == colleague) {
        form.refuse("colleague", "ui-field-choice");
    }
    let (Some(kind), Some(day), Some(hour), Some(words)) = (kind, day, hour, words) else { return Ok(None) };
    let happened_at = match rules::happened(day, hour, tx.now(), &zone) {
        Ok(at) => at,
        Err(refusal) => {
            form.refuse_all(refusal);
            return Ok(None);
        }
    };
    Ok(Some(Incident {
        id: form.id(),
        space,
        space_name: String::new(),
        kind,
        happened_at,
        words,
        colleague,
        colleague_name: None,
        written_at: tx.now(),
        writer: None,
        follow_up: None,
        closed_at: None,
    }))
}
