//! Remembers that a diagnosis was put off.

use facts::{Told, diagnosis::Diagnosis as Happened};
use ground::{Fault, Identifier as _, Moment, PersonId, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{Tx, journal::Change};

use super::rules::{PostponementId, Reason};

/// Keeps a postponement and tells it.
pub async fn create(
    tx: &mut Tx,
    id: PostponementId,
    person: PersonId,
    space: SpaceId,
    reason: Reason,
) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO diagnosis_postponements (id, organisation, space, person, reason, at, account)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![id, organisation, space, person, reason, now, account],
    )
    .await?;
    people::person::store::touch(tx, person).await?;
    let number = people::person::store::number(tx, person).await?;
    let fact = Happened::Postponed { reason: reason.word().to_owned() };
    tx.tell(Told::new(fact, now).at(space).about(number)).await?;
    let what = json!({ "reason": reason.word() });
    let (noun, record) = ("diagnosis_postponement", id.uuid());
    tx.note_change(Change { noun, record, person: Some(person), action: "created", what: &what }).await
}

/// The last postponement: why and when.
pub async fn last(tx: &mut Tx, person: PersonId) -> Result<Option<(Reason, Moment)>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT reason, at FROM diagnosis_postponements WHERE organisation = $1 AND person = $2
         ORDER BY at DESC, id DESC LIMIT 1",
        values![organisation, person],
    )
    .await
}

/// Postponements of a person who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM diagnosis_postponements WHERE person = $1 AND organisation = $2",
        values![person, organisation],
    )
    .await?;
    Ok(())
}
