//! The work of the night: open-ended weeks are stored further, what is over is held no more, what holds nothing holds.

use std::time::Duration;

use ::store::{Badge, Db};
use ground::{Fault, Moment};
use jobs::{Doing, Work};
use network::Space;

use super::{plan, store};
use crate::{
    occupancy::{self, needs::Wanted},
    session::store as sessions,
    workshop::{rules::Slot, store as workshops},
};

const KIND: &str = "extend-standing";
/// How far back what is over is looked for, in days: the work may have rested meanwhile.
const LOOKED_BACK: i64 = 400;

/// Keeps the standing weeks stored as far ahead as the setting says.
pub struct Extend;

impl Work for Extend {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(24))
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let badge = jobs::badge(KIND);
            let mut tx = badge.read(db).await?;
            let organisations = network::space::store::organisations(&mut tx).await?;
            drop(tx);
            for (organisation, _) in organisations {
                let badge = badge.within(organisation);
                let mut tx = badge.read(db).await?;
                let spaces = network::space::store::all(&mut tx).await?;
                drop(tx);
                for space in spaces {
                    night(db, &badge, &space).await?;
                }
            }
            Ok(())
        })
    }
}

/// One space: each of its weeks in a transaction of its own, so that nobody waits for the others.
///
/// # Errors
/// When the database does not answer.
pub async fn night(db: &Db, badge: &Badge, space: &Space) -> Result<(), Fault> {
    let mut tx = badge.read(db).await?;
    let (now, weeks) = (tx.now(), store::of_space(&mut tx, space.id).await?);
    let until = plan::horizon(&mut tx, space.id, now.day(&space.zone)).await?;
    let bare = occupancy::store::bare(&mut tx, space.id, now).await?;
    drop(tx);
    for week in weeks.iter().filter(|week| week.planned_until < until) {
        let mut tx = badge.write(db).await?;
        // As it is now: somebody may have changed it since.
        if let Some(week) = store::find(&mut tx, week.id).await? {
            plan::extend(&mut tx, &week, until).await?;
        }
        tx.commit().await?;
    }
    for some in bare.chunks(200) {
        let mut tx = badge.write(db).await?;
        for id in some {
            fill(&mut tx, *id).await?;
        }
        tx.commit().await?;
    }
    let mut tx = badge.write(db).await?;
    let today: Moment = Moment::local(now.day(&space.zone), 0, 0, &space.zone);
    occupancy::store::forget(&mut tx, space.id, (today.plus_days(-LOOKED_BACK), today.plus_days(-1))).await?;
    tx.commit().await
}

/// A session that was planned before things were held holds what it has, even when two were planned at once: nobody asks
/// who was first, and what is planned from now on is refused.
async fn fill(tx: &mut ::store::Tx, id: crate::session::SessionId) -> Result<(), Fault> {
    let Some(meeting) = sessions::find(tx, id).await? else { return Ok(()) };
    let Some(workshop) = workshops::find(tx, meeting.workshop).await? else { return Ok(()) };
    let equipment = workshop.equipment.zip(workshop.equipment_count);
    let wanted = Wanted { room: workshop.room_id, equipment, facilitator: meeting.facilitator };
    let slot = Slot { starts_at: meeting.course.starts_at, ends_at: meeting.course.ends_at };
    let claims = wanted.claims(tx, meeting.space, &[(id, slot)]).await?;
    occupancy::store::hold(tx, &claims, true).await?.ok();
    Ok(())
}
