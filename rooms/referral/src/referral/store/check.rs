//! What must be true of referrals: a voucher that was used opened its right, each referral was told.

use ::store::{
    Tx,
    check::{Telling, breaches},
};
use facts::{Fact, referral::Referral};
use ground::{Fault, Uuid};

use crate::renewal;

const SENTENCES: &[(&str, &str)] = &[
    (
        "used vouchers without the right that they open",
        "SELECT COUNT(*) FROM referrals r JOIN people p ON p.id = r.person
         WHERE p.anonymised_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM rights g WHERE g.origin_id = r.id AND g.person = r.person)",
    ),
    (
        "rights opened by the voucher of somebody else",
        "SELECT COUNT(*) FROM rights g JOIN referrals r ON r.id = g.origin_id
         WHERE r.person IS NULL OR r.person <> g.person",
    ),
];

const TOLD: Telling = Telling { kind: "referral.sent", thing: sent };

/// One line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let mut problems = breaches(tx, SENTENCES).await?;
    problems.extend(breaches(tx, renewal::store::SENTENCES).await?);
    problems
        .extend(TOLD.misses(tx, "referrals without the fact that they were sent", "SELECT id FROM referrals").await?);
    Ok(problems)
}

fn sent(fact: &Fact) -> Option<Uuid> {
    if let Fact::Referral(Referral::Sent { referral, .. }) = fact { Some(*referral) } else { None }
}
