//! Who is awaited today by the agenda, and who of them has come.

use std::collections::HashMap;

use ground::{Fault, Moment, PersonId, SpaceId};
use store::Tx;
use web::{Asker, dates};

use crate::agenda;

/// Somebody who is awaited.
pub struct Expected {
    pub href: String,
    pub name: String,
    pub hour: String,
    pub title: String,
    /// When they came, if they did.
    pub came: String,
}

/// Those of today, the soonest first.
pub async fn of_today(asker: &Asker, tx: &mut Tx, space: SpaceId) -> Result<Vec<Expected>, Fault> {
    let zone = network::space::store::get(tx, space).await?.zone;
    let day = tx.now().day(&zone);
    let all = agenda(asker)?.expected(tx, space, day).await?;
    let ids: Vec<PersonId> = all.iter().map(|one| one.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let names: HashMap<PersonId, String> = people.iter().map(|person| (person.id, person.name())).collect();
    let came: HashMap<PersonId, Moment> = crate::visit::store::of_day(tx, space, day)
        .await?
        .into_iter()
        .filter_map(|visit| visit.person.map(|person| (person, visit.arrived_at)))
        .collect();
    let catalogue = skills::catalogue(tx).await?;
    Ok(all
        .into_iter()
        .filter_map(|one| {
            Some(Expected {
                href: format!("/people/{}", one.person),
                name: names.get(&one.person)?.clone(),
                hour: dates::hour(&asker.t, one.starts_at, &zone),
                title: catalogue.called(&asker.t, &one.title, &one.module),
                came: came.get(&one.person).map(|at| dates::hour(&asker.t, *at, &zone)).unwrap_or_default(),
            })
        })
        .collect())
}
