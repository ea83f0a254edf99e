//! A person's record: the rooms' panels and the timeline, read from facts; each look at it is noted.

use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use ground::{PersonId, Zone};
use people::{Line, Person, RecordPanel, Teller, port::Agenda};
use store::{Right, Tx, journal::Wanted};
use web::{Answer, Asker, Begun, Form, Fragment, Guard, Page, Routes, Speech, Trouble, dates, go, html, refused};

ground::choices! {
    /// Why somebody opens a record of another space, or of somebody who neither came today nor is expected.
    Reason { Present = "present", Call = "call", FollowUp = "follow_up", Correction = "correction", Request = "request" }
}

/// Panels and tellers of every room.
pub(crate) struct Rooms {
    pub panels: Vec<Box<dyn RecordPanel>>,
    pub tellers: Vec<Box<dyn Teller>>,
}

/// Who was registered so many minutes ago is still there.
const JUST_REGISTERED: i64 = 15;
/// Events of the timeline that a record shows.
const EVENTS: usize = 50;

struct Event {
    datetime: String,
    when: String,
    who: String,
    line: Line,
}

#[derive(Template)]
#[template(path = "record.html")]
struct Show {
    page: Page,
    lead: String,
    /// Where who did and who saw is read; empty for those who may not.
    journal: String,
    main: Vec<Fragment>,
    side: Vec<Fragment>,
    events: Vec<Event>,
}

#[derive(Template)]
#[template(path = "record_reason.html")]
struct AskReason {
    page: Page,
    form: Form,
    id: PersonId,
    lead: String,
    reasons: Vec<(String, String)>,
}

pub(crate) fn routes() -> Routes {
    Routes::new().get("/people/{id}", Guard::Right(Right::FindPerson), show).post(
        "/people/{id}/consultations",
        Guard::Right(Right::FindPerson),
        consultation_create,
    )
}

async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let id: PersonId = id.parse().map_err(|_| Trouble::Missing)?;
    let mut tx = asker.read().await?;
    let person = people::person::store::find(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    if person.anonymised_at.is_some() {
        return Err(Trouble::Missing);
    }
    if let Some(kept) = person.merged_into {
        return Ok(go(&format!("/people/{kept}")));
    }
    let seen = asker.has_just_looked(&mut tx, id).await?;
    let way = if seen { None } else { way_in(&asker, &mut tx, &person).await? };
    if !seen && way.is_none() {
        return Ok(html(&ask(&asker, &person, Form::new(&asker.t))));
    }
    let page = compose(&asker, &mut tx, &person).await?;
    if let Some(way) = way {
        asker.looked(tx, id, way).await?;
    }
    Ok(html(&page))
}

/// What opens a record of one's own space without a question: the person came in today, with a voucher or without, was
/// registered a moment ago, or has an appointment.
async fn way_in(asker: &Asker, tx: &mut Tx, person: &Person) -> Result<Option<&'static str>, Trouble> {
    if !asker.badge().reaches(person.space) {
        return Ok(None);
    }
    let today = reception::visit::store::today(tx, person.space).await?;
    let here = person.created_at > tx.now().plus_minutes(-JUST_REGISTERED)
        || reception::visit::store::of_person(tx, person.id, 1).await?.iter().any(|visit| visit.day == today)
        || people::right::of_person(tx, person.id).await?.iter().any(|right| right.from_day == today);
    if here {
        return Ok(Some("counter"));
    }
    let coming = asker.house().port::<Arc<dyn Agenda>>()?.coming(tx, person.id).await?;
    Ok((!coming.is_empty()).then_some("appointment"))
}

fn ask(asker: &Asker, person: &Person, form: Form) -> AskReason {
    use ground::choice::Choice as _;
    let said = |reason: &Reason| {
        let word = reason.word();
        (word.to_owned(), asker.t.say(&format!("app-record-reason-{}", word.replace('_', "-"))))
    };
    AskReason {
        page: asker.page(asker.t.say("app-record-reason-title")),
        form,
        id: person.id,
        lead: asker.t.say(if asker.badge().reaches(person.space) {
            "app-record-reason-own"
        } else {
            "app-record-reason-lead"
        }),
        reasons: Reason::ALL.iter().map(said).collect(),
    }
}

async fn consultation_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    use ground::choice::Choice as _;
    let id: PersonId = id.parse().map_err(|_| Trouble::Missing)?;
    let reason: Option<Reason> = form.chosen("reason");
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = people::person::store::find(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    if person.anonymised_at.is_some() || person.merged_into.is_some() {
        return Err(Trouble::Missing);
    }
    let Some(reason) = reason.filter(|_| form.is_fine()) else { return Ok(refused(&ask(&asker, &person, form))) };
    tx.note_consultation(id, reason.word()).await?;
    asker.finish(tx, &form, &format!("/people/{id}"), "").await
}

async fn compose(asker: &Asker, tx: &mut Tx, person: &Person) -> Result<Show, Trouble> {
    let rooms = asker.house().port::<Rooms>()?;
    let space = network::space::store::get(tx, person.space).await?;
    let (mut main, mut side) = (Vec::new(), Vec::new());
    let (first, then): (Vec<_>, Vec<_>) = rooms.panels.iter().partition(|panel| panel.leads(asker));
    for panel in first.into_iter().chain(then) {
        if asker.badge().may(panel.right())
            && let Some(fragment) = panel.show(asker, tx, person).await?
        {
            if fragment.main { main.push(fragment) } else { side.push(fragment) }
        }
    }
    let events = timeline(asker, tx, person, &space.zone).await?;
    let lead = match person.identity.birth_year {
        Some(year) => asker.t.with("app-record-lead", (("year", year.to_string()), ("space", &space.name))),
        None => asker.t.with("app-record-lead-no-year", ("space", &space.name)),
    };
    let reads = asker.badge().may(Right::ReadJournals) && asker.badge().reaches(person.space);
    let journal = if reads { format!("/people/{}/journal", person.id) } else { String::new() };
    Ok(Show { page: asker.page(person.name()).about(&person.name()), lead, journal, main, side, events })
}

async fn timeline(asker: &Asker, tx: &mut Tx, person: &Person, zone: &Zone) -> Result<Vec<Event>, Trouble> {
    let rooms = asker.house().port::<Rooms>()?;
    let (mut noted, mut numbers) = (Vec::new(), Vec::new());
    for record in people::person::store::records_of(tx, person.id).await? {
        let number = people::person::store::number(tx, record).await?;
        numbers.push(number);
        noted.extend(tx.facts(&Wanted { subject: Some(number), ..Wanted::default() }).await?);
    }
    noted.sort_by_key(|noted| noted.happened_at);
    let names = people::person::store::actor_names(tx, &noted).await?;
    let tellers: Vec<_> = rooms.tellers.iter().filter(|teller| asker.badge().may(teller.right())).collect();
    let catalogue = skills::catalogue(tx).await?;
    let tell = |t: &Speech, fact| tellers.iter().find_map(|teller| teller.tell_with(t, &catalogue, fact));
    let events = noted.iter().rev().filter_map(|noted| {
        let line = tell(&asker.t, &noted.fact)?;
        Some(Event {
            datetime: noted.happened_at.to_string(),
            when: dates::stamp(&asker.t, noted.happened_at, zone),
            who: match noted.actor {
                Some(actor) if numbers.contains(&actor) => asker.t.say("app-record-themself"),
                actor => actor.and_then(|actor| names.get(&actor).cloned()).unwrap_or_default(),
            },
            line,
        })
    });
    Ok(events.take(EVENTS).collect())
}
