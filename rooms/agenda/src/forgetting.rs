//! When a record is anonymised, the signatures of the person go with it.

use std::{future::Future, pin::Pin};

use facts::{Fact, Told, people::People};
use ground::Fault;
use store::{Reaction, Tx};

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
                crate::attendance::store::forget(tx, person).await?;
            }
            Ok(())
        })
    }
}
