//! The follow-up page of one referral: the voucher, taking it back, and every answer.

pub mod pages;
pub mod paper;
#[cfg(test)]
mod tests;

use keys::Purpose;
use web::{Asker, House, Trouble};

use crate::{
    referral::{Referral, ReferralId},
    sealed,
};

/// Where the follow-up of a referral is read.
pub(crate) fn path(house: &House, id: ReferralId) -> String {
    format!("/suivi/{}", sealed::token(house, Purpose::FollowUp, id))
}

/// The asker as the holder of this link, and its referral.
pub(crate) async fn holder(asker: &Asker, token: &str) -> Result<(Asker, Referral), Trouble> {
    sealed::opened(asker, Purpose::FollowUp, token).await
}
