//! Remembers who is accompanied without a goal of doing alone; one choice at a time.

use ::store::{Cells, Composer, Record, Tx, journal::Change};
use facts::{Told, pathway::Pathway as Happened};
use ground::{Fault, Identifier as _, Moment, PersonId, SpaceId, choice::Choice as _, values};
use serde_json::json;

use super::rules::{AssistanceId, Reason};

/// The assisted path, as it was chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assistance {
    pub id: AssistanceId,
    /// The record on which it was chosen; it may have been merged since.
    pub person: PersonId,
    pub space: SpaceId,
    pub reason: Reason,
    pub words: String,
    pub chosen_at: Moment,
    /// Name of the colleague who was there.
    pub chooser: Option<String>,
    pub ended_at: Option<Moment>,
    pub ended_words: Option<String>,
}

impl Record for Assistance {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            person: cells.take()?,
            space: cells.take()?,
            reason: cells.take()?,
            words: cells.take()?,
            chosen_at: cells.take()?,
            chooser: cells.maybe()?,
            ended_at: cells.maybe()?,
            ended_words: cells.maybe()?,
        })
    }
}

/// What is needed to choose it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewAssistance {
    pub id: AssistanceId,
    pub person: PersonId,
    pub space: SpaceId,
    pub reason: Reason,
    pub words: String,
}

/// Chooses it and tells it; false when it was chosen already.
pub async fn create(tx: &mut Tx, new: &NewAssistance) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    if active(tx, new.person).await?.is_some() {
        return Ok(false);
    }
    let written = tx
        .run(
            "INSERT INTO assistances (id, organisation, space, person, reason, words, chosen_at, chosen_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (organisation, person) WHERE ended_at IS NULL DO NOTHING",
            values![new.id, organisation, new.space, new.person, new.reason, new.words, now, account],
        )
        .await?;
    if written == 0 {
        return Ok(false);
    }
    people::person::store::touch(tx, new.person).await?;
    let fact = Happened::Assisted { assistance: new.id.uuid(), reason: new.reason.word().to_owned() };
    tell(tx, new.person, new.space, fact).await?;
    note(tx, new.person, new.id, "created", &json!({ "reason": new.reason, "words": new.words })).await?;
    Ok(true)
}

async fn tell(tx: &mut Tx, person: PersonId, space: SpaceId, fact: Happened) -> Result<(), Fault> {
    let number = people::person::store::number(tx, person).await?;
    tx.tell(Told::new(fact, tx.now()).at(space).about(number)).await
}

async fn note(
    tx: &mut Tx,
    person: PersonId,
    id: AssistanceId,
    action: &'static str,
    what: &serde_json::Value,
) -> Result<(), Fault> {
    tx.note_change(Change { noun: "assistance", record: id.uuid(), person: Some(person), action, what }).await
}

/// Ends it: doing alone is a goal again. False when it had ended.
pub async fn end(tx: &mut Tx, old: &Assistance, words: Option<&str>) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE assistances SET ended_at = $1, ended_by = $2, ended_words = $3
             WHERE id = $4 AND organisation = $5 AND ended_at IS NULL",
            values![now, account, words, old.id, organisation],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    tell(tx, old.person, old.space, Happened::AssistanceEnded { assistance: old.id.uuid() }).await?;
    note(tx, old.person, old.id, "ended", &json!({ "words": words })).await?;
    Ok(true)
}

fn select() -> Composer {
    Composer::new(
        "SELECT s.id, s.person, s.space, s.reason, s.words, s.chosen_at, a.name, s.ended_at, s.ended_words
         FROM assistances s LEFT JOIN accounts a ON a.id = s.chosen_by AND a.organisation = s.organisation",
    )
}

/// Every choice for a person, on records that were merged too, the latest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Assistance>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("s.organisation =", &organisation).of_person("s.person", &person);
    sql.then("ORDER BY s.chosen_at DESC, s.id DESC");
    tx.all(&sql, sql.values()).await
}

/// The choice that holds now.
pub async fn active(tx: &mut Tx, person: PersonId) -> Result<Option<Assistance>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("s.organisation =", &organisation).of_person("s.person", &person).plain("s.ended_at IS NULL");
    sql.then("ORDER BY s.chosen_at DESC LIMIT 1");
    tx.maybe(&sql, sql.values()).await
}

/// How many people of a space are accompanied without a goal of autonomy.
pub async fn count(tx: &mut Tx, space: SpaceId) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(DISTINCT p.id) FROM assistances s
             JOIN people m ON m.id = s.person AND m.organisation = s.organisation
             JOIN people p ON p.id = COALESCE(m.merged_into, m.id)
             WHERE s.organisation = $1 AND p.space = $2 AND s.ended_at IS NULL AND p.anonymised_at IS NULL",
            values![organisation, space],
        )
        .await?;
    Ok(count)
}

/// What was chosen for a person who was anonymised goes.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM assistances WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}
