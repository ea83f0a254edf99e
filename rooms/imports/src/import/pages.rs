//! Speaks: the imports so far, a new file, what would become of it, what became of it.

use askama::Template;
use axum::extract::{Path, Query};
use ground::{Zone, choice::Choice as _};
use serde::Deserialize;
use store::Tx;
use web::{Answer, Asker, Begun, Exports, Form, Page, Speech, Trouble, Upload, dates, html, refused};

use super::{
    advance,
    rules::{State, UNDO_DAYS, What, undone_since},
    store::{self as imports, Counts, Import, PAGE},
};
use crate::ImportId;

/// How many problems a page shows; all of them are in the file to mend.
const SHOWN: i64 = 200;

/// What the list is narrowed by.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    pub(super) what: String,
    #[serde(default)]
    page: i64,
}

pub(super) struct Row {
    id: ImportId,
    pub(super) name: String,
    pub(super) what: String,
    pub(super) when: String,
    pub(super) who: String,
    pub(super) counts: String,
    pub(super) state: String,
    badge: &'static str,
}

#[derive(Template)]
#[template(path = "import/list.html")]
struct List {
    page: Page,
    form: Form,
    whats: Vec<(String, String)>,
    rows: Vec<Row>,
    narrowed: bool,
    exports: Exports,
    shown: String,
    before: String,
    after: String,
}

fn whats(asker: &Asker) -> Vec<(String, String)> {
    What::offered(asker.badge()).map(|what| (what.word().to_owned(), asker.t.say(&what.text()))).collect()
}

/// How it looks: done, waiting, needing care.
const fn badge(import: &Import) -> &'static str {
    match import.state {
        _ if import.halted.is_some() => "care",
        State::Done => "done",
        State::Columns | State::Ready => "next",
        State::Received | State::Running | State::Undoing => "wait",
        State::Refused => "care",
        State::Undone | State::Dropped => "plain",
    }
}

/// Where it stands: a state, or that it was given up before its end.
fn said(t: &Speech, import: &Import) -> String {
    t.say(&if import.halted.is_some() { "imports-state-halted".to_owned() } else { import.state.text() })
}

pub(super) fn row(t: &Speech, import: Import) -> Row {
    let counts = if matches!(import.state, State::Done | State::Undone | State::Ready) {
        let Counts { created, updated, unchanged, refused, .. } = import.counts;
        let counts = [("created", created), ("updated", updated), ("unchanged", unchanged), ("refused", refused)];
        t.with("imports-counts", counts.map(|(name, count)| (name, ground::Argument::from(count))).as_slice())
    } else {
        String::new()
    };
    Row {
        state: said(t, &import),
        badge: badge(&import),
        id: import.id,
        what: t.say(&import.what.text()),
        when: dates::moment(t, import.created_at, &Zone::paris()),
        who: import.who.unwrap_or_else(|| t.say("imports-by-command")),
        counts,
        name: import.name,
    }
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut form = Form::new(t).filled("what", &wanted.what);
    let what: Option<What> = form.choice("what");
    let mut tx = asker.read().await?;
    let (space, here) = (asker.badge().space(), wanted.page.max(0));
    let count = imports::count(&mut tx, space, what).await?;
    let rows = imports::list(&mut tx, space, what, here).await?.into_iter().map(|import| row(t, import)).collect();
    let address = |page: i64| format!("/imports?what={}&page={page}", what.map_or("", What::word));
    Ok(html(&List {
        page: asker.page(t.say("imports-title")),
        form,
        whats: whats(&asker),
        rows,
        narrowed: what.is_some(),
        exports: Exports::of("/imports/export", &format!("what={}", what.map_or("", What::word))),
        shown: t.with("imports-count", ("count", count)),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
    }))
}

#[derive(Template)]
#[template(path = "import/new.html")]
struct New {
    page: Page,
    form: Form,
    whats: Vec<(String, String)>,
}

fn blank(asker: &Asker, form: Form) -> New {
    New { page: asker.page(asker.t.say("imports-new")), form, whats: whats(asker) }
}

pub async fn new(asker: Asker) -> Answer {
    Ok(html(&blank(&asker, Form::new(&asker.t))))
}

pub async fn create(asker: Asker, upload: Upload) -> Answer {
    let Upload { mut form, name, bytes } = upload;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let what: Option<What> = form.chosen("what");
    if what.is_some_and(|what| !What::offered(asker.badge()).any(|offered| offered == what)) {
        form.refuse("what", "ui-field-choice");
    }
    if bytes.is_empty() {
        form.refuse("file", "imports-file-missing");
    }
    let Some(what) = what.filter(|_| form.is_fine()) else {
        return Ok(refused(&blank(&asker, form)));
    };
    let size = bytes.len();
    let id = advance::bring(&mut tx, what, asker.badge().space(), (&name, bytes), asker.t.language()).await?;
    let now = advance::begin(&mut tx, id, size).await?;
    let response = asker.finish(tx, &form, &format!("/imports/{id}"), "").await?;
    if now {
        advance::here(&asker, id).await;
    }
    Ok(response)
}

/// An import that this asker may see: of their space, or of the network.
///
/// # Errors
/// Missing when it is another's.
pub async fn known(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Import, Trouble> {
    let id: ImportId = id.parse().map_err(|_| Trouble::Missing)?;
    let import = imports::find(tx, id).await?.ok_or(Trouble::Missing)?;
    if import.space == asker.badge().space() { Ok(import) } else { Err(Trouble::Missing) }
}

struct Said {
    line: String,
    place: String,
    message: String,
    refused: bool,
}

#[derive(Template)]
#[template(path = "import/show.html")]
pub(crate) struct Show {
    page: Page,
    form: Form,
    id: ImportId,
    state: State,
    what: String,
    who: String,
    state_said: String,
    badge: &'static str,
    /// What became of it when it was given up before its end.
    halted: String,
    counts: Vec<(String, String)>,
    problems: Vec<Said>,
    /// How many are not shown.
    more: String,
    can_match: bool,
    can_undo: bool,
    undo_said: String,
    nothing: bool,
    left: Vec<Said>,
}

/// The sheet of one import.
pub(crate) async fn sheet(asker: &Asker, tx: &mut Tx, import: Import, form: Form) -> Result<Show, Trouble> {
    let t = &asker.t;
    let Counts { read, created, updated, unchanged, refused } = import.counts;
    let seen = matches!(import.state, State::Ready | State::Done | State::Undoing | State::Undone);
    let tense = if import.state == State::Ready { "would" } else { "did" };
    let counts =
        [("read", read), ("created", created), ("updated", updated), ("unchanged", unchanged), ("refused", refused)];
    let counts =
        counts.map(|(name, count)| (t.number(count), t.with(&format!("imports-{tense}-{name}"), ("count", count))));
    let kept = imports::kept_problems(tx, import.id).await?;
    let problems = imports::problems(tx, import.id, SHOWN).await?;
    let left = imports::left(tx, import.id, SHOWN).await?;
    let fresh = import.created_at >= undone_since(asker.now());
    let when = dates::moment(t, import.created_at, &Zone::paris());
    let who = import.who.clone().unwrap_or_else(|| t.say("imports-by-command"));
    Ok(Show {
        page: asker.page(import.name.clone()),
        form,
        id: import.id,
        state: import.state,
        what: t.say(&import.what.text()),
        who: t.with(
            "imports-brought",
            [("who", who.as_str()), ("when", when.as_str())].map(|(n, v)| (n, ground::Argument::from(v))).as_slice(),
        ),
        state_said: said(t, &import),
        badge: badge(&import),
        halted: match import.halted {
            Some(State::Undoing) => t.say("imports-halted-undoing"),
            Some(_) => t.with("imports-halted", ("count", (read - created - updated - unchanged - refused).max(0))),
            None => String::new(),
        },
        counts: if seen { counts.to_vec() } else { Vec::new() },
        more: if kept > SHOWN { t.with("imports-more", ("count", kept - SHOWN)) } else { String::new() },
        problems: problems
            .into_iter()
            .map(|problem| Said {
                line: t.number(problem.line),
                place: problem.place,
                message: problem.message,
                refused: problem.refused,
            })
            .collect(),
        can_match: !import.what.fields().is_empty() && !import.columns().is_empty(),
        can_undo: import.state == State::Done && fresh && created + updated > 0,
        undo_said: t.with(
            "imports-undo-consequence",
            [("created", created), ("updated", updated)].map(|(n, v)| (n, ground::Argument::from(v))).as_slice(),
        ),
        nothing: created + updated == 0,
        left: left
            .into_iter()
            .filter_map(|change| {
                let message = t.say(&change.outcome?.text());
                Some(Said { line: t.number(change.line), place: String::new(), message, refused: true })
            })
            .collect(),
    })
}

impl Show {
    fn address(&self, below: &str) -> String {
        format!("/imports/{}/{below}", self.id)
    }

    fn is_busy(&self) -> bool {
        self.state.is_busy()
    }

    fn is_ready(&self) -> bool {
        self.state == State::Ready
    }

    fn is_refused(&self) -> bool {
        self.state == State::Refused
    }

    fn is_undone(&self) -> bool {
        self.state == State::Undone
    }

    fn is_given_up(&self) -> bool {
        self.state == State::Dropped
    }

    fn days(&self) -> String {
        self.page.t.with("imports-undo-until", ("days", UNDO_DAYS))
    }
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let import = known(&asker, &mut tx, &id).await?;
    if import.state == State::Columns {
        return Ok(web::go(&format!("/imports/{}/columns", import.id)));
    }
    Ok(html(&sheet(&asker, &mut tx, import, Form::new(&asker.t)).await?))
}
