//! Speaks: giving a seat, freeing it, moving somebody to another group.

use askama::Template;
use axum::extract::Path;
use ground::{Identifier as _, WriteKey, Zone};
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html, refused};

use super::{
    EnrolmentId,
    rules::{By, Way},
    store::{self, Enrolment, NewEnrolment},
};
use crate::{
    reach, reminder,
    seats::store::place_of,
    session::line::seats_words,
    workshop::{WorkshopId, pages as workshop_pages, store as workshops},
};

fn workshop_path(workshop: WorkshopId, enrolment: &str) -> String {
    format!("/workshops/{}?person={enrolment}", workshop.uuid())
}

/// Gives a seat.
pub async fn create(asker: Asker, path: Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let workshop = reach::workshop(&mut tx, &path).await?;
    let person = reach::person(&mut tx, form.value("person")).await?;
    if form.is_fine() {
        let id: EnrolmentId = form.id();
        let (space, to) = (workshop.space, workshop.id);
        let new = NewEnrolment { id, workshop: to, space, person: person.id, way: Way::Booked };
        match store::enrol(&mut tx, new).await? {
            Ok(()) => {
                reminder::confirm(&asker, &mut tx, id, to, person.id).await?;
                let path = workshop_path(to, &person.id.uuid().to_string());
                return asker.finish(tx, &form, &path, "agenda-done-enrolled").await;
            }
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    drop(tx);
    workshop_pages::again(&asker, workshop, form, person).await
}

/// Frees a seat; the page that follows offers to give it back.
pub async fn remove(asker: Asker, path: Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let enrolment = reach::enrolment(&mut tx, &path).await?;
    store::withdraw(&mut tx, &enrolment, By::Team).await??;
    reminder::take_back(&mut tx, &enrolment).await?;
    let path = workshop_path(enrolment.workshop, &enrolment.person.uuid().to_string());
    asker.finish(tx, &form, &path, "agenda-done-withdrawn").await
}

struct Choice {
    id: String,
    title: String,
    when: String,
    sessions: String,
    place: String,
    seats: i64,
    taken: i64,
    seats_words: String,
    is_same: bool,
}

#[derive(Template)]
#[template(path = "enrolment/move.html")]
struct Move {
    page: Page,
    form: Form,
    enrolment: String,
    name: String,
    from: String,
    back: String,
    same: Vec<Choice>,
    others: Vec<Choice>,
    key: WriteKey,
}

async fn page(asker: &Asker, form: Form, enrolment: &Enrolment) -> Result<Move, Trouble> {
    let mut tx = asker.read().await?;
    let t = &asker.t;
    let zone: Zone = network::space::store::get(&mut tx, enrolment.space).await?.zone;
    let from = workshops::find(&mut tx, enrolment.workshop).await?.ok_or(Trouble::Missing)?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let now = tx.now();
    let groups = workshops::groups(&mut tx, enrolment.space, now).await?;
    let choices = groups.into_iter().filter(|group| group.id != from.id && group.free() > 0).map(|group| Choice {
        id: group.id.uuid().to_string(),
        when: dates::moment(t, group.next_at, &zone),
        sessions: t.with("agenda-sessions", ("count", group.sessions)),
        place: place_of(group.room.clone(), group.place.clone()),
        seats: group.seats,
        taken: group.taken,
        seats_words: seats_words(t, group.taken, group.seats),
        is_same: group.module == from.module,
        title: catalogue.called(t, &group.title, &group.module),
    });
    let (same, others) = choices.partition(|choice| choice.is_same);
    Ok(Move {
        page: reach::page(asker, t.with("agenda-move-title", ("name", enrolment.name()))).about(&enrolment.name()),
        key: form.key(),
        form,
        enrolment: enrolment.id.uuid().to_string(),
        name: enrolment.first_name.clone(),
        from: catalogue.called(t, &from.title, &from.module),
        back: workshop_path(from.id, &enrolment.person.uuid().to_string()),
        same,
        others,
    })
}

/// Where somebody can be moved.
pub async fn edit(asker: Asker, path: Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let enrolment = reach::enrolment(&mut tx, &path).await?;
    drop(tx);
    if enrolment.ended_at.is_some() {
        return Err(Trouble::Refused(ground::Refusal::because("agenda-withdraw-ended")));
    }
    Ok(html(&page(&asker, Form::new(&asker.t), &enrolment).await?))
}

/// Moves somebody, in one act.
pub async fn update(asker: Asker, path: Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let enrolment = reach::enrolment(&mut tx, &path).await?;
    if form.value("to").is_empty() {
        form.refuse("to", "ui-field-choose");
        drop(tx);
        return Ok(refused(&page(&asker, form, &enrolment).await?));
    }
    let to = reach::workshop(&mut tx, form.value("to")).await?;
    if to.space != enrolment.space {
        return Err(Trouble::Missing);
    }
    if form.is_fine() {
        match store::shift(&mut tx, &enrolment, to.id, form.id(), By::Team).await? {
            Ok(()) => {
                reminder::take_back(&mut tx, &enrolment).await?;
                reminder::confirm(&asker, &mut tx, form.id(), to.id, enrolment.person).await?;
                let path = workshop_path(to.id, &enrolment.person.uuid().to_string());
                return asker.finish(tx, &form, &path, "agenda-done-moved").await;
            }
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    drop(tx);
    Ok(refused(&page(&asker, form, &enrolment).await?))
}
