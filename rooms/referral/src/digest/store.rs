//! Remembers who reads the news of the week, and finds what is new for them.

use ground::{Fault, OrganisationId, Uuid, values};
use store::{Composer, Tx};

use super::rules::Week;
use crate::referral::{Referral, ReferralId, store::select};

/// Somebody who is written the news.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reader {
    pub id: Uuid,
    /// They want no more.
    pub stopped: bool,
}

/// The reader of this address, made when there is none.
pub async fn reader(tx: &mut Tx, email: &str) -> Result<Reader, Fault> {
    let (organisation, now, id, email) = (tx.organisation()?, tx.now(), tx.fresh_id(), email.to_lowercase());
    tx.run(
        "INSERT INTO digest_readers (id, organisation, email, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organisation, email) DO NOTHING",
        values![id, organisation, email, now],
    )
    .await?;
    let (id, stopped) = tx
        .one::<(Uuid, bool)>(
            "SELECT id, stopped_at IS NOT NULL FROM digest_readers WHERE organisation = $1 AND email = $2",
            values![organisation, email],
        )
        .await?;
    Ok(Reader { id, stopped })
}

/// For a link whose holder is not known yet: the organisation of a reader.
pub async fn of_link(tx: &mut Tx, id: Uuid) -> Result<Option<OrganisationId>, Fault> {
    let found =
        tx.maybe::<(OrganisationId,)>("SELECT organisation FROM digest_readers WHERE id = $1", values![id]).await?;
    Ok(found.map(|(organisation,)| organisation))
}

/// Whether a reader wants no more; nothing when there is no such reader.
pub async fn stopped(tx: &mut Tx, id: Uuid) -> Result<Option<bool>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(bool,)>(
            "SELECT stopped_at IS NOT NULL FROM digest_readers WHERE id = $1 AND organisation = $2",
            values![id, organisation],
        )
        .await?;
    Ok(found.map(|(stopped,)| stopped))
}

/// Notes that a reader wants no more, or wants them again.
pub async fn set(tx: &mut Tx, id: Uuid, stop: bool) -> Result<(), Fault> {
    let (organisation, at) = (tx.organisation()?, stop.then_some(tx.now()));
    tx.run(
        "UPDATE digest_readers SET stopped_at = $1 WHERE id = $2 AND organisation = $3",
        values![at, id, organisation],
    )
    .await?;
    Ok(())
}

/// How long after it was sent a referral may still have news of its steps, in days.
const LIVELY_DAYS: i64 = 365;

/// Referrals of those who left an address, with something that may be new in a week: by address, the newest first.
pub async fn candidates(tx: &mut Tx, week: Week) -> Result<Vec<Referral>, Fault> {
    let (organisation, lively) = (tx.organisation()?, week.until().plus_days(-LIVELY_DAYS));
    let (since, until) = (week.since(), week.until());
    let mut sql: Composer = select();
    sql.filter("r.organisation =", &organisation).plain("r.referrer_email IS NOT NULL").filter("(r.seen_at >=", &since);
    sql.then_value("OR r.welcomed_at >=", &since)
        .then_value("OR r.progressed_at >=", &since)
        .then_value("OR r.closed_at >=", &since)
        .then("OR (r.state IN ('welcomed', 'in_progress')")
        .then_value("AND r.sent_at >", &lively)
        .then(
            ") OR EXISTS (SELECT 1 FROM referral_questions q
               WHERE q.referral = r.id AND q.side = 'space' AND q.settled_at IS NULL",
        )
        .then_value("AND q.said_at <", &until)
        .then(
            ") OR EXISTS (SELECT 1 FROM renewals n
               WHERE n.referral = r.id AND n.state = 'asked'",
        )
        .then_value("AND n.asked_at <", &until)
        .then(
            "))
             ORDER BY LOWER(r.referrer_email), r.sent_at DESC, r.id",
        );
    tx.all(&sql, sql.values()).await
}

/// Whether the space asked something before this instant that still waits for the referrer.
pub async fn waits(tx: &mut Tx, referral: ReferralId, week: Week) -> Result<bool, Fault> {
    let (organisation, until) = (tx.organisation()?, week.until());
    let (waits,) = tx
        .one::<(bool,)>(
            "SELECT EXISTS (SELECT 1 FROM referral_questions WHERE organisation = $1 AND referral = $2
               AND side = 'space' AND settled_at IS NULL AND said_at < $3)",
            values![organisation, referral, until],
        )
        .await?;
    Ok(waits)
}

/// Forgets addresses that no referral has any more; a wish to have no news stays.
pub async fn forget_old(tx: &mut Tx) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM digest_readers WHERE organisation = $1 AND stopped_at IS NULL AND NOT EXISTS (
           SELECT 1 FROM referrals r WHERE r.organisation = $1 AND LOWER(r.referrer_email) = digest_readers.email)",
        values![organisation],
    )
    .await
}
