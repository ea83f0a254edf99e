//! Remembers what an import made or changed, and what became of it when it was undone.

use std::collections::HashSet;

use ::store::{Cells, Composer, Record, Tx};
use ground::{Fault, Moment, Uuid, values};
use network::import::Trace;

use crate::ImportId;

/// How many rows one statement writes.
const AT_ONCE: usize = 40;

ground::choices! {
    /// What became of a change when its import was undone.
    Outcome {
        Undone = "undone",
        /// Somebody changed the record since.
        Changed = "changed",
        /// Something stands on the record.
        InUse = "in_use",
    }
}

impl Outcome {
    /// Id of its sentence in the texts.
    pub fn text(self) -> String {
        format!("imports-undone-{}", ground::choice::Choice::word(self).replace('_', "-"))
    }
}

/// A record that an import made or changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    pub record: Uuid,
    pub line: i64,
    pub noun: String,
    /// What it said before, as JSON; nothing for a record that was made.
    pub before: Option<String>,
    /// When the import wrote it.
    pub stamp: Moment,
    pub outcome: Option<Outcome>,
}

impl Record for Change {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            record: cells.take()?,
            line: cells.take()?,
            noun: cells.take()?,
            before: cells.maybe()?,
            stamp: cells.take()?,
            outcome: cells.maybe()?,
        })
    }
}

/// Keeps what the lines of this transaction made or changed. Of a record that is touched twice, the first before and
/// the last stamp count.
pub async fn keep_changes(tx: &mut Tx, id: ImportId, traces: Vec<Trace>) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let (mut position,) = tx
        .one::<(i64,)>(
            "SELECT COALESCE(MAX(position), 0) FROM import_changes WHERE import = $1 AND organisation = $2",
            values![id, organisation],
        )
        .await?;
    let mut seen: HashSet<Uuid> = HashSet::with_capacity(traces.len());
    let first: Vec<Trace> = traces.into_iter().filter(|trace| seen.insert(trace.record)).collect();
    for some in first.chunks(AT_ONCE) {
        let mut sql = Composer::new(
            "INSERT INTO import_changes (import, record, organisation, position, line, noun, before, stamp) VALUES",
        );
        for trace in some {
            position += 1;
            let line = i64::try_from(trace.line).unwrap_or(i64::MAX);
            sql.row(values![id, trace.record, organisation, position, line, trace.noun, trace.before, now]);
        }
        sql.then("ON CONFLICT (import, record) DO UPDATE SET stamp = excluded.stamp");
        tx.run(&sql, sql.values()).await?;
    }
    Ok(())
}

/// How many records an import made, and how many it changed.
pub async fn tally(tx: &mut Tx, id: ImportId) -> Result<(i64, i64), Fault> {
    let organisation = tx.organisation()?;
    tx.one(
        "SELECT COUNT(*), COUNT(before) FROM import_changes WHERE import = $1 AND organisation = $2
           AND noun NOT IN ('grant', 'neighbourhood')",
        values![id, organisation],
    )
    .await
}

/// What is still to be undone, the last first.
pub async fn waiting(tx: &mut Tx, id: ImportId, most: i64) -> Result<Vec<Change>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT record, line, noun, before, stamp, outcome FROM import_changes
         WHERE import = $1 AND organisation = $2 AND outcome IS NULL ORDER BY position DESC LIMIT $3",
        values![id, organisation, most],
    )
    .await
}

/// Notes what became of a change.
pub async fn mark(tx: &mut Tx, id: ImportId, record: Uuid, outcome: Outcome) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE import_changes SET outcome = $1 WHERE import = $2 AND record = $3 AND organisation = $4",
        values![outcome, id, record, organisation],
    )
    .await?;
    Ok(())
}

/// What could not be taken back, in the order of the file.
pub async fn left(tx: &mut Tx, id: ImportId, most: i64) -> Result<Vec<Change>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT record, line, noun, before, stamp, outcome FROM import_changes
         WHERE import = $1 AND organisation = $2 AND outcome IS NOT NULL AND outcome <> 'undone'
         ORDER BY line, position LIMIT $3",
        values![id, organisation, most],
    )
    .await
}

/// Forgets what imports remember of a record.
pub async fn forget_record(tx: &mut Tx, record: Uuid) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM import_changes WHERE record = $1 AND organisation = $2", values![record, organisation]).await?;
    Ok(())
}
