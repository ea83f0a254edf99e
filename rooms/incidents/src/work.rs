//! The nightly work: what the register keeps for a term only is forgotten when it is over.

use std::time::Duration;

use ::store::{Db, Tx};
use ground::{Fault, Moment, Zone};
use jiff::Span;
use jobs::{Doing, Work};
use network::setting::{
    number,
    rules::{COMPLAINT_MONTHS, INCIDENT_MONTHS},
};

use crate::{complaint, incident};

const KIND: &str = "forget-register";

/// Forgets incidents and complaints past their term.
pub struct ForgetRegister;

impl Work for ForgetRegister {
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

/// Forgets what is past its term in one organisation; how many lines.
pub async fn forget_old(tx: &mut Tx) -> Result<u64, Fault> {
    let today = tx.now().day(&Zone::paris());
    let months = number(tx, INCIDENT_MONTHS, None, today).await?;
    let incidents = incident::store::forget_before(tx, before(tx.now(), months)).await?;
    let months = number(tx, COMPLAINT_MONTHS, None, today).await?;
    Ok(incidents + complaint::store::forget_before(tx, before(tx.now(), months)).await?)
}

/// So many months before now, from the morning of that day.
fn before(now: Moment, months: i64) -> Moment {
    let zone = Zone::paris();
    Moment::local(now.day(&zone).saturating_sub(Span::new().months(months.clamp(0, 1_200))), 0, 0, &zone)
}
