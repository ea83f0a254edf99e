//! Deletes working documents once their last day is past.

use std::time::Duration;

use ::store::Db;
use ground::{Day, Moment, Zone};
use jobs::{Doing, Work};

use super::store;

const KIND: &str = "forget-documents";

/// Comes round every hour; nobody reads a document past its day even before.
pub struct ForgetDocuments;

/// The day before which nothing is kept: half a day late, so that no document goes while its day lasts overseas. Its own
/// space does not show it past its day.
fn oldest_today(now: Moment) -> Day {
    now.plus_hours(-12).day(&Zone::paris())
}

impl Work for ForgetDocuments {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(1))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            let day = oldest_today(tx.now());
            store::has_old(&mut tx, day).await
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).write(db).await?;
            let day = oldest_today(tx.now());
            store::forget_old(&mut tx, day).await?;
            tx.commit().await
        })
    }
}
