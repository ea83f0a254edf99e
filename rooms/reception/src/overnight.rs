//! What the night does for the counter: visits that nobody closed are closed, so that each day begins with an empty queue.

use std::time::Duration;

use ::store::Db;
use jobs::{Doing, Work};

use crate::visit::store;

const KIND: &str = "close-visits";

/// The nightly work; it looks every hour, since midnight is not everywhere at once.
#[derive(Clone, Copy, Default, Debug)]
pub struct CloseVisits;

impl Work for CloseVisits {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(1))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            store::are_left_open(&mut tx).await
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            let organisations = network::space::store::organisations(&mut tx).await?;
            drop(tx);
            for (organisation, _) in organisations {
                let mut tx = jobs::badge(KIND).within(organisation).write(db).await?;
                store::close_overnight(&mut tx).await?;
                tx.commit().await?;
            }
            Ok(())
        })
    }
}
