//! Checking a person in: one tile says why they come.

use askama::Template;
use axum::extract::Path;
use ground::{Moment, Zone, choice::Choice as _};
use people::Person;
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    late,
    rules::{Reason, VisitId},
    store::{self as visits, Arrival},
};
use crate::{Back, agenda, id, person};

/// A place in the queue, in words.
pub struct Place {
    pub ticket: i64,
    pub since: String,
}

/// The tiles: word, words, pictogram.
pub fn tiles(t: &Speech) -> Vec<(&'static str, String)> {
    Reason::ALL.iter().map(|reason| (reason.word(), t.say(&reason.text()))).collect()
}

/// Where a person waits today.
pub async fn place_of(tx: &mut Tx, t: &Speech, person: &Person, zone: &Zone) -> Result<Option<Place>, ground::Fault> {
    let day = tx.now().day(zone);
    let waiting = visits::waiting_of(tx, person.id, day).await?;
    Ok(waiting
        .map(|visit| Place { ticket: visit.ticket.unwrap_or_default(), since: dates::hour(t, visit.arrived_at, zone) }))
}

#[derive(Template)]
#[template(path = "visit/new.html")]
struct New {
    page: Page,
    form: Form,
    href: String,
    name: String,
    reasons: Vec<(&'static str, String)>,
    right: String,
    place: Option<Place>,
    /// The manager is to be asked before this person is received.
    manager: bool,
    expected: Vec<String>,
}

async fn render(asker: &Asker, tx: &mut Tx, person: &Person, form: Form) -> Result<New, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let day = tx.now().day(&zone);
    let coming = agenda(asker)?.coming(tx, person.id).await?;
    let catalogue = skills::catalogue(tx).await?;
    let expected = coming
        .into_iter()
        .filter(|one| one.starts_at.day(&zone) == day)
        .map(|one| {
            t.with(
                "reception-expected-at",
                (
                    ("hour", dates::hour(t, one.starts_at, &zone)),
                    ("what", catalogue.called(t, &one.title, &one.module)),
                ),
            )
        })
        .collect();
    Ok(New {
        page: asker.page(t.with("reception-arrival-title", ("name", person.name()))).about(&person.name()),
        form,
        href: format!("/people/{}", person.id),
        name: person.name(),
        reasons: tiles(t),
        right: person::said::right(t, people::right::current(tx, person.id).await?.as_ref()),
        place: place_of(tx, t, person, &zone).await?,
        manager: crate::manager_first(asker, tx, &[person.id], day).await?.contains(&person.id),
        expected,
    })
}

/// When a form says that somebody came, if it was earlier than now.
pub(super) fn typed(form: &mut Form, now: Moment, zone: &Zone) -> Option<Moment> {
    let (day, hour) = (form.day("day"), form.hour("hour"));
    late::arrival(day, hour, now, zone).unwrap_or_else(|refusal| {
        form.refuse_all(refusal);
        None
    })
}

pub async fn new(asker: Asker, Path(number): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = person::within_reach(&mut tx, id(&number)?).await?;
    Ok(html(&render(&asker, &mut tx, &person, Form::new(&asker.t)).await?))
}

pub async fn create(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
    let reason = form.chosen::<Reason>("reason");
    let back = Back::of(&form, Back::Queue);
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = person::within_reach(&mut tx, id(&number)?).await?;
    let zone = network::space::store::get(&mut tx, person.space).await?.zone;
    let late = typed(&mut form, tx.now(), &zone);
    if form.is_fine() {
        let visit: VisitId = form.id();
        // What is typed in from paper is over, unless the person still waits on the same day.
        let waits = form.has("waits", "yes") && late.is_some_and(|at| at.day(&zone) == tx.now().day(&zone));
        let queues = late.is_none() || waits;
        let new = Arrival { id: visit, space: person.space, person: Some(person.id), reason, queues };
        let noted = match late {
            None => visits::arrive(&mut tx, &new).await?,
            Some(at) => visits::arrive_late(&mut tx, &new, at).await?,
        };
        let done = if late.is_some() { "reception-done-late" } else { "reception-done-arrived" };
        let back = if late.is_some() { Back::Record } else { back };
        match noted {
            Ok(()) => return asker.finish(tx, &form, &back.path(Some(person.id)), done).await,
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    drop(tx);
    let mut tx = asker.read().await?;
    Ok(refused(&render(&asker, &mut tx, &person, form).await?))
}
