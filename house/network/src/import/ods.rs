//! The first sheet of an ODS workbook, read from its XML as it is unpacked.

use std::io::{BufReader, Read};

use ground::Refusal;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{
    MOST_LINES,
    workbook::{Grid, damaged, plain},
};

/// A cell being read.
#[derive(Default)]
struct Cell {
    column: usize,
    repeated: usize,
    rows: usize,
    /// What its attributes say; else what is written in it counts.
    value: Option<String>,
    written: String,
}

/// The sheet being read.
#[derive(Default)]
struct Sheet {
    grid: Grid,
    row: usize,
    column: usize,
    /// How often the row stands there.
    repeated: usize,
    /// What the cells of the row say, for a row that is repeated.
    cells: Vec<(usize, String)>,
    cell: Option<Cell>,
    /// Depth inside of a comment, which is no part of the cell.
    comment: usize,
}

/// The text of the first sheet that says something.
pub(super) fn text(content: impl Read) -> Result<String, Refusal> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut buffer = Vec::new();
    let mut sheet = Sheet::default();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| damaged())? {
            Event::Start(start) => sheet.open(&start)?,
            Event::Empty(start) => {
                sheet.open(&start)?;
                sheet.close(start.name().as_ref())?;
            }
            Event::Text(text) => sheet.write(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let reference = format!("&{};", &*entity);
                sheet.write(&quick_xml::escape::unescape(&reference).map_err(|_| damaged())?);
            }
            Event::End(end) => {
                let name = end.name();
                sheet.close(name.as_ref())?;
                if name.as_ref() == "table:table" {
                    let text = std::mem::take(&mut sheet).grid.finish()?;
                    if !text.is_empty() {
                        return Ok(text);
                    }
                }
            }
            Event::Eof => return Err(Refusal::because("network-import-empty")),
            _ => {}
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    for found in start.attributes() {
        let found = found.map_err(|_| damaged())?;
        if found.key.as_ref() == name {
            return Ok(Some(quick_xml::escape::unescape(&found.value).map_err(|_| damaged())?.into_owned()));
        }
    }
    Ok(None)
}

fn count(start: &BytesStart<'_>, name: &str) -> Result<usize, Refusal> {
    Ok(attribute(start, name)?.and_then(|count| count.parse().ok()).unwrap_or(1).max(1))
}

impl Sheet {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        match start.name().as_ref() {
            "office:annotation" => self.comment += 1,
            "table:table-row" => {
                self.repeated = count(start, "table:number-rows-repeated")?;
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(Cell {
                    column: self.column,
                    repeated: count(start, "table:number-columns-repeated")?,
                    rows: count(start, "table:number-rows-spanned")?,
                    value: value(start)?,
                    written: String::new(),
                });
            }
            "text:p" | "text:s" | "text:tab" | "text:line-break" => self.write(" "),
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.comment == 0) {
            cell.written.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "office:annotation" => self.comment = self.comment.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => {
                let Some(cell) = self.cell.take() else { return Ok(()) };
                self.column = cell.column.saturating_add(cell.repeated);
                let said = cell.value.unwrap_or(cell.written);
                if said.trim().is_empty() {
                    return Ok(());
                }
                if cell.rows > 1 {
                    self.grid.merge(self.row, cell.column, self.row.saturating_add(cell.rows - 1));
                }
                for column in cell.column..self.column {
                    self.grid.put(self.row, column, &said)?;
                    if self.repeated > 1 {
                        self.cells.push((column, said.clone()));
                    }
                }
            }
            "table:table-row" => {
                let cells = std::mem::take(&mut self.cells);
                let copies = if cells.is_empty() { 0 } else { self.repeated - 1 };
                if copies > MOST_LINES {
                    return Err(Refusal::because("network-import-too-many").with("most", MOST_LINES));
                }
                for copy in 1..=copies {
                    for (column, said) in &cells {
                        self.grid.put(self.row + copy, *column, said)?;
                    }
                }
                self.row = self.row.saturating_add(self.repeated);
            }
            _ => {}
        }
        Ok(())
    }
}

/// What the attributes of a cell say: a number, a day; nothing for a text, which is written in the cell.
fn value(start: &BytesStart<'_>) -> Result<Option<String>, Refusal> {
    let said = match attribute(start, "office:value-type")?.as_deref() {
        Some("float" | "percentage" | "currency") => {
            let number = attribute(start, "office:value")?;
            number.map(|number| number.parse().map_or(number, plain))
        }
        Some("date") => attribute(start, "office:date-value")?
            .map(|date| date.strip_suffix("T00:00:00").unwrap_or(&date).replace('T', " ")),
        Some("string") => attribute(start, "office:string-value")?,
        _ => None,
    };
    Ok(said)
}
