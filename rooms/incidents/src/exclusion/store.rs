//! Remembers exclusions; says who has one to the counter, and nothing more.

use std::collections::HashSet;

use facts::{Told, incidents::Incidents as Happened};
use ground::{Day, Fault, Identifier as _, PersonId, SpaceId, choice::Choice as _, values};
use people::port::{Promise, Welcome};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::{Exclusion, ExclusionId, Over};

impl Record for Exclusion {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            space_name: cells.take()?,
            person: cells.take()?,
            from: cells.take()?,
            until: cells.take()?,
            review_on: cells.take()?,
            reason: cells.take()?,
            decided_at: cells.take()?,
            decider: cells.maybe()?,
            reviewed_at: cells.maybe()?,
            reviewer: cells.maybe()?,
            review: cells.maybe()?,
            ended_at: cells.maybe()?,
            ended_how: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT e.id, e.space, s.name, e.person, e.from_day, e.until_day, e.review_on, e.reason, e.decided_at, d.name,
           e.reviewed_at, r.name, e.review, e.ended_at, e.ended_how
         FROM exclusions e JOIN spaces s ON s.id = e.space LEFT JOIN accounts d ON d.id = e.decided_by
           LEFT JOIN accounts r ON r.id = e.reviewed_by",
    )
}

/// Keeps a decision.
pub async fn create(tx: &mut Tx, new: &Exclusion) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO exclusions (id, organisation, space, person, from_day, until_day, review_on, reason, decided_at,
           decided_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            new.id,
            organisation,
            new.space,
            new.person,
            new.from,
            new.until,
            new.review_on,
            new.reason,
            now,
            account,
        ],
    )
    .await?;
    tell(tx, new, Happened::Excluded { exclusion: new.id.uuid(), until: new.until.to_string() }).await?;
    note(tx, new.id, "created").await
}

/// One exclusion of the organisation.
pub async fn find(tx: &mut Tx, id: ExclusionId) -> Result<Option<Exclusion>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("e.id =", &id).filter("e.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The exclusions of a space, or of all: the latest first.
pub async fn all(tx: &mut Tx, space: Option<SpaceId>) -> Result<Vec<Exclusion>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("e.organisation =", &organisation);
    if let Some(space) = space {
        sql.filter("e.space =", &space);
    }
    sql.then("ORDER BY e.until_day DESC, e.id DESC LIMIT 500");
    tx.all(&sql, sql.values()).await
}

/// The exclusions of a person, by whichever of their records, the latest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Exclusion>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("e.organisation =", &organisation).of_person("e.person", &person);
    sql.then("ORDER BY e.until_day DESC, e.id DESC");
    tx.all(&sql, sql.values()).await
}

/// Exclusions that stand and are to be reviewed on `until` or before.
pub async fn to_review(
    tx: &mut Tx,
    space: Option<SpaceId>,
    (today, until): (Day, Day),
) -> Result<Vec<Exclusion>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("e.organisation =", &organisation).plain("e.ended_at IS NULL").plain("e.reviewed_at IS NULL");
    sql.filter("e.until_day >=", &today).filter("e.review_on <=", &until);
    if let Some(space) = space {
        sql.filter("e.space =", &space);
    }
    sql.then("ORDER BY e.review_on, e.id LIMIT 100");
    tx.all(&sql, sql.values()).await
}

/// Notes the review of an exclusion; false when a colleague was quicker.
pub async fn review(tx: &mut Tx, one: &Exclusion, words: &str) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE exclusions SET reviewed_at = $1, reviewed_by = $2, review = $3
             WHERE id = $4 AND organisation = $5 AND reviewed_at IS NULL AND ended_at IS NULL",
            values![now, account, words, one.id, organisation],
        )
        .await?;
    if touched == 1 {
        tell(tx, one, Happened::ExclusionReviewed { exclusion: one.id.uuid() }).await?;
        note(tx, one.id, "updated").await?;
    }
    Ok(touched == 1)
}

/// Ends or lifts an exclusion; false when a colleague was quicker.
pub async fn end(tx: &mut Tx, one: &Exclusion, how: Over) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE exclusions SET ended_at = $1, ended_by = $2, ended_how = $3
             WHERE id = $4 AND organisation = $5 AND ended_at IS NULL",
            values![now, account, how, one.id, organisation],
        )
        .await?;
    if touched == 1 {
        tell(tx, one, Happened::ExclusionOver { exclusion: one.id.uuid(), how: how.word().into() }).await?;
        note(tx, one.id, "ended").await?;
    }
    Ok(touched == 1)
}

/// Takes the end of an exclusion back; false when a colleague was quicker.
pub async fn resume(tx: &mut Tx, one: &Exclusion) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let touched = tx
        .run(
            "UPDATE exclusions SET ended_at = NULL, ended_by = NULL, ended_how = NULL
             WHERE id = $1 AND organisation = $2 AND ended_at IS NOT NULL",
            values![one.id, organisation],
        )
        .await?;
    if touched == 1 {
        tell(tx, one, Happened::ExclusionResumed { exclusion: one.id.uuid() }).await?;
        note(tx, one.id, "reopened").await?;
    }
    Ok(touched == 1)
}

async fn tell(tx: &mut Tx, one: &Exclusion, fact: Happened) -> Result<(), Fault> {
    let mut told = Told::new(fact, tx.now()).at(one.space);
    told.subject = tx.number_of(one.person.uuid()).await?;
    tx.tell(told).await
}

/// The journal of changes is read by more people than the register: it says that there was an act, not about whom.
async fn note(tx: &mut Tx, id: ExclusionId, action: &'static str) -> Result<(), Fault> {
    tx.note_change(Change { noun: "exclusion", record: id.uuid(), person: None, action, what: &json!({}) }).await
}

/// Exclusions of somebody who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM exclusions WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}

/// Who of some people is to see the manager first; not why, nor until when.
async fn kept_away(tx: &mut Tx, people: &[PersonId], day: Day) -> Result<HashSet<PersonId>, Fault> {
    if people.is_empty() {
        return Ok(HashSet::new());
    }
    let organisation = tx.organisation()?;
    let behind = people::person::store::behind(tx, people).await?;
    let records: Vec<PersonId> = people.iter().copied().chain(behind.iter().map(|(record, _)| *record)).collect();
    let mut sql = Composer::new("SELECT person FROM exclusions");
    sql.filter("organisation =", &organisation).one_of("person", records.iter()).plain("ended_at IS NULL");
    sql.filter("from_day <=", &day).filter("until_day >=", &day);
    let found: Vec<(PersonId,)> = tx.all(&sql, sql.values()).await?;
    let kept = |record: PersonId| behind.iter().find(|(other, _)| *other == record).map_or(record, |(_, kept)| *kept);
    Ok(found.into_iter().map(|(record,)| kept(record)).collect())
}

/// What the counter may know of the register.
pub struct Standing;

impl Welcome for Standing {
    fn manager_first<'a>(&'a self, tx: &'a mut Tx, people: &'a [PersonId], day: Day) -> Promise<'a, HashSet<PersonId>> {
        Box::pin(kept_away(tx, people, day))
    }
}
