//! Retention: a record is anonymised some months after the last contact; messages that left are forgotten sooner.

pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use std::time::Duration;

use ::store::{Db, Tx};
use ground::{Fault, Zone};
use jobs::{Doing, Work};

/// How many people are anonymised in one transaction.
const BATCH: i64 = 50;
const KIND: &str = "retention";

/// The nightly work. Rooms forget what leads to a person when they hear the fact `people.anonymised`.
pub struct Retention;

impl Work for Retention {
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
                forget_messages(&mut tx).await?;
                tx.commit().await?;
                loop {
                    let mut tx = jobs::badge(KIND).within(organisation).write(db).await?;
                    let done = anonymise_due(&mut tx, BATCH).await?;
                    tx.commit().await?;
                    if done == 0 {
                        break;
                    }
                }
            }
            Ok(())
        })
    }
}

/// Forgets the messages that no longer wait and are older than the network keeps them; how many.
pub async fn forget_messages(tx: &mut Tx) -> Result<u64, Fault> {
    let today = tx.now().day(&Zone::paris());
    let days = network::setting::number(tx, network::setting::rules::MESSAGE_DAYS, None, today).await?;
    let before = tx.now().plus_days(-days);
    post::forget_before(tx, before).await
}

/// Anonymises at most so many people past retention; how many.
pub async fn anonymise_due(tx: &mut Tx, most: i64) -> Result<usize, Fault> {
    let today = tx.now().day(&Zone::paris());
    let months = network::setting::number(tx, network::setting::rules::RETENTION_MONTHS, None, today).await?;
    let due = store::due(tx, rules::last_kept_day(today, months), most).await?;
    for person in &due {
        store::erase(tx, *person, "retention").await?;
    }
    Ok(due.len())
}
