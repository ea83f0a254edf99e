//! Empties a record: for good upon erasure, or because the import that made it is undone.

use facts::{Told, people::People as Happened};
use ground::{FactId, Fault, Identifier as _, Moment, PersonId, values};
use store::Tx;

use super::{Identity, find, records_of, update};

/// What became of a record that an import had made or filled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TakenBack {
    Done,
    /// Somebody corrected it since.
    Changed,
    /// It is in use: visits, steps, messages stand on it.
    InUse,
}

/// Empties what the house keeps of a person, but for facts: who it was cannot be known from here on. Messages and what
/// rooms keep are forgotten elsewhere.
pub async fn empty(tx: &mut Tx, person: PersonId, reason: &str) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    // What was noted in this transaction goes with the rest.
    tx.flush().await?;
    for sql in [
        "DELETE FROM people_keys WHERE person = $1 AND organisation = $2",
        "DELETE FROM consents WHERE person = $1 AND organisation = $2",
        "DELETE FROM guardians WHERE person = $1 AND organisation = $2",
        "DELETE FROM households WHERE (a = $1 OR b = $1) AND organisation = $2",
        "DELETE FROM rights WHERE person = $1 AND organisation = $2",
        "DELETE FROM changes WHERE person = $1 AND organisation = $2",
        "DELETE FROM consultations WHERE person = $1 AND organisation = $2",
        "UPDATE people SET first_name = '', last_name = '', folded = '', birth_year = NULL, gender = NULL,
           residence = 'unknown', commune = NULL, priority = 'unknown', neighbourhood = NULL, phone = NULL,
           phone_use = 'unknown', phone_read_by_others = NULL, email = NULL, contact = 'next_visit', language = 'other'
         WHERE id = $1 AND organisation = $2",
    ] {
        tx.run(sql, values![person, organisation]).await?;
    }
    tx.run(
        "UPDATE people SET anonymised_at = $1, changed_at = $1 WHERE id = $2 AND organisation = $3",
        values![now, person, organisation],
    )
    .await?;
    tx.drop_number(person.uuid()).await?;
    tx.run(
        "INSERT INTO erasures (person, organisation, at, reason) VALUES ($1, $2, $3, $4) ON CONFLICT (person) DO NOTHING",
        values![person, organisation, now, reason],
    )
    .await?;
    Ok(())
}

/// Takes back what an import wrote at `then`: somebody whom it made is no longer there, somebody whom it filled is as
/// before.
pub async fn take_back(tx: &mut Tx, id: PersonId, before: Option<&Identity>, then: Moment) -> Result<TakenBack, Fault> {
    let Some(person) = find(tx, id).await? else { return Ok(TakenBack::Done) };
    if person.anonymised_at.is_some() {
        return Ok(TakenBack::Done);
    }
    if person.changed_at != then || person.merged_into.is_some() {
        return Ok(TakenBack::Changed);
    }
    if let Some(before) = before {
        let done = update(tx, &person, before).await?;
        return Ok(if done { TakenBack::Done } else { TakenBack::Changed });
    }
    let Some(number) = tx.number_of(id.uuid()).await? else { return Ok(TakenBack::Changed) };
    let organisation = tx.organisation()?;
    // Whatever happens to a person is told: what was told besides the registration stands on it.
    let told: Vec<(String, FactId, Moment)> = tx
        .all(
            "SELECT kind, id, happened_at FROM facts WHERE organisation = $1 AND subject = $2",
            values![organisation, number],
        )
        .await?;
    let served = told.iter().any(|(kind, ..)| !matches!(kind.as_str(), "people.registered" | "people.corrected"));
    // What is merged into it stands on it; what was written about somebody (a note, a request) is in the journal.
    if served || records_of(tx, id).await?.len() > 1 || is_written_about(tx, id).await? {
        return Ok(TakenBack::InUse);
    }
    for (_, fact, at) in told.into_iter().filter(|(kind, ..)| kind == "people.registered") {
        tx.tell(Told::new(Happened::Unregistered {}, at).at(person.space).about(number).correcting(fact)).await?;
    }
    empty(tx, id, "import-undone").await?;
    Ok(TakenBack::Done)
}

/// Whether the journal of changes says anything of somebody but their registration and what was filled on their record.
async fn is_written_about(tx: &mut Tx, id: PersonId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    tx.flush().await?;
    let (other,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM changes WHERE organisation = $1 AND person = $2
               AND (noun <> 'person' OR action NOT IN ('created', 'updated'))",
            values![organisation, id],
        )
        .await?;
    Ok(other > 0)
}
