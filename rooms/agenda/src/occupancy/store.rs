//! Remembers who holds what, and gives it once.

use ground::{Fault, Moment, SpaceId, Uuid, values};
use store::{Cells, Composer, Record, Tx};

use super::rules::{Claim, Clash, Held, allot, quarters};
use crate::session::SessionId;

/// Rows of one statement: five values each, below what both engines bind.
const AT_ONCE: usize = 4_000;

impl Record for Held {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { resource: cells.take()?, unit: cells.take()?, quarter: cells.take()?, session: cells.take()? })
    }
}

/// Takes the lock of planning in a space until the transaction ends: two who plan there wait for each other. What is
/// shared between spaces (a colleague) has the unique key alone, which is enough.
pub async fn lock(tx: &mut Tx, space: SpaceId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE spaces SET code = code WHERE id = $1 AND organisation = $2", values![space, organisation]).await?;
    Ok(())
}

/// Who holds any of these things in the quarters of the claims.
async fn taken(tx: &mut Tx, claims: &[Claim]) -> Result<Vec<Held>, Fault> {
    let organisation = tx.organisation()?;
    let mut resources: Vec<Uuid> = claims.iter().flat_map(|claim| &claim.needs).map(|need| need.resource).collect();
    resources.sort_unstable();
    resources.dedup();
    let ends = claims.iter().map(|claim| quarters(claim.slot));
    let (Some(from), Some(until)) = (ends.clone().map(|one| *one.start()).min(), ends.map(|one| *one.end()).max())
    else {
        return Ok(Vec::new());
    };
    if resources.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Composer::new("SELECT resource, unit, slot, session FROM occupancies");
    sql.filter("organisation =", &organisation)
        .one_of("resource", resources.iter())
        .filter("slot >=", &from)
        .filter("slot <=", &until);
    tx.all(&sql, sql.values()).await
}

/// Gives every claim what it needs, or nothing to any: the clashes then. With `beyond`, more is given than there is.
/// A refusal leaves the transaction usable, with what it held before.
///
/// # Errors
/// When the database does not answer.
pub async fn hold(tx: &mut Tx, claims: &[Claim], beyond: bool) -> Result<Result<(), Vec<Clash>>, Fault> {
    // Once more after somebody else was quicker; then a clash that is seen, or a fault that is not ours.
    for _ in 0..8 {
        let rows = match allot(claims, &taken(tx, claims).await?, beyond) {
            Ok(rows) => rows,
            Err(clashes) => return Ok(Err(clashes)),
        };
        if write(tx, &rows).await? {
            return Ok(Ok(()));
        }
        for claim in claims {
            free(tx, claim.session).await?;
        }
    }
    Err(Fault::because("what is held changes faster than it can be read"))
}

/// Writes rows; whether all of them were free.
async fn write(tx: &mut Tx, rows: &[Held]) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    for some in rows.chunks(AT_ONCE) {
        let mut sql = Composer::new("INSERT INTO occupancies (resource, unit, slot, organisation, session) VALUES");
        for held in some {
            sql.row(values![held.resource, held.unit, held.quarter, organisation, held.session]);
        }
        sql.then("ON CONFLICT (resource, unit, slot) DO NOTHING");
        // On PostgreSQL the statement waits here for whoever writes the same row, and sees what became of it.
        let written = tx.run(&sql, sql.values()).await?;
        if usize::try_from(written).unwrap_or(0) != some.len() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A session holds nothing any more.
pub async fn free(tx: &mut Tx, session: SessionId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM occupancies WHERE session = $1 AND organisation = $2", values![session, organisation]).await?;
    Ok(())
}

/// A session holds this thing no more.
pub async fn let_go(tx: &mut Tx, session: SessionId, resource: Uuid) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM occupancies WHERE session = $1 AND resource = $2 AND organisation = $3",
        values![session, resource, organisation],
    )
    .await?;
    Ok(())
}

/// Forgets what the sessions of a space held that began between two instants: they are over.
pub async fn forget(tx: &mut Tx, space: SpaceId, (from, until): (Moment, Moment)) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM occupancies WHERE organisation = $1 AND session IN (
           SELECT id FROM workshop_sessions
           WHERE organisation = $1 AND space = $2 AND starts_at >= $3 AND starts_at < $4)",
        values![organisation, space, from, until],
    )
    .await?;
    Ok(())
}

/// The coming sessions of a space that hold nothing though somebody leads them or they have a room.
pub async fn bare(tx: &mut Tx, space: SpaceId, now: Moment) -> Result<Vec<SessionId>, Fault> {
    let organisation = tx.organisation()?;
    let found: Vec<(SessionId,)> = tx
        .all(
            "SELECT s.id FROM workshop_sessions s JOIN workshops w ON w.id = s.workshop
             WHERE s.organisation = $1 AND s.space = $2 AND s.starts_at > $3 AND s.state = 'scheduled'
               AND (s.facilitator IS NOT NULL OR w.room_id IS NOT NULL OR w.equipment IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM occupancies o WHERE o.session = s.id)
             ORDER BY s.starts_at, s.id",
            values![organisation, space, now],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// What could not be held now, when nobody else holds more meanwhile.
///
/// # Errors
/// When the database does not answer.
pub async fn clashes(tx: &mut Tx, claims: &[Claim]) -> Result<Vec<Clash>, Fault> {
    Ok(allot(claims, &taken(tx, claims).await?, false).err().unwrap_or_default())
}
