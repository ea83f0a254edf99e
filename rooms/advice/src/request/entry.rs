//! Speaks: a request is opened, from the record or from the queue.

use askama::Template;
use axum::extract::Path;
use ground::choice::Choice as _;
use people::Person;
use web::{Answer, Asker, Begun, Form, Page, html, refused};

use super::{
    rules::{Kind, Place},
    store,
};
use crate::{id, within_reach};

/// The longest summary.
pub(crate) const LONGEST: usize = 2000;

#[derive(Template)]
#[template(path = "request/new.html")]
struct New {
    page: Page,
    form: Form,
    person: String,
    name: String,
    kinds: Vec<(String, String, String)>,
    places: Vec<(String, String)>,
}

fn render(asker: &Asker, person: &Person, form: Form) -> New {
    let t = &asker.t;
    let tile = |kind: &Kind| (kind.word().to_owned(), t.say(&kind.text()), kind.pictogram().to_owned());
    New {
        page: asker.page(t.say("advice-new")),
        form,
        person: person.id.to_string(),
        name: person.name(),
        kinds: Kind::ALL.iter().map(tile).collect(),
        places: Place::ALL.iter().map(|place| (place.word().to_owned(), t.say(&place.text()))).collect(),
    }
}

pub async fn new(asker: Asker, Path(address): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&address)?).await?;
    let shown = render(&asker, &person, Form::new(&asker.t).filled("place", Place::Room.word()));
    asker.looked(tx, person.id, "advice").await?;
    Ok(html(&shown))
}

pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
    let (kind, place) = (form.chosen::<Kind>("kind"), form.chosen::<Place>("place"));
    let summary = form.lines("summary", LONGEST);
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&address)?).await?;
    let (Some(kind), Some(place), true) = (kind, place, form.is_fine()) else {
        return Ok(refused(&render(&asker, &person, form)));
    };
    let request = form.id();
    store::open(&mut tx, (request, person.space, person.id), (kind, place), summary.as_deref()).await?;
    asker.finish(tx, &form, &format!("/advice/{request}"), "advice-done-opened").await
}
