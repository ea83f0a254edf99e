//! Remembers what is known of an account: who holds it, what they are to the network, whether it is open.

use ::store::{Cells, Record, Tx};
use ground::{AccountId, Day, Fault, Identifier as _, Moment, PartnerId, SpaceId, values};
use serde_json::json;

use super::note;
use crate::account::Status;

/// An account, as the list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Account {
    pub id: AccountId,
    /// Empty for somebody who has none.
    pub email: String,
    pub name: String,
    pub status: Status,
    pub closed_at: Option<Moment>,
}

impl Record for Account {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            // Somebody without an address has the account's id in its place (see `volunteers`).
            email: Some(cells.take::<String>()?).filter(|email| email.contains('@')).unwrap_or_default(),
            name: cells.take()?,
            status: cells.take()?,
            closed_at: cells.maybe()?,
        })
    }
}

/// Says anew what somebody is to the network.
pub async fn be(tx: &mut Tx, account: &Account, status: Status) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE accounts SET status = $1 WHERE id = $2 AND organisation = $3",
        values![status, account.id, organisation],
    )
    .await?;
    note(tx, "account", account.id.uuid(), "updated", &json!({ "status": [account.status, status] })).await
}

/// The accounts of the organisation, by name.
pub async fn of_organisation(tx: &mut Tx) -> Result<Vec<Account>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, email, name, status, closed_at FROM accounts WHERE organisation = $1 ORDER BY name, id",
        values![organisation],
    )
    .await
}

/// The open accounts that hold a post in a space on `day`, by name.
pub async fn of_space(tx: &mut Tx, space: SpaceId, day: Day) -> Result<Vec<Account>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT a.id, a.email, a.name, a.status, a.closed_at FROM accounts a
         WHERE a.organisation = $1 AND a.closed_at IS NULL AND EXISTS (
           SELECT 1 FROM grants g WHERE g.account = a.id AND g.organisation = $1 AND g.space = $2
             AND g.from_day <= $3 AND (g.until_day IS NULL OR g.until_day >= $3))
         ORDER BY a.name, a.id",
        values![organisation, space, day],
    )
    .await
}

/// The open accounts that refer people for a partner on `day`, by name.
pub async fn of_partner(tx: &mut Tx, partner: PartnerId, day: Day) -> Result<Vec<Account>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT a.id, a.email, a.name, a.status, a.closed_at FROM accounts a
         WHERE a.organisation = $1 AND a.closed_at IS NULL AND EXISTS (
           SELECT 1 FROM grants g WHERE g.account = a.id AND g.organisation = $1 AND g.partner = $2
             AND g.from_day <= $3 AND (g.until_day IS NULL OR g.until_day >= $3))
         ORDER BY a.name, a.id",
        values![organisation, partner, day],
    )
    .await
}

/// One account of the organisation.
pub async fn find(tx: &mut Tx, id: AccountId) -> Result<Option<Account>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, email, name, status, closed_at FROM accounts WHERE id = $1 AND organisation = $2",
        values![id, organisation],
    )
    .await
}
