//! Erases a person: the mapping from their number, their identity, and every other value that leads back.

use facts::{Told, people::People as Happened};
use ground::{Day, Fault, PersonId, values};
use store::Tx;

/// People whose last contact is older than `first_kept`, not yet anonymised. A person of several records is one: none
/// goes before the latest contact of all is old enough.
pub async fn due(tx: &mut Tx, first_kept: Day, most: i64) -> Result<Vec<PersonId>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .all::<(PersonId,)>(
            "SELECT id FROM people p WHERE organisation = $1 AND last_contact < $2 AND anonymised_at IS NULL
               AND merged_into IS NULL
               AND NOT EXISTS (SELECT 1 FROM people m WHERE m.merged_into = p.id AND m.last_contact >= $2)
             ORDER BY last_contact, id LIMIT $3",
            values![organisation, first_kept, most],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Empties what the house keeps of a person, in all their records. Facts stay, under numbers that nobody can follow.
pub async fn erase(tx: &mut Tx, person: PersonId, reason: &str) -> Result<(), Fault> {
    let kept = people::person::store::find(tx, person).await?.and_then(|found| found.merged_into).unwrap_or(person);
    for record in people::person::store::records_of(tx, kept).await? {
        let found = people::person::store::find(tx, record).await?;
        if found.is_some_and(|found| found.anonymised_at.is_none()) {
            erase_one(tx, record, reason).await?;
        }
    }
    Ok(())
}

async fn erase_one(tx: &mut Tx, person: PersonId, reason: &str) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let number = people::person::store::number(tx, person).await?;
    let space: Option<(ground::SpaceId,)> =
        tx.maybe("SELECT space FROM people WHERE id = $1 AND organisation = $2", values![person, organisation]).await?;
    let mut told = Told::new(Happened::Anonymised { reason: reason.to_owned() }, now).about(number);
    told.space = space.map(|(space,)| space);
    tx.tell(told).await?;
    // What rooms told while they forgot goes with the rest.
    tx.flush().await?;
    post::forget_person(tx, person).await?;
    people::person::store::empty(tx, person, reason).await?;
    Ok(())
}

/// What must be true of erasures: one line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "erased people who are back",
            "SELECT COUNT(*) FROM erasures e JOIN people p ON p.id = e.person WHERE p.anonymised_at IS NULL",
        ),
        (
            "erased people who still have a number",
            "SELECT COUNT(*) FROM people p JOIN numbers n ON n.holder = p.id WHERE p.anonymised_at IS NOT NULL",
        ),
    ];
    store::check::breaches(tx, &sentences).await
}
