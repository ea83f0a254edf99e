//! The queue of a space today: who waits, who is being helped, who has gone.

use std::collections::HashMap;

use askama::Template;
use ground::{Fault, Moment, PersonId, SpaceId, Zone, choice::Choice as _};
use store::Tx;
use web::{Answer, Asker, Page, Speech, dates, html};

use super::{
    pages::tiles,
    rules::{Outcome, Reason, State, Visit, VisitId},
    store as visits,
};

/// One line of the queue.
pub struct Row {
    pub id: VisitId,
    pub ticket: Option<i64>,
    /// Empty when nobody has to know it.
    pub href: String,
    pub name: String,
    pub reason: Option<Reason>,
    pub why: String,
    /// Since when they wait, or are being helped, or when they left.
    pub since: String,
    pub outcome: String,
    pub arrived_at: Moment,
}

/// The day's queue, as everyone of the space sees it.
pub struct Queue {
    pub waiting: Vec<Row>,
    pub called: Vec<Row>,
    pub ended: Vec<Row>,
    /// Visits counted without a ticket; the latest last.
    pub counted: Vec<Row>,
}

impl Queue {
    /// Today's queue of a space.
    pub async fn of(tx: &mut Tx, t: &Speech, space: SpaceId, zone: &Zone) -> Result<Self, Fault> {
        let (now, day) = (tx.now(), tx.now().day(zone));
        let all = visits::of_day(tx, space, day).await?;
        let ids: Vec<PersonId> = all.iter().filter_map(|visit| visit.person).collect();
        let people = people::person::store::by_ids(tx, &ids).await?;
        let names: HashMap<PersonId, String> = people.iter().map(|person| (person.id, person.name())).collect();
        let mut queue = Self { waiting: Vec::new(), called: Vec::new(), ended: Vec::new(), counted: Vec::new() };
        for visit in all {
            let row = row(t, &visit, &names, now, zone);
            match (visit.state, visit.ticket) {
                (_, None) => queue.counted.push(row),
                (State::Waiting, _) => queue.waiting.push(row),
                (State::Called, _) => queue.called.push(row),
                _ => queue.ended.push(row),
            }
        }
        queue.ended.reverse();
        Ok(queue)
    }
}

fn row(t: &Speech, visit: &Visit, names: &HashMap<PersonId, String>, now: Moment, zone: &Zone) -> Row {
    let name = visit.person.and_then(|person| names.get(&person)).cloned();
    let since = match visit.state {
        State::Called => dates::ago(t, visit.called_at.unwrap_or(visit.arrived_at), now),
        State::Ended => dates::hour(t, visit.ended_at.unwrap_or(visit.arrived_at), zone),
        _ => dates::ago(t, visit.arrived_at, now),
    };
    Row {
        id: visit.id,
        ticket: visit.ticket,
        href: visit.person.map(|person| format!("/people/{person}")).unwrap_or_default(),
        name: name.unwrap_or_else(|| t.say("reception-nameless")),
        reason: visit.reason,
        why: t.say(&visit.reason.map_or_else(|| "reception-reason-unsaid".to_owned(), Reason::text)),
        since,
        outcome: visit.outcome.map(|outcome| t.say(&outcome.text())).unwrap_or_default(),
        arrived_at: visit.arrived_at,
    }
}

/// The buttons that end a visit: word and words.
pub fn outcomes(t: &Speech) -> Vec<(&'static str, String)> {
    Outcome::SAID.iter().map(|outcome| (outcome.word(), t.say(&outcome.text()))).collect()
}

#[derive(Template)]
#[template(path = "visit/queue.html")]
struct Show {
    page: Page,
    queue: Queue,
    outcomes: Vec<(&'static str, String)>,
    reasons: Vec<(&'static str, String)>,
    back: &'static str,
}

pub async fn list(asker: Asker) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let zone = network::space::store::get(&mut tx, space).await?.zone;
    let queue = Queue::of(&mut tx, &asker.t, space, &zone).await?;
    let page = asker.page(asker.t.say("reception-queue-title"));
    Ok(html(&Show { page, queue, outcomes: outcomes(&asker.t), reasons: tiles(&asker.t), back: "queue" }))
}
