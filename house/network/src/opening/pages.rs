//! Speaks: what is to be done before a space opens, marked, moved, added and removed.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Day, WriteKey};
use web::{Answer, Asker, Begun, Cell, Form, Page, Sheet, Speech, Trouble, dates, html, refused};

use super::{
    OpeningStepId,
    store::{self as openings, Step},
};
use crate::space::store::{self as spaces, Space};

struct Row {
    id: OpeningStepId,
    text: String,
    due: String,
    /// As a form's field writes it.
    day: String,
    done: Option<String>,
    late: bool,
    /// Of its buttons: each small form is written once for itself.
    key: WriteKey,
    removed: bool,
    /// Its new day was refused.
    wrong: bool,
}

#[derive(Template)]
#[template(path = "opening/show.html")]
struct Show {
    page: Page,
    form: Form,
    space: String,
    opens: String,
    here: String,
    rows: Vec<Row>,
    removed: Vec<Row>,
    shown: String,
}

/// A step, in words.
pub(super) fn said(t: &Speech, step: &Step) -> String {
    match (step.kind, &step.words) {
        (Some(kind), _) => t.say(&kind.text()),
        (None, words) => words.clone().unwrap_or_default(),
    }
}

fn row(t: &Speech, step: &Step, today: Day) -> Row {
    let who = step.done_by.as_deref().unwrap_or_default();
    let done = |day: Day| {
        let day = dates::short_day(t, day);
        if who.is_empty() {
            t.with("network-opening-done", ("day", day))
        } else {
            t.with("network-opening-done-by", (("day", day), ("who", who)))
        }
    };
    Row {
        id: step.id,
        text: said(t, step),
        due: dates::day(t, step.due_on),
        day: step.due_on.to_string(),
        done: step.done_on.map(done),
        late: step.done_on.is_none() && step.due_on < today,
        key: WriteKey::fresh(),
        removed: step.removed,
        wrong: false,
    }
}

async fn sheet(asker: &Asker, tx: &mut Tx, space: Space, form: Form) -> Result<Show, Trouble> {
    let (t, today) = (&asker.t, tx.now().day(&space.zone));
    let all = openings::of_space(tx, space.id).await?;
    let (removed, rows): (Vec<_>, Vec<_>) = all.iter().map(|step| row(t, step, today)).partition(|row| row.removed);
    let done = rows.iter().filter(|row| row.done.is_some()).count();
    let counts = [("done", done), ("all", rows.len())].map(|(name, count)| (name, ground::Argument::from(count)));
    Ok(Show {
        page: asker.page(t.say("network-opening")),
        form,
        opens: t.with("network-opening-opens", ("day", dates::day(t, space.opened_on))),
        here: format!("/spaces/{}/opening", space.id),
        space: space.name,
        shown: t.with("network-opening-count", counts.as_slice()),
        rows,
        removed,
    })
}

async fn known(tx: &mut Tx, id: &str) -> Result<Space, Trouble> {
    spaces::find(tx, id.parse().map_err(|_| Trouble::Missing)?).await?.ok_or(Trouble::Missing)
}

async fn step(tx: &mut Tx, space: &Space, id: &str) -> Result<Step, Trouble> {
    let id: OpeningStepId = id.parse().map_err(|_| Trouble::Missing)?;
    let all = openings::of_space(tx, space.id).await?;
    all.into_iter().find(|step| step.id == id).ok_or(Trouble::Missing)
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let space = known(&mut tx, &id).await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &mut tx, space, form).await?))
}

/// What is to be done and what is, to download.
pub async fn export(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let space = known(&mut tx, &id).await?;
    let all = openings::of_space(&mut tx, space.id).await?;
    let line = |step: &Step| {
        [Cell::from(said(&asker.t, step)), step.due_on.into(), step.done_on.into(), step.done_by.clone().into()]
    };
    let heads = ["network-opening-step", "network-opening-by", "network-opening-done-on", "network-opening-done-who"];
    Sheet::whole(&asker, "ouverture", &heads, all.iter().filter(|step| !step.removed).map(line))
}

/// Writes the list of a space that has none.
pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = known(&mut tx, &id).await?;
    openings::lay(&mut tx, space.id, space.opened_on).await?;
    asker.finish(tx, &form, &format!("/spaces/{}/opening", space.id), "network-done-opening-laid").await
}

/// Adds a step of one's own.
pub async fn step_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = known(&mut tx, &id).await?;
    let (words, due) = (form.required("words", 160), required_day(&mut form, "due_on"));
    let Some(due) = due.filter(|_| form.is_fine()) else {
        return Ok(refused(&sheet(&asker, &mut tx, space, form).await?));
    };
    openings::create(&mut tx, form.id(), space.id, &words, due).await?;
    asker.finish(tx, &form, &format!("/spaces/{}/opening", space.id), "network-done-opening-step").await
}

fn required_day(form: &mut Form, field: &'static str) -> Option<Day> {
    let day = form.day(field);
    if day.is_none() && form.problem(field).is_none() {
        form.refuse(field, "ui-field-required");
    }
    day
}

/// What a button of a step asks.
enum Act {
    Done(bool),
    Removed(bool),
}

async fn act(asker: Asker, (id, one): (String, String), form: Form, act: Act) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = known(&mut tx, &id).await?;
    let step = step(&mut tx, &space, &one).await?;
    let today = tx.now().day(&space.zone);
    let done = match act {
        Act::Done(done) => {
            openings::mark(&mut tx, &step, done.then_some(today)).await?;
            if done { "network-done-opening-done" } else { "network-done-opening-undone" }
        }
        Act::Removed(removed) => {
            openings::remove(&mut tx, &step, removed).await?;
            if removed { "network-done-opening-removed" } else { "network-done-opening-restored" }
        }
    };
    asker.finish(tx, &form, &format!("/spaces/{}/opening", space.id), done).await
}

/// Gives a step another day.
pub async fn step_update(asker: Asker, Path((id, one)): Path<(String, String)>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = known(&mut tx, &id).await?;
    let step = step(&mut tx, &space, &one).await?;
    if step.removed {
        return Err(Trouble::Missing);
    }
    let Some(day) = required_day(&mut form, "day") else {
        let mut page = sheet(&asker, &mut tx, space, form).await?;
        page.rows.iter_mut().for_each(|row| row.wrong = row.id == step.id);
        return Ok(refused(&page));
    };
    openings::plan(&mut tx, &step, day).await?;
    asker.finish(tx, &form, &format!("/spaces/{}/opening", space.id), "network-done-opening-planned").await
}

pub async fn done_create(asker: Asker, Path(ids): Path<(String, String)>, form: Form) -> Answer {
    act(asker, ids, form, Act::Done(true)).await
}

pub async fn done_remove(asker: Asker, Path(ids): Path<(String, String)>, form: Form) -> Answer {
    act(asker, ids, form, Act::Done(false)).await
}

pub async fn step_remove(asker: Asker, Path(ids): Path<(String, String)>, form: Form) -> Answer {
    act(asker, ids, form, Act::Removed(true)).await
}

pub async fn step_restore(asker: Asker, Path(ids): Path<(String, String)>, form: Form) -> Answer {
    act(asker, ids, form, Act::Removed(false)).await
}
