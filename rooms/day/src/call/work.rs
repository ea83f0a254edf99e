//! The nightly work: calls are forgotten some months after they were taken, returned or not.

use std::time::Duration;

use ::store::{Db, Tx};
use ground::{Fault, Zone};
use jobs::{Doing, Work};
use network::setting::{number, rules::PHONE_CALL_DAYS};

use super::store;

const KIND: &str = "forget-calls";

/// Forgets calls past their term: a promise that old is a promise no more.
pub struct ForgetCalls;

impl Work for ForgetCalls {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(24))
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            let organisations = network::space::store::organisations(&mut tx).await?;
            drop(tx);
            for (organisation, _) in organisations {
                let mut tx = jobs::badge(KIND).within(organisation).write(db).await?;
                forget_old(&mut tx).await?;
                tx.commit().await?;
            }
            Ok(())
        })
    }
}

/// Forgets the calls of one organisation that are past their term; how many.
pub async fn forget_old(tx: &mut Tx) -> Result<u64, Fault> {
    let days = number(tx, PHONE_CALL_DAYS, None, tx.now().day(&Zone::paris())).await?;
    store::forget_before(tx, tx.now().plus_days(-days)).await
}
