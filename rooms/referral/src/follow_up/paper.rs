//! The voucher as a PDF, for whoever holds the follow-up link.

use axum::extract::Path;
use ground::Zone;
use web::{Answer, Asker, Trouble};

use super::holder;
use crate::voucher;

pub async fn show(asker: Asker, Path(token): Path<String>) -> Answer {
    let (asker, referral) = holder(&asker, &token).await?;
    if referral.is_forgotten() || referral.usable(asker.now().day(&Zone::paris())).is_err() {
        return Err(Trouble::Missing);
    }
    let mut tx = asker.read().await?;
    voucher::print(&asker, &mut tx, &referral).await
}
