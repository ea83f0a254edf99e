//! Speaks: what one's structure sent, as the list shows it, to download.

use axum::extract::Query;
use web::{Answer, Asker, Cell, Sheet};

use super::{
    pages::{Wanted, narrowed, partner, rows},
    store::{self, PAGE},
};

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let own = partner(&asker)?;
    let mut tx = asker.read().await?;
    let filter = narrowed(&mut tx, &wanted).await?;
    let heads = ["referral-column-person", "referral-column-sent", "referral-own-who", "referral-column-state"];
    let mut sheet = Sheet::begin(&asker, "mes-orientations", &heads.map(|head| t.say(head)))?;
    for page in 0.. {
        let found = store::list(&mut tx, own, &filter, page).await?;
        let last = i64::try_from(found.len()).unwrap_or(0) < PAGE;
        for row in rows(&asker, &mut tx, found).await? {
            sheet.line([Cell::from(row.name), row.day.into(), row.who.into(), row.state.into()])?;
        }
        if last || sheet.is_full() {
            break;
        }
    }
    sheet.answer()
}
