//! The directory as a table to download, as it is filtered on screen.

use axum::extract::Query;
use network::partner::store::{PAGE, search};
use people::show_phone;
use web::{Answer, Asker, Sheet};

use super::pages::{Wanted, narrowed};
use crate::commune;

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let columns = ["name", "kind", "address", "postal-code", "commune", "phone", "email", "website"];
    let heads = columns.map(|column| t.say(&format!("referral-partner-{column}")));
    let mut sheet = Sheet::begin(&asker, "partenaires", &heads)?;
    let (_, kind, place) = narrowed(&asker, &wanted);
    let mut tx = asker.read().await?;
    for page in 0.. {
        let partners = search(&mut tx, &wanted.q, kind, place.as_deref(), page).await?;
        let last = i64::try_from(partners.len()).unwrap_or(0) < PAGE;
        for partner in partners {
            sheet.line([
                partner.name,
                t.say(&partner.kind.text()),
                partner.address.unwrap_or_default(),
                partner.postal_code.unwrap_or_default(),
                commune::name(&partner.commune),
                partner.phone.as_deref().map(show_phone).unwrap_or_default(),
                partner.email.unwrap_or_default(),
                partner.website.unwrap_or_default(),
            ])?;
        }
        if last || sheet.is_full() {
            break;
        }
    }
    sheet.answer()
}
