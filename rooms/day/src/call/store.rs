//! Remembers calls and the tries at returning them.

use std::collections::HashMap;

use facts::{Told, day::Day as Happened};
use ground::{Day, Fault, Identifier as _, Moment, PersonId, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::{Call, CallId, How, Try, TryId};

/// How many of each list are shown.
const MOST: i64 = 200;

impl Record for Call {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            person: cells.maybe()?,
            by: cells.take()?,
            caller: cells.maybe()?,
            phone: cells.maybe()?,
            about: cells.take()?,
            wanted: cells.maybe()?,
            wanted_name: cells.maybe()?,
            return_by: cells.maybe()?,
            taken_at: cells.take()?,
            taker: cells.maybe()?,
            done_at: cells.maybe()?,
        })
    }
}

/// A try, with the call that it is of.
struct OfCall(CallId, Try);

impl Record for OfCall {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let call = cells.take()?;
        Ok(Self(call, Try { id: cells.take()?, how: cells.take()?, at: cells.take()?, by: cells.maybe()? }))
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT c.id, c.space, c.person, c.caller_kind, c.caller, c.phone, c.about, c.wanted, w.name, c.return_by,
           c.taken_at, a.name, c.done_at
         FROM phone_calls c LEFT JOIN accounts a ON a.id = c.taken_by LEFT JOIN accounts w ON w.id = c.wanted",
    )
}

/// Notes a call.
pub async fn create(tx: &mut Tx, new: &Call) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO phone_calls (id, organisation, space, person, caller_kind, caller, phone, about, wanted, return_by,
           taken_at, taken_by, done_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            new.id,
            organisation,
            new.space,
            new.person,
            new.by,
            new.caller,
            new.phone,
            new.about,
            new.wanted,
            new.return_by,
            now,
            account,
            new.done_at,
        ],
    )
    .await?;
    let fact =
        Happened::CallTaken { call: new.id.uuid(), caller: new.by.word().into(), to_return: new.return_by.is_some() };
    tell(tx, new, fact).await?;
    note(tx, new, "created").await
}

/// One call of the organisation.
pub async fn find(tx: &mut Tx, id: CallId) -> Result<Option<Call>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("c.id =", &id).filter("c.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// Calls of a space that are to be returned, those promised for the soonest day first.
pub async fn waiting(tx: &mut Tx, space: SpaceId) -> Result<Vec<Call>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("c.organisation =", &organisation).filter("c.space =", &space).plain("c.done_at IS NULL");
    sql.then_value("ORDER BY c.return_by, c.taken_at, c.id LIMIT", &MOST);
    tx.all(&sql, sql.values()).await
}

/// Calls of a space that were returned, or had nothing to return, the latest first.
pub async fn done(tx: &mut Tx, space: SpaceId, limit: i64) -> Result<Vec<Call>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("c.organisation =", &organisation).filter("c.space =", &space).plain("c.done_at IS NOT NULL");
    sql.then_value("ORDER BY c.done_at DESC, c.id DESC LIMIT", &limit);
    tx.all(&sql, sql.values()).await
}

/// Calls about a person that are to be returned, whichever of their records was open.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Call>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("c.organisation =", &organisation).of_person("c.person", &person).plain("c.done_at IS NULL");
    sql.then("ORDER BY c.return_by, c.taken_at, c.id LIMIT 20");
    tx.all(&sql, sql.values()).await
}

/// The tries of these calls that stand, the oldest first.
pub async fn tries(tx: &mut Tx, calls: &[CallId]) -> Result<HashMap<CallId, Vec<Try>>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT t.call, t.id, t.how, t.tried_at, a.name FROM phone_call_tries t LEFT JOIN accounts a ON a.id = t.tried_by",
    );
    sql.filter("t.organisation =", &organisation).one_of("t.call", calls.iter()).plain("t.undone_at IS NULL");
    sql.then("ORDER BY t.tried_at, t.id");
    let mut all: HashMap<CallId, Vec<Try>> = HashMap::new();
    tx.each(&sql, sql.values(), |OfCall(call, one)| all.entry(call).or_default().push(one)).await?;
    Ok(all)
}

/// Notes a try; of two colleagues who reached somebody at once, one is told that it is done. Whether it was noted.
pub async fn attempt(tx: &mut Tx, call: &Call, id: TryId, how: How) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE phone_calls SET done_at = $1 WHERE id = $2 AND organisation = $3 AND done_at IS NULL",
            values![how.done(now), call.id, organisation],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    tx.run(
        "INSERT INTO phone_call_tries (id, organisation, call, how, tried_at, tried_by) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, organisation, call.id, how, now, account],
    )
    .await?;
    tell(tx, call, Happened::CallTried { call: call.id.uuid(), how: how.word().into() }).await?;
    note(tx, call, "updated").await?;
    Ok(true)
}

/// A try was noted by mistake: the call waits again.
pub async fn take_back(tx: &mut Tx, call: &Call, id: TryId) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let undone = tx
        .run(
            "UPDATE phone_call_tries SET undone_at = $1 WHERE id = $2 AND organisation = $3 AND undone_at IS NULL",
            values![now, id, organisation],
        )
        .await?;
    if undone == 0 {
        return Ok(());
    }
    let none: Option<Moment> = None;
    tx.run(
        "UPDATE phone_calls SET done_at = $1 WHERE id = $2 AND organisation = $3
           AND NOT EXISTS (SELECT 1 FROM phone_call_tries t
             WHERE t.call = phone_calls.id AND t.how = 'reached' AND t.undone_at IS NULL)",
        values![none, call.id, organisation],
    )
    .await?;
    tell(tx, call, Happened::CallTryUndone { call: call.id.uuid() }).await?;
    note(tx, call, "reopened").await
}

/// How many calls of a space were promised for `day` or before, and not returned.
pub async fn due(tx: &mut Tx, space: SpaceId, day: Day) -> Result<usize, Fault> {
    let all = waiting(tx, space).await?;
    Ok(all.iter().filter(|call| call.return_by.is_some_and(|by| by <= day)).count())
}

async fn tell(tx: &mut Tx, call: &Call, fact: Happened) -> Result<(), Fault> {
    let mut told = Told::new(fact, tx.now()).at(call.space);
    if let Some(person) = call.person {
        told.subject = tx.number_of(person.uuid()).await?;
    }
    tx.tell(told).await
}

async fn note(tx: &mut Tx, call: &Call, action: &'static str) -> Result<(), Fault> {
    let what = json!({});
    tx.note_change(Change { noun: "phone_call", record: call.id.uuid(), person: call.person, action, what: &what })
        .await
}

/// Calls about a person who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    for sql in [
        "DELETE FROM phone_call_tries WHERE organisation = $2 AND call IN
           (SELECT id FROM phone_calls WHERE person = $1 AND organisation = $2)",
        "DELETE FROM phone_calls WHERE person = $1 AND organisation = $2",
    ] {
        tx.run(sql, values![person, organisation]).await?;
    }
    Ok(())
}

/// Calls taken before go, with the tries at returning them; how many.
pub(crate) async fn forget_before(tx: &mut Tx, before: Moment) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM phone_call_tries WHERE organisation = $1
           AND call IN (SELECT id FROM phone_calls WHERE organisation = $1 AND taken_at < $2)",
        values![organisation, before],
    )
    .await?;
    tx.run("DELETE FROM phone_calls WHERE organisation = $1 AND taken_at < $2", values![organisation, before]).await
}
