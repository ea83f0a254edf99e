//! Those whom one form sent together, and who of a structure sent them.

use ground::{AccountId, Fault, OrganisationId, PartnerId, Uuid, Zone, values};
use store::Tx;

use super::{Referral, select};
use crate::referral::ReferralId;

/// Notes that a referral was sent with others.
pub async fn set_batch(tx: &mut Tx, id: ReferralId, batch: Uuid) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE referrals SET batch = $1 WHERE id = $2 AND organisation = $3", values![batch, id, organisation])
        .await?;
    Ok(())
}

/// Those who were sent together, in the order of the form.
pub async fn of_batch(tx: &mut Tx, batch: Uuid) -> Result<Vec<Referral>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("r.organisation =", &organisation).filter("r.batch =", &batch).then("ORDER BY r.id");
    tx.all(&sql, sql.values()).await
}

/// For a link whose holder is not known yet: the organisation of those who were sent together.
pub async fn of_batch_link(tx: &mut Tx, batch: Uuid) -> Result<Option<OrganisationId>, Fault> {
    let found = tx
        .maybe::<(OrganisationId,)>("SELECT organisation FROM referrals WHERE batch = $1 LIMIT 1", values![batch])
        .await?;
    Ok(found.map(|(organisation,)| organisation))
}

/// Notes whose account sent a referral.
pub async fn set_sender(tx: &mut Tx, id: ReferralId, account: AccountId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE referrals SET sent_by = $1 WHERE id = $2 AND organisation = $3", values![account, id, organisation])
        .await?;
    Ok(())
}

/// How many referrals of a structure wait for their people.
pub async fn open_of(tx: &mut Tx, partner: PartnerId) -> Result<i64, Fault> {
    let (organisation, today) = (tx.organisation()?, tx.now().day(&Zone::paris()));
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM referrals
             WHERE organisation = $1 AND partner = $2 AND person IS NULL AND state IN ('sent', 'seen')
               AND until_day >= $3",
            values![organisation, partner, today],
        )
        .await?;
    Ok(count)
}
