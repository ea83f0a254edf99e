//! Closes what a day left open, so that the queue of a new day begins empty.

use facts::{Told, reception::Reception as Happened};
use ground::{Day, Fault, Identifier as _, Moment, Zone, choice::Choice as _, values};
use serde_json::json;
use store::Tx;

use super::{note, select};
use crate::visit::rules::{Outcome, State, Visit};

/// Whether visits of an earlier day are still open. By the day of Paris: a space overseas is closed some hours later,
/// or asked for some hours too early.
pub async fn are_left_open(tx: &mut Tx) -> Result<bool, Fault> {
    let today = tx.now().day(&Zone::paris());
    let left = tx
        .maybe::<(i64,)>(
            "SELECT arrived_at FROM visits WHERE state IN ('waiting', 'called', 'with') AND day < $1 LIMIT 1",
            values![today],
        )
        .await?;
    Ok(left.is_some())
}

/// Closes the visits of earlier local days that nobody closed, and says so; how many. They stay visits: somebody came.
pub async fn close_overnight(tx: &mut Tx) -> Result<usize, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut closed = 0;
    for space in network::space::store::all(tx).await? {
        let mut sql = select();
        sql.filter("organisation =", &organisation).filter("space =", &space.id);
        sql.plain("state IN ('waiting', 'called', 'with')").filter("day <", &now.day(&space.zone)).then("ORDER BY id");
        let left: Vec<Visit> = tx.all(&sql, sql.values()).await?;
        for visit in left {
            closed += usize::from(close(tx, &visit, last_of(visit.day, &space.zone)).await?);
        }
    }
    Ok(closed)
}

/// The last instant of a local day: what happened then belongs to that day, whenever it is written down.
fn last_of(day: Day, zone: &Zone) -> Moment {
    let midnight = Moment::local(day.tomorrow().unwrap_or(day), 0, 0, zone);
    Moment::from_micros(midnight.micros() - 1)
}

/// False when a colleague closed it at the same instant.
async fn close(tx: &mut Tx, visit: &Visit, ended_at: Moment) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let touched = tx
        .run(
            "UPDATE visits SET state = $1, ended_at = $2, outcome = $3
             WHERE id = $4 AND organisation = $5 AND state = $6",
            values![State::Ended, ended_at, Outcome::Unclosed, visit.id, organisation, visit.state],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let fact = Happened::Left { visit: visit.id.uuid(), outcome: Outcome::Unclosed.word().into() };
    let mut told = Told::new(fact, ended_at).at(visit.space);
    if let Some(person) = visit.person
        && let Some(number) = tx.number_of(person.uuid()).await?
    {
        told = told.about(number);
    }
    tx.tell(told).await?;
    let what = json!({ "state": [visit.state.word(), State::Ended.word()] });
    note(tx, visit.id, visit.person, "updated", &what).await?;
    Ok(true)
}
