//! Finds records that may be of the same person: same sounding name, or same telephone.

use ground::{Fault, PersonId, values};
use store::{Composer, Tx};

use super::{Person, by_ids};
use crate::person::rules::Identity;

/// People of the organisation who may be the same as `who`: same sounding name, or same telephone.
pub async fn candidates(tx: &mut Tx, who: &Identity) -> Result<Vec<Person>, Fault> {
    let organisation = tx.organisation()?;
    let keys = names::keys(&who.first_name, &who.last_name, who.birth_year);
    let mut sql = Composer::new("SELECT DISTINCT person FROM people_keys");
    sql.filter("organisation =", &organisation).one_of("key", keys.iter()).then("LIMIT 200");
    let mut ids: Vec<PersonId> = tx.all::<(PersonId,)>(&sql, sql.values()).await?.into_iter().map(|(id,)| id).collect();
    if let Some(phone) = &who.phone {
        let same = tx
            .all::<(PersonId,)>(
                "SELECT id FROM people WHERE organisation = $1 AND phone = $2 LIMIT 20",
                values![organisation, phone],
            )
            .await?;
        ids.extend(same.into_iter().map(|(id,)| id));
    }
    ids.sort_unstable();
    ids.dedup();
    let mut people = by_ids(tx, &ids).await?;
    people.retain(|person| person.anonymised_at.is_none() && person.merged_into.is_none());
    Ok(people)
}
