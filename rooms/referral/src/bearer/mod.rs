//! The page behind a voucher's QR code, for the person who holds the paper: it says what the paper says, one thing a screen.

pub mod pages;
#[cfg(test)]
mod tests;

use keys::Purpose;
use web::{Asker, House, Trouble};

use crate::{
    referral::{Referral, ReferralId},
    sealed,
};

/// Where the person reads what their voucher says.
pub(crate) fn path(house: &House, id: ReferralId) -> String {
    format!("/bon/{}", sealed::token(house, Purpose::Voucher, id))
}

/// What the QR code holds: the address of the page, and behind its `#`, which no server is told, the code for the counter.
pub(crate) fn scanned(house: &House, referral: &Referral) -> String {
    format!("{}{}#{}", house.address(), path(house, referral.id), referral.code)
}

/// The asker as the bearer of this voucher, and its referral.
async fn bearer(asker: &Asker, token: &str) -> Result<(Asker, Referral), Trouble> {
    sealed::opened(asker, Purpose::Voucher, token).await
}
