//! The versions of a partner's links: a new one makes those given before worthless.

use ground::{Fault, OrganisationId, PartnerId, values};
use store::Tx;

/// Makes every personal link given so far worthless; the next one has this version.
pub async fn renew_link(tx: &mut Tx, id: PartnerId) -> Result<Option<i64>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let version = tx
        .maybe::<(i64,)>(
            "UPDATE partners SET link_version = link_version + 1, updated_at = $1
             WHERE id = $2 AND organisation = $3 RETURNING link_version",
            values![now, id, organisation],
        )
        .await?;
    Ok(version.map(|(version,)| version))
}

/// Makes every link to the form within a partner's own site worthless; the next one has this version.
pub async fn renew_form(tx: &mut Tx, id: PartnerId) -> Result<Option<i64>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let version = tx
        .maybe::<(i64,)>(
            "UPDATE partners SET form_version = form_version + 1, updated_at = $1
             WHERE id = $2 AND organisation = $3 RETURNING form_version",
            values![now, id, organisation],
        )
        .await?;
    Ok(version.map(|(version,)| version))
}

/// For a link whose holder is not known yet: the organisation of a partner, and the version of its form's link.
pub async fn of_form(tx: &mut Tx, id: PartnerId) -> Result<Option<(OrganisationId, i64)>, Fault> {
    tx.maybe("SELECT organisation, form_version FROM partners WHERE id = $1", values![id]).await
}

/// For a link whose holder is not known yet: the organisation of a partner, and the version of its link.
pub async fn of_link(tx: &mut Tx, id: PartnerId) -> Result<Option<(OrganisationId, i64)>, Fault> {
    tx.maybe("SELECT organisation, link_version FROM partners WHERE id = $1", values![id]).await
}
