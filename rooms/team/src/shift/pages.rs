//! Speaks: my shifts, « je ne peux pas venir », the roster.

use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Moment, Refusal, Zone, choice::Choice as _};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    rules::{self, MOST_WEEKS, Reason, Task, Wanted},
    store::{self as shifts, NewShift, Shift},
};
use crate::ShiftId;

/// A shift, in words.
pub struct Row {
    pub id: ShiftId,
    pub weekday: String,
    pub day: String,
    pub month: String,
    pub from: String,
    /// « de 9 h 30 à 12 h 30 »
    pub hours: String,
    pub task: String,
    pub space: String,
    pub holder: Option<String>,
}

pub(super) fn row(t: &Speech, shift: &Shift, zone: &Zone) -> Row {
    let (day, from) = (shift.starts_at.day(zone), dates::hour(t, shift.starts_at, zone));
    Row {
        id: shift.id,
        weekday: dates::weekday(t, day).to_owned(),
        day: day.day().to_string(),
        month: dates::month(t, day).to_owned(),
        hours: t.with("team-hours", (("from", &from), ("until", dates::hour(t, shift.ends_at, zone)))),
        from,
        task: t.say(&task_text(shift.task)),
        space: shift.space_name.clone(),
        holder: shift.holder.clone(),
    }
}

fn task_text(task: Task) -> String {
    format!("team-task-{}", task.word().replace('_', "-"))
}

pub(super) fn reasons(t: &Speech) -> Vec<(String, String)> {
    Reason::ALL
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
    let reason = Reason::parse(form.value("reason"));
    if reason.is_none() {
        form.refuse("", "team-refusal-reason");
    }
    let Some(reason) = reason.filter(|_| form.is_fine()) else {
        return Ok(refused(&listing(&asker, &mut tx, form).await?));
    };
    shifts::release(&mut tx, &shift, me, reason).await?;
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

#[derive(Template)]
#[template(path = "shift/roster.html")]
struct Roster {
    page: Page,
    form: Form,
    weeks: Vec<(String, Vec<Row>)>,
    open: usize,
}

pub async fn roster_list(asker: Asker) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let (now, zone) = (tx.now(), zone(&asker, &mut tx).await?);
    let all = shifts::between(&mut tx, Some(space), now.plus_hours(-12), now.plus_days(AHEAD), false).await?;
    let mut weeks: Vec<(String, Vec<Row>)> = Vec::new();
    for shift in &all {
        let day = shift.starts_at.day(&zone);
        let back = u64::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        let monday = day.saturating_sub(std::time::Duration::from_hours(back * 24));
        let title = asker.t.with("team-roster-week", ("day", dates::day_without_year(&asker.t, monday)));
        match weeks.last_mut() {
            Some((last, rows)) if *last == title => rows.push(row(&asker.t, shift, &zone)),
            _ => weeks.push((title, vec![row(&asker.t, shift, &zone)])),
        }
    }
    let open = all.iter().filter(|shift| shift.account.is_none()).count();
    let page = asker.page(asker.t.say("team-roster-title"));
    Ok(html(&Roster { page, form: Form::new(&asker.t), weeks, open }))
}

#[derive(Template)]
#[template(path = "shift/new.html")]
struct New {
    page: Page,
    form: Form,
    tasks: Vec<(String, String)>,
}

fn blank(asker: &Asker, form: Form) -> New {
    let tasks = Task::ALL.iter().map(|task| (task.word().to_owned(), asker.t.say(&task_text(*task)))).collect();
    New { page: asker.page(asker.t.say("team-roster-new")), form, tasks }
}

pub async fn roster_new(asker: Asker) -> Answer {
    let form =
        Form::new(&asker.t).filled("weeks", 1).filled("places", 1).filled("from", "09:30").filled("until", "12:30");
    Ok(html(&blank(&asker, form)))
}

fn wanted(form: &mut Form) -> Option<Wanted> {
    let task = form.chosen("task");
    let (first, from, until) = (form.day("first"), form.hour("from"), form.hour("until"));
    for (field, missing) in [("first", first.is_none()), ("from", from.is_none()), ("until", until.is_none())] {
        if missing {
            form.refuse(field, "ui-field-required");
        }
    }
    let weeks = form.number("weeks", 1..=MOST_WEEKS).unwrap_or(1);
    let places = form.number("places", 1..=10).unwrap_or(1);
    Some(Wanted { task: task?, first: first?, from: from?, until: until?, weeks, places })
}

pub async fn roster_create(asker: Asker, mut form: Form) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let zone = zone(&asker, &mut tx).await?;
    let spans: Option<(Wanted, Vec<(Moment, Moment)>)> = match wanted(&mut form) {
        Some(wish) if form.is_fine() => match wish.spans(&zone, tx.now()) {
            Ok(spans) => Some((wish, spans)),
            Err(refusal) => {
                form.refuse_all(refusal);
                None
            }
        },
        _ => None,
    };
    let Some((wish, spans)) = spans else { return Ok(refused(&blank(&asker, form))) };
    for (starts_at, ends_at) in spans {
        for _ in 0..wish.places {
            let new = NewShift { id: ShiftId::fresh(), space, task: wish.task, starts_at, ends_at };
            shifts::create(&mut tx, &new).await?;
        }
    }
    asker.finish(tx, &form, "/roster", "team-done-created").await
}

pub async fn removal_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let shift = reachable(&asker, &mut tx, &id).await?;
    if !shifts::remove(&mut tx, &shift).await? {
        return Err(Refusal::because("team-refusal-taken").into());
    }
    asker.finish(tx, &form, "/roster", "team-done-removed").await
}
