//! What this room offers to the pages that the app composes: the day from opening to closing, and a person's record.

use ::store::{Right, Tx};
use askama::Template;
use people::Person;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel, dates};

use crate::{
    belonging::{pages as belonging, store as belongings},
    call::{pages as call, store as calls},
    closure::store as closures,
    task::{
        pages::{self as task, Row},
        rules::When,
    },
};

/// What is looked after at a moment of the day; stands on the pages of the day only.
pub struct TasksPanel(pub When);

#[derive(Template)]
#[template(path = "panel/tasks.html")]
struct Tasks {
    page: Page,
    rows: Vec<Row>,
    back: &'static str,
    manages: bool,
}

impl TodayPanel for TasksPanel {
    fn roles(&self) -> &'static [Role] {
        &[]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let mut rows = task::rows(asker, tx, space, self.0).await?;
            rows.retain(|row| !row.removed);
            let (back, title) = match self.0 {
                When::Opening => ("opening", "day-when-opening"),
                When::Closing => ("closing", "day-when-closing"),
            };
            let manages = asker.badge().may(Right::ManageSpace);
            let shown = Tasks { page: asker.page(""), rows, back, manages };
            Fragment::of(asker.t.say(title), "check", true, &shown).map(Some)
        })
    }
}

/// Calls to return.
pub struct CallsPanel {
    /// Where its buttons come back to: `opening`, `closing`.
    pub back: &'static str,
}

#[derive(Template)]
#[template(path = "panel/calls.html")]
struct Calls {
    page: Page,
    rows: Vec<call::Row>,
    back: &'static str,
}

impl TodayPanel for CallsPanel {
    fn roles(&self) -> &'static [Role] {
        &[]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let day = tx.now().day(&network::space::store::get(tx, space).await?.zone);
            let waiting = calls::waiting(tx, space).await?;
            let rows = call::rows(asker, tx, waiting, day).await?;
            let shown = Calls { page: asker.page(""), rows, back: self.back };
            Fragment::of(asker.t.say("day-calls-title"), "phone", true, &shown).map(Some)
        })
    }
}

/// Belongings left in our care.
pub struct BelongingsPanel {
    /// Where its buttons come back to.
    pub back: &'static str,
    /// Whether only what waits too long is shown.
    pub late_only: bool,
}

#[derive(Template)]
#[template(path = "panel/belongings.html")]
struct Belongings {
    page: Page,
    late_only: bool,
    rows: Vec<belonging::Row>,
    back: &'static str,
}

impl TodayPanel for BelongingsPanel {
    fn roles(&self) -> &'static [Role] {
        &[]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let zone = network::space::store::get(tx, space).await?.zone;
            let day = tx.now().day(&zone);
            let mut kept = belongings::kept(tx, space).await?;
            kept.retain(|one| !self.late_only || one.is_late(day));
            let rows = belonging::rows(asker, tx, kept, (day, &zone)).await?;
            let shown = Belongings { page: asker.page(""), late_only: self.late_only, rows, back: self.back };
            Fragment::of(asker.t.say("day-belongings-title"), "lock", false, &shown).map(Some)
        })
    }
}

/// Whether the day is closed, and the press that closes it or takes that back.
pub struct ClosurePanel;

#[derive(Template)]
#[template(path = "panel/closure.html")]
struct Closing {
    page: Page,
    /// Who closed it, and when; empty while it is open.
    closed: String,
}

impl TodayPanel for ClosurePanel {
    fn roles(&self) -> &'static [Role] {
        &[]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let zone = network::space::store::get(tx, space).await?.zone;
            let standing = closures::standing(tx, space, tx.now().day(&zone)).await?;
            let said = standing.map(|closure| {
                let hour = dates::hour(&asker.t, closure.at, &zone);
                asker.t.with("day-closed-by", (("name", closure.by.unwrap_or_default()), ("hour", hour)))
            });
            let shown = Closing { page: asker.page(""), closed: said.unwrap_or_default() };
            Fragment::of(asker.t.say("day-close-title"), "lock", false, &shown).map(Some)
        })
    }
}

/// On a person's record: calls to return about them, what they left, and the ways to note either.
pub struct RecordPanel;

#[derive(Template)]
#[template(path = "panel/record.html")]
struct OfPerson {
    page: Page,
    person: String,
    calls: Vec<call::Row>,
    belongings: Vec<belonging::Row>,
    back: &'static str,
}

impl people::RecordPanel for RecordPanel {
    fn right(&self) -> Right {
        Right::Receive
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            if !asker.badge().reaches(person.space) {
                return Ok(None);
            }
            let zone = network::space::store::get(tx, person.space).await?.zone;
            let day = tx.now().day(&zone);
            let (waiting, kept) = (calls::of_person(tx, person.id).await?, belongings::of_person(tx, person.id).await?);
            let shown = OfPerson {
                page: asker.page(""),
                person: person.id.to_string(),
                calls: call::rows(asker, tx, waiting, day).await?,
                belongings: belonging::rows(asker, tx, kept, (day, &zone)).await?,
                back: "",
            };
            Fragment::of(asker.t.say("day-record-title"), "phone", false, &shown).map(Some)
        })
    }
}
