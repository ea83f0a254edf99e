//! Reads what happened to a person since they were welcomed, from facts only.

use facts::Fact;
use ground::{Fault, Identifier as _, Moment, PersonId};
use people::consent::store::current;
use store::{Composer, Tx};

use super::rules::{Heard, allowed, heard};
use crate::referral::{Agreed, Referral, ReferralId};

/// What the referrer hears of a referral, by when it happened, oldest first, and what was agreed to.
pub async fn answers(tx: &mut Tx, referral: &Referral) -> Result<(Agreed, Vec<(Moment, Heard)>), Fault> {
    let (agreed, facts) = told(tx, referral).await?;
    let facts: Vec<_> = facts.into_iter().map(|(happened, _, fact)| (happened, fact)).collect();
    Ok((agreed, heard(&facts, agreed)))
}

/// The same by when it was written down: a sheet filled in days later is news of the day it was filled in.
pub async fn written(tx: &mut Tx, referral: &Referral) -> Result<(Agreed, Vec<(Moment, Heard)>), Fault> {
    let (agreed, facts) = told(tx, referral).await?;
    let facts: Vec<_> = facts.into_iter().map(|(_, recorded, fact)| (recorded, fact)).collect();
    Ok((agreed, heard(&facts, agreed)))
}

/// What was agreed to, and the facts it is about: when each happened, when it was written.
async fn told(tx: &mut Tx, referral: &Referral) -> Result<(Agreed, Vec<(Moment, Moment, Fact)>), Fault> {
    let Some(person) = referral.person else { return Ok((referral.agreed, Vec::new())) };
    let (organisation, records) = (tx.organisation()?, people::person::store::records_of(tx, person).await?);
    let mut sql = Composer::new("SELECT id FROM referrals");
    sql.filter("organisation =", &organisation).one_of("person", records.iter());
    sql.filter("sent_at >", &referral.sent_at).then("LIMIT 1");
    let later: Option<(ReferralId,)> = tx.maybe(&sql, sql.values()).await?;
    let agreed = allowed(referral, &current(tx, person).await?, later.is_none());
    let Some(welcomed) = referral.welcomed_at else { return Ok((agreed, Vec::new())) };
    // Whichever record of the person it was written on.
    let mut numbers = Vec::with_capacity(records.len());
    for record in records {
        numbers.extend(tx.number_of(record.uuid()).await?);
    }
    // By the day: who is checked in a little after the workshop began was there. What comes after the end is not theirs.
    let zone = network::space::store::get(tx, referral.space).await?.zone;
    let (since, until) = (welcomed.day(&zone), referral.closed_at.unwrap_or(tx.now()));
    let mut sql = Composer::new("SELECT f.happened_at, f.recorded_at, f.kind, f.payload FROM facts f");
    sql.filter("f.organisation =", &organisation).one_of("f.subject", numbers.iter());
    sql.filter("f.local_day >=", &since).filter("f.happened_at <=", &until);
    sql.plain("f.kind IN ('pathway.agreed', 'agenda.attended', 'pathway.autonomous', 'pathway.autonomy_withdrawn')");
    sql.plain(
        "NOT EXISTS (SELECT 1 FROM facts c
           WHERE c.organisation = f.organisation AND c.subject = f.subject AND c.corrects = f.id)",
    );
    sql.then("ORDER BY f.happened_at, f.id");
    let rows = tx.all::<(Moment, Moment, String, String)>(&sql, sql.values()).await?;
    let mut facts = Vec::with_capacity(rows.len());
    for (happened, recorded, kind, payload) in rows {
        facts.push((happened, recorded, Fact::parse(&kind, &payload)?));
    }
    Ok((agreed, facts))
}

/// The latest referral of a person that nobody has closed.
pub async fn open_of(tx: &mut Tx, person: PersonId) -> Result<Option<ReferralId>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT id FROM referrals");
    sql.filter("organisation =", &organisation).of_person("person", &person).plain("closed_at IS NULL");
    sql.then("ORDER BY sent_at DESC, id DESC LIMIT 1");
    let found: Option<(ReferralId,)> = tx.maybe(&sql, sql.values()).await?;
    Ok(found.map(|(id,)| id))
}
