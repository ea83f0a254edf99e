//! Speaks: the list of messages, one message and its receipt.

use ::store::Right;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Moment, PersonId, Zone, choice::Choice as _};
use serde::Deserialize;
use web::{Answer, Asker, Exports, Form, Language, Page, Sheet, Speech, Trouble, html};

use super::{
    Channel,
    rules::{Place, State, again, cancelled, masked, paragraphs},
    store,
};
use crate::{MessageId, Transport, receipt, sms};

const SHOWN: usize = 50;

/// What the list is asked for.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    state: String,
    #[serde(default)]
    channel: String,
    #[serde(default)]
    after: String,
}

struct Row {
    href: String,
    subject: String,
    /// Of the subject, where it is not the page's.
    lang: &'static str,
    recipient: String,
    channel: String,
    when: String,
    badge: &'static str,
    state: String,
    /// Why it has not left, or did not arrive, in words.
    why: String,
}

#[derive(Template)]
#[template(path = "message/list.html")]
struct List {
    page: Page,
    form: Form,
    states: Vec<(String, String)>,
    channels: Vec<(String, String)>,
    /// The channels by which nothing leaves, in words: no service is set up, or this is a demonstration.
    silent: Vec<String>,
    /// Where the provider of text messages says what became of them; empty without one.
    receipts: String,
    templates: bool,
    rows: Vec<Row>,
    filtered: bool,
    shown: String,
    before: String,
    after: String,
    exports: Exports,
}

/// What the address narrows the list to.
fn narrowed(wanted: &Wanted) -> store::Filter {
    store::Filter { state: State::parse(&wanted.state), channel: Channel::parse(&wanted.channel) }
}

/// The outbox as it is narrowed, to download: what the list shows, never the text of a message.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    /// How many are read at once.
    const AT_ONCE: i64 = 500;
    let (t, filter) = (&asker.t, narrowed(&wanted));
    let heads = ["post-subject", "post-recipient", "post-channel", "post-written", "post-state", "post-why"]
        .map(|id| t.say(id));
    let mut sheet = Sheet::begin(&asker, "messages", &heads)?;
    let mut tx = asker.read().await?;
    let mut from = None;
    loop {
        let lines = store::list(&mut tx, filter, from, AT_ONCE).await?;
        from = lines.last().map(|line| Place { created_at: line.created_at, id: line.id });
        let more = sheet.goes_on(lines.len(), AT_ONCE);
        for Row { subject, recipient, channel, when, state, why, .. } in lines.into_iter().map(|line| row(&asker, line))
        {
            sheet.line([subject, recipient, channel, when, state, why])?;
        }
        if !more {
            return sheet.answer();
        }
    }
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let filter = narrowed(&wanted);
    let from = Place::parse(&wanted.after);
    let mut tx = asker.read().await?;
    let count = store::count(&mut tx, filter).await?;
    let at_most = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let mut lines = store::list(&mut tx, filter, from, at_most).await?;
    let more = lines.len() > SHOWN;
    lines.truncate(SHOWN);
    let here = |rest: String| here(filter, rest);
    let last = lines.last().map(|line| Place { created_at: line.created_at, id: line.id });
    Ok(html(&List {
        page: asker.page(t.say("post-list-title")),
        form: Form::new(t)
            .filled_if("state", filter.state.map(State::word))
            .filled_if("channel", filter.channel.map(Channel::word)),
        states: State::ALL.iter().map(|state| (state.word().to_owned(), t.say(&state.text()))).collect(),
        channels: Channel::ALL.iter().map(|channel| (channel.word().to_owned(), t.say(&channel.text()))).collect(),
        silent: silent(&asker),
        receipts: if leaves(&asker, Channel::Sms) { receipt::pages::address(asker.house()) } else { String::new() },
        templates: asker.badge().may(Right::ChangeSettings),
        filtered: filter.state.is_some() || filter.channel.is_some() || from.is_some(),
        shown: t.with("post-count", ("count", count)),
        before: from.map(|_| here(String::new())).unwrap_or_default(),
        after: last.filter(|_| more).map(|place| here(format!("&after={}", place.text()))).unwrap_or_default(),
        exports: Exports::of("/messages", here(String::new()).split_once('?').map_or("", |(_, query)| query)),
        rows: lines.into_iter().map(|line| row(&asker, line)).collect(),
    }))
}

/// This page, narrowed as it is.
fn here(filter: store::Filter, rest: String) -> String {
    let state = filter.state.map(|state| format!("&state={}", state.word()));
    let channel = filter.channel.map(|channel| format!("&channel={}", channel.word()));
    let query = [state.unwrap_or_default(), channel.unwrap_or_default(), rest].concat();
    format!("/messages?{}", query.trim_start_matches('&')).trim_end_matches('?').to_owned()
}

fn leaves(asker: &Asker, channel: Channel) -> bool {
    let house = asker.house();
    !house.is_demo() && house.port::<Transport>().is_ok_and(|transport| transport.sends(channel))
}

fn silent(asker: &Asker) -> Vec<String> {
    let of_themselves = Channel::ALL.iter().filter(|channel| channel.leaves() && !leaves(asker, **channel));
    of_themselves.map(|channel| asker.t.say(&channel.text())).collect()
}

fn why(t: &Speech, obstacle: Option<crate::Obstacle>) -> String {
    obstacle.map(|obstacle| t.say(&format!("post-obstacle-{}", obstacle.word()))).unwrap_or_default()
}

/// What is about a person is read by those who open records; the others see that it left, and for whom.
fn may_read(asker: &Asker, about: Option<PersonId>) -> bool {
    about.is_none() || asker.badge().may(Right::FindPerson)
}

/// The language of a text, for whoever hears the page.
pub(crate) fn lang(t: &Speech, language: Option<Language>) -> &'static str {
    language.map_or_else(|| t.code(), Language::word)
}

fn subject(asker: &Asker, subject: String, about: Option<PersonId>) -> String {
    if may_read(asker, about) { subject } else { asker.t.say("post-about-person") }
}

fn row(asker: &Asker, line: store::Line) -> Row {
    let t = &asker.t;
    Row {
        href: format!("/messages/{}", line.id),
        lang: if may_read(asker, line.person) { lang(t, line.language) } else { t.code() },
        subject: subject(asker, line.subject, line.person),
        recipient: line.recipient,
        channel: t.say(&line.channel.text()),
        when: when(t, line.created_at),
        badge: line.state.badge(),
        state: t.say(&line.state.text()),
        why: why(t, line.obstacle),
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
    href: String,
    form: Form,
    kind: String,
    /// What happened to it, and when, in order.
    course: Vec<(String, String)>,
    /// What stood in its way, in words.
    obstacle: String,
    body: Vec<Vec<String>>,
    lang: &'static str,
    /// How long a text message is; empty for others.
    length: String,
    tries_again: bool,
    cancels: bool,
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let id: MessageId = id.parse().map_err(|_| Trouble::Missing)?;
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let kept = store::one(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    let about = kept.message.person;
    let may_read = may_read(&asker, about);
    if let Some(person) = about.filter(|_| may_read) {
        asker.looked(tx, person, "message").await?;
    }
    let (terms, state) = (kept.terms, kept.state());
    Ok(html(&Show {
        page: asker.page(subject(&asker, kept.message.subject.clone(), about)),
        href: format!("/messages/{id}"),
        form: Form::new(t),
        kind: terms.kind.map(|kind| t.say(&format!("post-kind-{}", kind.word()))).unwrap_or_default(),
        channel: t.say(&kept.message.channel.text()),
        badge: state.badge(),
        state: t.say(&state.text()),
        course: course(t, &kept),
        obstacle: why(t, kept.obstacle),
        lang: lang(t, terms.language),
        length: if kept.message.channel == Channel::Sms { length(t, &kept.message.body) } else { String::new() },
        tries_again: again(state, kept.obstacle, terms.worthless_after, asker.now()).is_ok(),
        cancels: cancelled(state, kept.leaving_at.is_some()).is_ok(),
        body: if may_read { paragraphs(&masked(&kept.message.body)) } else { Vec::new() },
        recipient: kept.message.recipient,
    }))
}

/// Its receipt: each thing that happened, and its bounds in time.
fn course(t: &Speech, kept: &store::Kept) -> Vec<(String, String)> {
    let (terms, course) = (kept.terms, kept.course);
    [
        ("post-written", Some(kept.created_at)),
        ("post-not-before", terms.not_before),
        ("post-worthless", terms.worthless_after),
        ("post-sent", course.sent_at),
        ("post-delivered", course.delivered_at),
        ("post-failed", course.failed_at),
        ("post-gave-up", course.gave_up_at),
    ]
    .into_iter()
    .filter_map(|(id, at)| at.map(|at| (t.say(id), when(t, at))))
    .collect()
}

/// `142 caractères, 1 SMS`, as it leaves.
pub(crate) fn length(t: &Speech, body: &str) -> String {
    let length = sms::Length::of(&sms::softened(body));
    t.with("post-length", (("places", length.places), ("segments", length.segments)))
}

/// A day and an hour in Paris: the page is of the whole organisation, which has no zone of its own.
fn when(t: &Speech, at: Moment) -> String {
    let at = at.civil(&Zone::paris());
    let day = format!("{:02}/{:02}/{}", at.day(), at.month(), at.year());
    t.with("post-when", (("day", day), ("hour", format!("{:02}:{:02}", at.hour(), at.minute()))))
}
