//! What this room offers to Today: what waits for an adviser.

use ::store::Tx;
use askama::Template;
use ground::{Fault, Moment, PersonId, SpaceId, Zone, choice::Choice as _};
use web::{Asker, Fragment, Page, Role, Shown, Speech, TodayPanel, dates};

use crate::task::{
    rules::{Kind, Slice},
    store::{self, Waiting},
};

/// Somebody in a list.
pub(crate) struct Who {
    pub href: String,
    pub name: String,
    pub detail: String,
}

/// A list under its title.
struct Part {
    title: String,
    people: Vec<Who>,
    /// Where the whole list is, when it is longer.
    all: String,
}

#[derive(Template)]
#[template(path = "task/today.html")]
struct Content {
    page: Page,
    lead: String,
    parts: Vec<Part>,
}

ground::choices! {
    /// The lists of an adviser.
    List { Plan = "plan", Diagnosis = "diagnosis", Partner = "partner", Idle = "idle" }
}

impl List {
    /// Id of its title in the texts.
    pub fn text(self) -> String {
        format!("pathway-task-{}", self.word())
    }

    /// Where the work is done, below a person's record.
    const fn path(self) -> &'static str {
        match self {
            Self::Plan | Self::Idle | Self::Partner => "/plan",
            Self::Diagnosis => "/diagnosis/new",
        }
    }

    /// The people of the list; a plan is idle that has not moved since `before`, a partner is asked on the day agreed.
    pub async fn read(
        self,
        tx: &mut Tx,
        space: SpaceId,
        (before, zone): (Moment, &Zone),
        slice: Slice,
    ) -> Result<Vec<Waiting>, Fault> {
        match self {
            Self::Plan => store::waiting(tx, space, Kind::Plan, slice).await,
            Self::Diagnosis => store::waiting(tx, space, Kind::Diagnosis, slice).await,
            Self::Partner => store::entrusted(tx, space, tx.now().day(zone), zone, slice).await,
            Self::Idle => store::idle(tx, space, before, before.day(zone), slice).await,
        }
    }
}

/// People measured without a plan, diagnoses put off, plans that do not move.
pub struct AdviserTasksPanel;

pub(crate) fn who(id: PersonId, first: &str, last: &str, path: &str, detail: String) -> Who {
    Who { href: format!("/people/{id}{path}"), name: format!("{first} {last}"), detail }
}

/// From which day, or instant, a silence counts in this space.
pub(crate) async fn silence(asker: &Asker, tx: &mut Tx) -> Result<Option<(SpaceId, Moment, Zone)>, Fault> {
    let Some(space) = asker.badge().space() else { return Ok(None) };
    let zone = network::space::store::get(tx, space).await?.zone;
    let today = tx.now().day(&zone);
    let days = network::setting::number(tx, network::setting::rules::SILENCE_DAYS, Some(space), today).await?;
    Ok(Some((space, tx.now().plus_days(-days), zone)))
}

impl TodayPanel for AdviserTasksPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Adviser, Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let Some((space, before, zone)) = silence(asker, tx).await? else { return Ok(None) };
            let mut parts = Vec::new();
            for list in List::ALL.iter().copied() {
                let mut waiting = list.read(tx, space, (before, &zone), Slice::TODAY).await?;
                let more = Slice::TODAY.cut(&mut waiting);
                parts.push(Part {
                    title: t.say(&list.text()),
                    people: waiting.iter().map(|one| waits(t, one, list, &zone)).collect(),
                    all: if more { format!("/tasks?kind={}", list.word()) } else { String::new() },
                });
            }
            parts.retain(|part| !part.people.is_empty());
            if parts.is_empty() {
                return Ok(None);
            }
            let content = Content { page: asker.page(""), lead: String::new(), parts };
            Ok(Some(Fragment::of(t.say("pathway-tasks-title"), "pathway", true, &content)?))
        })
    }
}

/// Somebody for whom something waits, and since when.
pub(crate) fn waits(t: &Speech, waiting: &Waiting, list: List, zone: &Zone) -> Who {
    let text = if list == List::Partner { "pathway-task-look" } else { "pathway-task-since" };
    let since = t.with(text, ("day", dates::short_day(t, waiting.since.day(zone))));
    who(waiting.person, &waiting.first_name, &waiting.last_name, list.path(), since)
}
