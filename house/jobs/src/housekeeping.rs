//! The house's own works: facts get their position, old work is forgotten.

use std::time::Duration;

use ::store::Db;

use crate::{Doing, Work, Works, badge, rules, store};

const SEQUENCE: &str = "sequence-facts";
const FORGET: &str = "forget-jobs";
/// How many facts get their position in one transaction.
const BATCH: i64 = 1000;

pub(crate) fn works() -> Works {
    vec![Box::new(SequenceFacts), Box::new(ForgetJobs)]
}

/// Gives committed facts their position.
struct SequenceFacts;

impl Work for SequenceFacts {
    fn kind(&self) -> &'static str {
        SEQUENCE
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_secs(2))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = badge(SEQUENCE).read(db).await?;
            store::facts_wait(&mut tx).await
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            loop {
                let mut tx = badge(SEQUENCE).write(db).await?;
                let placed = tx.sequence_facts(BATCH).await?;
                tx.commit().await?;
                if placed == 0 {
                    return Ok(());
                }
            }
        })
    }
}

/// Forgets work that ended long ago.
struct ForgetJobs;

impl Work for ForgetJobs {
    fn kind(&self) -> &'static str {
        FORGET
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(1))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = badge(FORGET).read(db).await?;
            let now = tx.now();
            store::has_old(&mut tx, now.plus_days(-rules::KEEP_DONE_DAYS), now.plus_days(-rules::KEEP_GIVEN_UP_DAYS))
                .await
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = badge(FORGET).write(db).await?;
            let now = tx.now();
            store::forget(&mut tx, now.plus_days(-rules::KEEP_DONE_DAYS), now.plus_days(-rules::KEEP_GIVEN_UP_DAYS))
                .await?;
            tx.commit().await
        })
    }
}
