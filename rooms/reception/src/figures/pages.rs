//! The rows behind the figure, as a table to download.

use ground::{Day, Fault};
use web::{Answer, Asker};

use super::store;

/// One line for each registration of the organisation: day, space, the person's number in facts.
pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let heads = ["day", "space", "number"].map(|column| asker.t.say(&format!("reception-figures-{column}")));
    out.write_record(&heads).map_err(Fault::from_error)?;
    for (day, space, number) in store::rows(&mut tx, Day::MIN).await? {
        out.write_record([day, space, number.to_string()]).map_err(Fault::from_error)?;
    }
    let bytes = out.into_inner().map_err(|error| Fault::because(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(Fault::from_error)?;
    // The mark tells spreadsheets that the accents are UTF-8.
    Ok(web::csv("personnes-inscrites.csv", format!("\u{feff}{text}")))
}
