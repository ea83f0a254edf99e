//! What this room offers to Today: what waits for an adviser, and who is to be called.

use ::store::Tx;
use askama::Template;
use ground::{Day, Fault, Moment, PersonId, SpaceId, Zone, choice::Choice as _};
use people::PhoneUse;
use web::{Asker, Fragment, Page, Role, Shown, Speech, TodayPanel, dates};

use crate::task::{
    rules::{Kind, Slice},
    store::{self, Silent, Waiting},
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
    List { Plan = "plan", Diagnosis = "diagnosis", Idle = "idle" }
}

impl List {
    /// Id of its title in the texts.
    pub fn text(self) -> String {
        format!("pathway-task-{}", self.word())
    }

    /// Where the work is done, below a person's record.
    const fn path(self) -> &'static str {
        match self {
            Self::Plan | Self::Idle => "/plan",
            Self::Diagnosis => "/diagnosis/new",
        }
    }

    /// The people of the list; a plan is idle that has not moved since `before`.
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

/// People with an open plan who have not been seen for a while.
pub struct CallPanel;

impl TodayPanel for CallPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let Some((space, before, zone)) = silence(asker, tx).await? else { return Ok(None) };
            let mut silent = store::silent(tx, space, before.day(&zone), before, Slice::TODAY).await?;
            // Nobody is left to call: what was noted may still be taken back.
            if silent.is_empty() && store::called(tx, space, before).await?.is_empty() {
                return Ok(None);
            }
            let lead = t.say(if silent.is_empty() { "pathway-call-all-done" } else { "pathway-call-lead" });
            Slice::TODAY.cut(&mut silent);
            let people = silent.iter().map(|silent| called(asker, silent)).collect();
            let parts = vec![Part { title: String::new(), people, all: "/calls".to_owned() }];
            let content = Content { page: asker.page(""), lead, parts };
            Ok(Some(Fragment::of(t.say("pathway-call-title"), "phone", false, &content)?))
        })
    }
}

/// Somebody for whom something waits, and since when.
pub(crate) fn waits(t: &Speech, waiting: &Waiting, list: List, zone: &Zone) -> Who {
    let since = t.with("pathway-task-since", ("day", dates::short_day(t, waiting.since.day(zone))));
    who(waiting.person, &waiting.first_name, &waiting.last_name, list.path(), since)
}

/// How to reach somebody, and since when they were not seen.
pub(crate) fn called(asker: &Asker, silent: &Silent) -> Who {
    let t = &asker.t;
    let last: Day = silent.last_contact;
    let way = t.say(&format!("people-contact-{}", silent.contact.word().replace('_', "-")));
    let phone = silent.phone.as_ref().filter(|_| silent.phone_use != PhoneUse::None).map(|phone| {
        let number = people::show_phone(phone);
        if silent.phone_use == PhoneUse::Shared { t.with("pathway-call-shared", ("number", number)) } else { number }
    });
    let reach = phone.map_or(way.clone(), |phone| format!("{way}, {phone}"));
    let detail = t.with("pathway-call-detail", (("day", dates::short_day(t, last)), ("reach", reach)));
    who(silent.person, &silent.first_name, &silent.last_name, "", detail)
}
