//! The work that reminds people: it looks often, and writes each reminder once.

use std::time::Duration;

use ::store::{Badge, Db, Tx};
use ground::{Fault, PersonId};
use jobs::{Doing, Work};
use network::{Space, setting};
use people::Purpose;
use post::{Courier, Notice, template::Kind};

use super::{
    Seat, rules,
    store::{self, Soon},
    values,
};

const KIND: &str = "remind";

/// Reminds those who have a seat.
pub struct Remind {
    pub courier: Courier,
}

impl Work for Remind {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_mins(10))
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
                    self.remind(db, &badge, &space).await?;
                }
            }
            Ok(())
        })
    }
}

impl Remind {
    async fn remind(&self, db: &Db, badge: &Badge, space: &Space) -> Result<(), Fault> {
        let mut tx = badge.read(db).await?;
        let now = tx.now();
        let today = now.day(&space.zone);
        let hours = setting::number(&mut tx, setting::rules::REMINDER_HOURS, Some(space.id), today).await?;
        let until = now.plus_hours(hours.max(24));
        let mut due = Vec::new();
        for soon in store::soon(&mut tx, space.id, now, until).await? {
            let call = rules::due(soon.starts_at, soon.enrolled_at, hours, now, &space.zone);
            let Some(call) = call else { continue };
            let id = super::id(call, soon.session, soon.person, soon.starts_at);
            if !post::is_known(&mut tx, id).await? && self.reaches(&mut tx, soon.person).await? {
                due.push((id, soon));
            }
        }
        drop(tx);
        for (id, soon) in due {
            self.tell(db, badge, space, id, soon).await?;
        }
        Ok(())
    }

    /// Whether a reminder comes in time, and is wanted.
    async fn reaches(&self, tx: &mut Tx, person: PersonId) -> Result<bool, Fault> {
        let words = people::consent::store::current(tx, person).await?;
        if words.iter().any(|word| word.purpose == Purpose::Reminders && !word.given) {
            return Ok(false);
        }
        let Some(found) = people::person::store::find(tx, person).await? else { return Ok(false) };
        let kept = match found.merged_into {
            Some(kept) => people::person::store::find(tx, kept).await?,
            None => Some(found),
        };
        match kept {
            Some(kept) => self.courier.reaches(tx, &kept).await,
            None => Ok(false),
        }
    }

    /// One person, in a transaction of their own: nobody waits for the others.
    async fn tell(&self, db: &Db, badge: &Badge, space: &Space, id: post::MessageId, soon: Soon) -> Result<(), Fault> {
        let mut tx = badge.write(db).await?;
        let Soon { person, starts_at, title, module, room, place, .. } = soon;
        let seat = Seat { space: space.id, starts_at, title, module, room, place };
        let values = values(&self.courier, &mut tx, person, &seat).await?;
        let notice = Notice {
            id,
            kind: Kind::Reminder,
            person,
            space: space.id,
            values,
            not_before: None,
            worthless_after: Some(starts_at),
        };
        self.courier.tell(&mut tx, notice).await?;
        tx.commit().await
    }
}
