//! The voucher as a PDF, for the space.

use axum::extract::Path;
use web::{Answer, Asker, Trouble};

use super::pages::reached;
use crate::voucher;

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let referral = reached(&asker, &mut tx, &id).await?;
    if referral.is_forgotten() {
        return Err(Trouble::Missing);
    }
    voucher::print(&asker, &mut tx, &referral).await
}
