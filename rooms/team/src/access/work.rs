//! What the night does: accounts whose access is over are closed, and what waits for their holders is free.

use std::time::Duration;

use ::store::{Db, Tx};
use ground::{Fault, Zone};
use jobs::{Doing, Work};
use network::setting::{number, rules::ACCESS_DAYS};

use super::store;

const KIND: &str = "end-access";

/// The nightly work.
#[derive(Clone, Copy, Default, Debug)]
pub struct EndAccess;

/// Closes what is over; how many.
pub async fn end(tx: &mut Tx) -> Result<usize, Fault> {
    let (now, today) = (tx.now(), tx.now().day(&Zone::paris()));
    let days = number(tx, ACCESS_DAYS, None, today).await?;
    if days == 0 {
        return Ok(0);
    }
    let mut closed = 0;
    for access in store::without_shift_since(tx, None, now.plus_days(-days)).await? {
        let last = web::account::store::is_last_administrator(tx, access.account, None).await?;
        if access.is_over(days, today) && !last && web::account::close(tx, access.account).await? {
            closed += 1;
        }
    }
    Ok(closed)
}

impl Work for EndAccess {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(12))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            let since = tx.now().plus_days(-ACCESS_DAYS.least.max(1));
            store::is_worth_looking(&mut tx, since).await
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            let organisations = network::space::store::organisations(&mut tx).await?;
            drop(tx);
            for (organisation, _) in organisations {
                let mut tx = jobs::badge(KIND).within(organisation).write(db).await?;
                end(&mut tx).await?;
                tx.commit().await?;
            }
            Ok(())
        })
    }
}
