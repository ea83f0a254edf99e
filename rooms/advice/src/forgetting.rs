//! When a record is anonymised, all that the advice room keeps about the person goes; what was done still counts.

use std::{future::Future, pin::Pin};

use ::store::{Reaction, Tx};
use facts::{Fact, Told, people::People};
use ground::Fault;

/// Hears that a person was anonymised, as long as the fact still names them.
pub struct Forgetting;

impl Reaction for Forgetting {
    fn hear<'a>(
        &'a self,
        tx: &'a mut Tx,
        told: &'a Told,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>> {
        Box::pin(async move {
            let (Fact::People(People::Anonymised { .. }), Some(subject)) = (&told.fact, told.subject) else {
                return Ok(());
            };
            if let Some(person) = people::person::store::by_number(tx, subject).await? {
                crate::document::store::forget(tx, person).await?;
                crate::confidence::store::forget(tx, person).await?;
                crate::follow_up::store::forget(tx, person).await?;
                crate::mandate::store::forget(tx, person).await?;
                crate::request::store::forget(tx, person).await?;
            }
            Ok(())
        })
    }
}
