//! What the agenda says in calendars that leave the house.

mod store;

use ::store::Tx;
use calendar::{Diary, Event, Scope, Wanted};
use ground::{Fault, Identifier as _, Uuid};
use people::port::Promise;

use crate::seats::store::place_of;

/// The sessions of a calendar.
pub struct Sessions;

impl Diary for Sessions {
    fn events<'a>(&'a self, tx: &'a mut Tx, wanted: &'a Wanted<'a>) -> Promise<'a, Vec<Event>> {
        Box::pin(async move { said(tx, wanted).await })
    }
}

async fn said(tx: &mut Tx, wanted: &Wanted<'_>) -> Result<Vec<Event>, Fault> {
    let catalogue = skills::catalogue(tx).await?;
    let held = store::held(tx, wanted).await?;
    let records: Vec<Uuid> = held.iter().flat_map(|held| [held.id.uuid(), held.workshop.uuid()]).collect();
    let changed = tx.changed(&records).await?;
    let is_public = matches!(wanted.scope, Scope::Programme(_));
    let event = |held: store::Held| {
        // What is changed of a workshop changes each of its sessions.
        let known = [held.id.uuid(), held.workshop.uuid()].map(|record| changed.get(&record));
        let last = known.iter().flatten().map(|changed| changed.last).max();
        let place = place_of(held.room, held.place);
        let here = if place.is_empty() { held.space.clone() } else { format!("{place}, {}", held.space) };
        let led = held.facilitator.filter(|_| !is_public);
        Event {
            id: held.id.uuid(),
            sequence: known.iter().flatten().map(|changed| changed.times).sum(),
            changed_at: last.unwrap_or(held.planned_at),
            starts_at: held.starts_at,
            ends_at: held.ends_at,
            zone: held.zone,
            is_cancelled: held.is_cancelled,
            title: catalogue.called(wanted.t, &held.title, &held.module),
            place: here,
            words: led.map(|name| wanted.t.with("agenda-diary-led", ("name", name))).unwrap_or_default(),
            path: if is_public { String::new() } else { format!("/workshops/{}", held.workshop.uuid()) },
        }
    };
    Ok(held.into_iter().map(event).collect())
}
