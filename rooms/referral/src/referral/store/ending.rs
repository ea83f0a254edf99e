//! Why a referral ended, as the space chose it.

use ground::{Fault, values};
use store::Tx;

use crate::referral::{
    ReferralId,
    ending::{Ending, WORDING},
};

/// The reason that was chosen, if one was.
pub async fn ending(tx: &mut Tx, id: ReferralId) -> Result<Option<Ending>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(Ending,)>(
            "SELECT ending FROM referrals WHERE id = $1 AND organisation = $2 AND ending IS NOT NULL",
            values![id, organisation],
        )
        .await?;
    Ok(found.map(|(ending,)| ending))
}

/// Chooses a reason, in today's wording; none when the referral goes on.
pub async fn set_ending(tx: &mut Tx, id: ReferralId, ending: Option<Ending>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let wording = ending.map(|_| WORDING.to_owned());
    tx.run(
        "UPDATE referrals SET ending = $1, ending_wording = $2 WHERE id = $3 AND organisation = $4",
        values![ending, wording, id, organisation],
    )
    .await?;
    Ok(())
}
