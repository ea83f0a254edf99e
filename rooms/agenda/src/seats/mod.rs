//! The port that other rooms ask: groups with seats, what a person comes for, who is expected.

pub mod store;

use std::collections::HashSet;

use ::store::Tx;
use ground::{Day, Identifier as _, Moment, PersonId, SpaceId, Uuid};
use people::port::{Agenda, Appointment, Awaited, Followers, Offer, Places, Promise, Series};

use store::series;

use crate::{
    session::SessionId,
    workshop::{
        WorkshopId,
        rules::later,
        store::{self as workshops, Group},
    },
};

/// Fills the port [`people::port::Agenda`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Seats;

impl Agenda for Seats {
    fn offers<'a>(&'a self, tx: &'a mut Tx, space: SpaceId, module: &'a str) -> Promise<'a, Vec<Offer>> {
        Box::pin(async move {
            let now = tx.now();
            // A plan asks for each of its steps, of the same groups.
            let mut groups = if let Some(groups) = tx.kept::<Vec<Group>>(space.uuid()) {
                groups
            } else {
                let groups = workshops::groups(tx, space, now).await?;
                tx.keep(space.uuid(), &groups);
                groups
            };
            groups.retain(|group| group.module == module && group.first_at > now);
            groups.sort_by_key(|group| group.first_at);
            Ok(groups.into_iter().map(offer).collect())
        })
    }

    fn coming<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Vec<Appointment>> {
        Box::pin(async move { store::coming(tx, person).await })
    }

    fn expected<'a>(&'a self, tx: &'a mut Tx, space: SpaceId, day: Day) -> Promise<'a, Vec<Appointment>> {
        Box::pin(async move {
            let zone = network::space::store::get(tx, space).await?.zone;
            let (from, until) = (Moment::local(day, 0, 0, &zone), Moment::local(later(day, 1), 0, 0, &zone));
            store::expected(tx, space, from, until).await
        })
    }

    fn series<'a>(&'a self, tx: &'a mut Tx, workshop: Uuid, person: PersonId) -> Promise<'a, Option<Series>> {
        Box::pin(series::of(tx, WorkshopId::from_uuid(workshop), person))
    }

    fn followers<'a>(&'a self, tx: &'a mut Tx, session: Uuid) -> Promise<'a, Option<Followers>> {
        Box::pin(series::followers(tx, SessionId::from_uuid(session)))
    }
}

impl Awaited for Seats {
    fn ahead<'a>(&'a self, tx: &'a mut Tx, space: SpaceId) -> Promise<'a, HashSet<PersonId>> {
        Box::pin(store::ahead(tx, space))
    }
}

impl Places for Seats {
    fn free<'a>(&'a self, tx: &'a mut Tx, space: SpaceId) -> Promise<'a, Vec<Offer>> {
        Box::pin(async move {
            let now = tx.now();
            let mut groups = workshops::groups(tx, space, now).await?;
            groups.retain(|group| group.first_at > now && group.free() > 0);
            groups.sort_by_key(|group| group.first_at);
            Ok(groups.into_iter().map(offer).collect())
        })
    }
}

pub(crate) fn offer(group: Group) -> Offer {
    let free = group.free();
    let workshop: Uuid = group.id.uuid();
    Offer {
        workshop,
        title: group.title,
        module: group.module,
        starts_at: group.first_at,
        sessions: group.sessions,
        free,
    }
}
