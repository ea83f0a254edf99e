//! Counts registrations from facts, by space.

use ::store::{Cells, Record, Tx};
use ground::{Day, Fault, SpaceId, values};

/// How many people a space registered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Registered {
    pub space: SpaceId,
    pub name: String,
    /// Since `month`, since `year`, since the opening.
    pub month: i64,
    pub year: i64,
    pub all: i64,
}

impl Record for Registered {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            space: cells.take()?,
            name: cells.take()?,
            month: cells.take()?,
            year: cells.take()?,
            all: cells.take()?,
        })
    }
}

/// Registrations of every space of the organisation, by local day, from two days on and in all: a person of several
/// records once, and those taken back not at all.
pub async fn registered(tx: &mut Tx, month: Day, year: Day) -> Result<Vec<Registered>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT s.id, s.name, COALESCE(f.month, 0), COALESCE(f.year, 0), COALESCE(f.whole, 0) FROM spaces s
         LEFT JOIN (
           SELECT space, CAST(SUM(CASE WHEN local_day >= $1 THEN one ELSE 0 END) AS BIGINT) AS month,
             CAST(SUM(CASE WHEN local_day >= $2 THEN one ELSE 0 END) AS BIGINT) AS year,
             CAST(SUM(one) AS BIGINT) AS whole
           FROM (SELECT space, local_day, CASE kind WHEN 'people.registered' THEN 1 ELSE -1 END AS one FROM facts
             WHERE organisation = $3 AND kind IN ('people.registered', 'people.unregistered')
               AND (subject IS NULL OR subject NOT IN (SELECT n.number FROM people p JOIN numbers n ON n.holder = p.id
                 WHERE p.organisation = $3 AND p.merged_into IS NOT NULL))) AS told
           GROUP BY space) AS f ON f.space = s.id
         WHERE s.organisation = $3 ORDER BY s.name, s.id",
        values![month, year, organisation],
    )
    .await
}

/// One registration behind the figure: local day, space, number of the person.
pub type Row = (String, String, i64);

/// The registrations since `since`, oldest first.
pub async fn rows(tx: &mut Tx, since: Day) -> Result<Vec<Row>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT f.local_day, s.name, f.subject FROM facts f JOIN spaces s ON s.id = f.space
         WHERE f.organisation = $1 AND f.kind = 'people.registered' AND f.local_day >= $2 AND f.subject IS NOT NULL
           AND f.subject NOT IN (SELECT n.number FROM people p JOIN numbers n ON n.holder = p.id
             WHERE p.organisation = $1 AND p.merged_into IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM facts back WHERE back.organisation = $1 AND back.subject = f.subject
             AND back.kind = 'people.unregistered')
         ORDER BY f.local_day, f.id",
        values![organisation, since],
    )
    .await
}
