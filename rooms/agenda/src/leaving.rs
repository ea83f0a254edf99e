//! When a colleague leaves, their coming sessions want somebody else: Today says so in time.

use std::{future::Future, pin::Pin};

use facts::{Fact, Told, account::Account};
use ground::{Fault, Identifier as _};
use store::{Reaction, Tx};

use crate::{occupancy, session::store as sessions, standing, workshop::rules::Slot};

/// Hears that a colleague left a space, or the organisation.
pub struct FreeSessions;

impl Reaction for FreeSessions {
    fn hear<'a>(
        &'a self,
        tx: &'a mut Tx,
        told: &'a Told,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>> {
        Box::pin(async move {
            let (Fact::Account(Account::Left {}), Some(number)) = (&told.fact, told.subject) else { return Ok(()) };
            let Some(account) = web::account::by_number(tx, number).await? else { return Ok(()) };
            for meeting in sessions::led_by(tx, account, told.space).await? {
                let slot = Slot { starts_at: meeting.course.starts_at, ends_at: meeting.course.ends_at };
                sessions::update(tx, &meeting, slot, None).await?;
                occupancy::store::let_go(tx, meeting.id, account.uuid()).await?;
            }
            standing::store::leave(tx, account, told.space).await?;
            Ok(())
        })
    }
}
