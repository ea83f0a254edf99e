//! A person's record: the groups they have a seat in, the sessions they came to.

use ::store::{Right, Tx};
use askama::Template;
use ground::{Fault, Identifier as _, WriteKey};
use people::{Person, RecordPanel};
use web::{Asker, Fragment, Page, Shown, dates};

use crate::{attendance::rules::Mark, seats::store as seats, session::rules::State, workshop::pages::mark_text};

/// How many past sessions the panel names.
const NAMED: i64 = 8;

/// The workshops of a person.
pub struct EnrolmentsPanel;

struct Group {
    enrolment: String,
    workshop: String,
    title: String,
    next: String,
    left: String,
    key: WriteKey,
}

struct Past {
    workshop: String,
    title: String,
    day: String,
    kind: &'static str,
    mark: String,
    is_draft: bool,
}

#[derive(Template)]
#[template(path = "panel/enrolments.html")]
struct Enrolments {
    page: Page,
    person: String,
    first_name: String,
    groups: Vec<Group>,
    past: Vec<Past>,
    may_schedule: bool,
}

impl RecordPanel for EnrolmentsPanel {
    fn right(&self) -> Right {
        Right::SeeAgenda
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move { show(asker, tx, person).await.map(Some) })
    }
}

async fn show(asker: &Asker, tx: &mut Tx, person: &Person) -> Result<Fragment, Fault> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let catalogue = skills::catalogue(tx).await?;
    let groups = seats::held(tx, person.id).await?.into_iter().map(|held| Group {
        enrolment: held.enrolment.uuid().to_string(),
        workshop: held.workshop.uuid().to_string(),
        title: catalogue.called(t, &held.title, &held.module),
        next: dates::moment(t, held.next_at, &zone),
        left: t.with("agenda-sessions-left", ("count", held.left)),
        key: WriteKey::fresh(),
    });
    let past = seats::past(tx, person.id, NAMED).await?.into_iter().map(|past| Past {
        workshop: past.workshop.uuid().to_string(),
        title: catalogue.called(t, &past.title, &past.module),
        day: dates::day_without_year(t, past.starts_at.day(&zone)),
        kind: match past.mark {
            Mark::Present => "done",
            Mark::Absent | Mark::Excused => "plain",
        },
        mark: t.say(&mark_text(past.mark)),
        is_draft: past.state != State::Closed,
    });
    let title = t.say("agenda-record-title");
    let panel = Enrolments {
        page: asker.page(title.clone()),
        person: person.id.uuid().to_string(),
        first_name: person.identity.first_name.clone(),
        groups: groups.collect(),
        past: past.collect(),
        may_schedule: asker.badge().may(Right::Schedule) && asker.badge().reaches(person.space),
    };
    Fragment::of(title, "workshop", true, &panel)
}
