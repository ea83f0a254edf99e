//! Speaks: the renewals that the list shows, to download.

use axum::extract::Query;
use web::{Answer, Asker, Sheet};

use super::{
    pages::{Wanted, narrowed, rows},
    store::{self, PAGE},
};

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (filter, days) = narrowed(&asker, &mut tx, &wanted).await?;
    let heads = ["person", "partner", "until", "asked", "state"];
    let heads = heads.map(|head| t.say(&format!("referral-renewal-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "renouvellements", &heads)?;
    for page in 0.. {
        let found = store::list(&mut tx, filter, page, PAGE).await?;
        let last = i64::try_from(found.len()).unwrap_or(0) < PAGE;
        for row in rows(t, &mut tx, found, days).await? {
            sheet.line([row.person, row.partner, row.until, row.asked, row.state])?;
        }
        if last || sheet.is_full() {
            break;
        }
    }
    sheet.answer()
}
