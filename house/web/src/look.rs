//! Looks: whoever opens what is about a person is written down, once a look.

use ground::{Fault, PersonId};
use store::Tx;

use crate::Asker;

/// A look within this time of the last one is the same look, in minutes.
const SAME_LOOK: i64 = 15;

impl Asker {
    /// Whether the asker's look at what is about this person was noted a moment ago.
    pub async fn has_just_looked(&self, tx: &mut Tx, person: PersonId) -> Result<bool, Fault> {
        tx.seen_since(person, tx.now().plus_minutes(-SAME_LOOK)).await
    }

    /// Notes in the journal of consultations that the asker looks at what is about a person, and how they came to it,
    /// unless it was just noted. Takes the reading transaction, which ends before the writing one begins.
    pub async fn looked(&self, mut tx: Tx, person: PersonId, reason: &str) -> Result<(), Fault> {
        if self.has_just_looked(&mut tx, person).await? {
            return Ok(());
        }
        drop(tx);
        let mut tx = self.write().await?;
        tx.note_consultation(person, reason).await?;
        tx.commit().await
    }
}
