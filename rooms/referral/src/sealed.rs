//! Whoever holds a sealed link to one referral: the referrer who follows it, or the bearer of its voucher.

use ::store::Who;
use ground::Identifier as _;
use keys::{KeyRing, Purpose};
use web::{Asker, House, Trouble};

use crate::referral::{Referral, ReferralId, store};

/// The secret end of a link to a referral.
pub(crate) fn token(house: &House, purpose: Purpose, id: ReferralId) -> String {
    house.keys().token(purpose, id.uuid(), 1)
}

/// The asker as the holder of this link, and its referral.
pub(crate) async fn opened(asker: &Asker, purpose: Purpose, token: &str) -> Result<(Asker, Referral), Trouble> {
    let id = KeyRing::token_id(token).ok_or(Trouble::Missing)?;
    if !asker.house().keys().holds(purpose, token, id, 1) {
        return Err(Trouble::Missing);
    }
    let id = ReferralId::from_uuid(id);
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let organisation = store::of_link(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    drop(tx);
    let asker = asker.wearing(web::badge_for_link(Who::Holder, organisation));
    let mut tx = asker.read().await?;
    let referral = store::find(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    Ok((asker, referral))
}
