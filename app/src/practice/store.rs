//! Reads what a learner did, from the journals of their practice.

use ground::{AccountId, Fault, values};
use store::{Tx, check::breaches};

/// Whether this colleague opened somebody's record.
pub(super) async fn looked(tx: &mut Tx, account: AccountId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(i64,)>(
            "SELECT at FROM consultations WHERE organisation = $1 AND account = $2 LIMIT 1",
            values![organisation, account],
        )
        .await?;
    Ok(found.is_some())
}

/// Whether they left a note to the next colleague.
pub(super) async fn noted(tx: &mut Tx, account: AccountId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(i64,)>(
            "SELECT at FROM changes WHERE organisation = $1 AND account = $2 AND noun = 'note' LIMIT 1",
            values![organisation, account],
        )
        .await?;
    Ok(found.is_some())
}

/// What must be true of practice: one line per problem.
pub(super) async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "accounts of practice outside of an organisation of invented people",
            "SELECT COUNT(*) FROM accounts a JOIN organisations o ON o.id = a.organisation
             WHERE a.practises IS NOT NULL AND NOT o.practice",
        ),
        (
            "messages from invented people",
            "SELECT COUNT(*) FROM messages m JOIN organisations o ON o.id = m.organisation WHERE o.practice",
        ),
        (
            "sessions that wear somebody else's practice",
            "SELECT COUNT(*) FROM sessions s JOIN accounts p ON p.id = s.practice WHERE p.practises <> s.account",
        ),
    ];
    breaches(tx, &sentences).await
}
