//! Remembers what a structure sent, as its own people narrow it, and who leads its team.

use ground::{AccountId, Fault, Moment, PartnerId, Zone, values};
use store::{Composer, Tx};

use crate::referral::{Referral, ReferralId, store::select};

/// How many referrals a page shows.
pub const PAGE: i64 = 50;

ground::choices! {
    /// How a referral stands, as far as its referrer may always know.
    Standing {
        /// Nobody came yet.
        Waits = "waits",
        /// Nobody came yet, for a long time.
        Late = "late",
        /// The person was welcomed, whatever came after.
        Welcomed = "welcomed",
        Expired = "expired",
        Withdrawn = "withdrawn",
        /// The space asks something.
        Asked = "asked",
    }
}

/// What the list is narrowed by.
#[derive(Clone, Default, Debug)]
pub struct Filter {
    pub standing: Option<Standing>,
    /// Sent at this instant or before, for those that are late.
    pub late_before: Option<Moment>,
    /// Whose account sent it.
    pub sender: Option<AccountId>,
}

fn narrow(tx: &Tx, sql: &mut Composer, partner: PartnerId, filter: &Filter) -> Result<(), Fault> {
    let today = tx.now().day(&Zone::paris());
    sql.filter("r.organisation =", &tx.organisation()?).filter("r.partner =", &partner);
    if let Some(sender) = filter.sender {
        sql.filter("r.sent_by =", &sender);
    }
    match filter.standing {
        Some(Standing::Waits | Standing::Late) => {
            sql.plain("r.state IN ('sent', 'seen')")
                .filter("(r.person IS NOT NULL OR r.until_day >=", &today)
                .then(")");
        }
        Some(Standing::Welcomed) => _ = sql.plain("r.state IN ('welcomed', 'in_progress', 'ended')"),
        Some(Standing::Expired) => {
            sql.filter(
                "(r.state = 'expired' OR r.state IN ('sent', 'seen') AND r.person IS NULL AND r.until_day <",
                &today,
            );
            sql.then(")");
        }
        Some(Standing::Withdrawn) => _ = sql.plain("r.state = 'withdrawn'"),
        Some(Standing::Asked) => {
            sql.plain(
                "EXISTS (SELECT 1 FROM referral_questions q
                   WHERE q.referral = r.id AND q.side = 'space' AND q.settled_at IS NULL)",
            );
        }
        None => {}
    }
    if let Some(before) = filter.late_before {
        sql.filter("r.sent_at <=", &before).plain("r.person IS NULL");
    }
    Ok(())
}

/// One page of what a structure sent, newest first; counted from 0.
pub async fn list(tx: &mut Tx, partner: PartnerId, filter: &Filter, page: i64) -> Result<Vec<Referral>, Fault> {
    let mut sql = select();
    narrow(tx, &mut sql, partner, filter)?;
    sql.then_value("ORDER BY r.sent_at DESC, r.id DESC LIMIT", &PAGE).then_value("OFFSET", &(page.max(0) * PAGE));
    tx.all(&sql, sql.values()).await
}

pub async fn count(tx: &mut Tx, partner: PartnerId, filter: &Filter) -> Result<i64, Fault> {
    let mut sql = Composer::new("SELECT COUNT(*) FROM referrals r");
    narrow(tx, &mut sql, partner, filter)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

/// Which of these referrals their referrer is asked something about.
pub async fn asked(tx: &mut Tx, of: &[Referral]) -> Result<Vec<ReferralId>, Fault> {
    let ids: Vec<ReferralId> = of.iter().map(|referral| referral.id).collect();
    crate::question::store::asked(tx, &ids).await
}

/// Who leads the team of a structure.
pub async fn leads(tx: &mut Tx, partner: PartnerId) -> Result<Vec<AccountId>, Fault> {
    let organisation = tx.organisation()?;
    let found: Vec<(AccountId,)> = tx
        .all(
            "SELECT account FROM partner_leads WHERE organisation = $1 AND partner = $2 ORDER BY since, account",
            values![organisation, partner],
        )
        .await?;
    Ok(found.into_iter().map(|(account,)| account).collect())
}

/// Entrusts the team to an account, or takes it back.
pub async fn set_lead(tx: &mut Tx, partner: PartnerId, account: AccountId, leads: bool) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    if leads {
        tx.run(
            "INSERT INTO partner_leads (organisation, partner, account, since) VALUES ($1, $2, $3, $4)
             ON CONFLICT (partner, account) DO NOTHING",
            values![organisation, partner, account, now],
        )
        .await?;
    } else {
        tx.run(
            "DELETE FROM partner_leads WHERE organisation = $1 AND partner = $2 AND account = $3",
            values![organisation, partner, account],
        )
        .await?;
    }
    Ok(())
}

/// The sites within which a structure may show its form.
pub async fn sites(tx: &mut Tx, partner: PartnerId) -> Result<Vec<String>, Fault> {
    let organisation = tx.organisation()?;
    let found: Vec<(String,)> = tx
        .all(
            "SELECT origin FROM partner_sites WHERE organisation = $1 AND partner = $2 ORDER BY origin",
            values![organisation, partner],
        )
        .await?;
    Ok(found.into_iter().map(|(origin,)| origin).collect())
}

/// These sites and no other.
pub async fn set_sites(tx: &mut Tx, partner: PartnerId, sites: &[String]) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM partner_sites WHERE organisation = $1 AND partner = $2", values![organisation, partner])
        .await?;
    for site in sites {
        tx.run(
            "INSERT INTO partner_sites (organisation, partner, origin) VALUES ($1, $2, $3)
             ON CONFLICT (partner, origin) DO NOTHING",
            values![organisation, partner, site],
        )
        .await?;
    }
    Ok(())
}
