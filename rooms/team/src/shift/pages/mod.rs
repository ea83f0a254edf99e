//! Speaks: my shifts, « je ne peux pas venir »; the roster, for who keeps it.

mod assignment;
mod roster;

use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Refusal, WriteKey, Zone, choice::Choice as _};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    rules::{self, Reason, Task},
    store::{self as shifts, Shift},
};
use crate::ShiftId;

pub use assignment::{assignment_create, assignment_edit, freeing_create, freeing_new};
pub use roster::{removal_create, roster_create, roster_list, roster_new};

/// A shift, in words.
pub struct Row {
    pub id: ShiftId,
    /// « mardi 1er décembre »
    pub date: String,
    pub weekday: String,
    pub day: String,
    pub month: String,
    pub from: String,
    /// « de 9 h 30 à 12 h 30 »
    pub hours: String,
    pub task: String,
    pub space: String,
    pub holder: Option<String>,
    /// Of its button: each small form is written once for itself.
    pub key: WriteKey,
}

pub(super) fn row(t: &Speech, shift: &Shift, zone: &Zone) -> Row {
    let (day, from) = (shift.starts_at.day(zone), dates::hour(t, shift.starts_at, zone));
    Row {
        id: shift.id,
        date: dates::day_without_year(t, day),
        weekday: dates::weekday(t, day).to_owned(),
        day: dates::number(t, day),
        month: dates::month(t, day).to_owned(),
        hours: t.with("team-hours", (("from", &from), ("until", dates::hour(t, shift.ends_at, zone)))),
        from,
        task: t.say(&task_text(shift.task)),
        space: shift.space_name.clone(),
        holder: shift.holder.clone(),
        key: WriteKey::fresh(),
    }
}

fn task_text(task: Task) -> String {
    format!("team-task-{}", task.word().replace('_', "-"))
}

pub(super) fn reasons(t: &Speech) -> Vec<(String, String)> {
    Reason::OWN
        .iter()
        .map(|reason| (reason.word().to_owned(), t.say(&format!("team-reason-{}", reason.word()))))
        .collect()
}

pub(super) async fn zone(asker: &Asker, tx: &mut Tx) -> Result<Zone, ground::Fault> {
    match asker.badge().space() {
        Some(space) => Ok(network::space::store::get(tx, space).await?.zone),
        None => Ok(Zone::paris()),
    }
}

fn me(asker: &Asker) -> Result<AccountId, Trouble> {
    asker.badge().account().ok_or(Trouble::Forbidden)
}

#[derive(Template)]
#[template(path = "shift/list.html")]
struct List {
    page: Page,
    form: Form,
    mine: Vec<Row>,
    open: Vec<Row>,
    reasons: Vec<(String, String)>,
}

/// How far ahead open shifts are offered, in days.
const AHEAD: i64 = 28;

async fn listing(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let (now, zone) = (tx.now(), zone(asker, tx).await?);
    let mine = shifts::of_account(tx, me(asker)?, now).await?;
    let open = shifts::between(tx, asker.badge().space(), now, now.plus_days(AHEAD), true).await?;
    let say = |shifts: &[Shift]| shifts.iter().map(|shift| row(&asker.t, shift, &zone)).collect();
    Ok(List {
        page: asker.page(asker.t.say("team-title")),
        form,
        mine: say(&mine),
        open: say(&open),
        reasons: reasons(&asker.t),
    })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&listing(&asker, &mut tx, form).await?))
}

async fn reachable(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Shift, Trouble> {
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    let shift = shifts::find(tx, id).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(shift.space) { Ok(shift) } else { Err(Trouble::Missing) }
}

pub async fn release_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let shift = reachable(&asker, &mut tx, &id).await?;
    let me = me(&asker)?;
    if let Err(refusal) = rules::release(shift.account, me, shift.starts_at, tx.now()) {
        form.refuse_all(refusal);
    }
    // Several shifts on the page, so the problem stands above them all.
    let reason = Reason::parse(form.value("reason")).filter(|reason| Reason::OWN.contains(reason));
    if reason.is_none() {
        form.refuse("", "team-refusal-reason");
    }
    let Some(reason) = reason.filter(|_| form.is_fine()) else {
        return Ok(refused(&listing(&asker, &mut tx, form).await?));
    };
    if !shifts::release(&mut tx, &shift, me, reason).await? {
        form.refuse("", "team-refusal-not-yours");
        return Ok(refused(&listing(&asker, &mut tx, form).await?));
    }
    asker.finish(tx, &form, "/shifts", "team-done-released").await
}

pub async fn take_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let shift = reachable(&asker, &mut tx, &id).await?;
    let allowed = rules::take(shift.account, shift.starts_at, tx.now());
    let outcome = match allowed {
        Ok(()) if shifts::take(&mut tx, &shift, me(&asker)?).await? => Ok(()),
        Ok(()) => Err(Refusal::because("team-refusal-taken")),
        Err(refusal) => Err(refusal),
    };
    if let Err(refusal) = outcome {
        form.refuse_all(refusal);
        return Ok(refused(&listing(&asker, &mut tx, form).await?));
    }
    asker.finish(tx, &form, "/shifts", "team-done-taken").await
}
