//! A number comes before the name: says later whose it is, and takes it back.

use facts::reception::Reception as Happened;
use ground::{Fault, Identifier as _, PersonId, Refusal, choice::Choice as _, values};
use serde_json::json;
use store::Tx;

use super::{arrival_of, note, tell, today, waiting_of};
use crate::visit::rules::{Reason, State, Visit};

/// Says whose a number is, unless that person waits already.
pub async fn identify(tx: &mut Tx, visit: &Visit, person: PersonId) -> Result<Result<(), Refusal>, Fault> {
    if let Err(refusal) = visit.nameless() {
        return Ok(Err(refusal));
    }
    if visit.state == State::Waiting && waiting_of(tx, person, visit.day).await?.is_some() {
        return Ok(Err(Refusal::because("reception-visit-waits-elsewhere")));
    }
    // Before the visit bears the name: the arrival was told without one.
    let arrival = arrival_of(tx, visit).await?;
    let (organisation, now) = (tx.organisation()?, tx.now());
    let touched = tx
        .run(
            "UPDATE visits SET person = $1, identified_at = $2
             WHERE id = $3 AND organisation = $4 AND person IS NULL AND state = $5",
            values![person, now, visit.id, organisation, visit.state],
        )
        .await;
    match touched {
        Ok(1) => {}
        Ok(_) => return Ok(Err(Refusal::because("reception-visit-moved"))),
        Err(fault) if fault.is_conflict() => return Ok(Err(Refusal::because("reception-visit-waits-elsewhere"))),
        Err(fault) => return Err(fault),
    }
    people::person::store::touch_on(tx, person, visit.day).await?;
    let reason = visit.reason.map_or("unsaid", Reason::word).to_owned();
    let fact = Happened::Identified { visit: visit.id.uuid(), reason };
    tell(tx, (fact, visit.arrived_at), visit.space, Some(person), arrival).await?;
    note(tx, visit.id, Some(person), "identified", &json!({})).await?;
    Ok(Ok(()))
}

/// It was somebody else: the number is again nobody's.
pub async fn unidentify(tx: &mut Tx, visit: &Visit) -> Result<Result<(), Refusal>, Fault> {
    let day = today(tx, visit.space).await?;
    if let Err(refusal) = visit.named_later(day) {
        return Ok(Err(refusal));
    }
    let identified = arrival_of(tx, visit).await?;
    let organisation = tx.organisation()?;
    let touched = tx
        .run(
            "UPDATE visits SET person = NULL, identified_at = NULL
             WHERE id = $1 AND organisation = $2 AND person = $3 AND state = $4",
            values![visit.id, organisation, visit.person, visit.state],
        )
        .await?;
    if touched == 0 {
        return Ok(Err(Refusal::because("reception-visit-moved")));
    }
    let fact = Happened::IdentificationUndone { visit: visit.id.uuid() };
    tell(tx, (fact, visit.arrived_at), visit.space, visit.person, identified).await?;
    note(tx, visit.id, visit.person, "unidentified", &json!({})).await?;
    Ok(Ok(()))
}
