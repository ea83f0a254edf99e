//! Remembers what was promised.

use facts::advice::Advice as Happened;
use ground::{AccountId, Day, Fault, Identifier as _, Moment, PersonId, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::{Task, TaskId};
use crate::request::{rules::RequestId, store::tell};

/// Lines of one page of the list.
pub const PAGE: i64 = 50;

impl Record for Task {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            person: cells.take()?,
            request: cells.maybe()?,
            words: cells.take()?,
            due_on: cells.take()?,
            assigned: cells.maybe()?,
            assigned_name: cells.maybe()?,
            made_at: cells.take()?,
            maker: cells.maybe()?,
            done_at: cells.maybe()?,
            doer: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT f.id, f.space, COALESCE(p.merged_into, p.id), f.request, f.words, f.due_on, f.assigned, a.name, f.made_at,
           m.name, f.done_at, d.name
         FROM follow_ups f JOIN people p ON p.id = f.person LEFT JOIN accounts a ON a.id = f.assigned
           LEFT JOIN accounts m ON m.id = f.made_by LEFT JOIN accounts d ON d.id = f.done_by",
    )
}

/// Whose tasks a list shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    All,
    Team,
    /// Theirs and the team's.
    Of(AccountId),
}

/// What a list is narrowed by.
#[derive(Clone, Debug)]
pub struct Filter {
    pub space: SpaceId,
    pub done: bool,
    pub whose: Whose,
    /// Due on this day or before.
    pub until: Option<Day>,
    pub people: Option<Vec<PersonId>>,
}

fn narrow(sql: &mut Composer, tx: &Tx, filter: &Filter) -> Result<(), Fault> {
    sql.filter("f.organisation =", &tx.organisation()?).filter("f.space =", &filter.space);
    sql.plain(if filter.done { "f.done_at IS NOT NULL" } else { "f.done_at IS NULL" });
    match &filter.whose {
        Whose::All => {}
        Whose::Team => {
            sql.plain("f.assigned IS NULL");
        }
        Whose::Of(account) => {
            sql.filter("(f.assigned IS NULL OR f.assigned =", account).then(")");
        }
    }
    if let Some(until) = &filter.until {
        sql.filter("f.due_on <=", until);
    }
    if let Some(people) = &filter.people {
        sql.one_of("COALESCE(p.merged_into, p.id)", people.iter());
    }
    Ok(())
}

/// One page of what is to be done, the soonest first; or of what is done, the latest first.
pub async fn list_of(tx: &mut Tx, filter: &Filter, page: i64, size: i64) -> Result<Vec<Task>, Fault> {
    let mut sql = select();
    narrow(&mut sql, tx, filter)?;
    sql.then(if filter.done { "ORDER BY f.due_on DESC, f.id DESC" } else { "ORDER BY f.due_on, f.id" });
    sql.then_value("LIMIT", &size).then_value("OFFSET", &(page * size));
    tx.all(&sql, sql.values()).await
}

/// How many there are.
pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64, Fault> {
    let mut sql = Composer::new("SELECT COUNT(*) FROM follow_ups f JOIN people p ON p.id = f.person");
    narrow(&mut sql, tx, filter)?;
    Ok(tx.one::<(i64,)>(&sql, sql.values()).await?.0)
}

/// One thing to do of the organisation.
pub async fn find(tx: &mut Tx, id: TaskId) -> Result<Option<Task>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("f.id =", &id).filter("f.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// What was promised for a request.
pub async fn of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Task>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("f.organisation =", &organisation).filter("f.request =", &request);
    sql.then("ORDER BY f.due_on, f.id LIMIT 50");
    tx.all(&sql, sql.values()).await
}

/// What is still to be done for a person, by whichever of their records.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Task>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("f.organisation =", &organisation).of_person("f.person", &person).plain("f.done_at IS NULL");
    sql.then("ORDER BY f.due_on, f.id LIMIT 20");
    tx.all(&sql, sql.values()).await
}

/// Promises something.
pub async fn promise(tx: &mut Tx, new: &Task) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO follow_ups (id, organisation, space, person, request, words, due_on, assigned, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            new.id,
            organisation,
            new.space,
            new.person,
            new.request,
            new.words,
            new.due_on,
            new.assigned,
            now,
            account,
        ],
    )
    .await?;
    let fact = Happened::Promised { task: new.id.uuid(), due: new.due_on.to_string() };
    tell(tx, (new.space, Some(new.person)), fact).await?;
    note(tx, new, "created").await
}

/// Says that something was done, or was not after all; of two colleagues at once, one is told. Whether this one did.
pub async fn mark(tx: &mut Tx, one: &Task, done: bool) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let at: Option<Moment> = done.then_some(now);
    let by = tx.account().filter(|_| done);
    let touched = tx
        .run(
            "UPDATE follow_ups SET done_at = $1, done_by = $2
             WHERE id = $3 AND organisation = $4 AND (done_at IS NULL) = $5",
            values![at, by, one.id, organisation, done],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let task = one.id.uuid();
    let fact = if done { Happened::Kept { task } } else { Happened::Unkept { task } };
    tell(tx, (one.space, Some(one.person)), fact).await?;
    note(tx, one, if done { "closed" } else { "reopened" }).await?;
    Ok(true)
}

async fn note(tx: &mut Tx, one: &Task, action: &'static str) -> Result<(), Fault> {
    let (what, person) = (json!({}), Some(one.person));
    tx.note_change(Change { noun: "follow_up", record: one.id.uuid(), person, action, what: &what }).await
}

/// What was promised to somebody who was forgotten goes.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM follow_ups WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}
