//! Stores the days of a standing week: new ones are planned, changed ones follow, those that are no more are cancelled.

use ::store::Tx;
use ground::{Day, Fault, Identifier as _, SpaceId};
use network::setting::{self, rules::PLANNED_MONTHS};

use super::{
    rules::{Calendar, Standing},
    store,
};
use crate::{
    occupancy::{
        self,
        needs::Wanted,
        rules::{Claim, Clash, Kind as Thing},
    },
    reminder,
    session::{SessionId, rules::State, store as sessions},
    template,
    told::{Became, Change},
    workshop::{
        WorkshopId,
        rules::{Means, NewWorkshop, Slot, later},
        store::{self as workshops, Workshop},
    },
};

/// What an act did, or why it could not.
pub type Outcome = Result<Vec<Change>, Vec<Clash>>;

/// The last day until which open-ended weeks are stored: so many months ahead, by setting.
///
/// # Errors
/// When the database does not answer.
pub async fn horizon(tx: &mut Tx, space: SpaceId, today: Day) -> Result<Day, Fault> {
    let months = setting::number(tx, PLANNED_MONTHS, Some(space), today).await?;
    Ok(later(today, months * 61 / 2))
}

impl Standing {
    const fn wanted(&self) -> Wanted {
        Wanted { room: self.room, equipment: self.equipment, facilitator: self.facilitator }
    }

    fn workshop(&self, tx: &mut Tx, day: Day, slot: Slot, (means, room): (&Means, Option<&String>)) -> NewWorkshop {
        NewWorkshop {
            id: WorkshopId::from_uuid(tx.fresh_id()),
            space: self.space,
            module: self.module.clone(),
            title: self.title.clone(),
            seats: self.seats,
            room: room.cloned(),
            place: None,
            facilitator: self.facilitator,
            sessions: vec![(SessionId::from_uuid(tx.fresh_id()), slot)],
            means: Means {
                kind: self.kind,
                standing: Some((self.id, day)),
                room: self.room,
                equipment: self.equipment,
                ..means.clone()
            },
        }
    }

    /// What its workshops take over from the template, and the name of its room.
    async fn means(&self, tx: &mut Tx) -> Result<(Means, Option<String>), Fault> {
        let model = match self.template {
            Some(id) => template::store::find(tx, id).await?,
            None => None,
        };
        let mut means = model.map(|model| model.means()).unwrap_or_default();
        means.minimum = means.minimum.min(self.seats);
        let room = match self.room {
            Some(id) => network::room::store::find(tx, self.space, id).await?.map(|room| room.name),
            None => None,
        };
        Ok((means, room))
    }

    /// The new workshops of the days from `from` to `until` that are not stored.
    async fn missing(
        &self,
        tx: &mut Tx,
        (from, until): (Day, Day),
        calendar: &Calendar,
        known: &[store::Stored],
    ) -> Result<Vec<NewWorkshop>, Fault> {
        let zone = network::space::store::get(tx, self.space).await?.zone;
        let (means, room) = self.means(tx).await?;
        let now = tx.now();
        let days = self.days(from, until, calendar).held;
        let new = days.into_iter().filter(|day| known.iter().all(|one| one.day != *day));
        let slots = new.map(|day| (day, self.slot(day, &zone))).filter(|(_, slot)| slot.starts_at > now);
        Ok(slots.map(|(day, slot)| self.workshop(tx, day, slot, (&means, room.as_ref()))).collect())
    }
}

fn sessions_of(new: &[NewWorkshop]) -> Vec<(SessionId, Slot)> {
    new.iter().flat_map(|one| one.sessions.iter().copied()).collect()
}

/// Stores the days of a new standing week until the horizon, and holds what they want; the clashes, when they cannot.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(tx: &mut Tx, standing: &Standing, over: Option<&str>) -> Result<Outcome, Fault> {
    occupancy::store::lock(tx, standing.space).await?;
    store::create(tx, standing).await?;
    let calendar = store::calendar(tx, standing.space, standing.first).await?;
    let new = standing.missing(tx, (standing.first, standing.planned_until), &calendar, &[]).await?;
    workshops::create_all(tx, &new).await?;
    let claims = standing.wanted().claims(tx, standing.space, &sessions_of(&new)).await?;
    Ok(occupancy::needs::settle(tx, &claims, over).await?.map(|()| Vec::new()))
}

/// A standing week is another from a day on: its stored days follow, but for those that were changed by themselves. The
/// changes, for those concerned to be told; the clashes, when it cannot be.
///
/// # Errors
/// When the database does not answer.
pub async fn change(
    tx: &mut Tx,
    after: &Standing,
    from: Day,
    reason: &str,
    over: Option<&str>,
) -> Result<Outcome, Fault> {
    occupancy::store::lock(tx, after.space).await?;
    let zone = network::space::store::get(tx, after.space).await?.zone;
    let from = from.max(tx.now().day(&zone));
    let calendar = store::calendar(tx, after.space, from).await?;
    let known = store::stored(tx, after.id, from).await?;
    let wanted = after.days(from, after.planned_until, &calendar).held;
    let room = after.means(tx).await?.1;
    let now = tx.now();
    let (mut changes, mut held): (Vec<Change>, Vec<(SessionId, Slot)>) = (Vec::new(), Vec::new());
    for one in &known {
        let Some(before) = sessions::find(tx, one.session).await? else { continue };
        if before.course.starts_at <= now {
            continue;
        }
        let stays = wanted.contains(&one.day);
        match (stays, before.course.state) {
            // What was moved by itself stays where it was moved.
            (false, State::Scheduled) if !one.apart => {
                sessions::cancel(tx, &before, before.course.cancel().unwrap_or(State::Cancelled), reason).await?;
                reminder::silence(tx, &before).await?;
                occupancy::store::free(tx, before.id).await?;
                changes.push(Change { before, became: Became::Cancelled });
            }
            (true, state) if !one.apart && state != State::Closed => {
                let slot = after.slot(one.day, &zone);
                let is_back = state == State::Cancelled;
                if is_back {
                    sessions::restore(tx, &before, State::Scheduled).await?;
                }
                follow(tx, after, (one.session, &before.workshop, slot), room.clone()).await?;
                if let Some(now) = sessions::find(tx, one.session).await?.filter(|_| is_back) {
                    reminder::recall(tx, &now).await?;
                }
                // What comes back at another hour is told as moved.
                let same = slot.starts_at == before.course.starts_at && after.facilitator == before.facilitator;
                let became = if is_back && same {
                    Became::Restored
                } else {
                    Became::Changed { slot, facilitator: after.facilitator }
                };
                occupancy::store::free(tx, before.id).await?;
                held.push((one.session, slot));
                changes.push(Change { before, became });
            }
            _ => {}
        }
    }
    let new = after.missing(tx, (from, after.planned_until), &calendar, &known).await?;
    workshops::create_all(tx, &new).await?;
    held.extend(sessions_of(&new));
    let claims = after.wanted().claims(tx, after.space, &held).await?;
    Ok(occupancy::needs::settle(tx, &claims, over).await?.map(|()| changes))
}

/// A stored day takes over what its standing week is now.
async fn follow(
    tx: &mut Tx,
    after: &Standing,
    (session, workshop, slot): (SessionId, &WorkshopId, Slot),
    room: Option<String>,
) -> Result<(), Fault> {
    if let Some(before) = workshops::find(tx, *workshop).await? {
        let now = Workshop {
            title: after.title.clone(),
            seats: after.seats.max(before.taken),
            room,
            room_id: after.room,
            equipment: after.equipment.map(|(id, _)| id),
            equipment_count: after.equipment.map(|(_, count)| count),
            ..before.clone()
        };
        if now != before {
            workshops::update(tx, &before, &now).await?;
        }
    }
    if let Some(before) = sessions::find(tx, session).await? {
        let was = (before.course.starts_at, before.course.ends_at, before.facilitator);
        if was != (slot.starts_at, slot.ends_at, after.facilitator) {
            sessions::update(tx, &before, slot, after.facilitator).await?;
        }
    }
    Ok(())
}

/// Stores the days of an open-ended week until a further horizon. Nobody is there to be refused: what is taken by then is
/// not held, and the day is planned without it, for somebody to see that nobody leads it.
///
/// # Errors
/// When the database does not answer.
pub async fn extend(tx: &mut Tx, standing: &Standing, until: Day) -> Result<usize, Fault> {
    if until <= standing.planned_until {
        return Ok(0);
    }
    occupancy::store::lock(tx, standing.space).await?;
    let from = later(standing.planned_until, 1);
    let calendar = store::calendar(tx, standing.space, from).await?;
    let known = store::stored(tx, standing.id, from).await?;
    let mut new = standing.missing(tx, (from, until), &calendar, &known).await?;
    let mut claims = standing.wanted().claims(tx, standing.space, &sessions_of(&new)).await?;
    let mut clashes = occupancy::store::clashes(tx, &claims).await?;
    clashes.extend(occupancy::needs::elsewhere(tx, &claims).await?);
    for clash in &clashes {
        without(&mut new, &mut claims, clash);
    }
    workshops::create_all(tx, &new).await?;
    occupancy::store::hold(tx, &claims, false).await?.ok();
    store::set_planned(tx, standing.id, until).await?;
    Ok(new.len())
}

/// The day goes without the thing that is taken.
fn without(new: &mut [NewWorkshop], claims: &mut [Claim], clash: &Clash) {
    for claim in claims.iter_mut().filter(|claim| claim.session == clash.session) {
        claim.needs.retain(|need| need.resource != clash.need.resource);
    }
    for one in new.iter_mut().filter(|one| one.sessions.iter().any(|(id, _)| *id == clash.session)) {
        match clash.need.kind {
            Thing::Facilitator => one.facilitator = None,
            Thing::Room => (one.means.room, one.room) = (None, None),
            Thing::Equipment => one.means.equipment = None,
        }
    }
}
