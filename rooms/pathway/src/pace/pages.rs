//! Speaks: the warning that somebody has dropped out of sight, and what was done about it.

use ::store::Tx;
use ground::{Day, Fault, SpaceId};
use network::setting::{number, rules as settings};
use people::Person;
use web::{Asker, dates};

use super::rules::{Paces, lost};
use crate::{call, plan::rules::Plan};

/// What this space allows.
pub(crate) async fn paces(tx: &mut Tx, space: SpaceId, today: Day) -> Result<Paces, Fault> {
    Ok(Paces {
        equipment: number(tx, settings::SILENCE_DAYS_EQUIPMENT, Some(space), today).await?,
        connection: number(tx, settings::SILENCE_DAYS_CONNECTION, Some(space), today).await?,
        beginner: number(tx, settings::SILENCE_DAYS_BEGINNER, Some(space), today).await?,
        usual: number(tx, settings::SILENCE_DAYS, Some(space), today).await?,
    })
}

/// Since when a person has been out of sight, and what came of the last call; empty while they are in sight.
pub(crate) async fn warning(asker: &Asker, tx: &mut Tx, person: &Person, plan: &Plan) -> Result<String, Fault> {
    let (t, zone) = (&asker.t, network::space::store::get(tx, person.space).await?.zone);
    let today = tx.now().day(&zone);
    let (Some(step), Ok(last)) = (plan.next(), person.last_contact.parse::<Day>()) else { return Ok(String::new()) };
    let (paces, catalogue) = (paces(tx, person.space, today).await?, skills::catalogue(tx).await?);
    let Some((unseen, allowed)) = lost(&paces, &catalogue, step, (last, today)) else { return Ok(String::new()) };
    let since = t.with("pathway-lost-since", (("days", unseen), ("most", allowed)));
    let last = call::store::of_person(tx, person.id).await?.into_iter().next_back();
    let called = last.map(|call| {
        let day = dates::day_without_year(t, call.made_at.day(&zone));
        t.with("pathway-lost-called", (("day", day), ("outcome", t.say(&call.outcome.text()).to_lowercase())))
    });
    Ok([Some(since), called].into_iter().flatten().collect::<Vec<_>>().join(" "))
}
