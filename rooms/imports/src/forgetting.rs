//! What is kept of files is forgotten: after a day when nobody confirmed, after a month when nobody undid, and at once
//! when somebody in it is erased.

use std::{future::Future, pin::Pin, time::Duration};

use ::store::{Db, Reaction, Tx};
use facts::{Fact, Told, people::People};
use ground::{Fault, Identifier as _};
use jobs::{Doing, Work};

use crate::import::{halt, rules, store};

/// Forgets what an import remembers of somebody who is erased.
pub struct Forgetting;

impl Reaction for Forgetting {
    fn hear<'a>(
        &'a self,
        tx: &'a mut Tx,
        told: &'a Told,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>> {
        Box::pin(async move {
            let (Fact::People(People::Anonymised { .. }), Some(subject)) = (&told.fact, told.subject) else {
                return Ok(());
            };
            if let Some(person) = people::person::store::by_number(tx, subject).await? {
                store::forget_record(tx, person.uuid()).await?;
            }
            Ok(())
        })
    }
}

const KIND: &str = "forget-imports";

/// Files are personal data: kept for a day, and what undoing needs for a month.
pub struct ForgetFiles;

impl Work for ForgetFiles {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(1))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            let now = tx.now();
            let stuck = store::stuck(&mut tx, rules::stuck_since(now)).await?;
            Ok(!stuck.is_empty()
                || store::has_old(&mut tx, rules::file_kept_since(now), rules::undone_since(now)).await?)
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let badge = jobs::badge(KIND);
            let mut tx = badge.read(db).await?;
            let now = tx.now();
            let stuck = store::stuck(&mut tx, rules::stuck_since(now)).await?;
            drop(tx);
            for (organisation, import) in stuck {
                halt(db, &badge.within(organisation), None, import).await?;
            }
            let mut tx = badge.write(db).await?;
            store::forget_old(&mut tx, rules::file_kept_since(now), rules::undone_since(now)).await?;
            tx.commit().await
        })
    }
}
