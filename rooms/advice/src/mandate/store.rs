//! Remembers mandates.

use facts::advice::Advice as Happened;
use ground::{Day, Fault, Identifier as _, PersonId, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::{Mandate, MandateId};
use crate::request::store::tell;

impl Record for Mandate {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            person: cells.take()?,
            reference: cells.take()?,
            until: cells.take()?,
            holder: cells.take()?,
            holder_name: cells.take()?,
            ended: cells.maybe::<ground::Moment>()?.is_some(),
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT m.id, m.space, COALESCE(p.merged_into, p.id), m.reference, m.until_day, m.holder, a.name, m.ended_at
         FROM mandates m JOIN people p ON p.id = m.person JOIN accounts a ON a.id = m.holder",
    )
}

/// Notes a mandate.
pub async fn create(tx: &mut Tx, new: &Mandate) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO mandates (id, organisation, space, person, reference, until_day, holder, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![new.id, organisation, new.space, new.person, new.reference, new.until, new.holder, now, account,],
    )
    .await?;
    let fact = Happened::Mandated { mandate: new.id.uuid(), until: new.until.to_string() };
    tell(tx, (new.space, Some(new.person)), fact).await?;
    note(tx, new, "created").await
}

/// One mandate of the organisation.
pub async fn find(tx: &mut Tx, id: MandateId) -> Result<Option<Mandate>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("m.id =", &id).filter("m.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The mandates of a person, by whichever of their records, the latest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Mandate>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("m.organisation =", &organisation).of_person("m.person", &person);
    sql.then("ORDER BY m.until_day DESC, m.id DESC LIMIT 20");
    tx.all(&sql, sql.values()).await
}

/// Mandates of a space that end from one day to another, the soonest first.
pub async fn ending(tx: &mut Tx, space: SpaceId, from: Day, until: Day) -> Result<Vec<Mandate>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("m.organisation =", &organisation).filter("m.space =", &space).plain("m.ended_at IS NULL");
    sql.filter("m.until_day >=", &from).filter("m.until_day <=", &until);
    sql.then("ORDER BY m.until_day, m.id LIMIT 20");
    tx.all(&sql, sql.values()).await
}

/// Ends a mandate before its day; whether this one did.
pub async fn end(tx: &mut Tx, one: &Mandate) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE mandates SET ended_at = $1, ended_by = $2 WHERE id = $3 AND organisation = $4 AND ended_at IS NULL",
            values![now, account, one.id, organisation],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    tell(tx, (one.space, Some(one.person)), Happened::MandateEnded { mandate: one.id.uuid() }).await?;
    note(tx, one, "ended").await?;
    Ok(true)
}

async fn note(tx: &mut Tx, one: &Mandate, action: &'static str) -> Result<(), Fault> {
    let (what, person) = (json!({}), Some(one.person));
    tx.note_change(Change { noun: "mandate", record: one.id.uuid(), person, action, what: &what }).await
}

/// The mandates of somebody who was forgotten go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM mandates WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}
