//! Remembers which column is what, by what comes in and the header of its file.

use ::store::Tx;
use ground::{Fault, values};

use crate::What;

/// What somebody said of such a file before.
pub async fn remembered(tx: &mut Tx, what: What, fingerprint: &str) -> Result<Option<String>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(String,)>(
            "SELECT matches FROM column_matches WHERE organisation = $1 AND what = $2 AND fingerprint = $3",
            values![organisation, what, fingerprint],
        )
        .await?;
    Ok(found.map(|(matches,)| matches))
}

/// Remembers what somebody said of such a file.
pub async fn remember(tx: &mut Tx, what: What, fingerprint: &str, matches: &str) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO column_matches (organisation, what, fingerprint, matches, changed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organisation, what, fingerprint) DO UPDATE SET matches = excluded.matches,
           changed_at = excluded.changed_at",
        values![organisation, what, fingerprint, matches, now],
    )
    .await?;
    Ok(())
}
