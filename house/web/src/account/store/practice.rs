//! Remembers who practises in which account.

use ::store::Tx;
use ground::{AccountId, Fault, OrganisationId, values};

/// Whose session it is.
pub(crate) async fn holder(tx: &mut Tx, seal: &[u8]) -> Result<Option<(AccountId, OrganisationId)>, Fault> {
    tx.maybe(
        "SELECT a.id, a.organisation FROM sessions s JOIN accounts a ON a.id = s.account
         WHERE s.token = $1 AND a.closed_at IS NULL",
        values![seal.to_vec()],
    )
    .await
}

/// Puts an account on in a session, if it is the practice of the one whose session it is; or takes it off.
pub(crate) async fn wear(tx: &mut Tx, seal: &[u8], account: Option<AccountId>) -> Result<(), Fault> {
    match account {
        Some(account) => {
            tx.run(
                "UPDATE sessions SET practice = $1 WHERE token = $2 AND EXISTS (
                   SELECT 1 FROM accounts p WHERE p.id = $1 AND p.practises = sessions.account)",
                values![account, seal.to_vec()],
            )
            .await?
        }
        None => tx.run("UPDATE sessions SET practice = NULL WHERE token = $1", values![seal.to_vec()]).await?,
    };
    Ok(())
}

/// The account in which somebody practised last.
pub(crate) async fn practised(tx: &mut Tx, account: AccountId) -> Result<Option<AccountId>, Fault> {
    let found = tx
        .all::<(AccountId,)>(
            "SELECT id FROM accounts WHERE practises = $1 ORDER BY created_at DESC, id DESC LIMIT 1",
            values![account],
        )
        .await?;
    Ok(found.into_iter().next().map(|(id,)| id))
}

/// Says whose practice an account is.
pub(crate) async fn practises(tx: &mut Tx, practice: AccountId, account: AccountId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE accounts SET practises = $1 WHERE id = $2 AND organisation = $3",
        values![account, practice, organisation],
    )
    .await?;
    Ok(())
}
