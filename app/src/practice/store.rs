//! Reads what a learner did, from the journals of their practice.

use ground::{AccountId, Fault, Moment, OrganisationId, values};
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

/// Practices that a colleague of an organisation left, in which nothing was done and nobody stepped since.
pub(super) async fn left(
    tx: &mut Tx,
    organisation: OrganisationId,
    since: Moment,
) -> Result<Vec<OrganisationId>, Fault> {
    let all: Vec<(OrganisationId,)> = tx
        .all(
            "SELECT o.id FROM accounts l JOIN accounts p ON p.practises = l.id JOIN organisations o ON o.id = p.organisation
             WHERE l.organisation = $1 AND o.practice = $3 AND o.created_at < $2
               AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.organisation = o.id AND f.recorded_at >= $2)
               AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.practice = p.id AND s.seen_at >= $2)
             ORDER BY o.created_at, o.id",
            values![organisation, since, true],
        )
        .await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// What points at a practice from outside points nowhere any more: sessions that are over, and the numbers of its people.
pub(super) async fn loosen(tx: &mut Tx, practice: OrganisationId) -> Result<(), Fault> {
    let none: Option<AccountId> = None;
    tx.run(
        "UPDATE sessions SET practice = $2 WHERE practice IN (SELECT id FROM accounts WHERE organisation = $1)",
        values![practice, none],
    )
    .await?;
    for sql in [
        "DELETE FROM numbers WHERE holder IN (SELECT id FROM people WHERE organisation = $1)",
        "DELETE FROM numbers WHERE holder IN (SELECT id FROM accounts WHERE organisation = $1)",
    ] {
        tx.run(sql, values![practice]).await?;
    }
    Ok(())
}
