//! Remembers which link opens the screen of a space.

use ::store::{Tx, journal::Change};
use ground::{Fault, Identifier as _, Moment, OrganisationId, SpaceId, values};
use serde_json::json;

/// The version of the link that opens the screen of a space; none when there is no such link.
pub async fn version(tx: &mut Tx, space: SpaceId) -> Result<Option<i64>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(i64,)>(
            "SELECT version FROM waiting_screens WHERE space = $1 AND organisation = $2 AND revoked_at IS NULL",
            values![space, organisation],
        )
        .await?;
    Ok(found.map(|(version,)| version))
}

/// Makes a link; the one before it opens nothing from then on.
pub async fn renew(tx: &mut Tx, space: SpaceId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "INSERT INTO waiting_screens (space, organisation, version) VALUES ($1, $2, 1)
         ON CONFLICT (space) DO UPDATE SET version = waiting_screens.version + 1, revoked_at = NULL
         WHERE waiting_screens.organisation = $2",
        values![space, organisation],
    )
    .await?;
    note(tx, space, "link_renewed").await
}

/// Revokes the link; whether there was one.
pub async fn revoke(tx: &mut Tx, space: SpaceId) -> Result<bool, Fault> {
    let (organisation, now): (OrganisationId, Moment) = (tx.organisation()?, tx.now());
    let touched = tx
        .run(
            "UPDATE waiting_screens SET revoked_at = $1
             WHERE space = $2 AND organisation = $3 AND revoked_at IS NULL",
            values![now, space, organisation],
        )
        .await?;
    if touched == 1 {
        note(tx, space, "withdrawn").await?;
    }
    Ok(touched == 1)
}

async fn note(tx: &mut Tx, space: SpaceId, action: &'static str) -> Result<(), Fault> {
    let what = json!({ "space": space });
    tx.note_change(Change { noun: "waiting_screen", record: space.uuid(), person: None, action, what: &what }).await
}

/// For a link whose space is not known yet: the organisation and the version that opens.
pub async fn of_link(tx: &mut Tx, space: SpaceId) -> Result<Option<(OrganisationId, i64)>, Fault> {
    tx.maybe(
        "SELECT organisation, version FROM waiting_screens WHERE space = $1 AND revoked_at IS NULL",
        values![space],
    )
    .await
}
