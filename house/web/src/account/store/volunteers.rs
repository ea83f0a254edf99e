//! Remembers volunteers as a list brings them in: how they are reached, what they speak; many have no e-mail.
//!
//! An account needs a unique address; where somebody has none, the account's id stands in its place, and nobody signs
//! in by it.

use ::store::{Cells, Record, Tx};
use ground::{AccountId, Day, Fault, Identifier as _, Moment, SpaceId, Uuid, Zone, values};
use serde_json::json;

use super::{note, revoke};

/// Somebody of the team, as a list may complete them.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
pub struct Volunteer {
    pub id: AccountId,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// In their own words.
    pub spoken: Option<String>,
    /// Whether they hold a post in the space.
    pub here: bool,
}

impl Record for Volunteer {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            name: cells.take()?,
            email: Some(cells.take::<String>()?).filter(|email| email.contains('@')),
            phone: cells.maybe()?,
            spoken: cells.maybe()?,
            here: cells.take()?,
        })
    }
}

/// Everybody of the organisation whose account is open, and whether they hold a post in `space` on `day`.
pub async fn volunteers(tx: &mut Tx, space: SpaceId, day: Day) -> Result<Vec<Volunteer>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT a.id, a.name, a.email, a.phone, a.spoken, EXISTS (
           SELECT 1 FROM grants g WHERE g.account = a.id AND g.organisation = $1 AND g.space = $2
             AND g.from_day <= $3 AND (g.until_day IS NULL OR g.until_day >= $3))
         FROM accounts a WHERE a.organisation = $1 AND a.closed_at IS NULL AND a.status <> 'partner'
         ORDER BY a.name, a.id",
        values![organisation, space, day],
    )
    .await
}

/// Writes how somebody is reached and what they speak.
pub async fn fill(tx: &mut Tx, who: &Volunteer) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let email = who.email.clone().unwrap_or_else(|| who.id.to_string()).to_lowercase();
    tx.run(
        "UPDATE accounts SET email = $1, phone = $2, spoken = $3 WHERE id = $4 AND organisation = $5",
        values![email, who.phone, who.spoken, who.id, organisation],
    )
    .await?;
    note(tx, "account", who.id.uuid(), "updated", &json!({ "phone": who.phone, "spoken": who.spoken })).await
}

/// Takes back what a list added to somebody; false when it was changed since.
pub async fn take_back_filling(tx: &mut Tx, before: &Volunteer, after: &Volunteer) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(String, String, String)>(
            "SELECT email, COALESCE(phone, ''), COALESCE(spoken, '') FROM accounts WHERE id = $1 AND organisation = $2",
            values![after.id, organisation],
        )
        .await?;
    let Some((email, phone, spoken)) = found else { return Ok(false) };
    let kept = |text: String| Some(text).filter(|text| !text.is_empty());
    let email = Some(email).filter(|email| email.contains('@'));
    let untouched = email == after.email && kept(phone) == after.phone && kept(spoken) == after.spoken;
    if untouched {
        fill(tx, before).await?;
    }
    Ok(untouched)
}

/// Takes a post back that a list gave, as if it had ended: rooms hear that a colleague left. False when somebody is at
/// it.
pub async fn take_back_post(tx: &mut Tx, grant: Uuid) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let (sessions,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM sessions s JOIN grants g ON g.account = s.account
             WHERE g.id = $1 AND g.organisation = $2 AND s.chosen = $1",
            values![grant, organisation],
        )
        .await?;
    if sessions > 0 {
        return Ok(false);
    }
    // The day before is its last: the post is gone at once.
    let day = tx.now().plus_days(-1).day(&Zone::paris());
    revoke(tx, grant, day).await?;
    tx.run("DELETE FROM grants WHERE id = $1 AND organisation = $2", values![grant, organisation]).await?;
    Ok(true)
}

/// Takes an account back that an import wrote at `then`; false when it is in use, or when somebody corrected it or its
/// posts since.
///
/// # Errors
/// `Held` when something else stands on it.
pub async fn take_back(tx: &mut Tx, id: AccountId, then: Moment) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    tx.flush().await?;
    let (posts, sessions, later) = tx
        .one::<(i64, i64, i64)>(
            "SELECT (SELECT COUNT(*) FROM grants WHERE account = $1 AND organisation = $2),
               (SELECT COUNT(*) FROM sessions WHERE account = $1 AND organisation = $2),
               (SELECT COUNT(*) FROM changes c WHERE c.organisation = $2 AND c.at > $3 AND (c.record = $1
                 OR c.record IN (SELECT id FROM grants WHERE account = $1 AND organisation = $2)))",
            values![id, organisation, then],
        )
        .await?;
    if posts > 1 || sessions > 0 || later > 0 {
        return Ok(false);
    }
    tx.run("DELETE FROM grants WHERE account = $1 AND organisation = $2", values![id, organisation]).await?;
    tx.run("DELETE FROM accounts WHERE id = $1 AND organisation = $2", values![id, organisation]).await?;
    tx.drop_number(id.uuid()).await?;
    note(tx, "account", id.uuid(), "taken_back", &json!({})).await?;
    Ok(true)
}
