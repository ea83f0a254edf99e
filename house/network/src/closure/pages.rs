//! Speaks: when a space is open, and the days on which it is not.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{Day, SpaceId};
use web::{Answer, Asker, Begun, Cell, Form, Page, Sheet, Trouble, dates, html, refused};

use super::{Closure, ClosureId, Span, port::Held, sessions, store};
use crate::{
    hours,
    space::store::{self as spaces, Space},
};

struct Row {
    id: ClosureId,
    days: String,
    reason: String,
    /// The sessions that fall in it, and what cancelling them all does.
    sessions: Vec<sessions::Row>,
    consequence: String,
}

#[derive(Template)]
#[template(path = "closure/list.html")]
struct List {
    page: Page,
    form: Form,
    space: String,
    /// Where the forms go.
    here: String,
    /// Whether it is open now; empty when its hours cannot be read.
    now: String,
    hours: Vec<String>,
    rows: Vec<Row>,
    /// The sessions that fall in the closure that is being planned, and what may become of them.
    met: Vec<sessions::Row>,
    fates: Vec<(String, String)>,
    /// Whether the asker may cancel sessions.
    cancels: bool,
    /// Where the hours are changed, for those who may.
    edit: String,
    /// Whether the asker keeps the rooms of this space.
    rooms: bool,
}

/// « du lundi 21 décembre au dimanche 3 janvier », « le mardi 24 novembre ».
pub fn days(t: &web::Speech, span: Span) -> String {
    let (from, until) = (dates::day(t, span.from), dates::day(t, span.until));
    if span.from == span.until {
        t.with("network-closure-day", ("day", from))
    } else {
        t.with("network-closure-days", (("from", from), ("until", until)))
    }
}

/// Whether a space is open now, in words; nothing when its hours say nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn now_of(t: &web::Speech, tx: &mut Tx, space: &Space) -> Result<Option<String>, ground::Fault> {
    let now = tx.now();
    let closures = store::ahead(tx, space.id, now.day(&space.zone)).await?;
    let spans: Vec<Span> = closures.iter().map(|closure| closure.span).collect();
    let state = hours::now(&space.hours, &spans, now, &space.zone);
    Ok(state.map(|state| hours::now_in_words(t, state, now, &space.zone)))
}

/// How far ahead a closure is told at the door, in days.
const TOLD_AHEAD: i64 = 30;

/// What is read at the door of a space: whether it is open now, its hours, and the closures of the next weeks.
///
/// # Errors
/// When the database does not answer.
pub async fn door(t: &web::Speech, tx: &mut Tx, space: &Space) -> Result<Vec<String>, ground::Fault> {
    let soon = tx.now().plus_days(TOLD_AHEAD).day(&space.zone);
    let today = tx.now().day(&space.zone);
    let closures = store::ahead(tx, space.id, today).await?;
    let told = closures.iter().filter(|closure| closure.span.from <= soon);
    let closed = told.map(|closure| t.with("network-closed-days", ("days", days(t, closure.span))));
    let now = now_of(t, tx, space).await?;
    Ok(now.into_iter().chain(hours::in_words(t, &space.hours)).chain(closed).collect())
}

/// The space of the address, for those who keep the network; else one's own.
pub(super) async fn space(asker: &Asker, tx: &mut Tx, id: Option<&str>) -> Result<Space, Trouble> {
    let id = match id {
        Some(id) => id.parse().map_err(|_| Trouble::Missing)?,
        None => asker.space()?,
    };
    spaces::find(tx, id).await?.ok_or(Trouble::Missing)
}

pub(super) fn address(id: Option<&str>) -> String {
    id.map_or_else(|| "/closures".to_owned(), |id| format!("/spaces/{id}/closures"))
}

async fn sheet(asker: &Asker, tx: &mut Tx, id: Option<&str>, (form, met): (Form, &[Held])) -> Result<List, Trouble> {
    let t = &asker.t;
    let space = space(asker, tx, id).await?;
    let today = tx.now().day(&space.zone);
    let mut rows = Vec::new();
    for closure in store::ahead(tx, space.id, today).await? {
        let held = sessions::within(asker, tx, &space, closure.span).await?;
        rows.push(Row {
            id: closure.id,
            days: days(t, closure.span),
            reason: closure.reason.unwrap_or_default(),
            sessions: sessions::rows(asker, &space, &held),
            consequence: sessions::consequence(t, &held),
        });
    }
    let may_edit = asker.badge().may(Right::ChangeSettings);
    Ok(List {
        page: asker.page(t.say("network-closures")),
        form,
        now: now_of(t, tx, &space).await?.unwrap_or_default(),
        hours: hours::in_words(t, &space.hours),
        rows,
        met: sessions::rows(asker, &space, met),
        fates: sessions::fates(asker),
        cancels: sessions::may_cancel(asker),
        here: address(id),
        rooms: id.is_none(),
        edit: if may_edit { format!("/spaces/{}", space.id) } else { String::new() },
        space: space.name,
    })
}

async fn show(asker: Asker, id: Option<&str>) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &mut tx, id, (form, &[])).await?))
}

async fn download(asker: Asker, id: Option<&str>) -> Answer {
    let mut tx = asker.read().await?;
    let space = space(&asker, &mut tx, id).await?;
    let today = tx.now().day(&space.zone);
    let line = |one: Closure| [Cell::from(one.span.from), one.span.until.into(), one.reason.into()];
    let lines: Vec<_> = store::ahead(&mut tx, space.id, today).await?.into_iter().map(line).collect();
    let heads = ["network-closure-from", "network-closure-until", "network-closure-reason"];
    Sheet::whole(&asker, "fermetures", &heads, lines)
}

async fn close(asker: Asker, id: Option<&str>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = space(&asker, &mut tx, id).await?;
    let Some(closure) = wished(&mut tx, &mut form, &space).await? else {
        return Ok(refused(&sheet(&asker, &mut tx, id, (form, &[])).await?));
    };
    let held = sessions::within(&asker, &mut tx, &space, closure.span).await?;
    let Some(fate) = sessions::decided(&asker, &mut form, &held) else {
        return Ok(refused(&sheet(&asker, &mut tx, id, (form, &held)).await?));
    };
    store::create(&mut tx, &closure).await?;
    let mut done = "network-done-closed";
    if fate == sessions::Fate::Cancel {
        sessions::cancel(&asker, &mut tx, &closure, &held).await?;
        done = "network-done-closed-cancelled";
    }
    asker.finish(tx, &form, &address(id), done).await
}

/// What the form says, if it holds together.
async fn wished(tx: &mut Tx, form: &mut Form, space: &Space) -> Result<Option<Closure>, Trouble> {
    let (from, until): (Option<Day>, Option<Day>) = (form.day("from"), form.day("until"));
    let reason = form.optional("reason", 120);
    for (field, day) in [("from", from), ("until", until)] {
        if day.is_none() && form.problem(field).is_none() {
            form.refuse(field, "ui-field-required");
        }
    }
    let Some((from, until)) = from.zip(until).filter(|_| form.is_fine()) else { return Ok(None) };
    let today = tx.now().day(&space.zone);
    let others = store::ahead(tx, space.id, today).await?;
    match Span::planned(from, until, today, &others) {
        Ok(span) => Ok(Some(Closure { id: form.id(), space: space.id, span, reason })),
        Err(refusal) => {
            form.refuse_all(refusal);
            Ok(None)
        }
    }
}

async fn withdraw(asker: Asker, id: Option<&str>, closure: &str, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space: SpaceId = space(&asker, &mut tx, id).await?.id;
    let closure = closure.parse().map_err(|_| Trouble::Missing)?;
    if !store::withdraw(&mut tx, space, closure).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, &address(id), "network-done-closure-withdrawn").await
}

pub async fn list(asker: Asker) -> Answer {
    show(asker, None).await
}

/// The closures ahead, to download.
pub async fn export(asker: Asker) -> Answer {
    download(asker, None).await
}

pub async fn create(asker: Asker, form: Form) -> Answer {
    close(asker, None, form).await
}

pub async fn remove(asker: Asker, Path(closure): Path<String>, form: Form) -> Answer {
    withdraw(asker, None, &closure, form).await
}

pub async fn space_list(asker: Asker, Path(id): Path<String>) -> Answer {
    show(asker, Some(&id)).await
}

pub async fn space_export(asker: Asker, Path(id): Path<String>) -> Answer {
    download(asker, Some(&id)).await
}

pub async fn space_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    close(asker, Some(&id), form).await
}

pub async fn space_remove(asker: Asker, Path((id, closure)): Path<(String, String)>, form: Form) -> Answer {
    withdraw(asker, Some(&id), &closure, form).await
}
