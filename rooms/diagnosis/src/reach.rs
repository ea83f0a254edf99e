//! The person whose diagnosis is opened: within reach of today's post, and every look is noted.

use ground::PersonId;
use people::Person;
use store::Tx;
use web::{Asker, Trouble};

/// A look within this time of the last one is the same look, in minutes.
const SAME_LOOK: i64 = 15;

/// The person of an address, if today's post reaches them.
pub(crate) async fn person(tx: &mut Tx, id: &str) -> Result<Person, Trouble> {
    let id: PersonId = id.parse().map_err(|_| Trouble::Missing)?;
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let gone = person.anonymised_at.is_some() || person.merged_into.is_some();
    if gone || !tx.badge().reaches(person.space) { Err(Trouble::Missing) } else { Ok(person) }
}

/// Notes the look in the journal of consultations, unless it was just noted. Takes the reading transaction, which
/// ends before the writing one begins.
pub(crate) async fn looked(asker: &Asker, mut tx: Tx, person: PersonId) -> Result<(), Trouble> {
    let seen = tx.seen_since(person, tx.now().plus_minutes(-SAME_LOOK)).await?;
    drop(tx);
    if !seen {
        let mut tx = asker.write().await?;
        tx.note_consultation(person, "diagnosis").await?;
        tx.commit().await?;
    }
    Ok(())
}
