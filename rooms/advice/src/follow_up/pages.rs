//! Speaks: what is to be done, and what was; done in one click, undone in another.

use ::store::Tx;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Day, Fault, PersonId, Refusal};
use serde::Deserialize;
use web::{Answer, Asker, Begun, Exports, Form, Page, Sheet, Trouble, dates, html};

use super::{
    rules::Task,
    store::{self, Filter, PAGE, Whose},
};
use crate::{back, id, names, request::pages::meant, request::rules::RequestId, today};

/// What a file holds at most.
const EXPORTED: i64 = 1_000_000;

/// Something to do, as it is shown.
pub(crate) struct Row {
    pub act: String,
    pub words: String,
    pub name: String,
    pub record: String,
    pub due: String,
    pub late: bool,
    pub done: bool,
    pub whose: String,
}

/// Tasks as they are shown, with the names of those for whom they are.
pub(crate) async fn rows(asker: &Asker, tx: &mut Tx, all: &[Task], day: Day) -> Result<Vec<Row>, Fault> {
    let t = &asker.t;
    let ids: Vec<PersonId> = all.iter().map(|one| one.person).collect();
    let known = names(tx, &ids).await?;
    let row = |one: &Task| Row {
        act: format!("/follow-ups/{}/completion", one.id),
        words: one.words.clone(),
        name: known.get(&one.person).cloned().unwrap_or_default(),
        record: format!("/people/{}", one.person),
        due: dates::day_without_year(t, one.due_on),
        late: one.is_late(day),
        done: one.done_at.is_some(),
        whose: one.assigned_name.clone().unwrap_or_else(|| t.say("advice-team")),
    };
    Ok(all.iter().map(row).collect())
}

/// What was promised for a request.
pub(crate) async fn of_request(asker: &Asker, tx: &mut Tx, request: RequestId, day: Day) -> Result<Vec<Row>, Fault> {
    let all = store::of_request(tx, request).await?;
    rows(asker, tx, &all, day).await
}

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    whose: String,
    #[serde(default)]
    page: i64,
}

impl Wanted {
    fn query(&self, page: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &self.q), ("state", &self.state), ("whose", &self.whose)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if page > 0 {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }
}

fn narrowed(asker: &Asker, wanted: &Wanted, day: Day) -> Result<Filter, Trouble> {
    let own = asker.colleague().map(|colleague| Whose::Of(colleague.account));
    Ok(Filter {
        space: asker.space()?,
        done: wanted.state == "done",
        whose: match wanted.whose.as_str() {
            "mine" => own.unwrap_or(Whose::Team),
            "team" => Whose::Team,
            _ => Whose::All,
        },
        until: (wanted.state == "due").then_some(day),
        people: meant(asker, &wanted.q)?,
    })
}

#[derive(Template)]
#[template(path = "follow_up/list.html")]
struct List {
    page: Page,
    form: Form,
    states: Vec<(String, String)>,
    whose: Vec<(String, String)>,
    rows: Vec<Row>,
    narrowed: bool,
    shown: String,
    exports: Exports,
    before: String,
    after: String,
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let filter = narrowed(&asker, &wanted, day)?;
    let here = wanted.page.clamp(0, 10_000);
    let count = store::count(&mut tx, &filter).await?;
    let found = store::list_of(&mut tx, &filter, here, PAGE).await?;
    let address = |page: i64| asker.discreet(&format!("/follow-ups?{}", wanted.query(page)));
    let said = |word: &str, id: &str| (word.to_owned(), t.say(id));
    Ok(html(&List {
        page: asker.page(t.say("advice-tasks")),
        states: vec![said("due", "advice-tasks-due"), said("done", "advice-tasks-done")],
        whose: vec![said("mine", "advice-tasks-mine"), said("team", "advice-tasks-team")],
        rows: rows(&asker, &mut tx, &found, day).await?,
        narrowed: [&wanted.q, &wanted.state, &wanted.whose].iter().any(|one| !one.trim().is_empty()),
        shown: t.with("advice-tasks-count", ("count", count)),
        exports: Exports::of("/follow-ups", &wanted.query(0)).discreet(&asker),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
        form: Form::new(t).filled("q", &wanted.q).filled("state", &wanted.state).filled("whose", &wanted.whose),
    }))
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = asker.read().await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let found = store::list_of(&mut tx, &narrowed(&asker, &wanted, day)?, 0, EXPORTED).await?;
    let heads = ["due", "words", "person", "whose"].map(|head| asker.t.say(&format!("advice-task-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "suites-a-donner", &heads)?;
    for (task, row) in found.iter().zip(rows(&asker, &mut tx, &found, day).await?) {
        let cells: [web::Cell; 4] = [task.due_on.into(), row.words.into(), row.name.into(), row.whose.into()];
        sheet.line(cells)?;
    }
    sheet.answer()
}

async fn mark(asker: &Asker, address: &str, form: Form, done: bool) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = store::find(&mut tx, id(address)?).await?.filter(|one| asker.badge().reaches(one.space));
    let one = one.ok_or(Trouble::Missing)?;
    if done { one.keep() } else { one.undo() }?;
    if !store::mark(&mut tx, &one, done).await? {
        let said = if done { "advice-task-done-already" } else { "advice-task-open-already" };
        return Err(Refusal::because(said).into());
    }
    let way = back(&form, one.request.map(|request| format!("/advice/{request}")));
    asker.finish(tx, &form, &way, if done { "advice-done-kept" } else { "advice-done-unkept" }).await
}

/// It was done; or not after all.
pub mod completion {
    use super::{Answer, Asker, Form, Path, mark};

    pub async fn create(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
        mark(&asker, &address, form, true).await
    }

    pub async fn remove(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
        mark(&asker, &address, form, false).await
    }
}
