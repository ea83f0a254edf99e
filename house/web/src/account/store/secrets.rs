//! Remembers what opens an account: the hashes of its password and of its short code.

use ::store::Tx;
use ground::{AccountId, Fault, Identifier as _, OrganisationId, values};
use serde_json::json;

use super::note;

/// The password hash of an account.
pub(crate) async fn password(tx: &mut Tx, account: AccountId) -> Result<String, Fault> {
    let organisation = tx.organisation()?;
    let (hash,) = tx
        .one::<(String,)>(
            "SELECT password FROM accounts WHERE id = $1 AND organisation = $2",
            values![account, organisation],
        )
        .await?;
    Ok(hash)
}

/// Replaces a password.
pub(crate) async fn set_password(tx: &mut Tx, account: AccountId, hash: &str) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE accounts SET password = $1 WHERE id = $2 AND organisation = $3",
        values![hash, account, organisation],
    )
    .await?;
    note(tx, "account", account.uuid(), "password", &json!({})).await
}

/// Replaces the short code, or takes it away.
pub(crate) async fn set_pin(tx: &mut Tx, account: AccountId, hash: Option<&str>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE accounts SET pin = $1 WHERE id = $2 AND organisation = $3", values![hash, account, organisation])
        .await?;
    note(tx, "account", account.uuid(), "pin", &json!({})).await
}

/// Whether an account has a short code.
pub(crate) async fn has_pin(tx: &mut Tx, account: AccountId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(AccountId,)>(
            "SELECT id FROM accounts WHERE id = $1 AND organisation = $2 AND pin IS NOT NULL",
            values![account, organisation],
        )
        .await?;
    Ok(found.is_some())
}

/// The organisation of an account, for whoever stands at the door.
pub(crate) async fn organisation_of(tx: &mut Tx, account: AccountId) -> Result<Option<OrganisationId>, Fault> {
    let found =
        tx.maybe::<(OrganisationId,)>("SELECT organisation FROM accounts WHERE id = $1", values![account]).await?;
    Ok(found.map(|(id,)| id))
}
