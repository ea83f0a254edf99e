//! What `antenne check` asks: sentences that must be true of no row, and rows that must have their fact.

use std::collections::HashSet;

use facts::Fact;
use ground::{Fault, Uuid, values};

use crate::Tx;

/// How many ids are held at once, whatever the size of the network.
const AT_ONCE: u128 = 100_000;

/// Each sentence that is true of some rows, with how many. A statement counts them.
pub async fn breaches(tx: &mut Tx, sentences: &[(&str, &'static str)]) -> Result<Vec<String>, Fault> {
    let mut problems = Vec::new();
    for (what, sql) in sentences {
        let (count,) = tx.one::<(i64,)>(*sql, &[]).await?;
        if count > 0 {
            problems.push(format!("{count} {what}"));
        }
    }
    Ok(problems)
}

/// How facts of one kind tell rows: each such fact names the id of the thing that it tells.
#[derive(Clone, Copy)]
pub struct Telling {
    pub kind: &'static str,
    pub thing: fn(&Fact) -> Option<Uuid>,
}

impl Telling {
    /// The rows whose ids the statement reads and that no fact tells, when there are any.
    pub async fn misses(self, tx: &mut Tx, what: &str, ids: &'static str) -> Result<Option<String>, Fault> {
        let (_, untold) = self.split(tx, ids).await?;
        Ok((untold > 0).then(|| format!("{untold} {what}")))
    }

    /// The rows whose ids the statement reads and that a fact tells, when there are any.
    pub async fn invents(self, tx: &mut Tx, what: &str, ids: &'static str) -> Result<Option<String>, Fault> {
        let (told, _) = self.split(tx, ids).await?;
        Ok((told > 0).then(|| format!("{told} {what}")))
    }

    /// How many rows are told, and how many are not.
    async fn split(self, tx: &mut Tx, ids: &'static str) -> Result<(u128, u128), Fault> {
        let mut all = 0_u128;
        tx.each(ids, &[], |(_,): (Uuid,)| all += 1).await?;
        let (parts, mut untold) = (all / AT_ONCE + 1, 0);
        for part in 0..parts {
            let is_here = |id: &Uuid| id.as_u128() % parts == part;
            let mut waiting = HashSet::new();
            tx.each(ids, &[], |(id,): (Uuid,)| waiting.extend(Some(id).filter(is_here))).await?;
            let sql = "SELECT kind, payload FROM facts WHERE kind = $1";
            tx.each(sql, values![self.kind], |(kind, payload): (String, String)| {
                if let Some(told) = Fact::parse(&kind, &payload).ok().as_ref().and_then(self.thing) {
                    waiting.remove(&told);
                }
            })
            .await?;
            untold += waiting.len() as u128;
        }
        Ok((all - untold, untold))
    }
}
