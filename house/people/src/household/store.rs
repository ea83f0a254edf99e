//! Remembers households, two people at a time.

use facts::{Told, people::People as Happened};
use ground::{Fault, Identifier as _, PersonId, Refusal, values};
use serde_json::json;
use store::{Tx, journal::Change};

use crate::{
    Person,
    person::store::{by_ids, number, records_of},
};

/// Those with whom a person lives, whichever of their records says so, by name.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Person>, Fault> {
    let organisation = tx.organisation()?;
    let records = records_of(tx, person).await?;
    let mut others = Vec::new();
    for record in &records {
        let found = tx
            .all::<(PersonId,)>(
                "SELECT CASE WHEN a = $1 THEN b ELSE a END FROM households
                 WHERE organisation = $2 AND (a = $1 OR b = $1) AND ended_at IS NULL",
                values![*record, organisation],
            )
            .await?;
        others.extend(found.into_iter().map(|(id,)| id));
    }
    let mut people = by_ids(tx, &others).await?;
    let kept: Vec<PersonId> = people.iter().filter_map(|one| one.merged_into).collect();
    people.retain(|one| one.merged_into.is_none());
    people.extend(by_ids(tx, &kept).await?);
    people.retain(|one| one.anonymised_at.is_none() && !records.contains(&one.id));
    people.sort_by_key(|one| (one.name(), one.id));
    people.dedup_by_key(|one| one.id);
    Ok(people)
}

/// Links two people who live together.
pub async fn link(tx: &mut Tx, one: &Person, other: &Person) -> Result<Result<(), Refusal>, Fault> {
    if one.id == other.id {
        return Ok(Err(Refusal::because("people-household-alone")));
    }
    if of_person(tx, one.id).await?.iter().any(|known| known.id == other.id) {
        return Ok(Err(Refusal::because("people-household-known")));
    }
    let (organisation, id, now, account) = (tx.organisation()?, tx.fresh_id(), tx.now(), tx.account());
    let (a, b) = (one.id.min(other.id), one.id.max(other.id));
    let written = tx
        .run(
            "INSERT INTO households (id, organisation, a, b, linked_at, linked_by) VALUES ($1, $2, $3, $4, $5, $6)",
            values![id, organisation, a, b, now, account],
        )
        .await;
    match written {
        Ok(_) => {}
        Err(fault) if fault.is_conflict() => return Ok(Err(Refusal::because("people-household-known"))),
        Err(fault) => return Err(fault),
    }
    tell(tx, one, other, true).await?;
    Ok(Ok(()))
}

/// They do not live together, or do no more; whether they were linked.
pub async fn part(tx: &mut Tx, one: &Person, other: &Person) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut touched = 0;
    for mine in records_of(tx, one.id).await? {
        for theirs in records_of(tx, other.id).await? {
            let (a, b) = (mine.min(theirs), mine.max(theirs));
            touched += tx
                .run(
                    "UPDATE households SET ended_at = $1
                     WHERE organisation = $2 AND a = $3 AND b = $4 AND ended_at IS NULL",
                    values![now, organisation, a, b],
                )
                .await?;
        }
    }
    if touched > 0 {
        tell(tx, one, other, false).await?;
    }
    Ok(touched > 0)
}

/// Each of the two is told: a record shows its own facts.
async fn tell(tx: &mut Tx, one: &Person, other: &Person, linked: bool) -> Result<(), Fault> {
    for (about, with) in [(one, other), (other, one)] {
        let (subject, with) = (number(tx, about.id).await?, number(tx, with.id).await?);
        let fact = if linked { Happened::HouseholdLinked { with } } else { Happened::HouseholdParted { with } };
        tx.tell(Told::new(fact, tx.now()).at(about.space).about(subject)).await?;
        let (action, what) = (if linked { "created" } else { "ended" }, json!({}));
        let change = Change { noun: "household", record: about.id.uuid(), person: Some(about.id), action, what: &what };
        tx.note_change(change).await?;
    }
    Ok(())
}
