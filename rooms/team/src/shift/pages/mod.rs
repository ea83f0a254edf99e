//! Speaks: my shifts, « je ne peux pas venir »; the roster, for who keeps it.

mod assignment;
mod removal;
mod roster;

use askama::Template;
use axum::extract::{Path, Query};
use ground::{AccountId, Refusal, WriteKey, Zone, choice::Choice as _};
use serde::Deserialize;
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    rules::{self, Reason, Task, Weeks},
    store::{self as shifts, Shift},
};
use crate::ShiftId;

pub use assignment::{assignment_create, assignment_edit, freeing_create, freeing_new};
pub use removal::{removal_create, removal_new};
pub(super) use roster::place;
pub use roster::{own_export, roster_create, roster_export, roster_list, roster_new};

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

pub(super) fn row(t: &Speech, shift: &Shift) -> Row {
    let zone = &shift.zone;
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

pub(crate) fn task_text(task: Task) -> String {
    format!("team-task-{}", task.word().replace('_', "-"))
}

pub(super) fn reasons(t: &Speech) -> Vec<(String, String)> {
    Reason::OWN
        .iter()
        .map(|reason| (reason.word().to_owned(), t.say(&format!("team-reason-{}", reason.word()))))
        .collect()
}

/// The zone of today's post.
pub(crate) async fn zone(asker: &Asker, tx: &mut Tx) -> Result<Zone, ground::Fault> {
    match asker.badge().space() {
        Some(space) => Ok(network::space::store::get(tx, space).await?.zone),
        None => Ok(Zone::paris()),
    }
}

fn me(asker: &Asker) -> Result<AccountId, Trouble> {
    asker.badge().account().ok_or(Trouble::Forbidden)
}

/// What the address of a page of weeks asks.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    from: String,
}

/// The weeks before and after those of a page, as far as there are shifts there.
pub(super) struct Pager {
    shown: String,
    before: String,
    after: String,
}

impl Pager {
    fn of(t: &Speech, path: &str, weeks: Weeks, (before, after): (bool, bool)) -> Self {
        let href = |there: bool, to: Weeks| if there { format!("{path}?from={}", to.first) } else { String::new() };
        let day = |day| dates::day_without_year(t, day);
        Self {
            shown: t.with("team-weeks-shown", (("from", day(weeks.first)), ("until", day(weeks.last())))),
            before: href(before, weeks.before()),
            after: href(after, weeks.after()),
        }
    }
}

#[derive(Template)]
#[template(path = "shift/list.html")]
struct List {
    page: Page,
    form: Form,
    mine: Vec<Row>,
    open: Vec<Row>,
    pager: Pager,
    reasons: Vec<(String, String)>,
}

async fn listing(asker: &Asker, tx: &mut Tx, asked: &Asked, form: Form) -> Result<List, Trouble> {
    let (now, zone) = (tx.now(), zone(asker, tx).await?);
    let today = now.day(&zone);
    let weeks = Weeks { first: asked.from.parse().unwrap_or(today).max(today) };
    let (from, until) = weeks.span(&zone);
    let span = (from.max(now), until);
    let mine = shifts::of_account(tx, me(asker)?, now).await?;
    let open = shifts::between(tx, asker.badge().space(), span.0, span.1, true).await?;
    let (_, more) = shifts::around(tx, asker.badge().space(), span, true).await?;
    let say = |shifts: &[Shift]| shifts.iter().map(|shift| row(&asker.t, shift)).collect();
    Ok(List {
        page: asker.page(asker.t.say("team-title")),
        form,
        mine: say(&mine),
        open: say(&open),
        pager: Pager::of(&asker.t, "/shifts", weeks, (weeks.first > today, more)),
        reasons: reasons(&asker.t),
    })
}

pub async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&listing(&asker, &mut tx, &asked, form).await?))
}

async fn known(tx: &mut Tx, id: &str) -> Result<Shift, Trouble> {
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    shifts::find(tx, id).await?.ok_or(Trouble::Missing)
}

async fn reachable(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Shift, Trouble> {
    let shift = known(tx, id).await?;
    if asker.badge().reaches(shift.space) { Ok(shift) } else { Err(Trouble::Missing) }
}

/// Gives an open shift to a colleague, unless they are expected `elsewhere` at its hours.
async fn give(
    tx: &mut Tx,
    shift: &Shift,
    account: AccountId,
    elsewhere: Refusal,
) -> Result<Result<(), Refusal>, ground::Fault> {
    // Two shifts at once for one colleague: the second waits here, and sees the first.
    web::account::lock(tx, account).await?;
    let theirs = shifts::of_account(tx, account, shift.starts_at).await?;
    let spans: Vec<rules::Span> = theirs.iter().map(|one| (one.starts_at, one.ends_at)).collect();
    if let Err(refusal) = rules::take(shift.account, shift.starts_at, tx.now()) {
        return Ok(Err(refusal));
    }
    if !rules::is_free(&spans, (shift.starts_at, shift.ends_at)) {
        return Ok(Err(elsewhere));
    }
    Ok(if shifts::take(tx, shift, account).await? { Ok(()) } else { Err(Refusal::because("team-refusal-taken")) })
}

pub async fn release_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (shift, me) = (known(&mut tx, &id).await?, me(&asker)?);
    // One's own shift is given back from any post; another's is there for its space only.
    if shift.account != Some(me) && !asker.badge().reaches(shift.space) {
        return Err(Trouble::Missing);
    }
    if let Err(refusal) = rules::release(shift.account, me, shift.starts_at, tx.now()) {
        form.refuse_all(refusal);
    }
    // Several shifts on the page, so the problem stands above them all.
    let reason = Reason::parse(form.value("reason")).filter(|reason| Reason::OWN.contains(reason));
    if reason.is_none() {
        form.refuse("", "team-refusal-reason");
    }
    let Some(reason) = reason.filter(|_| form.is_fine()) else {
        return Ok(refused(&listing(&asker, &mut tx, &Asked::default(), form).await?));
    };
    if !shifts::release(&mut tx, &shift, me, reason).await? {
        form.refuse("", "team-refusal-not-yours");
        return Ok(refused(&listing(&asker, &mut tx, &Asked::default(), form).await?));
    }
    asker.finish(tx, &form, "/shifts", "team-done-released").await
}

pub async fn take_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let shift = reachable(&asker, &mut tx, &id).await?;
    let elsewhere = Refusal::because("team-refusal-expected");
    if let Err(refusal) = give(&mut tx, &shift, me(&asker)?, elsewhere).await? {
        form.refuse_all(refusal);
        return Ok(refused(&listing(&asker, &mut tx, &Asked::default(), form).await?));
    }
    asker.finish(tx, &form, "/shifts", "team-done-taken").await
}
