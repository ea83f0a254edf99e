//! Remembers what is to do, who does it, what became of it.

use ::store::{Cells, Composer, Record, Tx};
use ground::{Fault, Moment, values};

use crate::{JobId, rules};

/// Work that is due.
#[derive(Clone, Debug)]
pub(crate) struct Due {
    pub id: JobId,
    pub kind: String,
    pub payload: String,
    pub run_at: Moment,
}

impl Record for Due {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { id: cells.take()?, kind: cells.take()?, payload: cells.take()?, run_at: cells.take()? })
    }
}

/// Work that this process has taken: only the holder of this very claim may say what became of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claim {
    pub id: JobId,
    /// Which attempt this is, from 1.
    pub attempt: i64,
    pub until: Moment,
}

pub(crate) async fn add(tx: &mut Tx, id: JobId, kind: &str, payload: &str, run_at: Moment) -> Result<(), Fault> {
    tx.run(
        "INSERT INTO jobs (id, kind, payload, run_at, attempts) VALUES ($1, $2, $3, $4, 0)",
        values![id, kind, payload, run_at],
    )
    .await?;
    Ok(())
}

/// Makes sure of the one row of a work on schedule; a row further away than its beat is brought nearer.
pub(crate) async fn schedule(tx: &mut Tx, kind: &str, at_latest: Moment) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(
        "INSERT INTO jobs (id, kind, payload, run_at, attempts) VALUES ($1, $2, '', $3, 0)
         ON CONFLICT (id) DO UPDATE SET run_at = excluded.run_at WHERE jobs.run_at > $4",
        values![rules::id_on_schedule(kind), kind, now, at_latest],
    )
    .await?;
    Ok(())
}

/// What is due of these kinds and nobody does: work on schedule first, then the longest waiting.
pub(crate) async fn due(tx: &mut Tx, kinds: &[&'static str], at_most: i64) -> Result<Vec<Due>, Fault> {
    let now = tx.now();
    let mut sql = Composer::new("SELECT id, kind, payload, run_at FROM jobs");
    sql.plain("done_at IS NULL").plain("gave_up_at IS NULL").filter("run_at <=", &now);
    sql.filter("COALESCE(claimed_until, 0) <", &now);
    sql.one_of("kind", kinds.iter());
    sql.then("ORDER BY CASE WHEN payload = '' THEN 0 ELSE 1 END, run_at, id").then_value("LIMIT", &at_most);
    tx.all(&sql, sql.values()).await
}

/// Takes work, unless somebody else did since it was seen due.
pub(crate) async fn claim(tx: &mut Tx, id: JobId) -> Result<Option<Claim>, Fault> {
    let now = tx.now();
    let until = now.plus_seconds(rules::LEASE);
    let taken = tx
        .maybe::<(i64,)>(
            "UPDATE jobs SET claimed_until = $1, attempts = attempts + 1
             WHERE id = $2 AND run_at <= $3 AND (claimed_until IS NULL OR claimed_until < $3)
               AND done_at IS NULL AND gave_up_at IS NULL
             RETURNING attempts",
            values![until, id, now],
        )
        .await?;
    Ok(taken.map(|(attempt,)| Claim { id, attempt, until }))
}

/// Holds a claim for longer; `None` when it was lost.
pub(crate) async fn renew(tx: &mut Tx, claim: Claim) -> Result<Option<Claim>, Fault> {
    let until = tx.now().plus_seconds(rules::LEASE);
    let held = tx
        .run(
            "UPDATE jobs SET claimed_until = $1 WHERE id = $2 AND attempts = $3 AND claimed_until = $4",
            values![until, claim.id, claim.attempt, claim.until],
        )
        .await?;
    Ok((held == 1).then_some(Claim { until, ..claim }))
}

/// It is done, for good.
pub(crate) async fn done(tx: &mut Tx, claim: Claim) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(
        "UPDATE jobs SET done_at = $1, claimed_until = NULL, error = NULL
         WHERE id = $2 AND attempts = $3 AND claimed_until = $4",
        values![now, claim.id, claim.attempt, claim.until],
    )
    .await?;
    Ok(())
}

/// It comes again at `run_at`: `error` says why it must, none that it comes round.
pub(crate) async fn again(tx: &mut Tx, claim: Claim, run_at: Moment, error: Option<&str>) -> Result<(), Fault> {
    let attempts = if error.is_some() { claim.attempt } else { 0 };
    tx.run(
        "UPDATE jobs SET run_at = $1, attempts = $2, error = $3, claimed_until = NULL
         WHERE id = $4 AND attempts = $5 AND claimed_until = $6",
        values![run_at, attempts, error, claim.id, claim.attempt, claim.until],
    )
    .await?;
    Ok(())
}

/// No more attempt is made.
pub(crate) async fn give_up(tx: &mut Tx, claim: Claim, error: &str) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(
        "UPDATE jobs SET gave_up_at = $1, error = $2, claimed_until = NULL
         WHERE id = $3 AND attempts = $4 AND claimed_until = $5",
        values![now, error, claim.id, claim.attempt, claim.until],
    )
    .await?;
    Ok(())
}

/// How much enqueued work is still to do, now or later; work on schedule, which always is, left out.
pub async fn pending(tx: &mut Tx) -> Result<i64, Fault> {
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT CAST(count(*) AS BIGINT) FROM jobs
             WHERE done_at IS NULL AND gave_up_at IS NULL AND payload <> ''",
            &[],
        )
        .await?;
    Ok(count)
}

/// How much work somebody should look at: given up, or on schedule and failing each time.
pub async fn failed(tx: &mut Tx) -> Result<i64, Fault> {
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT CAST(count(*) AS BIGINT) FROM jobs
             WHERE gave_up_at IS NOT NULL OR (payload = '' AND error IS NOT NULL AND attempts >= $1)",
            values![rules::MOST_ATTEMPTS],
        )
        .await?;
    Ok(count)
}

/// Whether old work is there to forget.
pub(crate) async fn has_old(tx: &mut Tx, done: Moment, given_up: Moment) -> Result<bool, Fault> {
    let old: Option<(JobId,)> =
        tx.maybe("SELECT id FROM jobs WHERE done_at < $1 OR gave_up_at < $2 LIMIT 1", values![done, given_up]).await?;
    Ok(old.is_some())
}

/// Forgets work that ended before these instants.
pub(crate) async fn forget(tx: &mut Tx, done: Moment, given_up: Moment) -> Result<u64, Fault> {
    tx.run("DELETE FROM jobs WHERE done_at < $1 OR gave_up_at < $2", values![done, given_up]).await
}

/// Whether committed facts wait for their position, in any organisation.
pub(crate) async fn facts_wait(tx: &mut Tx) -> Result<bool, Fault> {
    let waiting: Option<(ground::FactId,)> =
        tx.maybe("SELECT id FROM facts WHERE position IS NULL LIMIT 1", &[]).await?;
    Ok(waiting.is_some())
}
