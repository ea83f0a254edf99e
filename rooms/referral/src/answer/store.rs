//! Reads what happened to a person since they were welcomed, from facts only.

use facts::Fact;
use ground::{Fault, Identifier as _, Moment, PersonId, values};
use people::consent::store::current;
use store::Tx;

use super::rules::{Heard, allowed, heard};
use crate::referral::{Agreed, Referral, ReferralId};

/// What the referrer hears of a referral, oldest first, and what was agreed to.
pub async fn answers(tx: &mut Tx, referral: &Referral) -> Result<(Agreed, Vec<(Moment, Heard)>), Fault> {
    let Some(person) = referral.person else { return Ok((referral.agreed, Vec::new())) };
    let organisation = tx.organisation()?;
    let later: Option<(ReferralId,)> = tx
        .maybe(
            "SELECT id FROM referrals WHERE organisation = $1 AND person = $2 AND sent_at > $3 LIMIT 1",
            values![organisation, person, referral.sent_at],
        )
        .await?;
    let agreed = allowed(referral, &current(tx, person).await?, later.is_none());
    let (Some(number), Some(welcomed)) = (tx.number_of(person.uuid()).await?, referral.welcomed_at) else {
        return Ok((agreed, Vec::new()));
    };
    // By the day: who is checked in a little after the workshop began was there. What comes after the end is not theirs.
    let zone = network::space::store::get(tx, referral.space).await?.zone;
    let (since, until) = (welcomed.day(&zone), referral.closed_at.unwrap_or(tx.now()));
    let rows = tx
        .all::<(Moment, String, String)>(
            "SELECT f.happened_at, f.kind, f.payload FROM facts f
             WHERE f.organisation = $1 AND f.subject = $2 AND f.local_day >= $3 AND f.happened_at <= $4
               AND f.kind IN ('pathway.agreed', 'agenda.attended', 'pathway.autonomous', 'pathway.autonomy_withdrawn')
               AND NOT EXISTS (SELECT 1 FROM facts c
                 WHERE c.organisation = $1 AND c.subject = $2 AND c.corrects = f.id)
             ORDER BY f.happened_at, f.id",
            values![organisation, number, since, until],
        )
        .await?;
    let mut facts = Vec::with_capacity(rows.len());
    for (at, kind, payload) in rows {
        facts.push((at, Fact::parse(&kind, &payload)?));
    }
    Ok((agreed, heard(&facts, agreed)))
}

/// The latest referral of a person that nobody has closed.
pub async fn open_of(tx: &mut Tx, person: PersonId) -> Result<Option<ReferralId>, Fault> {
    let organisation = tx.organisation()?;
    let found: Option<(ReferralId,)> = tx
        .maybe(
            "SELECT id FROM referrals WHERE organisation = $1 AND person = $2 AND closed_at IS NULL
             ORDER BY sent_at DESC, id DESC LIMIT 1",
            values![organisation, person],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}
