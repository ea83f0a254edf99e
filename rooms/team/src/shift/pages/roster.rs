//! Speaks: the roster of a space, week by week; shifts added and removed.

use askama::Template;
use axum::extract::Query;
use ground::{AccountId, Day, Moment, WriteKey, choice::Choice as _};
use web::{Answer, Asker, Begun, Cell, Exports, Form, Page, Sheet, dates, html, refused};

use super::{Asked, Pager, Row, row, task_text, zone};
use crate::{
    ShiftId,
    shift::{
        rules::{MOST_WEEKS, Reason, Task, Wanted, Weeks},
        store::{self as shifts, NewShift, Shift},
    },
};

/// Who had the shift and gave it back, or was freed of it.
struct Freed {
    account: AccountId,
    name: String,
    why: String,
    key: WriteKey,
}

/// A shift of the roster, and what can be done with it.
struct Line {
    shift: Row,
    freed: Option<Freed>,
    may_change: bool,
}

#[derive(Template)]
#[template(path = "shift/roster.html")]
struct Roster {
    page: Page,
    weeks: Vec<(String, Vec<Line>)>,
    open: usize,
    pager: Pager,
    exports: Exports,
}

/// The roster where a day stands on its first page, or on its own.
pub(super) fn address(day: Day, today: Day) -> String {
    let near = Weeks { first: today };
    if (near.first..near.after().first).contains(&day) { "/roster".to_owned() } else { format!("/roster?from={day}") }
}

/// Where a shift is on the roster.
pub fn place(shift: &Shift, now: Moment) -> String {
    address(shift.starts_at.day(&shift.zone), now.day(&shift.zone))
}

/// The weeks that the roster shows, to download.
pub async fn roster_export(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let (t, space) = (&asker.t, asker.space()?);
    let mut tx = asker.read().await?;
    let zone = zone(&asker, &mut tx).await?;
    let shown = Weeks { first: asked.from.parse().unwrap_or_else(|_| tx.now().day(&zone)) };
    let span = shown.span(&zone);
    let heads = ["day", "hours", "task", "who"].map(|head| t.say(&format!("team-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "planning", &heads)?;
    for shift in shifts::between(&mut tx, Some(space), span.0, span.1, false).await? {
        let Row { hours, task, holder, .. } = row(t, &shift);
        sheet.line([Cell::from(shift.starts_at.day(&shift.zone)), hours.into(), task.into(), holder.into()])?;
    }
    sheet.answer()
}

/// One's own shifts ahead, to download.
pub async fn own_export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let now = tx.now();
    let mine = shifts::of_account(&mut tx, super::me(&asker)?, now).await?;
    let line = |shift: &Shift| {
        let Row { hours, task, space, .. } = row(&asker.t, shift);
        [Cell::from(shift.starts_at.day(&shift.zone)), hours.into(), task.into(), space.into()]
    };
    let heads = ["day", "hours", "task", "space"].map(|head| format!("team-column-{head}"));
    Sheet::whole(&asker, "mes-creneaux", &heads.each_ref().map(String::as_str), mine.iter().map(line))
}

pub async fn roster_list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let (now, zone) = (tx.now(), zone(&asker, &mut tx).await?);
    let shown = Weeks { first: asked.from.parse().unwrap_or_else(|_| now.day(&zone)) };
    let span = shown.span(&zone);
    let all = shifts::between(&mut tx, Some(space), span.0, span.1, false).await?;
    let around = shifts::around(&mut tx, Some(space), span, false).await?;
    let open: Vec<ShiftId> = all.iter().filter(|shift| shift.account.is_none()).map(|shift| shift.id).collect();
    let mut released = shifts::released(&mut tx, &open).await?;
    let mut weeks: Vec<(String, Vec<Line>)> = Vec::new();
    for shift in &all {
        let day = shift.starts_at.day(&shift.zone);
        let back = u64::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        let monday = day.saturating_sub(std::time::Duration::from_hours(back * 24));
        let title = asker.t.with("team-roster-week", ("day", dates::day_without_year(&asker.t, monday)));
        let freed = released.remove(&shift.id).map(|one| Freed {
            account: one.account,
            why: asker.t.with(
                "team-freed-by",
                (("name", &one.name), ("reason", freed_word(&asker, one.reason).to_lowercase())),
            ),
            name: one.name,
            key: WriteKey::fresh(),
        });
        let line = Line { shift: row(&asker.t, shift), freed, may_change: shift.starts_at > now };
        match weeks.last_mut() {
            Some((last, lines)) if *last == title => lines.push(line),
            _ => weeks.push((title, vec![line])),
        }
    }
    let page = asker.page(asker.t.say("team-roster-title"));
    let pager = Pager::of(&asker.t, "/roster", shown, around);
    let exports = Exports::of("/roster", &format!("from={}", asked.from));
    Ok(html(&Roster { page, weeks, open: open.len(), pager, exports }))
}

/// Why a shift was freed, as the one who keeps the roster says it.
pub(super) fn freed_word(asker: &Asker, reason: Reason) -> String {
    asker.t.say(&format!("team-freed-{}", reason.word()))
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
    let to = address(wish.first, asker.now().day(&zone));
    asker.finish(tx, &form, &to, "team-done-created").await
}
