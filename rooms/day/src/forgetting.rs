//! When a record is anonymised, calls about the person go, and what they left is nobody's in particular.

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
                crate::call::store::forget(tx, person).await?;
                crate::belonging::store::forget(tx, person).await?;
            }
            Ok(())
        })
    }
}
