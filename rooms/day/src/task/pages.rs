//! Speaks: the lists of a space, and the ticks of its day.

use askama::Template;
use ground::{SpaceId, choice::Choice as _};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Sheet, Trouble, dates, html, refused};

use super::{
    rules::{self, When},
    store as tasks,
};
use crate::{back, today};

/// A task of today, as it is shown.
pub(crate) struct Row {
    pub key: String,
    pub words: String,
    pub removed: bool,
    /// Who ticked it, and when; empty when nobody did.
    pub ticked: String,
}

/// What is to be looked after today, and what was.
pub(crate) async fn rows(asker: &Asker, tx: &mut Tx, space: SpaceId, when: When) -> Result<Vec<Row>, ground::Fault> {
    let (t, zone) = (&asker.t, network::space::store::get(tx, space).await?.zone);
    let ticks = tasks::ticks(tx, space, tx.now().day(&zone)).await?;
    let ticked = |key: &str| {
        let tick = ticks.iter().find(|tick| tick.task == key)?;
        let by = tick.by.clone().unwrap_or_default();
        Some(t.with("day-ticked", (("name", by), ("hour", dates::hour(t, tick.at, &zone)))))
    };
    let all = tasks::all(tx, space, when).await?;
    Ok(all
        .into_iter()
        .map(|task| Row {
            words: task.said(t),
            ticked: ticked(&task.key).unwrap_or_default(),
            key: task.key,
            removed: task.removed,
        })
        .collect())
}

struct Moment {
    title: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "task/list.html")]
struct List {
    page: Page,
    form: Form,
    moments: Vec<Moment>,
    whens: Vec<(String, String)>,
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let space = asker.space()?;
    let said = |when: When| asker.t.say(&format!("day-when-{}", when.word()));
    let mut moments = Vec::new();
    for when in When::ALL.iter().copied() {
        moments.push(Moment { title: said(when), rows: rows(asker, tx, space, when).await? });
    }
    Ok(List {
        page: asker.page(asker.t.say("day-tasks-title")),
        form,
        moments,
        whens: When::ALL.iter().map(|when| (when.word().to_owned(), said(*when))).collect(),
    })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t).filled("when", When::Opening.word());
    Ok(html(&render(&asker, &mut tx, form).await?))
}

/// Both lists, to download: to be put up on the wall.
pub async fn export(asker: Asker) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let mut lines = Vec::new();
    for when in When::ALL.iter().copied() {
        let all = tasks::all(&mut tx, space, when).await?.into_iter().filter(|task| !task.removed);
        lines.extend(all.map(|task| [asker.t.say(&format!("day-when-{}", when.word())), task.said(&asker.t)]));
    }
    Sheet::whole(&asker, "listes-du-jour", &["day-task-when", "day-task-words"], lines)
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let space = asker.space()?;
    let (words, when) = (form.required("words", 120), form.chosen::<When>("when"));
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    if let Some(when) = when.filter(|_| form.is_fine()) {
        match rules::add(&tasks::own(&mut tx, space).await?, when, &words) {
            Ok(()) => {
                tasks::add(&mut tx, space, form.id(), when, &words).await?;
                return asker.finish(tx, &form, "/day/tasks", "day-done-task").await;
            }
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    Ok(refused(&render(&asker, &mut tx, form).await?))
}

async fn leave_out(asker: Asker, form: Form, out: bool) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    if !tasks::leave_out(&mut tx, space, form.value("task"), out).await? {
        return Err(Trouble::Missing);
    }
    let done = if out { "day-done-task-removed" } else { "day-done-task-restored" };
    asker.finish(tx, &form, "/day/tasks", done).await
}

/// The space does without it.
pub async fn remove(asker: Asker, form: Form) -> Answer {
    leave_out(asker, form, true).await
}

/// It stands on the list again.
pub mod restoration {
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, form: Form) -> Answer {
        super::leave_out(asker, form, false).await
    }
}

/// A tick on the list of today.
pub mod tick {
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, form: Form) -> Answer {
        super::ticked(asker, form, true).await
    }

    pub async fn remove(asker: Asker, form: Form) -> Answer {
        super::ticked(asker, form, false).await
    }
}

async fn ticked(asker: Asker, form: Form, yes: bool) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (day, _) = today(&asker, &mut tx).await?;
    let own = tasks::own(&mut tx, space).await?;
    let key = form.value("task").to_owned();
    let stands = |when| rules::list(&own, when).iter().any(|task| task.key == key && !task.removed);
    if !stands(When::Opening) && !stands(When::Closing) {
        return Err(Trouble::Missing);
    }
    if yes {
        tasks::tick(&mut tx, space, day, &key).await?;
    } else {
        tasks::untick(&mut tx, space, day, &key).await?;
    }
    asker.finish(tx, &form, &back(&form, "/day"), "").await
}
