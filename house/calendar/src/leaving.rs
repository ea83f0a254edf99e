//! When a colleague leaves the organisation, their addresses open nothing and their outside calendars are forgotten.

use std::{future::Future, pin::Pin};

use ::store::{Reaction, Tx};
use facts::{Fact, Told, account::Account};
use ground::Fault;

use crate::{feed, outside};

/// Hears that a colleague left.
pub struct ForgetLeft;

impl Reaction for ForgetLeft {
    fn hear<'a>(
        &'a self,
        tx: &'a mut Tx,
        told: &'a Told,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>> {
        Box::pin(async move {
            let (Fact::Account(Account::Left {}), Some(number), None) = (&told.fact, told.subject, told.space) else {
                return Ok(());
            };
            let Some(account) = web::account::by_number(tx, number).await? else { return Ok(()) };
            for feed in feed::store::of_account(tx, account).await? {
                feed::store::revoke(tx, account, feed.id).await?;
            }
            for outside in outside::store::of_account(tx, account).await? {
                outside::store::remove(tx, account, outside.id).await?;
            }
            Ok(())
        })
    }
}
