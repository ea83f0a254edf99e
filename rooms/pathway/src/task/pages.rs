//! Speaks: everybody for whom something waits, page by page; who was called.

use ::store::Tx;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Moment, SpaceId, WriteKey, Zone, choice::Choice as _};
use serde::Deserialize;
use web::{Answer, Asker, Begun, Exports, Form, Page, Sheet, Trouble, dates, html};

use super::{
    rules::Slice,
    store::{self as tasks, Waiting},
};
use crate::{
    reach,
    today::{self, List, Who, silence},
};

/// What the address of a list asks.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    page: i64,
}

#[derive(Template)]
#[template(path = "task/list.html")]
struct Show {
    page: Page,
    people: Vec<Who>,
    before: String,
    after: String,
}

fn address(path: &str, there: bool, page: i64) -> String {
    if there { format!("{path}page={page}") } else { String::new() }
}

/// From when a silence counts in the space of today's post.
async fn since(asker: &Asker, tx: &mut Tx) -> Result<(SpaceId, Moment, Zone), Trouble> {
    silence(asker, tx).await?.ok_or(Trouble::Spaceless)
}

/// Everybody of one list of Today.
pub async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let list = List::parse(&asked.kind).ok_or(Trouble::Missing)?;
    let mut tx = asker.read().await?;
    let (space, before, zone) = since(&asker, &mut tx).await?;
    let (here, slice) = (asked.page.max(0), Slice::page(asked.page));
    let mut waiting = list.read(&mut tx, space, (before, &zone), slice).await?;
    let more = slice.cut(&mut waiting);
    let path = format!("/tasks?kind={}&", list.word());
    Ok(html(&Show {
        page: asker.page(asker.t.say(&list.text())),
        people: waiting.iter().map(|one| today::waits(&asker.t, one, list, &zone)).collect(),
        before: address(&path, here > 0, here - 1),
        after: address(&path, more, here + 1),
    }))
}

/// Somebody who is to be called, or was.
struct Line {
    who: Who,
    id: String,
    /// Of its button: each small form is written once for itself.
    key: WriteKey,
}

#[derive(Template)]
#[template(path = "task/calls.html")]
struct Calls {
    page: Page,
    silent: Vec<Line>,
    called: Vec<Line>,
    exports: Exports,
    before: String,
    after: String,
}

/// Who is to be called, and who was lately.
pub async fn calls(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (space, before, zone) = since(&asker, &mut tx).await?;
    let (here, slice) = (asked.page.max(0), Slice::page(asked.page));
    let mut silent = tasks::silent(&mut tx, space, before.day(&zone), before, slice).await?;
    let more = slice.cut(&mut silent);
    let called = tasks::called(&mut tx, space, before).await?;
    let line = |who: Who, id: String| Line { who, id, key: WriteKey::fresh() };
    let was_called = |one: &Waiting| {
        let when = t.with("pathway-called-on", ("day", dates::short_day(t, one.since.day(&zone))));
        line(today::who(one.person, &one.first_name, &one.last_name, "", when), one.person.to_string())
    };
    Ok(html(&Calls {
        page: asker.page(t.say("pathway-call-title")),
        silent: silent.iter().map(|one| line(today::called(&asker, one), one.person.to_string())).collect(),
        called: called.iter().map(was_called).collect(),
        exports: Exports::of("/calls", ""),
        before: address("/calls?", here > 0, here - 1),
        after: address("/calls?", more, here + 1),
    }))
}

/// Everybody who is to be called, to download.
pub async fn calls_export(asker: Asker) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (space, before, zone) = since(&asker, &mut tx).await?;
    let heads = ["name", "detail"].map(|head| t.say(&format!("pathway-call-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "appels", &heads)?;
    for page in 0.. {
        let slice = Slice::page(page);
        let mut silent = tasks::silent(&mut tx, space, before.day(&zone), before, slice).await?;
        let more = slice.cut(&mut silent);
        for Who { name, detail, .. } in silent.iter().map(|one| today::called(&asker, one)) {
            sheet.line([name, detail])?;
        }
        if !more {
            break;
        }
    }
    sheet.answer()
}

async fn call(asker: Asker, id: &str, form: Form, was_called: bool, done: &'static str) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, id).await?;
    tasks::call(&mut tx, person.id, was_called).await?;
    asker.finish(tx, &form, "/calls", done).await
}

/// Somebody was called: they are asked for again after another silence.
pub async fn call_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    call(asker, &id, form, true, "pathway-done-called").await
}

/// They were not called after all.
pub async fn call_remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    call(asker, &id, form, false, "pathway-done-uncalled").await
}
