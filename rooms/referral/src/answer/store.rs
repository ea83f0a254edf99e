//! Reads what happened to a person since they were welcomed, from facts only.

use facts::Fact;
use ground::{Fault, Identifier as _, Moment, values};
use people::consent::store::current;
use store::Tx;

use super::rules::{Heard, allowed, heard};
use crate::referral::{Agreed, Referral};

/// What the referrer hears of a referral, oldest first, and what was agreed to.
pub async fn answers(tx: &mut Tx, referral: &Referral) -> Result<(Agreed, Vec<(Moment, Heard)>), Fault> {
    let Some(person) = referral.person else { return Ok((referral.agreed, Vec::new())) };
    let agreed = allowed(referral, &current(tx, person).await?);
    let (Some(number), Some(since)) = (tx.number_of(person.uuid()).await?, referral.welcomed_at) else {
        return Ok((agreed, Vec::new()));
    };
    let organisation = tx.organisation()?;
    let rows = tx
        .all::<(Moment, String, String)>(
            "SELECT f.happened_at, f.kind, f.payload FROM facts f
             WHERE f.organisation = $1 AND f.subject = $2 AND f.happened_at >= $3
               AND f.kind IN ('pathway.agreed', 'agenda.attended', 'pathway.autonomous', 'pathway.autonomy_withdrawn')
               AND NOT EXISTS (SELECT 1 FROM facts c
                 WHERE c.organisation = $1 AND c.subject = $2 AND c.corrects = f.id)
             ORDER BY f.happened_at, f.id",
            values![organisation, number, since],
        )
        .await?;
    let mut facts = Vec::with_capacity(rows.len());
    for (at, kind, payload) in rows {
        facts.push((at, Fact::parse(&kind, &payload)?));
    }
    Ok((agreed, heard(&facts, agreed)))
}
