//! When a colleague leaves, their coming shifts are open again: nobody waits for them in vain.

use std::{future::Future, pin::Pin};

use facts::{Fact, Told, account::Account};
use ground::Fault;
use store::{Reaction, Tx};

use crate::shift::{rules::Reason, store as shifts};

/// Hears that a colleague left a space, or the organisation.
pub struct FreeShifts;

impl Reaction for FreeShifts {
    fn hear<'a>(
        &'a self,
        tx: &'a mut Tx,
        told: &'a Told,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>> {
        Box::pin(async move {
            let (Fact::Account(Account::Left {}), Some(number)) = (&told.fact, told.subject) else { return Ok(()) };
            let Some(account) = web::account::by_number(tx, number).await? else { return Ok(()) };
            for shift in shifts::coming(tx, account, told.space).await? {
                shifts::release(tx, &shift, account, Reason::Left).await?;
            }
            Ok(())
        })
    }
}
