//! The nightly work: practices that were left behind are removed, whole.

use std::time::Duration;

use ground::{Fault, OrganisationId, Zone};
use jobs::{Doing, Work};
use network::setting::{number, rules::PRACTICE_DAYS};
use store::Db;

use super::store as practices;

const KIND: &str = "remove-practices";

/// Removes practices that nobody goes on with.
pub struct RemovePractices;

impl Work for RemovePractices {
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
                for practice in left(db, organisation).await? {
                    remove(db, practice).await?;
                }
            }
            Ok(())
        })
    }
}

/// The practices of a network's colleagues that are past their term.
async fn left(db: &Db, organisation: OrganisationId) -> Result<Vec<OrganisationId>, Fault> {
    let mut tx = jobs::badge(KIND).within(organisation).read(db).await?;
    let today = tx.now().day(&Zone::paris());
    let days = number(&mut tx, PRACTICE_DAYS, None, today).await?;
    let since = tx.now().plus_days(-days);
    drop(tx);
    // Across organisations: what one practises in is another than one's own.
    let mut tx = jobs::badge(KIND).read(db).await?;
    practices::left(&mut tx, organisation, since).await
}

/// Removes one, in one transaction.
async fn remove(db: &Db, practice: OrganisationId) -> Result<(), Fault> {
    let mut tx = jobs::badge(KIND).write(db).await?;
    practices::loosen(&mut tx, practice).await?;
    tx.wear(jobs::badge(KIND).within(practice)).await?;
    tx.remove_practice().await?;
    tx.commit().await
}
