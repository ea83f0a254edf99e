//! Finds partners that may be one that somebody wrote by hand.

use ground::Fault;
use store::Tx;

use super::{Partner, patterns, select};

/// How many a search for the same structure looks at.
const LOOKED_AT: i64 = 500;

/// Partners of a commune, and those elsewhere whose name has this folded word.
pub async fn of_commune_or_named(tx: &mut Tx, commune: &str, word: &str) -> Result<Vec<Partner>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("(commune =", &commune);
    let pattern = patterns(word).into_iter().next().unwrap_or_default();
    sql.then_value("OR folded LIKE", &pattern).then(")").then_value("ORDER BY folded, id LIMIT", &LOOKED_AT);
    tx.all(&sql, sql.values()).await
}
