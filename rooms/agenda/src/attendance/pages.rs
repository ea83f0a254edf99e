//! Speaks: who came. One form holds everything, so that no mark is ever lost on the way to another act.

use ::store::Tx;
use std::fmt::Write as _;

use askama::Template;
use axum::extract::Path;
use ground::{Identifier as _, PersonId, Refusal, WriteKey, choice::Choice as _};
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{
    rules::{Mark, signature},
    store::{self, Attendee},
};
use crate::{
    enrolment::{
        EnrolmentId,
        rules::{By, Way},
        store::{self as enrolments, NewEnrolment},
    },
    leave,
    reach::{self, Asked, asked},
    reminder,
    session::{line::Line, store::Meeting},
    workshop::pages::{mark_text, search},
};

struct Row {
    person: String,
    name: String,
    record: String,
    /// Name of the field of the mark; of the signature: `sign-…`.
    field: String,
    said: String,
    signature: String,
    came_by: bool,
    /// They said that they do not come.
    away: bool,
    key: WriteKey,
}

struct Candidate {
    id: String,
    name: String,
    born: String,
}

#[derive(Template)]
#[template(path = "attendance/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    line: Line,
    rows: Vec<Row>,
    marks: Vec<(String, String, &'static str)>,
    candidates: Vec<Candidate>,
    searched: String,
    /// Where who was not found is looked for in the whole space.
    elsewhere: String,
    may_close: bool,
    may_reopen: bool,
    is_corrected: bool,
    reopen_key: WriteKey,
    present: i64,
}

fn field(person: PersonId) -> String {
    format!("mark-{}", person.uuid())
}

fn path(meeting: &Meeting) -> String {
    format!("/sessions/{}/attendance", meeting.id.uuid())
}

async fn page(asker: &Asker, tx: &mut Tx, meeting: &Meeting, roll: &[Attendee], form: Form) -> Result<Edit, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, meeting.space).await?.zone;
    let catalogue = skills::catalogue(tx).await?;
    let mut line = Line::of(meeting, t, &catalogue, &zone, tx.now());
    // The seat of who does not come is free that day.
    let spare = roll.iter().filter(|one| one.away).count() > roll.iter().filter(|one| one.guest).count();
    line.is_full &= !spare;
    let rows = roll
        .iter()
        .map(|attendee| Row {
            person: attendee.person.uuid().to_string(),
            name: attendee.name(),
            record: reach::record(attendee.person),
            field: field(attendee.person),
            said: attendee.mark.map(|mark| t.say(&mark_text(mark))).unwrap_or_default(),
            signature: attendee.signature.clone().unwrap_or_default(),
            came_by: attendee.came_by(meeting),
            away: attendee.away,
            key: WriteKey::fresh(),
        })
        .collect();
    let pictograms = ["check", "close", "phone"];
    let marks = Mark::ALL.iter().zip(pictograms);
    let title = t.with("agenda-attendance-title", ("title", catalogue.called(t, &meeting.title, &meeting.module)));
    Ok(Edit {
        page: reach::page(asker, title),
        form,
        rows,
        marks: marks.map(|(mark, picto)| (mark.word().to_owned(), t.say(&mark_text(*mark)), picto)).collect(),
        candidates: Vec::new(),
        searched: String::new(),
        elsewhere: String::new(),
        may_close: meeting.course.close(tx.now(), &zone).is_ok(),
        may_reopen: meeting.course.reopen(tx.now()).is_ok(),
        is_corrected: meeting.course.is_being_corrected(),
        reopen_key: WriteKey::fresh(),
        present: i64::try_from(roll.iter().filter(|one| one.mark == Some(Mark::Present)).count()).unwrap_or(0),
        line,
    })
}

/// The sheet of a session, to be filled.
pub async fn edit(asker: Asker, path: Path<String>, query: Asked) -> Answer {
    let q = asked(&query, "q");
    let found = search(&asker, q).await?;
    let mut tx = asker.read().await?;
    let meeting = reach::meeting(&mut tx, &path).await?;
    let roll = store::roll(&mut tx, &meeting).await?;
    let mut form = Form::new(&asker.t).filled("q", q);
    for attendee in &roll {
        let said = attendee.mark.or(attendee.away.then_some(Mark::Excused));
        form = form.filled_if(&field(attendee.person), said.map(Mark::word));
    }
    let mut page = page(&asker, &mut tx, &meeting, &roll, form).await?;
    let mut people = people::person::store::by_ids(&mut tx, &found).await?;
    people.sort_by_key(|person| found.iter().position(|id| *id == person.id));
    page.candidates = people
        .into_iter()
        .filter(|person| roll.iter().all(|attendee| attendee.person != person.id))
        .map(|person| Candidate {
            id: person.id.uuid().to_string(),
            name: person.name(),
            born: person.identity.birth_year.map(|year| year.to_string()).unwrap_or_default(),
        })
        .collect();
    q.clone_into(&mut page.searched);
    page.elsewhere = reach::counter(&asker, q);
    Ok(html(&page))
}

/// What the button that was pressed asks.
enum Act {
    Draft,
    Search,
    Add(String),
    Strike(String),
    Close,
}

fn act(form: &Form) -> Act {
    if form.sent_field("search") && !form.value("q").trim().is_empty() {
        Act::Search
    } else if form.sent_field("add") {
        Act::Add(form.value("add").to_owned())
    } else if form.sent_field("strike") {
        Act::Strike(form.value("strike").to_owned())
    } else if form.sent_field("draft") || form.sent_field("search") {
        Act::Draft
    } else {
        Act::Close
    }
}

/// Writes the marks; then does what the button says.
pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let meeting = reach::locked(&mut tx, &id).await?;
    let zone = network::space::store::get(&mut tx, meeting.space).await?.zone;
    meeting.course.mark(tx.now(), &zone)?;
    let roll = store::roll(&mut tx, &meeting).await?;
    save(&mut tx, &meeting, &roll, &mut form).await?;
    let act = act(&form);
    let q = form.optional("q", 100).unwrap_or_default();
    let (to, done) = match act {
        Act::Search => (format!("{}?q={}#add", path(&meeting), escaped(&q)), ""),
        Act::Draft => (path(&meeting), "agenda-done-draft"),
        Act::Add(person) => {
            if let Err(refusal) = add(&mut tx, &meeting, &person, &form).await? {
                form.refuse_all(refusal);
            }
            (path(&meeting), "agenda-done-added")
        }
        Act::Strike(person) => {
            strike(&mut tx, &meeting, &roll, &person).await??;
            (path(&meeting), "agenda-done-struck")
        }
        Act::Close => {
            close(&mut tx, &meeting, &mut form).await??;
            (path(&meeting), "agenda-done-closed")
        }
    };
    if form.is_fine() {
        return asker.finish(tx, &form, &to, done).await;
    }
    let page = page(&asker, &mut tx, &meeting, &roll, form).await?;
    drop(tx);
    Ok(refused(&page))
}

/// For the query of an address.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        let _ =
            if byte.is_ascii_alphanumeric() { write!(out, "{}", char::from(byte)) } else { write!(out, "%{byte:02X}") };
    }
    out
}

/// The mark of each line that has one; a signature says that its hand was there.
async fn save(tx: &mut Tx, meeting: &Meeting, roll: &[Attendee], form: &mut Form) -> Result<(), Trouble> {
    for attendee in roll {
        let field = field(attendee.person);
        let drawn = match signature(form.value(&format!("sign-{}", attendee.person.uuid()))) {
            Ok(drawn) => drawn,
            Err(refusal) => {
                form.refuse(&field, refusal.problems[0].text);
                None
            }
        };
        let mark = form.choice::<Mark>(&field).or(drawn.is_some().then_some(Mark::Present));
        let Some(mark) = mark else { continue };
        let drawn = drawn.filter(|_| mark == Mark::Present);
        if attendee.mark != Some(mark) || drawn.is_some() {
            store::mark(tx, meeting.id, attendee.person, mark, drawn.as_deref()).await?;
        }
    }
    Ok(())
}

/// Somebody came without a booking: they get a seat, if there is one, and are here.
async fn add(tx: &mut Tx, meeting: &Meeting, person: &str, form: &Form) -> Result<Result<(), Refusal>, Trouble> {
    let person = reach::person(tx, person).await?.id;
    let id: EnrolmentId = form.id();
    let new = NewEnrolment { id, workshop: meeting.workshop, space: meeting.space, person, way: Way::Came };
    if let Err(refusal) = enrolments::enrol(tx, new).await? {
        // Full: the seat of who does not come is free for that session.
        let full = refusal.problems.iter().any(|problem| problem.text == "agenda-enrol-full");
        if !(full && leave::store::seat_guest(tx, meeting.id, person).await?) {
            return Ok(Err(refusal));
        }
    }
    store::mark(tx, meeting.id, person, Mark::Present, None).await?;
    Ok(Ok(()))
}

/// Somebody was written down by mistake: off the sheet, and off their seat.
async fn strike(
    tx: &mut Tx,
    meeting: &Meeting,
    roll: &[Attendee],
    person: &str,
) -> Result<Result<(), Refusal>, Trouble> {
    let person: PersonId = reach::id(person)?;
    let came = roll.iter().any(|attendee| attendee.person == person && attendee.came_by(meeting));
    if !came {
        return Err(Trouble::Missing);
    }
    store::strike(tx, meeting.id, person).await?;
    if leave::store::unseat_guest(tx, meeting.id, person).await? {
        return Ok(Ok(()));
    }
    let seated = enrolments::of_workshop(tx, meeting.workshop).await?;
    match seated.iter().find(|one| one.person == person && one.ended_at.is_none()) {
        Some(enrolment) => {
            reminder::take_back(tx, enrolment).await?;
            Ok(enrolments::withdraw(tx, enrolment, By::Team).await?)
        }
        None => Ok(Ok(())),
    }
}

/// Everybody has a mark: the session is closed and told.
async fn close(tx: &mut Tx, meeting: &Meeting, form: &mut Form) -> Result<Result<(), Refusal>, Trouble> {
    let zone = network::space::store::get(tx, meeting.space).await?.zone;
    let state = match meeting.course.close(tx.now(), &zone) {
        Ok(state) => state,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let roll = store::roll(tx, meeting).await?;
    for attendee in roll.iter().filter(|attendee| attendee.mark.is_none()) {
        form.refuse_with(&field(attendee.person), "agenda-mark-missing", ("name", attendee.name()));
    }
    if form.is_fine() {
        store::close(tx, meeting, state).await?;
    }
    Ok(Ok(()))
}
