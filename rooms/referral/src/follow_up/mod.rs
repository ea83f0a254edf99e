//! The follow-up page of one referral: the voucher, taking it back, and every answer.

pub mod pages;
pub mod paper;
#[cfg(test)]
mod tests;

use ::store::Who;
use ground::Identifier as _;
use keys::{KeyRing, Purpose};
use web::{Asker, House, Trouble};

use crate::referral::{Referral, ReferralId, store};

/// Where the follow-up of a referral is read.
pub(crate) fn path(house: &House, id: ReferralId) -> String {
    format!("/suivi/{}", house.keys().token(Purpose::FollowUp, id.uuid(), 1))
}

/// The asker as the holder of this link, and its referral.
async fn holder(asker: &Asker, token: &str) -> Result<(Asker, Referral), Trouble> {
    let id = KeyRing::token_id(token).ok_or(Trouble::Missing)?;
    if !asker.house().keys().holds(Purpose::FollowUp, token, id, 1) {
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
