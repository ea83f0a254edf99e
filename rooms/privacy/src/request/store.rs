//! Remembers requests.

use facts::{Told, privacy::Privacy as Happened};
use ground::{Day, Fault, Identifier as _, PersonId, Zone, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::rules::{Kind, due_on};
use crate::RequestId;

/// A request about somebody's data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    pub id: RequestId,
    pub person: Option<PersonId>,
    pub kind: Kind,
    pub received_on: Day,
    pub due_on: Day,
    pub answered_on: Option<Day>,
    pub answer: Option<String>,
}

impl Record for Request {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            person: cells.maybe()?,
            kind: cells.take()?,
            received_on: cells.take()?,
            due_on: cells.take()?,
            answered_on: cells.maybe()?,
            answer: cells.maybe()?,
        })
    }
}

/// Notes a request.
pub async fn create(
    tx: &mut Tx,
    id: RequestId,
    kind: Kind,
    person: Option<PersonId>,
    received: Day,
) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO requests (id, organisation, person, kind, received_on, due_on, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![id, organisation, person, kind, received, due_on(received), now],
    )
    .await?;
    let record = id.uuid();
    let what = json!({ "kind": kind.word() });
    tx.note_change(Change { noun: "request", record, person, action: "created", what: &what }).await?;
    tx.tell(Told::new(Happened::Requested { request: record, kind: kind.word().into() }, now)).await
}

/// Requests on a page of the list.
pub const PAGE: i64 = 50;

/// A page of requests, counted from 0: those to answer first, the most urgent on top, then the latest.
pub async fn list(tx: &mut Tx, page: i64) -> Result<Vec<Request>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, person, kind, received_on, due_on, answered_on, answer FROM requests WHERE organisation = $1
         ORDER BY CASE WHEN answered_on IS NULL THEN due_on ELSE '9999' END, received_on DESC, id DESC
         LIMIT $2 OFFSET $3",
        values![organisation, PAGE, page.max(0) * PAGE],
    )
    .await
}

/// How many requests there are.
pub async fn count(tx: &mut Tx) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (count,) =
        tx.one::<(i64,)>("SELECT COUNT(*) FROM requests WHERE organisation = $1", values![organisation]).await?;
    Ok(count)
}

/// The requests that wait for an answer, the most urgent first.
pub async fn waiting(tx: &mut Tx) -> Result<Vec<Request>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, person, kind, received_on, due_on, answered_on, answer FROM requests
         WHERE organisation = $1 AND answered_on IS NULL ORDER BY due_on, id",
        values![organisation],
    )
    .await
}

/// One request of the organisation.
pub async fn find(tx: &mut Tx, id: RequestId) -> Result<Option<Request>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, person, kind, received_on, due_on, answered_on, answer FROM requests
         WHERE id = $1 AND organisation = $2",
        values![id, organisation],
    )
    .await
}

/// Notes that a request was answered, and how. What was said before is corrected: the day of the answer stays.
pub async fn answer(tx: &mut Tx, request: &Request, how: &str) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let day = request.answered_on.unwrap_or_else(|| now.day(&Zone::paris()));
    tx.run(
        "UPDATE requests SET answered_on = $1, answer = $2 WHERE id = $3 AND organisation = $4",
        values![day, how, request.id, organisation],
    )
    .await?;
    let (noun, record) = ("request", request.id.uuid());
    if request.answered_on.is_some() {
        return tx
            .note_change(Change { noun, record, person: request.person, action: "updated", what: &json!({}) })
            .await;
    }
    let fact = Happened::Answered { request: record, kind: request.kind.word().into() };
    tx.tell(Told::new(fact, now)).await
}
