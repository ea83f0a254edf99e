//! Hears a provider's receipts, at an address that holds a secret.

use axum::{
    body::Bytes,
    extract::{Path, RawQuery},
    http::StatusCode,
    response::IntoResponse as _,
};
use ground::Uuid;
use keys::{KeyRing, Purpose};
use web::{Answer, Asker, House, Trouble, badge_for_webhook};

use super::rules;
use crate::{MessageId, message::store};

/// What the address of receipts seals: there is one for the whole program, as there is one service.
const DOOR: Uuid = Uuid::from_u128(0x0199_0000_0000_7000_8000_7265_6365_6970);

/// The address to give to the provider.
pub fn address(house: &House) -> String {
    format!("{}/receipts/{}", house.address(), house.keys().token(Purpose::Receipts, DOOR, 1))
}

/// Writes down what became of a message: 204; 404 for one that is not known (yet), so that the provider says it again.
pub async fn create(asker: Asker, Path(token): Path<String>, RawQuery(query): RawQuery, body: Bytes) -> Answer {
    let house = asker.house();
    let is_ours = KeyRing::token_id(&token).is_some_and(|id| house.keys().holds(Purpose::Receipts, &token, id, 1));
    if !is_ours {
        return Err(Trouble::Missing);
    }
    let Some(receipt) = rules::read(query.as_deref().unwrap_or(""), &body) else {
        return Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response());
    };
    let badge = badge_for_webhook();
    let mut tx = badge.read(house.db()).await?;
    let Some((organisation, id)) = store::named(&mut tx, &receipt.id).await? else { return Err(Trouble::Missing) };
    drop(tx);
    if let Some(delivered) = receipt.delivered {
        note(house, badge.within(organisation), id, delivered).await?;
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn note(house: &House, badge: ::store::Badge, id: MessageId, delivered: bool) -> Result<(), Trouble> {
    let mut tx = badge.write(house.db()).await?;
    store::arrived(&mut tx, id, delivered).await?;
    Ok(tx.commit().await?)
}
