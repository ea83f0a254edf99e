//! Fills the port of closures: which sessions days of closing touch, and their cancellation in one act.

use ::store::Tx;
use ground::{Identifier as _, Moment, SpaceId};
use network::closure::port::{Held, Promise, Sessions};
use web::Asker;

use crate::{
    Seats, occupancy, reminder,
    session::{
        SessionId,
        rules::State,
        store::{self, Meeting, Window},
    },
    told::{Became, Change, tell},
    workshop::{self, WorkshopId},
};

impl Sessions for Seats {
    fn within<'a>(
        &'a self,
        asker: &'a Asker,
        tx: &'a mut Tx,
        space: SpaceId,
        (from, until): (Moment, Moment),
    ) -> Promise<'a, Vec<Held>> {
        Box::pin(async move {
            let now = tx.now();
            let catalogue = skills::catalogue(tx).await?;
            let mut all = store::within(tx, &Window { space, from, until, module: None }).await?;
            all.retain(|one| one.course.state == State::Scheduled && one.course.starts_at > now);
            let held = |one: Meeting| Held {
                session: one.id.uuid(),
                workshop: one.workshop.uuid(),
                starts_at: one.course.starts_at,
                title: catalogue.called(&asker.t, &one.title, &one.module),
                people: one.taken,
            };
            Ok(all.into_iter().map(held).collect())
        })
    }

    fn cancel<'a>(
        &'a self,
        asker: &'a Asker,
        tx: &'a mut Tx,
        sessions: &'a [Held],
        act: &'a str,
        reason: &'a str,
    ) -> Promise<'a, usize> {
        Box::pin(async move {
            let workshops: Vec<WorkshopId> = sessions.iter().map(|held| WorkshopId::from_uuid(held.workshop)).collect();
            workshop::store::lock(tx, &workshops).await?;
            let mut all = Vec::new();
            for held in sessions {
                let found = store::find(tx, SessionId::from_uuid(held.session)).await?;
                let Some(meeting) = found else { continue };
                // A colleague cancelled or closed it meanwhile: it is theirs.
                let Ok(state) = meeting.course.cancel() else { continue };
                store::cancel(tx, &meeting, state, reason).await?;
                occupancy::store::free(tx, meeting.id).await?;
                if meeting.standing.is_some() {
                    store::set_apart(tx, meeting.id).await?;
                }
                reminder::silence(tx, &meeting).await?;
                all.push(Change { before: meeting, became: Became::Cancelled });
            }
            // Cancelled again under the same closure, they are another act.
            let act = format!("{act}-{}", tx.now().micros());
            tell(asker, tx, &act, &all).await?;
            Ok(all.len())
        })
    }
}
