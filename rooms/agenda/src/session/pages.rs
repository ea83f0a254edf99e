//! Speaks: changing a session, cancelling it and telling those who were to come, opening it again.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Identifier as _, WriteKey, choice::Choice as _};
use people::{PhoneUse, show_phone};
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{
    line::Line,
    rules::State,
    store::{self, Meeting},
};
use crate::{
    enrolment::store as enrolments,
    reach, reminder,
    workshop::{
        pages::{facilitator, team},
        rules::one,
    },
};

type Options = Vec<(String, String)>;

fn workshop_path(meeting: &Meeting) -> String {
    format!("/workshops/{}", meeting.workshop.uuid())
}

fn attendance_path(meeting: &Meeting) -> String {
    format!("/sessions/{}/attendance", meeting.id.uuid())
}

#[derive(Template)]
#[template(path = "session/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    line: Line,
    team: Options,
}

fn edit_page(asker: &Asker, form: Form, line: Line, team: Options) -> Edit {
    Edit {
        page: reach::page(asker, asker.t.with("agenda-session-edit-title", ("day", line.day.as_str()))),
        form,
        line,
        team,
    }
}

async fn line(asker: &Asker, tx: &mut Tx, meeting: &Meeting) -> Result<(Line, network::Space), Trouble> {
    let space = network::space::store::get(tx, meeting.space).await?;
    let catalogue = skills::catalogue(tx).await?;
    Ok((Line::of(meeting, &asker.t, &catalogue, &space.zone, tx.now()), space))
}

pub async fn edit(asker: Asker, path: Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let meeting = reach::meeting(&mut tx, &path).await?;
    meeting.course.change()?;
    let (line, space) = line(&asker, &mut tx, &meeting).await?;
    let team = team(&mut tx, space.id, &space.zone).await?;
    let starts = meeting.course.starts_at.civil(&space.zone);
    let form = Form::new(&asker.t)
        .filled("day", starts.date())
        .filled("hour", format!("{:02}:{:02}", starts.hour(), starts.minute()))
        .filled("minutes", meeting.course.ends_at.seconds_since(meeting.course.starts_at) / 60)
        .filled_if("facilitator", meeting.facilitator.map(ground::Identifier::uuid));
    Ok(html(&edit_page(&asker, form, line, team)))
}

pub async fn update(asker: Asker, path: Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let meeting = reach::locked(&mut tx, &path).await?;
    meeting.course.change()?;
    let (line, space) = line(&asker, &mut tx, &meeting).await?;
    let team = team(&mut tx, space.id, &space.zone).await?;
    let facilitator = facilitator(&mut form, &team);
    let (day, hour, minutes) = (form.day("day"), form.hour("hour"), form.number("minutes", 15..=480));
    for (field, is_there) in [("day", day.is_some()), ("hour", hour.is_some()), ("minutes", minutes.is_some())] {
        if !is_there && form.value(field).trim().is_empty() {
            form.refuse(field, "ui-field-required");
        }
    }
    let slot = day.zip(hour).zip(minutes).map(|((day, hour), minutes)| one(day, hour, minutes, &space.zone));
    match slot {
        Some(Ok(slot)) if form.is_fine() => {
            store::update(&mut tx, &meeting, slot, facilitator).await?;
            return asker.finish(tx, &form, &workshop_path(&meeting), "agenda-done-session-updated").await;
        }
        Some(Err(refusal)) => form.refuse_all(refusal),
        _ => {}
    }
    drop(tx);
    Ok(refused(&edit_page(&asker, form, line, team)))
}

/// Somebody to be told, and how.
struct ToTell {
    name: String,
    record: String,
    how: String,
    phone: String,
    phone_link: String,
    email: String,
    /// A word of caution about the phone.
    caution: String,
}

#[derive(Template)]
#[template(path = "session/cancellation.html")]
struct Cancellation {
    page: Page,
    form: Form,
    line: Line,
    people: Vec<ToTell>,
    restore_key: WriteKey,
    /// What may be cancelled, or take place again: this session, or the rest of its series with it.
    extents: Options,
}

ground::choices! {
    /// How much of a series.
    Extent { One = "one", Rest = "rest" }
}

/// The later sessions of the series that may still become what this one becomes.
async fn rest(tx: &mut Tx, meeting: &Meeting) -> Result<Vec<Meeting>, ground::Fault> {
    let mut all = store::of_workshop(tx, meeting.workshop).await?;
    let later = |one: &Meeting| (one.course.starts_at, one.id) > (meeting.course.starts_at, meeting.id);
    let same = |one: &Meeting| one.course.state == meeting.course.state && one.course.closed_at.is_none();
    all.retain(|one| later(one) && same(one));
    Ok(all)
}

/// The sessions that the form is about: this one, and the rest when it says so.
async fn meant(tx: &mut Tx, meeting: Meeting, form: &mut Form) -> Result<Vec<Meeting>, ground::Fault> {
    let mut all = match form.choice("extent") {
        Some(Extent::Rest) => rest(tx, &meeting).await?,
        Some(Extent::One) | None => Vec::new(),
    };
    all.insert(0, meeting);
    Ok(all)
}

async fn cancellation(asker: &Asker, tx: &mut Tx, meeting: &Meeting, form: Form) -> Result<Cancellation, Trouble> {
    let (line, _) = line(asker, tx, meeting).await?;
    let enrolled = enrolments::of_workshop(tx, meeting.workshop).await?;
    let ids: Vec<_> = enrolled.iter().filter(|one| one.ended_at.is_none()).map(|one| one.person).collect();
    let mut people = people::person::store::by_ids(tx, &ids).await?;
    people.sort_by_key(|person| ids.iter().position(|id| *id == person.id));
    let t = &asker.t;
    let people = people
        .into_iter()
        .map(|person| ToTell {
            name: person.name(),
            record: reach::record(person.id),
            how: t.say(&format!("people-contact-{}", person.identity.contact.word().replace('_', "-"))),
            phone: person.identity.phone.as_deref().map(show_phone).unwrap_or_default(),
            phone_link: person.identity.phone.clone().unwrap_or_default(),
            email: person.identity.email.clone().unwrap_or_default(),
            caution: match person.identity.phone_use {
                PhoneUse::Shared => t.say("agenda-phone-shared"),
                _ => String::new(),
            },
        })
        .collect();
    let others = rest(tx, meeting).await?.len();
    let extent = |extent: &Extent| {
        let words = match extent {
            Extent::One => t.say("agenda-extent-one"),
            Extent::Rest => t.with("agenda-extent-rest", ("count", others)),
        };
        (extent.word().to_owned(), words)
    };
    let extents = if others > 0 { Extent::ALL.iter().map(extent).collect() } else { Vec::new() };
    let key = if line.is_cancelled() { "agenda-cancelled-title" } else { "agenda-cancel-title" };
    let page = reach::page(asker, t.with(key, ("day", line.day.as_str())));
    Ok(Cancellation { page, form, line, people, restore_key: WriteKey::fresh(), extents })
}

pub async fn cancellation_new(asker: Asker, path: Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let meeting = reach::meeting(&mut tx, &path).await?;
    if meeting.course.state != State::Cancelled {
        meeting.course.cancel()?;
    }
    let form = Form::new(&asker.t).filled("extent", Extent::One.word());
    Ok(html(&cancellation(&asker, &mut tx, &meeting, form).await?))
}

pub async fn cancellation_create(asker: Asker, path: Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let meeting = reach::locked(&mut tx, &path).await?;
    meeting.course.cancel()?;
    let reason = form.required("reason", 200);
    let all = meant(&mut tx, meeting.clone(), &mut form).await?;
    if form.is_fine() {
        for one in &all {
            store::cancel(&mut tx, one, one.course.cancel()?, &reason).await?;
            reminder::silence(&mut tx, one).await?;
        }
        let path = format!("/sessions/{}/cancellation", meeting.id.uuid());
        return asker.finish(tx, &form, &path, done(&all, "agenda-done-cancelled", "agenda-done-cancelled-all")).await;
    }
    let page = cancellation(&asker, &mut tx, &meeting, form).await?;
    drop(tx);
    Ok(refused(&page))
}

/// It takes place after all.
pub async fn cancellation_remove(asker: Asker, path: Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let meeting = reach::locked(&mut tx, &path).await?;
    meeting.course.restore()?;
    let to = workshop_path(&meeting);
    let all = meant(&mut tx, meeting, &mut form).await?;
    for one in &all {
        store::restore(&mut tx, one, one.course.restore()?).await?;
        reminder::recall(&mut tx, one).await?;
    }
    asker.finish(tx, &form, &to, done(&all, "agenda-done-restored", "agenda-done-restored-all")).await
}

/// What is confirmed, of one session or of several.
fn done(all: &[Meeting], one: &'static str, several: &'static str) -> &'static str {
    if all.len() > 1 { several } else { one }
}

/// Opens a closed session to correction.
pub async fn reopening_create(asker: Asker, path: Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let meeting = reach::locked(&mut tx, &path).await?;
    let state = meeting.course.reopen(tx.now())?;
    store::reopen(&mut tx, &meeting, state).await?;
    asker.finish(tx, &form, &attendance_path(&meeting), "agenda-done-reopened").await
}
