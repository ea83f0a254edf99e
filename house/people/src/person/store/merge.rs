//! Two records of one person: one points to the other, and nothing else moves, so that it can be undone.

use facts::{Told, people::People as Happened};
use ground::{Fault, Identifier as _, PersonId, Refusal, values};
use serde_json::json;
use store::{Composer, Tx};

use super::{Person, find, note, number, select};

/// The records of one person, as the panels of a page ask for them one after another.
#[derive(Clone)]
struct Records(Vec<PersonId>);

/// All records of the person who has this one: the kept one first, then those merged into it.
pub async fn records_of(tx: &mut Tx, person: PersonId) -> Result<Vec<PersonId>, Fault> {
    if let Some(Records(known)) = tx.kept(person.uuid()) {
        return Ok(known);
    }
    let organisation = tx.organisation()?;
    let found = tx
        .all::<(PersonId, PersonId)>(
            "SELECT m.id, m.merged_into FROM people p JOIN people m ON m.merged_into = COALESCE(p.merged_into, p.id)
             WHERE p.id = $1 AND p.organisation = $2 ORDER BY m.created_at, m.id",
            values![person, organisation],
        )
        .await?;
    let kept = found.first().map_or(person, |(_, kept)| *kept);
    let records: Vec<PersonId> = std::iter::once(kept).chain(found.into_iter().map(|(id, _)| id)).collect();
    tx.keep(person.uuid(), &Records(records.clone()));
    Ok(records)
}

/// The records merged into any of these people, with whom they are merged into.
pub async fn behind(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<(PersonId, PersonId)>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT id, merged_into FROM people");
    sql.filter("organisation =", &organisation).one_of("merged_into", people.iter());
    tx.all(&sql, sql.values()).await
}

/// The records merged into this one, oldest first.
pub async fn merged(tx: &mut Tx, kept: PersonId) -> Result<Vec<Person>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql: Composer = select();
    sql.filter("merged_into =", &kept).filter("organisation =", &organisation).plain("anonymised_at IS NULL");
    sql.then("ORDER BY created_at, id LIMIT 50");
    tx.all(&sql, sql.values()).await
}

/// Lets `kept` stand for both. The two records are locked first, in the order of their ids: of two colleagues who merge
/// at once, the second sees what the first did.
pub async fn merge(tx: &mut Tx, kept: PersonId, gone: PersonId) -> Result<Result<(), Refusal>, Fault> {
    if kept == gone {
        return Ok(Err(Refusal::because("people-merge-itself")));
    }
    lock(tx, kept, gone).await?;
    let (Some(keeps), Some(goes)) = (find(tx, kept).await?, find(tx, gone).await?) else {
        return Ok(Err(Refusal::because("people-merge-gone")));
    };
    if keeps.anonymised_at.is_some() || goes.anonymised_at.is_some() {
        return Ok(Err(Refusal::because("people-merge-gone")));
    }
    if keeps.merged_into.is_some() || goes.merged_into.is_some() {
        return Ok(Err(Refusal::because("people-merge-merged")));
    }
    if records_of(tx, gone).await?.len() > 1 {
        return Ok(Err(Refusal::because("people-merge-holds")));
    }
    point(tx, &goes, Some(kept)).await?;
    let into = number(tx, kept).await?;
    let about = number(tx, gone).await?;
    let told = Told::new(Happened::Merged { into }, tx.now()).at(goes.space).about(about);
    tx.tell(told).await?;
    note(tx, gone, "merged", &json!({ "merged_into": [null, kept] })).await?;
    Ok(Ok(()))
}

/// Gives a merged record back its own life: everything is where it was.
pub async fn split(tx: &mut Tx, gone: PersonId) -> Result<Result<PersonId, Refusal>, Fault> {
    let before = find(tx, gone).await?;
    let Some(kept) = before.and_then(|person| person.merged_into) else {
        return Ok(Err(Refusal::because("people-split-alone")));
    };
    lock(tx, kept, gone).await?;
    let Some(goes) = find(tx, gone).await?.filter(|person| person.merged_into == Some(kept)) else {
        return Ok(Err(Refusal::because("people-split-alone")));
    };
    if goes.anonymised_at.is_some() {
        return Ok(Err(Refusal::because("people-merge-gone")));
    }
    point(tx, &goes, None).await?;
    let from = number(tx, kept).await?;
    let about = number(tx, gone).await?;
    let told = Told::new(Happened::Split { from }, tx.now()).at(goes.space).about(about);
    tx.tell(told).await?;
    note(tx, gone, "split", &json!({ "merged_into": [kept, null] })).await?;
    Ok(Ok(kept))
}

async fn lock(tx: &mut Tx, one: PersonId, other: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    for id in [one.min(other), one.max(other)] {
        tx.run(
            "UPDATE people SET organisation = organisation WHERE id = $1 AND organisation = $2",
            values![id, organisation],
        )
        .await?;
    }
    Ok(())
}

/// The search directory reads what changed since it last looked.
async fn point(tx: &mut Tx, person: &Person, to: Option<PersonId>) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE people SET merged_into = $1, changed_at = $2 WHERE id = $3 AND organisation = $4",
        values![to, now, person.id, organisation],
    )
    .await?;
    Ok(())
}
