//! Remembers visits and draws their tickets.

use facts::{Fact, Told, reception::Reception as Happened};
use ground::{Day, FactId, Fault, Identifier as _, Moment, PersonId, Refusal, SpaceId, choice::Choice as _, values};
use network::room::{self, RoomId};
use serde_json::json;
use store::{
    Cells, Composer, Record, Tx,
    journal::{Change, Wanted},
};

use super::rules::{Reason, State, Visit, VisitId};

mod check;
mod correcting;
mod naming;
mod overnight;
mod steps;

pub use check::check;
pub use correcting::{came_for, correct};
pub use naming::{identify, unidentify};
pub use overnight::{are_left_open, close_overnight};
pub use steps::{For, advance, call_next, stops_of, unsend};

impl Record for Visit {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            person: cells.maybe()?,
            reason: cells.maybe()?,
            state: cells.take()?,
            day: cells.take()?,
            ticket: cells.maybe()?,
            arrived_at: cells.take()?,
            called_at: cells.maybe()?,
            ended_at: cells.maybe()?,
            outcome: cells.maybe()?,
            room: cells.maybe()?,
            stop: cells.take()?,
            since: cells.take()?,
            desk: cells.maybe()?,
            wanted: cells.maybe()?,
            met_at: cells.maybe()?,
            taken_by: cells.maybe()?,
            identified_at: cells.maybe()?,
            typed_at: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT id, space, person, reason, state, day, ticket, arrived_at, called_at, ended_at, outcome, room, stop,
           COALESCE(since, arrived_at), desk, wanted, met_at, taken_by, identified_at, typed_at
         FROM visits",
    )
}

/// Two arrivals of one person within this time, one of them typed in later, are one, in minutes.
const SAME_COMING: i64 = 30;

/// Somebody comes in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Arrival {
    pub id: VisitId,
    pub space: SpaceId,
    pub person: Option<PersonId>,
    pub reason: Option<Reason>,
    /// Takes a ticket; else the visit is counted and over.
    pub queues: bool,
}

/// The local day of a space, now.
pub async fn today(tx: &mut Tx, space: SpaceId) -> Result<Day, Fault> {
    let zone = network::space::store::get(tx, space).await?.zone;
    Ok(tx.now().day(&zone))
}

/// Checks somebody in, unless they wait already. The ticket is drawn last: its counter is locked until the commit.
pub async fn arrive(tx: &mut Tx, new: &Arrival) -> Result<Result<(), Refusal>, Fault> {
    come(tx, new, None).await
}

/// Notes an arrival later than it happened, from paper.
pub async fn arrive_late(tx: &mut Tx, new: &Arrival, at: Moment) -> Result<Result<(), Refusal>, Fault> {
    come(tx, new, Some(at)).await
}

async fn come(tx: &mut Tx, new: &Arrival, late: Option<Moment>) -> Result<Result<(), Refusal>, Fault> {
    let zone = network::space::store::get(tx, new.space).await?.zone;
    let at = late.unwrap_or(tx.now());
    let day = at.day(&zone);
    if let Some(person) = new.person {
        if waiting_of(tx, person, day).await?.is_some() {
            return Ok(Err(Refusal::because("reception-visit-waits-already")));
        }
        if late.is_some() && is_noted(tx, person, at).await? {
            return Ok(Err(Refusal::of("hour", "reception-late-twice")));
        }
        people::person::store::touch_on(tx, person, day).await?;
    }
    let reason = new.reason.map_or("unsaid", Reason::word).to_owned();
    let fact = Happened::Arrived { visit: new.id.uuid(), reason };
    tell(tx, (fact, at), new.space, new.person, None).await?;
    note(tx, new.id, new.person, "created", &json!({})).await?;
    let written = insert(tx, new, (at, day), late.is_some()).await;
    match written {
        // A colleague checked the same person in at the same instant.
        Err(fault) if fault.is_conflict() => Ok(Err(Refusal::because("reception-visit-waits-already"))),
        other => other.map(Ok),
    }
}

/// Whether this coming was noted already, on the screen or by whoever typed the sheet before.
async fn is_noted(tx: &mut Tx, person: PersonId, at: Moment) -> Result<bool, Fault> {
    let around = |visit: &Visit| visit.arrived_at.seconds_since(at).abs() < SAME_COMING * 60;
    Ok(of_person(tx, person, 30).await?.iter().any(around))
}

async fn insert(tx: &mut Tx, new: &Arrival, (at, day): (Moment, Day), late: bool) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let state = if new.queues { State::Waiting } else { State::Ended };
    let ended_at = (!new.queues).then_some(at);
    let room = destination(tx, new).await?;
    let typed_at = late.then_some(now);
    let ticket = if new.queues { Some(draw_ticket(tx, new.space, day).await?) } else { None };
    tx.run(
        "INSERT INTO visits (id, organisation, space, person, reason, state, day, ticket, arrived_at, ended_at,
           received_by, room, stop, typed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13)",
        values![
            new.id,
            organisation,
            new.space,
            new.person,
            new.reason,
            state,
            day,
            ticket,
            at,
            ended_at,
            account,
            room,
            typed_at,
        ],
    )
    .await?;
    Ok(())
}

/// Where a reason leads to, when the space has one room of that kind.
async fn destination(tx: &mut Tx, new: &Arrival) -> Result<Option<RoomId>, Fault> {
    let Some(reason) = new.reason.filter(|_| new.queues) else { return Ok(None) };
    let rooms = room::store::of_space(tx, new.space).await?;
    Ok(room::rules::only(&rooms, reason.room()))
}

async fn draw_ticket(tx: &mut Tx, space: SpaceId, day: Day) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (last,) = tx
        .one::<(i64,)>(
            "INSERT INTO tickets (organisation, space, day, last) VALUES ($1, $2, $3, 1)
             ON CONFLICT (organisation, space, day) DO UPDATE SET last = tickets.last + 1 RETURNING last",
            values![organisation, space, day],
        )
        .await?;
    Ok(last)
}

/// The latest fact that says who came when and why, which a correction corrects. Each names the one before it, so that
/// an arrival counts once, whatever was found out later.
async fn arrival_of(tx: &mut Tx, visit: &Visit) -> Result<Option<FactId>, Fault> {
    // Who had a name from the beginning is found by it; a number may have been nobody's, then somebody's.
    let subject = match visit.person.filter(|_| visit.identified_at.is_none()) {
        Some(person) => tx.number_of(person.uuid()).await?,
        None => None,
    };
    let day = visit.day.to_string();
    let mut latest = None;
    for kind in ["arrived", "identified", "identification_undone", "corrected"] {
        let kind = Some(format!("reception.{kind}"));
        let wanted = Wanted { kind, since: Some(day.clone()), until: Some(day.clone()), subject, ..Wanted::default() };
        let facts = tx.facts(&wanted).await?;
        let of_this = facts.into_iter().filter(|noted| says_when(&noted.fact) == Some(visit.id));
        latest = of_this.map(|noted| noted.id).max().max(latest);
    }
    Ok(latest)
}

fn says_when(fact: &Fact) -> Option<VisitId> {
    match fact {
        Fact::Reception(
            Happened::Arrived { visit, .. }
            | Happened::Identified { visit, .. }
            | Happened::IdentificationUndone { visit }
            | Happened::Corrected { visit, .. },
        ) => Some(VisitId::from_uuid(*visit)),
        _ => None,
    }
}

async fn tell(
    tx: &mut Tx,
    (fact, at): (Happened, Moment),
    space: SpaceId,
    person: Option<PersonId>,
    corrects: Option<FactId>,
) -> Result<(), Fault> {
    let mut told = Told::new(fact, at).at(space);
    if let Some(person) = person
        && let Some(number) = tx.number_of(person.uuid()).await?
    {
        told = told.about(number);
    }
    if let Some(old) = corrects {
        told = told.correcting(old);
    }
    tx.tell(told).await
}

async fn note(
    tx: &mut Tx,
    id: VisitId,
    person: Option<PersonId>,
    action: &'static str,
    what: &serde_json::Value,
) -> Result<(), Fault> {
    tx.note_change(Change { noun: "visit", record: id.uuid(), person, action, what }).await
}

/// One visit of the organisation.
pub async fn find(tx: &mut Tx, id: VisitId) -> Result<Option<Visit>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("id =", &id).filter("organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The visit for which a person waits on a local day.
pub async fn waiting_of(tx: &mut Tx, person: PersonId, day: Day) -> Result<Option<Visit>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).of_person("person", &person).filter("day =", &day);
    sql.plain("state = 'waiting'").then("LIMIT 1");
    tx.maybe(&sql, sql.values()).await
}

/// Every visit of a space on a local day that was not cancelled, in the order of arrival.
pub async fn of_day(tx: &mut Tx, space: SpaceId, day: Day) -> Result<Vec<Visit>, Fault> {
    // Three panels of the day page look at the same queue.
    if let Some((of, visits)) = tx.kept::<(Day, Vec<Visit>)>(space.uuid())
        && of == day
    {
        return Ok(visits);
    }
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("space =", &space).filter("day =", &day);
    sql.plain("state <> 'cancelled'").then("ORDER BY COALESCE(ticket, 1000000), arrived_at, id");
    let visits = tx.all(&sql, sql.values()).await?;
    tx.keep(space.uuid(), &(day, visits.clone()));
    Ok(visits)
}

/// The latest visits of a person, newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId, limit: i64) -> Result<Vec<Visit>, Fault> {
    let organisation = tx.organisation()?;
    let records = people::person::store::records_of(tx, person).await?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).one_of("person", records.iter()).plain("state <> 'cancelled'");
    sql.then("ORDER BY arrived_at DESC, id DESC").then_value("LIMIT", &limit);
    tx.all(&sql, sql.values()).await
}

/// Visits of a person who was anonymised stay, as visits.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE visits SET person = NULL WHERE person = $1 AND organisation = $2", values![person, organisation])
        .await?;
    Ok(())
}
