//! The person whose pathway is opened: within reach of today's post, and every look is noted.

use ::store::Tx;
use ground::PersonId;
use people::Person;
use web::{Asker, Trouble};

/// The person of an address, if today's post reaches them.
pub(crate) async fn person(tx: &mut Tx, id: &str) -> Result<Person, Trouble> {
    let id: PersonId = id.parse().map_err(|_| Trouble::Missing)?;
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let gone = person.anonymised_at.is_some() || person.merged_into.is_some();
    if gone || !tx.badge().reaches(person.space) { Err(Trouble::Missing) } else { Ok(person) }
}

/// Notes the look in the journal of consultations.
pub(crate) async fn looked(asker: &Asker, tx: Tx, person: PersonId) -> Result<(), Trouble> {
    Ok(asker.looked(tx, person, "pathway").await?)
}
