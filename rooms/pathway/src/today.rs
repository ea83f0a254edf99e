//! What this room offers to Today: what waits for an adviser, and who is to be called.

use ::store::Tx;
use askama::Template;
use ground::{Day, Fault, Moment, PersonId, Zone, choice::Choice as _};
use people::PhoneUse;
use web::{Asker, Fragment, Role, Shown, TodayPanel, dates};

use crate::task::{
    rules::Kind,
    store::{self, Silent, Waiting},
};

/// Somebody in a list.
struct Who {
    href: String,
    name: String,
    detail: String,
}

/// A list under its title.
struct Part {
    title: String,
    people: Vec<Who>,
}

#[derive(Template)]
#[template(path = "task/today.html")]
struct Content {
    lead: String,
    parts: Vec<Part>,
}

/// People measured without a plan, diagnoses put off, plans that do not move.
pub struct AdviserTasksPanel;

fn who(id: PersonId, first: &str, last: &str, path: &str, detail: String) -> Who {
    Who { href: format!("/people/{id}{path}"), name: format!("{first} {last}"), detail }
}

/// From which day, or instant, a silence counts in this space.
async fn silence(asker: &Asker, tx: &mut Tx) -> Result<Option<(ground::SpaceId, Moment, Zone)>, Fault> {
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
            let part = |title: &str, path: &str, people: Vec<Waiting>| {
                let line = |waiting: Waiting| {
                    let since = t.with("pathway-task-since", ("day", dates::short_day(t, waiting.since.day(&zone))));
                    who(waiting.person, &waiting.first_name, &waiting.last_name, path, since)
                };
                Part { title: t.say(title), people: people.into_iter().map(line).collect() }
            };
            let mut parts = vec![
                part("pathway-task-plan", "/plan", store::waiting(tx, space, Kind::Plan).await?),
                part("pathway-task-diagnosis", "/diagnosis/new", store::waiting(tx, space, Kind::Diagnosis).await?),
                part("pathway-task-idle", "/plan", store::idle(tx, space, before, before.day(&zone)).await?),
            ];
            parts.retain(|part| !part.people.is_empty());
            if parts.is_empty() {
                return Ok(None);
            }
            let content = Content { lead: String::new(), parts };
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
            let silent = store::silent(tx, space, before.day(&zone)).await?;
            if silent.is_empty() {
                return Ok(None);
            }
            let people = silent.iter().map(|silent| called(asker, silent)).collect();
            let parts = vec![Part { title: String::new(), people }];
            let content = Content { lead: t.say("pathway-call-lead"), parts };
            Ok(Some(Fragment::of(t.say("pathway-call-title"), "phone", false, &content)?))
        })
    }
}

/// How to reach somebody, and since when they were not seen.
fn called(asker: &Asker, silent: &Silent) -> Who {
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
