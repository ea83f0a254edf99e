//! Remembers visits and draws their tickets.

use facts::{Fact, Told, reception::Reception as Happened};
use ground::{Day, FactId, Fault, Identifier as _, PersonId, Refusal, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{
    Cells, Composer, Record, Tx,
    journal::{Change, Wanted},
};

use super::rules::{Reason, State, Step, Visit, VisitId};

mod check;
mod overnight;

pub use check::check;
pub use overnight::{are_left_open, close_overnight};

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
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT id, space, person, reason, state, day, ticket, arrived_at, called_at, ended_at, outcome FROM visits",
    )
}

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
    let day = today(tx, new.space).await?;
    if let Some(person) = new.person {
        if waiting_of(tx, person, day).await?.is_some() {
            return Ok(Err(Refusal::because("reception-visit-waits-already")));
        }
        people::person::store::touch(tx, person).await?;
    }
    let reason = new.reason.map_or("unsaid", Reason::word).to_owned();
    let fact = Happened::Arrived { visit: new.id.uuid(), reason };
    tell(tx, fact, new.space, new.person, None).await?;
    note(tx, new.id, new.person, "created", &json!({})).await?;
    let written = insert(tx, new, day).await;
    match written {
        // A colleague checked the same person in at the same instant.
        Err(fault) if fault.is_conflict() => Ok(Err(Refusal::because("reception-visit-waits-already"))),
        other => other.map(Ok),
    }
}

async fn insert(tx: &mut Tx, new: &Arrival, day: Day) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let state = if new.queues { State::Waiting } else { State::Ended };
    let ended_at = (!new.queues).then_some(now);
    let ticket = if new.queues { Some(draw_ticket(tx, new.space, day).await?) } else { None };
    tx.run(
        "INSERT INTO visits (id, organisation, space, person, reason, state, day, ticket, arrived_at, ended_at,
           received_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![new.id, organisation, new.space, new.person, new.reason, state, day, ticket, now, ended_at, account],
    )
    .await?;
    Ok(())
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

/// Takes a visit one step further, if nobody did before.
pub async fn advance(tx: &mut Tx, visit: &Visit, step: Step) -> Result<Result<(), Refusal>, Fault> {
    let day = today(tx, visit.space).await?;
    let state = match visit.after(step, day) {
        Ok(state) => state,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if step == Step::PutBack && waits_elsewhere(tx, visit).await? {
        return Ok(Err(Refusal::because("reception-visit-waits-already")));
    }
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let outcome = if let Step::End(outcome) = step { Some(outcome) } else { None };
    let called_at = match step {
        Step::Call => Some(now),
        Step::PutBack => None,
        _ => visit.called_at,
    };
    let ended_at = matches!(step, Step::End(_) | Step::Cancel).then_some(now);
    let touched = tx
        .run(
            "UPDATE visits SET state = $1, called_at = $2, ended_at = $3, outcome = $4, taken_by = $5
             WHERE id = $6 AND organisation = $7 AND state = $8",
            values![state, called_at, ended_at, outcome, account, visit.id, organisation, visit.state],
        )
        .await;
    match touched {
        Ok(1) => {}
        Ok(_) => return Ok(Err(Refusal::because("reception-visit-moved"))),
        Err(fault) if fault.is_conflict() => return Ok(Err(Refusal::because("reception-visit-waits-already"))),
        Err(fault) => return Err(fault),
    }
    tell_step(tx, visit, step).await?;
    let what = json!({ "state": [visit.state.word(), state.word()] });
    note(tx, visit.id, visit.person, "updated", &what).await?;
    Ok(Ok(()))
}

async fn waits_elsewhere(tx: &mut Tx, visit: &Visit) -> Result<bool, Fault> {
    let Some(person) = visit.person else { return Ok(false) };
    Ok(waiting_of(tx, person, visit.day).await?.is_some_and(|other| other.id != visit.id))
}

async fn tell_step(tx: &mut Tx, visit: &Visit, step: Step) -> Result<(), Fault> {
    let id = visit.id.uuid();
    let (fact, corrects) = match step {
        Step::Call => (Happened::Called { visit: id }, None),
        Step::End(outcome) => (Happened::Left { visit: id, outcome: outcome.word().into() }, None),
        Step::PutBack => (Happened::PutBack { visit: id }, None),
        Step::Cancel => (Happened::Cancelled { visit: id }, arrival_of(tx, visit).await?),
    };
    tell(tx, fact, visit.space, visit.person, corrects).await
}

/// The fact of an arrival, which a cancellation corrects.
async fn arrival_of(tx: &mut Tx, visit: &Visit) -> Result<Option<FactId>, Fault> {
    let subject = match visit.person {
        Some(person) => tx.number_of(person.uuid()).await?,
        None => None,
    };
    let day = visit.day.to_string();
    let kind = Some("reception.arrived".to_owned());
    let wanted = Wanted { kind, since: Some(day.clone()), until: Some(day), subject, ..Wanted::default() };
    let facts = tx.facts(&wanted).await?;
    let is_this =
        |fact: &Fact| matches!(fact, Fact::Reception(Happened::Arrived { visit: id, .. }) if *id == visit.id.uuid());
    Ok(facts.into_iter().find(|noted| is_this(&noted.fact)).map(|noted| noted.id))
}

async fn tell(
    tx: &mut Tx,
    fact: Happened,
    space: SpaceId,
    person: Option<PersonId>,
    corrects: Option<FactId>,
) -> Result<(), Fault> {
    let mut told = Told::new(fact, tx.now()).at(space);
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
    sql.filter("organisation =", &organisation).filter("person =", &person).filter("day =", &day);
    sql.plain("state = 'waiting'");
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
