//! Renews a structure's links, each by itself: those given before are worth nothing from then on.

use axum::extract::Path;
use ground::Identifier as _;
use network::partner::store::{renew_form, renew_link};
use serde_json::json;
use store::journal::Change;
use web::{Answer, Asker, Begun, Form, Trouble};

use super::pages::known;

pub async fn update(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let partner = known(&mut tx, &id).await?;
    let version = renew_link(&mut tx, partner.id).await?.ok_or(Trouble::Missing)?;
    let what = json!({ "link_version": [partner.link_version, version] });
    let (noun, record) = ("partner", partner.id.uuid());
    tx.note_change(Change { noun, record, person: None, action: "link_renewed", what: &what }).await?;
    asker.finish(tx, &form, &format!("/partners/{}", partner.id), "referral-done-link-renewed").await
}

/// The link of the form within the structure's own site; its personal link stays.
pub async fn form_update(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let partner = known(&mut tx, &id).await?;
    let version = renew_form(&mut tx, partner.id).await?.ok_or(Trouble::Missing)?;
    let what = json!({ "link_version": [partner.form_version, version] });
    let (noun, record) = ("partner", partner.id.uuid());
    tx.note_change(Change { noun, record, person: None, action: "link_renewed", what: &what }).await?;
    asker.finish(tx, &form, &format!("/partners/{}", partner.id), "referral-done-link-renewed").await
}
