//! Referrals that came by a list.

use ground::{Fault, Moment, values};
use store::Tx;

use crate::referral::ReferralId;

/// Notes that a referral came by a list, which sent it at this instant.
pub async fn set_listed(tx: &mut Tx, id: ReferralId, sent: Moment) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE referrals SET source = 'list', sent_at = $1 WHERE id = $2 AND organisation = $3",
        values![sent, id, organisation],
    )
    .await?;
    Ok(())
}

/// Removes a referral that a list made and nobody used; whether it was one.
pub async fn remove(tx: &mut Tx, id: ReferralId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let gone = tx
        .run(
            "DELETE FROM referrals WHERE id = $1 AND organisation = $2 AND source = 'list' AND person IS NULL",
            values![id, organisation],
        )
        .await?;
    Ok(gone == 1)
}
