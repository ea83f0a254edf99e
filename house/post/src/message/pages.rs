//! Speaks: the list of messages, one message.

use ::store::Right;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Moment, PersonId, Zone, choice::Choice as _};
use serde::Deserialize;
use web::{Answer, Asker, Form, Page, Speech, Trouble, html};

use super::{
    rules::{Place, State, masked, paragraphs},
    store,
};
use crate::{MessageId, Transport};

const SHOWN: usize = 50;

/// What the list is asked for.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    state: String,
    #[serde(default)]
    after: String,
}

struct Row {
    href: String,
    subject: String,
    recipient: String,
    channel: String,
    when: String,
    badge: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "message/list.html")]
struct List {
    page: Page,
    form: Form,
    states: Vec<(String, String)>,
    /// Nothing leaves: no mail service is set up, or this is a demonstration.
    silent: bool,
    rows: Vec<Row>,
    filtered: bool,
    shown: String,
    before: String,
    after: String,
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let state = State::parse(&wanted.state);
    let from = Place::parse(&wanted.after);
    let mut tx = asker.read().await?;
    let count = store::count(&mut tx, state).await?;
    let at_most = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let mut lines = store::list(&mut tx, state, from, at_most).await?;
    let more = lines.len() > SHOWN;
    lines.truncate(SHOWN);
    let here = |rest: String| match state {
        Some(state) => format!("/messages?state={}{rest}", state.word()),
        None => format!("/messages?{}", rest.trim_start_matches('&')).trim_end_matches('?').to_owned(),
    };
    let last = lines.last().map(|line| Place { created_at: line.created_at, id: line.id });
    Ok(html(&List {
        page: asker.page(t.say("post-list-title")),
        form: Form::new(t).filled_if("state", state.map(State::word)),
        states: State::ALL.iter().map(|state| (state.word().to_owned(), t.say(&state.text()))).collect(),
        silent: is_silent(&asker),
        filtered: state.is_some() || from.is_some(),
        shown: t.with("post-count", ("count", count)),
        before: from.map(|_| here(String::new())).unwrap_or_default(),
        after: last.filter(|_| more).map(|place| here(format!("&after={}", place.text()))).unwrap_or_default(),
        rows: lines.into_iter().map(|line| row(&asker, line)).collect(),
    }))
}

fn is_silent(asker: &Asker) -> bool {
    let house = asker.house();
    house.is_demo() || !house.port::<Transport>().is_ok_and(Transport::sends)
}

/// What is about a person is read by those who open records; the others see that it left, and for whom.
fn may_read(asker: &Asker, about: Option<PersonId>) -> bool {
    about.is_none() || asker.badge().may(Right::FindPerson)
}

fn subject(asker: &Asker, subject: String, about: Option<PersonId>) -> String {
    if may_read(asker, about) { subject } else { asker.t.say("post-about-person") }
}

fn row(asker: &Asker, line: store::Line) -> Row {
    let t = &asker.t;
    Row {
        href: format!("/messages/{}", line.id),
        subject: subject(asker, line.subject, line.person),
        recipient: line.recipient,
        channel: t.say(&format!("post-channel-{}", line.channel.word())),
        when: when(t, line.created_at),
        badge: line.state.badge(),
        state: t.say(&line.state.text()),
    }
}

#[derive(Template)]
#[template(path = "message/show.html")]
struct Show {
    page: Page,
    recipient: String,
    channel: String,
    badge: &'static str,
    state: String,
    created: String,
    sent: String,
    gave_up: String,
    /// What stood in its way, in words.
    obstacle: String,
    body: Vec<Vec<String>>,
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let id: MessageId = id.parse().map_err(|_| Trouble::Missing)?;
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let Some(kept) = store::one(&mut tx, id).await? else { return Err(Trouble::Missing) };
    let about = kept.message.person;
    let may_read = may_read(&asker, about);
    if let Some(person) = about.filter(|_| may_read) {
        asker.looked(tx, person, "message").await?;
    }
    let moment = |at: Option<Moment>| at.map(|at| when(t, at)).unwrap_or_default();
    let obstacle = kept.obstacle.map(|obstacle| t.say(&format!("post-obstacle-{}", obstacle.word())));
    Ok(html(&Show {
        page: asker.page(subject(&asker, kept.message.subject.clone(), about)),
        channel: t.say(&format!("post-channel-{}", kept.message.channel.word())),
        badge: kept.state().badge(),
        state: t.say(&kept.state().text()),
        created: when(t, kept.created_at),
        sent: moment(kept.sent_at),
        gave_up: moment(kept.gave_up_at),
        obstacle: obstacle.unwrap_or_default(),
        body: if may_read { paragraphs(&masked(&kept.message.body)) } else { Vec::new() },
        recipient: kept.message.recipient,
    }))
}

/// A day and an hour in Paris: the page is of the whole organisation, which has no zone of its own.
fn when(t: &Speech, at: Moment) -> String {
    let at = at.civil(&Zone::paris());
    let day = format!("{:02}/{:02}/{}", at.day(), at.month(), at.year());
    t.with("post-when", (("day", day), ("hour", format!("{:02}:{:02}", at.hour(), at.minute()))))
}
