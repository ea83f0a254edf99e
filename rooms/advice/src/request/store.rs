//! Remembers requests, and tells what happens to them.

use facts::{Told, advice::Advice as Happened};
use ground::{AccountId, Fault, Identifier as _, Moment, PersonId, SpaceId, choice::Choice, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::{Closure, Kind, Place, Request, RequestId};

/// Lines of one page of the list.
pub const PAGE: i64 = 50;

impl Record for Request {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let mut one = Self {
            id: cells.take()?,
            space: cells.take()?,
            person: cells.maybe()?,
            kind: cells.take()?,
            place: cells.take()?,
            opened_at: cells.take()?,
            opener: cells.maybe()?,
            summary: cells.maybe()?,
            closed_at: cells.maybe()?,
            closer: cells.maybe()?,
            closure: None,
            partner_name: cells.maybe()?,
        };
        let (outcome, minutes) = (cells.maybe()?, cells.maybe()?);
        let (themes, equipment) = (list(cells)?, list(cells)?);
        let (autonomy, redirection, partner) = (cells.maybe()?, cells.maybe()?, cells.maybe()?);
        if let (Some(outcome), Some(minutes)) = (outcome, minutes) {
            one.closure = Some(Closure { outcome, minutes, themes, equipment, autonomy, redirection, partner });
        }
        Ok(one)
    }
}

fn list<T: Choice>(cells: &mut Cells) -> Result<Vec<T>, Fault> {
    let words = cells.maybe::<String>()?.unwrap_or_default();
    Ok(words.split(',').filter_map(T::parse).collect())
}

fn words<T: Choice>(all: &[T]) -> String {
    all.iter().map(|one| one.word()).collect::<Vec<_>>().join(",")
}

fn select() -> Composer {
    Composer::new(
        "SELECT r.id, r.space, COALESCE(p.merged_into, p.id), r.kind, r.place, r.opened_at, o.name, r.summary,
           r.closed_at, c.name, a.name, r.outcome, r.minutes, r.themes, r.equipment, r.autonomy, r.redirection, r.partner
         FROM advice_requests r LEFT JOIN people p ON p.id = r.person LEFT JOIN accounts o ON o.id = r.opened_by
           LEFT JOIN accounts c ON c.id = r.closed_by LEFT JOIN partners a ON a.id = r.partner",
    )
}

/// What a list is narrowed by.
#[derive(Clone, Debug)]
pub struct Filter {
    pub space: SpaceId,
    pub open: Option<bool>,
    pub kind: Option<Kind>,
    pub by: Option<AccountId>,
    /// People found by their names.
    pub people: Option<Vec<PersonId>>,
    pub oldest: bool,
}

fn narrow(sql: &mut Composer, tx: &Tx, filter: &Filter) -> Result<(), Fault> {
    sql.filter("r.organisation =", &tx.organisation()?).filter("r.space =", &filter.space);
    match filter.open {
        Some(true) => {
            sql.plain("r.closed_at IS NULL");
        }
        Some(false) => {
            sql.plain("r.closed_at IS NOT NULL");
        }
        None => {}
    }
    if let Some(kind) = &filter.kind {
        sql.filter("r.kind =", kind);
    }
    if let Some(by) = &filter.by {
        sql.filter("r.opened_by =", by);
    }
    if let Some(people) = &filter.people {
        sql.one_of("COALESCE(p.merged_into, p.id)", people.iter());
    }
    Ok(())
}

/// One page of the requests of a space.
pub async fn list_of(tx: &mut Tx, filter: &Filter, page: i64, size: i64) -> Result<Vec<Request>, Fault> {
    let mut sql = select();
    narrow(&mut sql, tx, filter)?;
    sql.then(if filter.oldest { "ORDER BY r.opened_at, r.id" } else { "ORDER BY r.opened_at DESC, r.id DESC" });
    sql.then_value("LIMIT", &size).then_value("OFFSET", &(page * size));
    tx.all(&sql, sql.values()).await
}

/// How many there are.
pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64, Fault> {
    let mut sql = Composer::new("SELECT COUNT(*) FROM advice_requests r LEFT JOIN people p ON p.id = r.person");
    narrow(&mut sql, tx, filter)?;
    Ok(tx.one::<(i64,)>(&sql, sql.values()).await?.0)
}

/// One request of the organisation.
pub async fn find(tx: &mut Tx, id: RequestId) -> Result<Option<Request>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("r.id =", &id).filter("r.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The requests of a person, by whichever of their records, the latest first.
pub async fn of_person(tx: &mut Tx, person: PersonId, most: i64) -> Result<Vec<Request>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("r.organisation =", &organisation).of_person("r.person", &person);
    sql.then_value("ORDER BY r.opened_at DESC, r.id DESC LIMIT", &most);
    tx.all(&sql, sql.values()).await
}

/// Requests of a space that were closed from one instant up to another, the oldest first.
pub async fn closed(tx: &mut Tx, space: SpaceId, from: Moment, until: Moment) -> Result<Vec<Request>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("r.organisation =", &organisation).filter("r.space =", &space);
    sql.filter("r.closed_at >=", &from).filter("r.closed_at <", &until).plain("r.closed_at IS NOT NULL");
    sql.then("ORDER BY r.closed_at, r.id");
    tx.all(&sql, sql.values()).await
}

/// Opens a request of a person.
pub async fn open(
    tx: &mut Tx,
    (id, space, person): (RequestId, SpaceId, PersonId),
    (kind, place): (Kind, Place),
    summary: Option<&str>,
) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO advice_requests (id, organisation, space, person, kind, place, opened_at, opened_by, summary)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![id, organisation, space, person, kind, place, now, account, summary],
    )
    .await?;
    people::person::store::touch(tx, person).await?;
    let place = place.counted().word().to_owned();
    tell(tx, (space, Some(person)), Happened::Opened { request: id.uuid(), kind: kind.word().into(), place }).await?;
    note(tx, id, Some(person), "created").await
}

/// Writes what the team reads; whether it was another.
pub async fn summarise(tx: &mut Tx, one: &Request, summary: Option<&str>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE advice_requests SET summary = $1 WHERE id = $2 AND organisation = $3",
        values![summary, one.id, organisation],
    )
    .await?;
    note(tx, one.id, one.person, "updated").await
}

/// Closes a request; of two colleagues at once, one is told that it is. Whether this one did.
pub async fn close(tx: &mut Tx, one: &Request, done: &Closure) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let touched = tx
        .run(
            "UPDATE advice_requests SET closed_at = $1, closed_by = $2, outcome = $3, minutes = $4, themes = $5,
               equipment = $6, autonomy = $7, redirection = $8, partner = $9
             WHERE id = $10 AND organisation = $11 AND closed_at IS NULL",
            values![
                now,
                account,
                done.outcome,
                done.minutes,
                words(&done.themes),
                words(&done.equipment),
                done.autonomy,
                done.redirection,
                done.partner,
                one.id,
                organisation,
            ],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let fact = Happened::Closed {
        request: one.id.uuid(),
        kind: one.kind.word().into(),
        place: one.place.counted().word().into(),
        outcome: done.outcome.word().into(),
        minutes: done.minutes,
        themes: done.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        redirected: done.redirection.map(|to| to.word().to_owned()),
    };
    tell(tx, (one.space, one.person), fact).await?;
    note(tx, one.id, one.person, "closed").await?;
    Ok(true)
}

/// Opens a request again: what was said of it stands in its form until it is closed anew.
pub async fn reopen(tx: &mut Tx, one: &Request) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let touched = tx
        .run(
            "UPDATE advice_requests SET closed_at = NULL, closed_by = NULL
             WHERE id = $1 AND organisation = $2 AND closed_at IS NOT NULL",
            values![one.id, organisation],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    tell(tx, (one.space, one.person), Happened::Reopened { request: one.id.uuid() }).await?;
    note(tx, one.id, one.person, "reopened").await?;
    Ok(true)
}

/// Tells a fact of this room.
pub(crate) async fn tell(
    tx: &mut Tx,
    (space, person): (SpaceId, Option<PersonId>),
    fact: Happened,
) -> Result<(), Fault> {
    let mut told = Told::new(fact, tx.now()).at(space);
    if let Some(person) = person {
        told.subject = tx.number_of(person.uuid()).await?;
    }
    tx.tell(told).await
}

async fn note(tx: &mut Tx, id: RequestId, person: Option<PersonId>, action: &'static str) -> Result<(), Fault> {
    tx.note_change(Change { noun: "advice_request", record: id.uuid(), person, action, what: &json!({}) }).await
}

/// What was done for somebody who was forgotten still counts, without them and without words.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE advice_requests SET person = NULL, summary = NULL WHERE person = $1 AND organisation = $2",
        values![person, organisation],
    )
    .await?;
    Ok(())
}
