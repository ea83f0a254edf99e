//! Speaks: cancelling a session and telling those who were to come, opening it again.

mod edit;

use ::store::{Right, Tx};
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
    occupancy::{self, needs::Wanted},
    reach, reminder,
    told::{Became, Change, tell},
    workshop::{rules::Slot, store as workshops},
};

pub use edit::{edit, update};

type Options = Vec<(String, String)>;

fn workshop_path(meeting: &Meeting) -> String {
    format!("/workshops/{}", meeting.workshop.uuid())
}

fn attendance_path(meeting: &Meeting) -> String {
    format!("/sessions/{}/attendance", meeting.id.uuid())
}

pub(super) async fn line(asker: &Asker, tx: &mut Tx, meeting: &Meeting) -> Result<(Line, network::Space), Trouble> {
    let space = network::space::store::get(tx, meeting.space).await?;
    let catalogue = skills::catalogue(tx).await?;
    Ok((Line::of(meeting, &asker.t, &catalogue, &space.zone, tx.now()), space))
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
    /// Something that it wants is taken by now: a manager is asked why all the same.
    asks_why: bool,
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
    Ok(Cancellation { page, form, line, people, restore_key: WriteKey::fresh(), asks_why: false, extents })
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
            occupancy::store::free(&mut tx, one.id).await?;
            if one.standing.is_some() {
                store::set_apart(&mut tx, one.id).await?;
            }
            reminder::silence(&mut tx, one).await?;
        }
        say(&asker, &mut tx, &form, &all, Became::Cancelled).await?;
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
    let meeting = reach::locked_in_space(&mut tx, &path).await?;
    meeting.course.restore()?;
    let to = workshop_path(&meeting);
    let all = meant(&mut tx, meeting.clone(), &mut form).await?;
    occupancy::store::lock(&mut tx, meeting.space).await?;
    let mut claims = Vec::new();
    for one in &all {
        store::restore(&mut tx, one, one.course.restore()?).await?;
        reminder::recall(&mut tx, one).await?;
        claims.extend(claim(&mut tx, one).await?);
    }
    let over = form.optional("over", 200).filter(|_| asker.badge().may(Right::ManageSpace));
    if let Err(clashes) = occupancy::needs::settle(&mut tx, &claims, over.as_deref()).await? {
        let zone = network::space::store::get(&mut tx, meeting.space).await?.zone;
        occupancy::words::refuse(&mut tx, (&mut form, &[]), &asker.t, &zone, &clashes).await?;
        drop(tx);
        let mut tx = asker.read().await?;
        let page = cancellation(&asker, &mut tx, &meeting, form).await?;
        return Ok(refused(&Cancellation { asks_why: asker.badge().may(Right::ManageSpace), ..page }));
    }
    say(&asker, &mut tx, &form, &all, Became::Restored).await?;
    asker.finish(tx, &form, &to, done(&all, "agenda-done-restored", "agenda-done-restored-all")).await
}

/// What a session that takes place after all wants to hold again; nothing when it is over.
async fn claim(tx: &mut Tx, meeting: &Meeting) -> Result<Vec<occupancy::rules::Claim>, ground::Fault> {
    let found = workshops::find(tx, meeting.workshop).await?;
    let Some(workshop) = found.filter(|_| meeting.course.starts_at > tx.now()) else { return Ok(Vec::new()) };
    let slot = Slot { starts_at: meeting.course.starts_at, ends_at: meeting.course.ends_at };
    let equipment = workshop.equipment.zip(workshop.equipment_count);
    let wanted = Wanted { room: workshop.room_id, equipment, facilitator: meeting.facilitator };
    wanted.claims(tx, meeting.space, &[(meeting.id, slot)]).await
}

/// Everybody concerned hears what became of these sessions, once.
async fn say(asker: &Asker, tx: &mut Tx, form: &Form, all: &[Meeting], became: Became) -> Result<(), ground::Fault> {
    let changes: Vec<Change> = all.iter().map(|one| Change { before: one.clone(), became }).collect();
    tell(asker, tx, &form.key().to_string(), &changes).await
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
