//! Speaks: the lines that were refused, as a file to mend and to bring again.

use axum::extract::Path;
use ground::Fault;
use web::{Answer, Asker, Speech};

use super::{
    pages::known,
    store::{self as imports, Problem},
};
use crate::column;

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let import = known(&asker, &mut tx, &id).await?;
    let problems = imports::problems(&mut tx, import.id, i64::MAX).await?;
    Ok(web::csv(&asker.t.say("imports-mend-file"), table(&asker.t, &import.columns(), &problems)?))
}

/// The lines that were refused: the columns of the file, then what is wrong. Brought again, the last column is not read.
/// What a line says beyond its columns stands after that: brought again like this, it is refused again.
pub fn table(t: &Speech, header: &[String], problems: &[Problem]) -> Result<String, Fault> {
    let mut out = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
    let all = header.len();
    let header = column::rules::own(header);
    let heads = header.iter().cloned().chain([t.say("imports-mend-problem")]);
    out.write_record(heads.map(|cell| harmless(&cell))).map_err(Fault::from_error)?;
    for problem in problems.iter().filter(|problem| problem.refused) {
        let mut cells: Vec<String> = serde_json::from_str(&problem.cells)?;
        // What was wrong the time before goes; what is beyond the header stays with a line that is damaged as a whole.
        let mut beyond = if cells.len() > all { cells.split_off(all) } else { Vec::new() };
        let blank = beyond.iter().rev().take_while(|cell| cell.trim().is_empty()).count();
        beyond.truncate(if problem.place.is_empty() { beyond.len() - blank } else { 0 });
        cells.resize(header.len(), String::new());
        let place = if problem.place.is_empty() {
            t.with("imports-mend-line", ("line", problem.line))
        } else {
            let place = [("line", problem.line.to_string()), ("column", problem.place.clone())];
            t.with("imports-mend-place", place.map(|(name, said)| (name, ground::Argument::from(said))).as_slice())
        };
        cells.push(format!("{place} {}", problem.message));
        cells.extend(beyond);
        out.write_record(cells.iter().map(|cell| harmless(cell))).map_err(Fault::from_error)?;
    }
    text(out)
}

/// What was written, with the mark that tells spreadsheets that the accents are UTF-8.
fn text(out: csv::Writer<Vec<u8>>) -> Result<String, Fault> {
    let bytes = out.into_inner().map_err(|error| Fault::because(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(Fault::from_error)?;
    Ok(format!("\u{feff}{text}"))
}

/// A cell that a spreadsheet does not run as a formula (OWASP, CSV injection); read again, the apostrophe goes.
fn harmless(cell: &str) -> String {
    let cell = cell.trim();
    if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() }
}
