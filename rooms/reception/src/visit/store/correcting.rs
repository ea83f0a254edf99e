//! Corrects when and why somebody came, with a trace.

use facts::reception::Reception as Happened;
use ground::{Fault, Identifier as _, Moment, Refusal, choice::Choice as _, values};
use serde_json::{Map, json};
use store::Tx;

use super::{arrival_of, note, stops_of, tell};
use crate::visit::{
    late,
    rules::{Reason, Visit},
};

/// Writes the reason and the hour as they should have been noted; what changed stays readable.
pub async fn correct(
    tx: &mut Tx,
    visit: &Visit,
    reason: Option<Reason>,
    at: Moment,
) -> Result<Result<(), Refusal>, Fault> {
    let zone = network::space::store::get(tx, visit.space).await?.zone;
    let noted = came_for(tx, visit).await?;
    if let Err(refusal) = late::corrected(visit, at, tx.now(), &zone) {
        return Ok(Err(refusal));
    }
    let mut what = Map::new();
    if reason != noted {
        let word = |reason: Option<Reason>| reason.map(Reason::word);
        what.insert("reason".into(), json!([word(noted), word(reason)]));
    }
    if at != visit.arrived_at {
        what.insert("arrived_at".into(), json!([visit.arrived_at.micros(), at.micros()]));
    }
    if what.is_empty() {
        return Ok(Ok(()));
    }
    let old = arrival_of(tx, visit).await?;
    let organisation = tx.organisation()?;
    // A visit that was only counted ends when it begins.
    let ended_at = if visit.ticket.is_none() { Some(at) } else { visit.ended_at };
    // Where the visit went on to stays as it is: what is corrected is why and when somebody came.
    let (since, now_for) = if visit.stop == 1 { (at, reason) } else { (visit.since, visit.reason) };
    let touched = tx
        .run(
            "UPDATE visits SET reason = $1, arrived_at = $2, ended_at = $3, since = $4
             WHERE id = $5 AND organisation = $6 AND arrived_at = $7 AND state = $8",
            values![now_for, at, ended_at, since, visit.id, organisation, visit.arrived_at, visit.state],
        )
        .await?;
    if touched == 0 {
        return Ok(Err(Refusal::because("reception-visit-moved")));
    }
    tx.run(
        "UPDATE visit_stops SET reason = $1, since = $2 WHERE visit = $3 AND organisation = $4 AND stop = 1",
        values![reason, at, visit.id, organisation],
    )
    .await?;
    let fact = Happened::Corrected {
        visit: visit.id.uuid(),
        reason: reason.map_or("unsaid", Reason::word).to_owned(),
        fields: what.keys().cloned().collect(),
    };
    tell(tx, (fact, at), visit.space, visit.person, old).await?;
    note(tx, visit.id, visit.person, "updated", &what.into()).await?;
    Ok(Ok(()))
}

/// Why somebody came: what their first stop was for.
pub async fn came_for(tx: &mut Tx, visit: &Visit) -> Result<Option<Reason>, Fault> {
    let first = if visit.stop == 1 { None } else { stops_of(tx, visit.id).await?.into_iter().next() };
    Ok(first.map_or(visit.reason, |stop| stop.reason))
}
