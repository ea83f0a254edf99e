//! Remembers what is known of an account: who holds it, what they are to the network, whether it is open.

use ::store::{Cells, Record, Tx};
use ground::{AccountId, Day, Fault, Identifier as _, Moment, PartnerId, SpaceId, Uuid, values};
use serde_json::json;

use super::{note, withdraw};
use crate::{
    Role,
    account::{Status, rules},
};

/// An account, as the list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Account {
    pub id: AccountId,
    /// By which they sign in; a volunteer may have none, and then does not.
    pub email: Option<String>,
    pub name: String,
    pub status: Status,
    pub closed_at: Option<Moment>,
    pub phone: Option<String>,
    /// The languages they speak, in their own words.
    pub spoken: Option<String>,
}

impl Record for Account {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            // Somebody without an address has the account's id in its place (see `volunteers`).
            email: Some(cells.take::<String>()?).filter(|email| email.contains('@')),
            name: cells.take()?,
            status: cells.take()?,
            closed_at: cells.maybe()?,
            phone: cells.maybe()?,
            spoken: cells.maybe()?,
        })
    }
}

/// Says anew who somebody is: name, address, what they are to the network.
pub async fn be(tx: &mut Tx, before: &Account, after: &Account) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    // An account needs a unique address: where somebody has none, its id stands there.
    let email = after.email.clone().unwrap_or_else(|| before.id.to_string());
    tx.run(
        "UPDATE accounts SET name = $1, email = $2, status = $3, phone = $4, spoken = $5
         WHERE id = $6 AND organisation = $7",
        values![after.name, email, after.status, after.phone, after.spoken, before.id, organisation],
    )
    .await?;
    let mut what = serde_json::Map::new();
    for (field, was, is) in [
        ("name", json!(before.name), json!(after.name)),
        ("email", json!(before.email), json!(after.email)),
        ("status", json!(before.status), json!(after.status)),
        ("phone", json!(before.phone), json!(after.phone)),
        ("spoken", json!(before.spoken), json!(after.spoken)),
    ] {
        if was != is {
            what.insert(field.to_owned(), json!([was, is]));
        }
    }
    if before.email != after.email {
        // A link that went to another address opens nothing.
        withdraw(tx, before.id).await?;
    }
    note(tx, "account", before.id.uuid(), "updated", &what.into()).await
}

/// Keeps an account open until a day though its holder has no shift, or lets its time run.
pub async fn prolong(tx: &mut Tx, account: AccountId, until: Option<Day>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE accounts SET prolonged_until = $1 WHERE id = $2 AND organisation = $3",
        values![until, account, organisation],
    )
    .await?;
    note(tx, "account", account.uuid(), "updated", &json!({ "until_day": until.map(|day| day.to_string()) })).await
}

/// Opens a closed account again, for a while even without a shift: the night would close it at once.
pub async fn reopen(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let until = rules::day(tx.now().plus_days(rules::REOPENED_DAYS));
    tx.run(
        "UPDATE accounts SET closed_at = NULL, prolonged_until = $1 WHERE id = $2 AND organisation = $3",
        values![until, account, organisation],
    )
    .await?;
    note(tx, "account", account.uuid(), "reopened", &json!({})).await
}

/// Whether nobody could keep the program any more without this account, or without this one of its posts.
pub async fn is_last_administrator(tx: &mut Tx, account: AccountId, post: Option<Uuid>) -> Result<bool, Fault> {
    let (organisation, day) = (tx.organisation()?, rules::day(tx.now()));
    let held: Vec<(Uuid, AccountId)> = tx
        .all(
            "SELECT g.id, g.account FROM grants g JOIN accounts a ON a.id = g.account
             WHERE g.organisation = $1 AND g.role = $2 AND a.closed_at IS NULL
               AND g.from_day <= $3 AND (g.until_day IS NULL OR g.until_day >= $3)",
            values![organisation, Role::Administrator, day],
        )
        .await?;
    let goes = |(id, of): &(Uuid, AccountId)| *of == account && post.is_none_or(|post| post == *id);
    Ok(held.iter().any(goes) && held.iter().all(goes))
}

/// The accounts of the organisation, by name.
pub async fn of_organisation(tx: &mut Tx) -> Result<Vec<Account>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, email, name, status, closed_at, phone, spoken FROM accounts WHERE organisation = $1 ORDER BY name, id",
        values![organisation],
    )
    .await
}

/// The open accounts that hold a post in a space on `day`, by name.
pub async fn of_space(tx: &mut Tx, space: SpaceId, day: Day) -> Result<Vec<Account>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT a.id, a.email, a.name, a.status, a.closed_at, a.phone, a.spoken FROM accounts a
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
        "SELECT a.id, a.email, a.name, a.status, a.closed_at, a.phone, a.spoken FROM accounts a
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
        "SELECT id, email, name, status, closed_at, phone, spoken FROM accounts WHERE id = $1 AND organisation = $2",
        values![id, organisation],
    )
    .await
}
