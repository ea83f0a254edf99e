//! The voucher at the counter: awaited, brought, bound to the person who brings it.

use facts::{Number, Told, reception::Reception, referral::Referral as Happened};
use ground::{FactId, Fault, Identifier as _, PersonId, SpaceId, Uuid, Zone, values};
use serde_json::json;
use store::Tx;

use super::{Referral, note, select};
use crate::referral::{ReferralId, State};

/// Referrals of a space that nobody has come with yet and whose voucher still holds, newest first.
pub async fn awaited(tx: &mut Tx, space: SpaceId, most: i64) -> Result<Vec<Referral>, Fault> {
    let (organisation, today) = (tx.organisation()?, tx.now().day(&Zone::paris()));
    let mut sql = select();
    sql.filter("r.organisation =", &organisation)
        .filter("r.space =", &space)
        .plain("r.person IS NULL")
        .plain("r.state IN ('sent', 'seen')")
        .filter("r.until_day >=", &today)
        .then_value("ORDER BY r.sent_at DESC, r.id DESC LIMIT", &most);
    tx.all(&sql, sql.values()).await
}

/// Gives the referral its person, once; what was copied from the form is now in their record, so it goes.
/// False when somebody was faster.
pub async fn bind(tx: &mut Tx, referral: &Referral, person: PersonId) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let bound = tx
        .run(
            "UPDATE referrals SET person = $1, first_name = '', last_name = '', folded = '', birth_year = NULL,
               phone = NULL, commune = NULL
             WHERE id = $2 AND organisation = $3 AND person IS NULL AND state IN ('sent', 'seen')",
            values![person, referral.id, organisation],
        )
        .await?;
    if bound == 0 {
        return Ok(false);
    }
    let number = people::person::store::number(tx, person).await?;
    let (id, partner, now) = (referral.id.uuid(), referral.partner.uuid(), tx.now());
    tx.tell(Told::new(Happened::Bound { referral: id, partner }, now).at(referral.space).about(number)).await?;
    note(tx, referral.id, Some(person), "bound", &json!({})).await?;
    Ok(true)
}

/// Referrals in this state of the person whom a number stands for, under any of their records.
pub async fn of_number(tx: &mut Tx, number: Number, states: &[State]) -> Result<Vec<Referral>, Fault> {
    let organisation = tx.organisation()?;
    let holder = tx
        .maybe::<(PersonId,)>("SELECT holder FROM numbers WHERE number = $1 AND holder IS NOT NULL", values![number])
        .await?;
    let Some((person,)) = holder else { return Ok(Vec::new()) };
    let records = people::person::store::records_of(tx, person).await?;
    let mut sql = select();
    sql.filter("r.organisation =", &organisation).one_of("r.person", records.iter());
    sql.one_of("r.state", states.iter()).then("ORDER BY r.sent_at, r.id");
    tx.all(&sql, sql.values()).await
}

/// Remembers the visit that welcomed, so that a check-in made by mistake can be undone.
pub async fn set_visit(tx: &mut Tx, id: ReferralId, visit: Uuid) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE referrals SET visit = $1 WHERE id = $2 AND organisation = $3", values![visit, id, organisation])
        .await?;
    Ok(())
}

/// Whether this visit welcomed the referral.
pub async fn welcomed_by(tx: &mut Tx, id: ReferralId, visit: Uuid) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(ReferralId,)>(
            "SELECT id FROM referrals WHERE id = $1 AND organisation = $2 AND visit = $3",
            values![id, organisation, visit],
        )
        .await?;
    Ok(found.is_some())
}

/// The visit of a person who is already there today, if they are.
pub async fn visit_today(tx: &mut Tx, number: Number) -> Result<Option<Uuid>, Fault> {
    let (organisation, today) = (tx.organisation()?, tx.now().day(&Zone::paris()));
    tx.flush().await?;
    let found = tx
        .all::<(FactId, String, String)>(
            "SELECT id, kind, payload FROM facts WHERE organisation = $1 AND subject = $2 AND local_day = $3
               AND kind IN ('reception.arrived', 'reception.identified', 'reception.cancelled',
                 'reception.identification_undone')
             ORDER BY recorded_at, id",
            values![organisation, number, today],
        )
        .await?;
    let mut here = None;
    for (_, kind, payload) in found {
        match facts::Fact::parse(&kind, &payload)? {
            facts::Fact::Reception(Reception::Arrived { visit, .. } | Reception::Identified { visit, .. }) => {
                here = Some(visit);
            }
            facts::Fact::Reception(Reception::Cancelled { visit } | Reception::IdentificationUndone { visit })
                if here == Some(visit) =>
            {
                here = None;
            }
            _ => {}
        }
    }
    Ok(here)
}
