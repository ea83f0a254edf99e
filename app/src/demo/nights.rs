//! What the program does by itself at night, month after month: visits that nobody closed end, vouchers expire, records
//! past retention are anonymised.

use ground::{Day, Fault, Moment};
use store::Tx;

use super::{Period, foundation::Founded};

/// How many people one call anonymises.
const MOST: i64 = 500;

/// Every first of a month of the period, and the last night.
pub async fn pass(tx: &mut Tx, spaces: &[Founded], period: &Period) -> Result<(), Fault> {
    let Some(zone) = spaces.first().map(|space| space.zone.clone()) else { return Ok(()) };
    let today = period.now.day(&zone);
    let opened = spaces.iter().map(|space| space.place.opened).min().unwrap_or(today);
    let mut night = period.after.unwrap_or(opened).first_of_month();
    while night < today {
        one(tx, Moment::local(night, 3, 0, &zone)).await?;
        night = next_month(night);
    }
    // Referrers were asked about rights that end twelve days ago and last night: some have said nothing since.
    for days in [12, 0] {
        tx.turn_to(period.now.plus_days(-days).plus_minutes(-2));
        let mut mark = None;
        loop {
            (_, mark) = referral::renewal::store::ask_due(tx, mark).await?;
            if mark.is_none() {
                break;
            }
        }
    }
    one(tx, period.now.plus_minutes(-1)).await?;
    incidents::forget_old(tx).await?;
    day::call::forget_old(tx).await.map(drop)
}

fn next_month(day: Day) -> Day {
    day.last_of_month().tomorrow().unwrap_or(Day::MAX)
}

async fn one(tx: &mut Tx, at: Moment) -> Result<(), Fault> {
    tx.turn_to(at);
    reception::close_overnight(tx).await?;
    referral::expire_due(tx).await?;
    referral::referral::store::forget_old(tx).await?;
    while privacy::retention::anonymise_due(tx, MOST).await? > 0 {}
    Ok(())
}
