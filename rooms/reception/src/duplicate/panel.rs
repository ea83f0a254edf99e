//! On a record that stands for several: which, and the way to split them again.

use ::store::{Right, Tx};
use askama::Template;
use ground::{PersonId, Zone};
use people::{Person, RecordPanel};
use web::{Asker, Fragment, Page, Shown, dates};

use crate::person::said;

/// The records merged into this one.
pub struct MergedPanel;

struct Behind {
    id: PersonId,
    name: String,
    details: String,
    since: String,
}

#[derive(Template)]
#[template(path = "duplicate/panel.html")]
struct Merged {
    page: Page,
    title: String,
    records: Vec<Behind>,
    splits: bool,
}

impl RecordPanel for MergedPanel {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    /// Who opens the record must know it first.
    fn leads(&self, _: &Asker) -> bool {
        true
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let records = people::person::store::merged(tx, person.id).await?;
            if records.is_empty() {
                return Ok(None);
            }
            let since = |one: &Person| dates::short_day(t, one.created_at.day(&Zone::paris()));
            let behind = |one: &Person| Behind {
                id: one.id,
                name: one.name(),
                details: said::details(t, &one.identity).join(" · "),
                since: t.with("reception-merged-since", ("day", since(one))),
            };
            let badge = asker.badge();
            let reached = records.iter().all(|one| badge.reaches(one.space)) && badge.reaches(person.space);
            let shown = Merged {
                page: asker.page(""),
                title: t.with("reception-merged-title", ("count", records.len() + 1)),
                records: records.iter().map(behind).collect(),
                splits: badge.may(Right::MergePeople) && reached,
            };
            Fragment::of(t.say("reception-merged-panel"), "person", true, &shown).map(Some)
        })
    }
}
