//! Speaks: one workshop, its sessions, who has a seat, and enrolling somebody.

use ::store::{Right, Tx};
use askama::Template;
use axum::{extract::Path, response::Response};
use ground::{Identifier as _, PersonId, WriteKey, choice::Choice as _};
use people::{Directory, Person};
use web::{Answer, Asker, Form, Page, Trouble, dates, html, refused};

use crate::{
    attendance::rules::Mark,
    enrolment::store::{self as enrolments, Enrolment},
    reach::{self, Asked, asked},
    seats::store::place_of,
    session::{
        line::{Line, seats_words},
        rules::Phase,
        store as sessions,
    },
    workshop::store::Workshop,
};

/// Most people that a search offers.
const OFFERED: usize = 8;
/// Sessions that one printed sheet holds.
const A_SHEET: usize = papers::attendance::MOST_DATES;

/// Somebody who has (or had) a seat.
struct Seated {
    enrolment: String,
    name: String,
    record: String,
    since: String,
    was_moved: bool,
    person: String,
    key: WriteKey,
}

/// Somebody who can be enrolled.
struct Candidate {
    id: String,
    name: String,
    born: String,
    is_enrolled: bool,
    key: WriteKey,
}

struct Sheet {
    href: String,
    label: String,
}

#[derive(Template)]
#[template(path = "workshop/show.html")]
struct Show {
    page: Page,
    form: Form,
    id: String,
    level: &'static str,
    level_words: String,
    module: String,
    place: String,
    seats: i64,
    taken: i64,
    seats_words: String,
    is_full: bool,
    /// Whether a session is still to come.
    is_open: bool,
    lines: Vec<Line>,
    seated: Vec<Seated>,
    gone: Vec<Seated>,
    person: Option<Candidate>,
    record: String,
    first_session: String,
    candidates: Vec<Candidate>,
    /// Where who was not found is looked for in the whole space.
    elsewhere: String,
    sheets: Vec<Sheet>,
    may_name: bool,
    may_schedule: bool,
    may_mark: bool,
}

/// What a page of a workshop was asked with.
#[derive(Default)]
struct Wanted {
    person: Option<Person>,
    q: String,
}

pub async fn show(asker: Asker, path: Path<String>, query: Asked) -> Answer {
    let found = search(&asker, asked(&query, "q")).await?;
    let mut tx = asker.read().await?;
    let workshop = reach::workshop(&mut tx, &path).await?;
    let may_schedule = asker.badge().may(Right::Schedule);
    let in_hand = if may_schedule { asked(&query, "person") } else { "" };
    let wanted = Wanted { person: reach::in_hand(&mut tx, in_hand).await?, q: asked(&query, "q").to_owned() };
    let form = Form::new(&asker.t).filled("q", &wanted.q);
    Ok(html(&page(&asker, &mut tx, workshop, form, wanted, &found).await?))
}

/// The same page after a refusal: everything still there, and why not.
pub(crate) async fn again(asker: &Asker, workshop: Workshop, form: Form, person: Person) -> Result<Response, Trouble> {
    let mut tx = asker.read().await?;
    let wanted = Wanted { person: Some(person), q: String::new() };
    Ok(refused(&page(asker, &mut tx, workshop, form, wanted, &[]).await?))
}

/// People of the space whose name is like what was typed.
pub(crate) async fn search(asker: &Asker, q: &str) -> Result<Vec<PersonId>, Trouble> {
    if q.trim().is_empty() || !asker.badge().may(Right::FindPerson) {
        return Ok(Vec::new());
    }
    let directory = asker.house().port::<Directory>()?;
    directory.refresh(asker.house().db()).await?;
    Ok(directory.search(asker.space()?, q, OFFERED)?)
}

async fn page(
    asker: &Asker,
    tx: &mut Tx,
    workshop: Workshop,
    form: Form,
    wanted: Wanted,
    found: &[PersonId],
) -> Result<Show, Trouble> {
    let (t, badge) = (&asker.t, asker.badge());
    let zone = network::space::store::get(tx, workshop.space).await?.zone;
    let may_name = badge.may(Right::FindPerson);
    let meetings = sessions::of_workshop(tx, workshop.id).await?;
    let all = if may_name { enrolments::of_workshop(tx, workshop.id).await? } else { Vec::new() };
    let (here, gone): (Vec<&Enrolment>, Vec<&Enrolment>) = all.iter().partition(|one| one.ended_at.is_none());
    let candidate = |person: &Person| Candidate {
        id: person.id.uuid().to_string(),
        name: person.name(),
        born: person.identity.birth_year.map(|year| year.to_string()).unwrap_or_default(),
        is_enrolled: here.iter().any(|one| one.person == person.id),
        key: WriteKey::fresh(),
    };
    let mut people = people::person::store::by_ids(tx, found).await?;
    people.sort_by_key(|person| found.iter().position(|id| *id == person.id));
    let seated = |one: &&Enrolment| Seated {
        enrolment: one.id.uuid().to_string(),
        name: one.name(),
        record: reach::record(one.person),
        since: dates::short_day(t, one.ended_at.unwrap_or(one.enrolled_at).day(&zone)),
        was_moved: one.moved_to.is_some(),
        person: one.person.uuid().to_string(),
        key: WriteKey::fresh(),
    };
    let catalogue = skills::catalogue(tx).await?;
    let lines: Vec<Line> = meetings.iter().map(|meeting| Line::of(meeting, t, &catalogue, &zone, tx.now())).collect();
    let now = tx.now();
    let first = meetings.iter().find(|meeting| matches!(meeting.course.phase(now), Phase::Coming | Phase::Underway));
    let module = catalogue.module(&workshop.module);
    let title = catalogue.called(t, &workshop.title, &workshop.module);
    Ok(Show {
        form,
        level: module.map_or("", |module| ["0", "1", "2", "3"][usize::from(module.from.number().min(3))]),
        level_words: module.map(|module| t.say(&module.from.text())).unwrap_or_default(),
        module: module.map(|module| module.name(t)).filter(|name| *name != title).unwrap_or_default(),
        place: place_of(workshop.room.clone(), workshop.place.clone()),
        seats: workshop.seats,
        taken: workshop.taken.min(workshop.seats),
        seats_words: seats_words(t, workshop.taken, workshop.seats),
        is_full: workshop.taken >= workshop.seats,
        is_open: first.is_some(),
        seated: here.iter().map(seated).collect(),
        gone: gone.iter().map(seated).collect(),
        record: wanted.person.as_ref().map(|person| reach::record(person.id)).unwrap_or_default(),
        person: wanted.person.as_ref().map(candidate),
        first_session: first.map(|meeting| dates::moment(t, meeting.course.starts_at, &zone)).unwrap_or_default(),
        candidates: people.iter().map(candidate).collect(),
        elsewhere: reach::counter(asker, &wanted.q),
        sheets: sheets(asker, &workshop, lines.iter().filter(|line| !line.is_cancelled()).count()),
        lines,
        id: workshop.id.uuid().to_string(),
        may_name,
        may_schedule: badge.may(Right::Schedule),
        may_mark: badge.may(Right::TakeAttendance),
        page: asker.page(title),
    })
}

/// One sheet holds six dates: a longer series has several.
fn sheets(asker: &Asker, workshop: &Workshop, sessions: usize) -> Vec<Sheet> {
    let href = |part: usize| format!("/workshops/{}/sheet.pdf?part={part}", workshop.id.uuid());
    match sessions.div_ceil(A_SHEET) {
        0 => Vec::new(),
        1 => vec![Sheet { href: href(1), label: asker.t.say("agenda-sheet-print") }],
        parts => (1..=parts)
            .map(|part| {
                let (from, to) = ((part - 1) * A_SHEET + 1, (part * A_SHEET).min(sessions));
                Sheet { href: href(part), label: asker.t.with("agenda-sheet-print-part", (("from", from), ("to", to))) }
            })
            .collect(),
    }
}

/// Words of a mark, for lists.
pub(crate) fn mark_text(mark: Mark) -> String {
    format!("agenda-mark-{}", mark.word())
}
