//! Takes visits one step further: called, met, sent on, ended; each step once, whoever presses at the same time.

use facts::{Fact, reception::Reception as Happened};
use ground::{Day, Fault, Identifier as _, Moment, Refusal, SpaceId, choice::Choice as _, values};
use network::room::RoomId;
use serde_json::json;
use store::{Cells, Record, Tx, journal::Wanted};

use super::{arrival_of, note, select, tell, today, waiting_of};
use crate::visit::rules::{Reason, State, Step, Visit, VisitId};

/// For whom a colleague calls.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum For {
    /// Whoever comes first.
    #[default]
    Everybody,
    /// Those who wait for no room in particular.
    Counter,
    Room(RoomId),
}

/// Takes a visit one step further, if nobody did before.
pub async fn advance(tx: &mut Tx, visit: &Visit, step: Step) -> Result<Result<(), Refusal>, Fault> {
    let day = today(tx, visit.space).await?;
    let state = match visit.after(step, day) {
        Ok(state) => state,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if state == State::Waiting && waits_elsewhere(tx, visit).await? {
        return Ok(Err(Refusal::because("reception-visit-waits-already")));
    }
    let next = visit.stepped(step, state, tx.now(), tx.account());
    if let Err(refusal) = write(tx, visit, &next).await? {
        return Ok(Err(refusal));
    }
    if next.stop > visit.stop {
        keep_stop(tx, visit).await?;
    }
    tell_step(tx, visit, step, &next).await?;
    let what = json!({ "state": [visit.state.word(), state.word()] });
    note(tx, visit.id, visit.person, "updated", &what).await?;
    Ok(Ok(()))
}

/// Calls whoever has waited longest, by the number of their ticket; those who are sent to another colleague are left to
/// them. Two colleagues who call at once call two people.
pub async fn call_next(tx: &mut Tx, space: SpaceId, whom: For, desk: Option<RoomId>) -> Result<Option<Visit>, Fault> {
    let day = today(tx, space).await?;
    while let Some(first) = first_waiting(tx, space, day, whom).await? {
        // Refused: a colleague was quicker, and there is another first.
        if advance(tx, &first, Step::Call(desk)).await?.is_ok() {
            return Ok(Some(first));
        }
    }
    Ok(None)
}

async fn first_waiting(tx: &mut Tx, space: SpaceId, day: Day, whom: For) -> Result<Option<Visit>, Fault> {
    let (organisation, account) = (tx.organisation()?, tx.account());
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("space =", &space).filter("day =", &day);
    sql.plain("state = 'waiting'").plain("ticket IS NOT NULL");
    match whom {
        For::Everybody => {}
        For::Counter => {
            sql.plain("room IS NULL");
        }
        For::Room(room) => {
            sql.filter("room =", &room);
        }
    }
    sql.then_value("AND (wanted IS NULL OR wanted =", &account).then(") ORDER BY ticket LIMIT 1");
    tx.maybe(&sql, sql.values()).await
}

/// Writes a step, unless a colleague took one meanwhile.
async fn write(tx: &mut Tx, before: &Visit, next: &Visit) -> Result<Result<(), Refusal>, Fault> {
    let organisation = tx.organisation()?;
    let touched = tx
        .run(
            "UPDATE visits SET state = $1, room = $2, stop = $3, since = $4, desk = $5, wanted = $6, met_at = $7,
               reason = $8, called_at = $9, ended_at = $10, outcome = $11, taken_by = $12
             WHERE id = $13 AND organisation = $14 AND state = $15 AND stop = $16",
            values![
                next.state,
                next.room,
                next.stop,
                next.since,
                next.desk,
                next.wanted,
                next.met_at,
                next.reason,
                next.called_at,
                next.ended_at,
                next.outcome,
                next.taken_by,
                before.id,
                organisation,
                before.state,
                before.stop,
            ],
        )
        .await;
    match touched {
        Ok(1) => Ok(Ok(())),
        Ok(_) => Ok(Err(Refusal::because("reception-visit-moved"))),
        Err(fault) if fault.is_conflict() => Ok(Err(Refusal::because("reception-visit-waits-already"))),
        Err(fault) => Err(fault),
    }
}

async fn waits_elsewhere(tx: &mut Tx, visit: &Visit) -> Result<bool, Fault> {
    let Some(person) = visit.person else { return Ok(false) };
    Ok(waiting_of(tx, person, visit.day).await?.is_some_and(|other| other.id != visit.id))
}

async fn tell_step(tx: &mut Tx, visit: &Visit, step: Step, next: &Visit) -> Result<(), Fault> {
    let id = visit.id.uuid();
    let (fact, corrects) = match step {
        Step::Call(_) => (Happened::Called { visit: id, room: next.desk.map(RoomId::uuid) }, None),
        Step::Meet => (Happened::Met { visit: id }, None),
        Step::SendOn(_) => {
            let reason = next.reason.map_or("unsaid", Reason::word).to_owned();
            (Happened::SentOn { visit: id, stop: next.stop, room: next.room.map(RoomId::uuid), reason }, None)
        }
        Step::End(outcome) => (Happened::Left { visit: id, outcome: outcome.word().into() }, None),
        Step::PutBack => (Happened::PutBack { visit: id }, None),
        Step::Cancel | Step::Strike => (Happened::Cancelled { visit: id }, arrival_of(tx, visit).await?),
    };
    // What is struck out is struck out of its own day.
    let at = if step == Step::Strike { visit.arrived_at } else { tx.now() };
    tell(tx, (fact, at), visit.space, visit.person, corrects).await
}

/// A stop that is behind a visit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stop {
    number: i64,
    pub room: Option<RoomId>,
    pub reason: Option<Reason>,
    state: State,
    pub since: Moment,
    called_at: Option<Moment>,
    desk: Option<RoomId>,
    wanted: Option<ground::AccountId>,
    met_at: Option<Moment>,
    taken_by: Option<ground::AccountId>,
}

impl Record for Stop {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            number: cells.take()?,
            room: cells.maybe()?,
            reason: cells.maybe()?,
            state: cells.take()?,
            since: cells.take()?,
            called_at: cells.maybe()?,
            desk: cells.maybe()?,
            wanted: cells.maybe()?,
            met_at: cells.maybe()?,
            taken_by: cells.maybe()?,
        })
    }
}

impl Stop {
    /// The visit as it was at this stop.
    fn taken_up_by(self, visit: &Visit) -> Visit {
        Visit {
            state: self.state,
            stop: self.number,
            room: self.room,
            reason: self.reason,
            since: self.since,
            called_at: self.called_at,
            desk: self.desk,
            wanted: self.wanted,
            met_at: self.met_at,
            taken_by: self.taken_by,
            ..visit.clone()
        }
    }
}

/// The stops behind a visit, in order.
pub async fn stops_of(tx: &mut Tx, visit: VisitId) -> Result<Vec<Stop>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT stop, room, reason, state, since, called_at, desk, wanted, met_at, taken_by FROM visit_stops
         WHERE visit = $1 AND organisation = $2 ORDER BY stop",
        values![visit, organisation],
    )
    .await
}

async fn keep_stop(tx: &mut Tx, visit: &Visit) -> Result<(), Fault> {
    let (organisation, id, now) = (tx.organisation()?, tx.fresh_id(), tx.now());
    tx.run(
        "INSERT INTO visit_stops (id, organisation, visit, stop, room, reason, state, since, called_at, desk, wanted,
           met_at, taken_by, ended_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        values![
            id,
            organisation,
            visit.id,
            visit.stop,
            visit.room,
            visit.reason,
            visit.state,
            visit.since,
            visit.called_at,
            visit.desk,
            visit.wanted,
            visit.met_at,
            visit.taken_by,
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Undoes the last sending: the visit is again where it was sent from, with whom it was.
pub async fn unsend(tx: &mut Tx, visit: &Visit) -> Result<Result<(), Refusal>, Fault> {
    let day = today(tx, visit.space).await?;
    if let Err(refusal) = visit.unsent(day) {
        return Ok(Err(refusal));
    }
    let mut sendings = sendings_of(tx, visit).await?;
    let last = sendings.pop();
    // Sent elsewhere before anybody called: they only waited in another room, for another reason.
    let rerouted = sendings.pop().filter(|sending| sending.stop == visit.stop);
    let before = match (&rerouted, stops_of(tx, visit.id).await?.pop()) {
        (Some(first), _) => Visit { room: first.room, reason: first.reason, wanted: None, ..visit.clone() },
        (None, Some(stop)) => stop.taken_up_by(visit),
        (None, None) => return Ok(Err(Refusal::because("reception-visit-moved"))),
    };
    if let Err(refusal) = write(tx, visit, &before).await? {
        return Ok(Err(refusal));
    }
    if rerouted.is_none() {
        let organisation = tx.organisation()?;
        tx.run(
            "DELETE FROM visit_stops WHERE visit = $1 AND stop = $2 AND organisation = $3",
            values![visit.id, before.stop, organisation],
        )
        .await?;
    }
    let sent = last.map(|sending| sending.fact);
    let fact = Happened::SendingUndone { visit: visit.id.uuid() };
    let now = tx.now();
    tell(tx, (fact, now), visit.space, visit.person, sent).await?;
    let what = json!({ "state": [visit.state.word(), before.state.word()] });
    note(tx, visit.id, visit.person, "updated", &what).await?;
    Ok(Ok(()))
}

/// A sending that was not undone.
struct Sending {
    fact: ground::FactId,
    stop: i64,
    room: Option<RoomId>,
    reason: Option<Reason>,
}

/// The sendings of a visit, in order.
async fn sendings_of(tx: &mut Tx, visit: &Visit) -> Result<Vec<Sending>, Fault> {
    let day = Some(visit.day.to_string());
    let mut noted = Vec::new();
    for kind in ["reception.sent_on", "reception.sending_undone"] {
        let (since, until) = (day.clone(), day.clone());
        noted.extend(tx.facts(&Wanted { kind: Some(kind.into()), since, until, ..Wanted::default() }).await?);
    }
    let undone: Vec<_> = noted.iter().filter_map(|one| one.corrects).collect();
    let of_this = |one: store::journal::Noted| match one.fact {
        Fact::Reception(Happened::SentOn { visit: id, stop, room, reason }) if id == visit.id.uuid() => {
            let reason = Reason::parse(&reason);
            Some(Sending { fact: one.id, stop, room: room.map(RoomId::from_uuid), reason })
        }
        _ => None,
    };
    let mut sendings: Vec<Sending> = noted.into_iter().filter_map(of_this).collect();
    sendings.retain(|sending| !undone.contains(&sending.fact));
    sendings.sort_by_key(|sending| sending.fact);
    Ok(sendings)
}
