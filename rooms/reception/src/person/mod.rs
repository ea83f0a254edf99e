//! A person at the counter: registered, corrected, asked what they agree to.

pub mod communes;
pub mod consents;
pub mod entry;
pub mod guardian;
pub mod household;
pub mod identity;
pub mod pages;
pub mod rules;
pub mod said;
pub mod store;
#[cfg(test)]
mod tests;
pub mod voucher;

use ground::PersonId;
use people::Person;
use web::Trouble;

/// A person of one's own space, whose record is alive.
pub async fn within_reach(tx: &mut ::store::Tx, id: PersonId) -> Result<Person, Trouble> {
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let alive = person.anonymised_at.is_none() && person.merged_into.is_none();
    if alive && tx.badge().reaches(person.space) { Ok(person) } else { Err(Trouble::Missing) }
}
