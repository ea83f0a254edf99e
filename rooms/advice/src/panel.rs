//! On a person's record: what they asked, what is to be done for them, their mandates.

use ::store::{Right, Tx};
use askama::Template;
use people::{Person, RecordPanel};
use web::{Asker, Fragment, Page, Role, Shown, dates};

use crate::{
    follow_up::{pages as tasks, store as promised},
    mandate::{rules::Mandate, store as mandates},
    request::{pages as requests, show::advises, store},
};

/// How many requests stand on a record.
const MOST: i64 = 5;

/// What the advice room shows of a person to the team of the space.
pub struct AdvicePanel;

/// A request with what the team reads of it.
struct Asked {
    row: requests::Row,
    summary: String,
}

struct Held {
    act: String,
    said: String,
    runs: bool,
}

#[derive(Template)]
#[template(path = "panel/advice.html")]
struct Advice {
    page: Page,
    person: String,
    /// Whether the asker works in the advice room: others read.
    advises: bool,
    asked: Vec<Asked>,
    tasks: Vec<tasks::Row>,
    held: Vec<Held>,
}

impl RecordPanel for AdvicePanel {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    fn leads(&self, asker: &Asker) -> bool {
        asker.post().is_some_and(|post| post.role == Role::Adviser)
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            if !asker.badge().reaches(person.space) {
                return Ok(None);
            }
            let zone = network::space::store::get(tx, person.space).await?.zone;
            let day = tx.now().day(&zone);
            let asked = store::of_person(tx, person.id, MOST).await?;
            let promised = promised::of_person(tx, person.id).await?;
            let held = mandates::of_person(tx, person.id).await?;
            let advises = advises(asker);
            if !advises && asked.is_empty() && promised.is_empty() {
                return Ok(None);
            }
            let said = |one: &Mandate| Held {
                act: format!("/mandates/{}/end", one.id),
                said: t.with(
                    "advice-mandate-said",
                    (
                        ("reference", one.reference.as_str()),
                        ("day", dates::day(t, one.until)),
                        ("name", one.holder_name.as_str()),
                    ),
                ),
                runs: one.runs(day),
            };
            let asked = asked.iter().map(|one| Asked {
                row: requests::row(t, one, String::new(), &zone),
                summary: one.summary.clone().unwrap_or_default(),
            });
            let shown = Advice {
                page: asker.page(""),
                person: person.id.to_string(),
                advises,
                asked: asked.collect(),
                tasks: tasks::rows(asker, tx, &promised, day).await?,
                held: held.iter().filter(|_| advises).map(said).collect(),
            };
            Fragment::of(t.say("advice-nav"), "advice", true, &shown).map(Some)
        })
    }
}
