//! Remembers feeds.

use ::store::{Cells, Record, Tx, journal::Change};
use ground::{AccountId, Fault, Identifier as _, Moment, OrganisationId, Uuid, values};
use serde_json::json;
use web::Language;

use super::{Feed, FeedId};
use crate::Scope;

impl Record for Feed {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (id, account) = (cells.take()?, cells.take()?);
        let (scope, subject): (String, Uuid) = (cells.take()?, cells.take()?);
        let scope = Scope::read(&scope, subject).ok_or_else(|| Fault::because("a feed of an unknown kind"))?;
        Ok(Self { id, account, scope, made_at: cells.take()?, read_at: cells.maybe()? })
    }
}

/// The living feeds of a colleague, the oldest first.
pub async fn of_account(tx: &mut Tx, account: AccountId) -> Result<Vec<Feed>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, account, scope, subject, made_at, read_at FROM calendar_feeds
         WHERE account = $1 AND organisation = $2 AND revoked_at IS NULL ORDER BY made_at, id",
        values![account, organisation],
    )
    .await
}

/// Makes a feed; nothing when its maker has one of the same scope already.
pub async fn create(
    tx: &mut Tx,
    id: FeedId,
    account: AccountId,
    scope: Scope,
    language: Language,
) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let made = tx
        .run(
            "INSERT INTO calendar_feeds (id, organisation, account, scope, subject, language, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            values![id, organisation, account, scope.word(), scope.subject(), language, now],
        )
        .await?;
    if made == 1 {
        note(tx, id, "created", scope).await?;
    }
    Ok(())
}

/// Revokes a feed of a colleague: its address opens nothing from then on. Whether there was one.
pub async fn revoke(tx: &mut Tx, account: AccountId, id: FeedId) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let Some(feed) = of_account(tx, account).await?.into_iter().find(|feed| feed.id == id) else { return Ok(false) };
    tx.run(
        "UPDATE calendar_feeds SET revoked_at = $1 WHERE id = $2 AND organisation = $3 AND revoked_at IS NULL",
        values![now, id, organisation],
    )
    .await?;
    note(tx, id, "withdrawn", feed.scope).await?;
    Ok(true)
}

/// For an address whose organisation is not known yet: whose feed it is, and in which language; living ones only.
pub async fn of_link(tx: &mut Tx, id: FeedId) -> Result<Option<(OrganisationId, Language, Feed)>, Fault> {
    let found: Option<(OrganisationId, Language)> = tx
        .maybe("SELECT organisation, language FROM calendar_feeds WHERE id = $1 AND revoked_at IS NULL", values![id])
        .await?;
    let Some((organisation, language)) = found else { return Ok(None) };
    let feed: Feed = tx
        .one("SELECT id, account, scope, subject, made_at, read_at FROM calendar_feeds WHERE id = $1", values![id])
        .await?;
    Ok(Some((organisation, language, feed)))
}

/// Notes that a calendar asked; once a day is enough.
pub async fn read(tx: &mut Tx, feed: &Feed, now: Moment) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE calendar_feeds SET read_at = $1 WHERE id = $2 AND organisation = $3",
        values![now, feed.id, organisation],
    )
    .await?;
    Ok(())
}

async fn note(tx: &mut Tx, id: FeedId, action: &'static str, scope: Scope) -> Result<(), Fault> {
    let what = json!({ "scope": scope.word(), "subject": scope.subject() });
    tx.note_change(Change { noun: "calendar_feed", record: id.uuid(), person: None, action, what: &what }).await
}
