//! Vouchers whose time is over, written down once a day; and names that nothing needs any more, forgotten.

use std::time::Duration;

use ::store::Db;
use jobs::{Doing, Work};

use crate::{digest, referral::store, request};

const KIND: &str = "expire-referrals";

/// The daily work.
#[derive(Clone, Copy, Default, Debug)]
pub struct ExpireReferrals;

impl Work for ExpireReferrals {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(24))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            Ok(store::work_is_due(&mut tx).await? || request::store::work_is_due(&mut tx).await?)
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            let organisations = network::space::store::organisations(&mut tx).await?;
            drop(tx);
            for (organisation, _) in organisations {
                let mut tx = jobs::badge(KIND).within(organisation).write(db).await?;
                store::expire_due(&mut tx).await?;
                store::forget_old(&mut tx).await?;
                request::store::forget_old(&mut tx).await?;
                digest::store::forget_old(&mut tx).await?;
                tx.commit().await?;
            }
            Ok(())
        })
    }
}
