//! The rows behind the figure, as a table to download.

use ground::Day;
use web::{Answer, Asker, Cell, Sheet};

use super::store;

/// One line for each registration of the organisation: day, space, the person's number in facts.
pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let heads = ["day", "space", "number"].map(|column| asker.t.say(&format!("reception-figures-{column}")));
    let mut sheet = Sheet::begin(&asker, "personnes-inscrites", &heads)?;
    for (day, space, number) in store::rows(&mut tx, Day::MIN).await? {
        sheet.line([day.into(), space.into(), number.into()] as [Cell; 3])?;
    }
    sheet.answer()
}
