//! Remembers invitations: by its link, somebody chooses the password of their account, once.

use ::store::{Cells, Record, Tx};
use ground::{AccountId, Fault, Identifier as _, Moment, OrganisationId, Uuid, values};
use serde_json::json;

use super::note;
use crate::account::rules::INVITATION_DAYS;

/// An invitation that may still be used, unless its time is over.
pub(crate) struct Invitation {
    pub id: Uuid,
    pub organisation: OrganisationId,
    pub account: AccountId,
    pub until: Moment,
}

impl Record for Invitation {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { id: cells.take()?, organisation: cells.take()?, account: cells.take()?, until: cells.take()? })
    }
}

/// Invites the holder of an account to choose a password; earlier invitations open nothing any more.
pub(crate) async fn invite(tx: &mut Tx, id: Uuid, account: AccountId) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    withdraw(tx, account).await?;
    tx.run(
        "INSERT INTO invitations (id, organisation, account, made_at, until) VALUES ($1, $2, $3, $4, $5)",
        values![id, organisation, account, now, now.plus_days(INVITATION_DAYS)],
    )
    .await?;
    note(tx, "account", account.uuid(), "invited", &json!({})).await
}

/// No invitation of this account opens anything any more.
pub(crate) async fn withdraw(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE invitations SET used_at = $1 WHERE account = $2 AND organisation = $3 AND used_at IS NULL",
        values![now, account, organisation],
    )
    .await?;
    Ok(())
}

/// The invitation of an account that waits.
pub(crate) async fn invitation_of(tx: &mut Tx, account: AccountId) -> Result<Option<Invitation>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT i.id, i.organisation, a.id, i.until FROM invitations i JOIN accounts a ON a.id = i.account
         WHERE i.account = $1 AND i.organisation = $2 AND i.used_at IS NULL AND a.closed_at IS NULL",
        values![account, organisation],
    )
    .await
}

/// The invitation that a link names, if it waits.
pub(crate) async fn invitation(tx: &mut Tx, id: Uuid) -> Result<Option<Invitation>, Fault> {
    tx.maybe(
        "SELECT i.id, i.organisation, a.id, i.until FROM invitations i JOIN accounts a ON a.id = i.account
         WHERE i.id = $1 AND i.used_at IS NULL AND a.closed_at IS NULL",
        values![id],
    )
    .await
}

/// Uses an invitation; whether it was still there to use.
pub(crate) async fn use_invitation(tx: &mut Tx, id: Uuid) -> Result<bool, Fault> {
    let now = tx.now();
    let used =
        tx.run("UPDATE invitations SET used_at = $1 WHERE id = $2 AND used_at IS NULL", values![now, id]).await?;
    Ok(used == 1)
}
