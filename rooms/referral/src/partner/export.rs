//! The directory as a table to download, as it is filtered on screen.

use axum::extract::Query;
use ground::Fault;
use network::partner::store::{PAGE, search};
use people::show_phone;
use web::{Answer, Asker};

use super::pages::{Wanted, narrowed};
use crate::commune;

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let columns = ["name", "kind", "address", "postal-code", "commune", "phone", "email", "website"];
    let heads = columns.map(|column| t.say(&format!("referral-partner-{column}")));
    out.write_record(&heads).map_err(Fault::from_error)?;
    let (_, kind, place) = narrowed(&asker, &wanted);
    let mut tx = asker.read().await?;
    for page in 0.. {
        let partners = search(&mut tx, &wanted.q, kind, place.as_deref(), page).await?;
        let last = i64::try_from(partners.len()).unwrap_or(0) < PAGE;
        for partner in partners {
            let line = [
                partner.name,
                t.say(&partner.kind.text()),
                partner.address.unwrap_or_default(),
                partner.postal_code.unwrap_or_default(),
                commune::name(&partner.commune),
                partner.phone.as_deref().map(show_phone).unwrap_or_default(),
                partner.email.unwrap_or_default(),
                partner.website.unwrap_or_default(),
            ];
            out.write_record(line.map(|cell| harmless(&cell))).map_err(Fault::from_error)?;
        }
        if last {
            break;
        }
    }
    let bytes = out.into_inner().map_err(|error| Fault::because(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(Fault::from_error)?;
    // The mark tells spreadsheets that the accents are UTF-8.
    Ok(web::csv("partenaires.csv", format!("\u{feff}{text}")))
}

/// A cell that a spreadsheet does not run as a formula (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
