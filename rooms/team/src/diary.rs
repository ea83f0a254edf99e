//! What the roster says in calendars that leave the house.

use std::collections::HashMap;

use ::store::{Changed, Tx};
use calendar::{Diary, Event, Scope, Wanted};
use ground::{Fault, Identifier as _, Uuid};
use people::port::Promise;

use crate::{
    Shift,
    shift::{pages::task_text, store},
};

/// The shifts of a calendar: those that somebody holds.
pub struct Shifts;

impl Diary for Shifts {
    fn events<'a>(&'a self, tx: &'a mut Tx, wanted: &'a Wanted<'a>) -> Promise<'a, Vec<Event>> {
        Box::pin(async move { said(tx, wanted).await })
    }
}

async fn said(tx: &mut Tx, wanted: &Wanted<'_>) -> Result<Vec<Event>, Fault> {
    let shifts = match wanted.scope {
        Scope::Account(account) => store::of_account(tx, account, wanted.from).await?,
        Scope::Space(space) => store::held(tx, space, wanted.from, wanted.until).await?,
        Scope::Room(_) | Scope::Programme(_) => return Ok(Vec::new()),
    };
    let ids: Vec<Uuid> = shifts.iter().map(|shift| shift.id.uuid()).collect();
    let changes = tx.changed(&ids).await?;
    let to_all = matches!(wanted.scope, Scope::Space(_));
    let shifts = shifts.into_iter().filter(|shift| shift.starts_at < wanted.until);
    Ok(shifts.map(|shift| event(wanted, shift, &changes, to_all)).collect())
}

fn event(wanted: &Wanted<'_>, shift: Shift, changes: &HashMap<Uuid, Changed>, to_all: bool) -> Event {
    let t = wanted.t;
    let task = t.say(&task_text(shift.task));
    let known = changes.get(&shift.id.uuid());
    let title = match shift.holder.filter(|_| to_all) {
        Some(name) => t.with("team-diary-held", (("task", task), ("name", name))),
        None => t.with("team-diary-own", ("task", task)),
    };
    Event {
        id: shift.id.uuid(),
        sequence: known.map_or(0, |known| known.times),
        changed_at: known.map_or(shift.starts_at, |known| known.last),
        starts_at: shift.starts_at,
        ends_at: shift.ends_at,
        zone: shift.zone,
        is_cancelled: false,
        title,
        place: shift.space_name,
        words: String::new(),
        path: if to_all { "/roster".into() } else { "/shifts".into() },
    }
}
