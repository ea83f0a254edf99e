//! Forgets who a referral was about, when nothing needs it any more.

use ground::{Fault, PersonId, Zone, values};
use store::Tx;

use crate::referral::rules::FORGET_DAYS;

/// Forgets who was meant by referrals that nobody came with, some time after they were closed; how many.
pub async fn forget_old(tx: &mut Tx) -> Result<u64, Fault> {
    let (organisation, before) = (tx.organisation()?, tx.now().plus_days(-FORGET_DAYS));
    tx.run(
        "DELETE FROM referral_questions WHERE organisation = $1 AND referral IN (SELECT id FROM referrals
           WHERE organisation = $1 AND person IS NULL AND state IN ('expired', 'withdrawn') AND closed_at < $2
             AND folded <> '')",
        values![organisation, before],
    )
    .await?;
    tx.run(
        "UPDATE referrals SET first_name = '', last_name = '', folded = '', birth_year = NULL, phone = NULL,
           commune = NULL, words = NULL, referrer_name = '', referrer_email = NULL, referrer_phone = NULL,
           ending = NULL
         WHERE organisation = $1 AND person IS NULL AND state IN ('expired', 'withdrawn') AND closed_at < $2
           AND folded <> ''",
        values![organisation, before],
    )
    .await
}

/// Forgets what referrals say of a person, with their record; that they were sent still counts.
pub async fn forget_person(tx: &mut Tx, person: PersonId) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM referral_questions WHERE organisation = $1
           AND referral IN (SELECT id FROM referrals WHERE organisation = $1 AND person = $2)",
        values![organisation, person],
    )
    .await?;
    tx.run(
        "UPDATE referrals SET first_name = '', last_name = '', folded = '', birth_year = NULL, phone = NULL,
           commune = NULL, reasons = '', words = NULL, referrer_name = '', referrer_email = NULL,
           referrer_phone = NULL, ending = NULL, agreed_steps = $1, agreed_attendance = $1, agreed_autonomy = $1
         WHERE organisation = $2 AND person = $3",
        values![false, organisation, person],
    )
    .await
}

/// Whether some voucher's time is over, or some name is to be forgotten, in any organisation.
pub async fn work_is_due(tx: &mut Tx) -> Result<bool, Fault> {
    let (day, before) = (tx.now().day(&Zone::paris()), tx.now().plus_days(-FORGET_DAYS));
    let (due,) = tx
        .one::<(bool,)>(
            "SELECT EXISTS (SELECT 1 FROM referrals
                 WHERE person IS NULL AND state IN ('sent', 'seen') AND until_day < $1)
               OR EXISTS (SELECT 1 FROM referrals
                 WHERE person IS NULL AND state IN ('expired', 'withdrawn') AND closed_at < $2 AND folded <> '')",
            values![day, before],
        )
        .await?;
    Ok(due)
}
