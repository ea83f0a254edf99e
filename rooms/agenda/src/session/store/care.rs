//! Reads what wants care in each space: sessions without anybody to lead them, without people, not closed.

use ground::{Fault, Moment, SpaceId, values};
use store::{Cells, Record, Tx};

/// What wants care in one space.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Care {
    pub space: SpaceId,
    pub name: String,
    /// Sessions until then, not cancelled.
    pub sessions: i64,
    /// Of which nobody leads.
    pub unstaffed: i64,
    /// Of which nobody has a seat.
    pub empty: i64,
    /// Sessions over and not closed.
    pub unclosed: i64,
}

impl Record for Care {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            space: cells.take()?,
            name: cells.take()?,
            sessions: cells.take()?,
            unstaffed: cells.take()?,
            empty: cells.take()?,
            unclosed: cells.take()?,
        })
    }
}

/// How the sessions of each space look between `now` and `until`.
pub async fn care(tx: &mut Tx, now: Moment, until: Moment) -> Result<Vec<Care>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT p.id, p.name,
           COALESCE(CAST(SUM(CASE WHEN s.ends_at > $1 THEN 1 ELSE 0 END) AS BIGINT), 0),
           COALESCE(CAST(SUM(CASE WHEN s.ends_at > $1 AND s.facilitator IS NULL THEN 1 ELSE 0 END) AS BIGINT), 0),
           COALESCE(CAST(SUM(CASE WHEN s.ends_at > $1 AND w.kind = 'workshop' AND NOT EXISTS (
             SELECT 1 FROM seats t WHERE t.workshop = s.workshop AND t.organisation = s.organisation)
             THEN 1 ELSE 0 END) AS BIGINT), 0),
           COALESCE(CAST(SUM(CASE WHEN s.ends_at <= $1 AND w.kind = 'workshop' THEN 1 ELSE 0 END) AS BIGINT), 0)
         FROM spaces p
         LEFT JOIN workshop_sessions s
           ON s.space = p.id AND s.organisation = p.organisation AND s.state = 'scheduled' AND s.starts_at < $2
         LEFT JOIN workshops w ON w.id = s.workshop
         WHERE p.organisation = $3 GROUP BY p.id, p.name ORDER BY p.name, p.id",
        values![now, until, organisation],
    )
    .await
}
