//! Workbooks (XLSX, ODS) to text: the first sheet that says something, one line of text a row, so that all readers of
//! tables read them too.
//!
//! Cells stand between unit separators (U+001F), which no office types. What a cell shows is kept: the value of a
//! formula, the day of a serial number. A cell merged downwards says the same on each of its rows.

use std::{
    collections::HashMap,
    io::{Cursor, Read as _},
};

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetVisible, Xlsx};
use ground::Refusal;
use zip::ZipArchive;

use super::{MOST_LINES, ods};

/// What stands between the cells of a row.
pub(super) const SEPARATOR: u8 = 0x1f;
/// Columns beyond these are refused when they say something.
const MOST_COLUMNS: usize = 1000;
/// Largest part of a workbook once unpacked, and all its parts together, in bytes: 200,000 lines of 20 columns take
/// about 250 MB; what is larger was made to fill the memory.
const LARGEST_PART: u64 = 400 << 20;
const LARGEST: u64 = 600 << 20;
/// Most that cells may say in all, in bytes, each copy of a repeated or merged one counted: a kilobyte a line.
const MOST_SAID: usize = 250 << 20;

/// Whether bytes are a packed workbook.
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether bytes are a workbook of before 2007, or one that a password protects.
pub(super) fn is_closed(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// The text of a workbook.
pub(super) fn text(bytes: &[u8]) -> Result<String, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    weigh(&mut archive)?;
    if archive.index_for_name("xl/workbook.xml").is_some() {
        xlsx(bytes)
    } else if archive.index_for_name("content.xml").is_some() {
        ods::text(archive.by_name("content.xml").map_err(|_| damaged())?)
    } else {
        Err(Refusal::because("network-import-not-a-table"))
    }
}

pub(super) fn damaged() -> Refusal {
    Refusal::because("network-import-workbook-damaged")
}

/// Unpacks every part once, keeping nothing: what an archive says of its own size may be a lie.
fn weigh(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Refusal> {
    let mut all = 0;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| damaged())?.take(LARGEST_PART + 1);
        let size = std::io::copy(&mut part, &mut std::io::sink()).map_err(|_| damaged())?;
        all += size;
        if size > LARGEST_PART || all > LARGEST {
            return Err(Refusal::because("network-import-bomb"));
        }
    }
    Ok(())
}

fn xlsx(bytes: &[u8]) -> Result<String, Refusal> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    for name in names {
        // A chart has no cells.
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut grid = Grid::default();
        for region in merged {
            grid.merge(region.start.0 as usize, region.start.1 as usize, region.end.0 as usize);
        }
        while let Some(cell) = cells.next_cell().map_err(|_| damaged())? {
            let (row, column) = cell.get_position();
            grid.put(row as usize, column as usize, &shown(cell.get_value()))?;
        }
        let text = grid.finish()?;
        if !text.is_empty() {
            return Ok(text);
        }
    }
    Err(Refusal::because("network-import-empty"))
}

/// What a cell shows.
fn shown(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => plain(*number),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => (if *yes { "VRAI" } else { "FAUX" }).to_owned(),
        DataRef::DateTime(moment) => date(moment),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number without the point and exponent that a machine adds: `75001`, `0.5`.
pub(super) fn plain(number: f64) -> String {
    format!("{number}")
}

/// A serial number as the day that it shows, in the workbook's own count (from 1900 or from 1904).
fn date(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return plain(moment.as_f64());
    }
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    match (moment.as_f64() < 1.0, time.as_str()) {
        (true, _) => time,
        (false, "00:00") => format!("{year:04}-{month:02}-{day:02}"),
        (false, _) => format!("{year:04}-{month:02}-{day:02} {time}"),
    }
}

/// Cells on their way to lines of text; rows come in order.
pub(super) struct Grid {
    /// How many bytes may still be written: a file of some kilobytes can ask for gigabytes.
    left: usize,
    out: String,
    row: usize,
    cells: Vec<String>,
    /// Where a merged region begins (row, column), and its last row.
    merged: HashMap<(usize, usize), usize>,
    /// Columns under a merged cell: up to which row, and what it says.
    held: HashMap<usize, (usize, String)>,
    says: bool,
}

impl Default for Grid {
    fn default() -> Self {
        let (merged, held) = (HashMap::new(), HashMap::new());
        Self { left: MOST_SAID, out: String::new(), row: 0, cells: Vec::new(), merged, held, says: false }
    }
}

impl Grid {
    fn spend(&mut self, bytes: usize) -> Result<(), Refusal> {
        self.left = self.left.checked_sub(bytes).ok_or_else(|| Refusal::because("network-import-bomb"))?;
        Ok(())
    }

    /// A region whose first cell says the same on each of its rows, in its first column.
    pub fn merge(&mut self, row: usize, column: usize, last_row: usize) {
        if last_row > row {
            self.merged.insert((row, column), last_row);
        }
    }

    pub fn put(&mut self, row: usize, column: usize, value: &str) -> Result<(), Refusal> {
        if value.trim().is_empty() {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            return Err(Refusal::because("network-import-too-wide").with("most", MOST_COLUMNS));
        }
        self.go_to(row)?;
        self.spend(value.len())?;
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        value.clone_into(&mut self.cells[column]);
        self.says = true;
        Ok(())
    }

    fn go_to(&mut self, row: usize) -> Result<(), Refusal> {
        if row >= MOST_LINES {
            return Err(Refusal::because("network-import-too-many").with("most", MOST_LINES));
        }
        while self.row < row {
            self.end_row()?;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let row = self.row;
        for (column, cell) in self.cells.iter().enumerate() {
            if let Some(last) = self.merged.get(&(row, column)) {
                self.held.insert(column, (*last, cell.clone()));
            }
        }
        self.held.retain(|_, (last, _)| *last >= row);
        // A row that says nothing of its own stays empty.
        if !self.cells.is_empty() {
            let mut copied = 0;
            for (column, (_, value)) in &self.held {
                if self.cells.len() <= *column {
                    self.cells.resize(column + 1, String::new());
                }
                if self.cells[*column].is_empty() {
                    self.cells[*column].clone_from(value);
                    copied += value.len();
                }
            }
            // A separator for each cell, and what merged cells say once more.
            self.spend(self.cells.len() + copied)?;
        }
        for (column, cell) in self.cells.drain(..).enumerate() {
            if column > 0 {
                self.out.push(char::from(SEPARATOR));
            }
            write_cell(&mut self.out, &cell);
        }
        self.out.push('\n');
        self.row += 1;
        Ok(())
    }

    /// The text; empty when no cell says anything.
    pub fn finish(mut self) -> Result<String, Refusal> {
        self.go_to(self.row + 1)?;
        Ok(if self.says { self.out } else { String::new() })
    }
}

/// One cell of text on one line; a quote at its beginning is its own.
fn write_cell(out: &mut String, cell: &str) {
    let one_line = cell.trim().chars().map(|char| if char.is_control() { ' ' } else { char });
    if cell.contains('"') {
        out.push('"');
        for char in one_line {
            if char == '"' {
                out.push('"');
            }
            out.push(char);
        }
        out.push('"');
    } else {
        out.extend(one_line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grid that may write so many bytes, and a cell of ten on each of its first rows.
    fn filled(left: usize, column: usize, rows: usize) -> Result<String, &'static str> {
        let mut grid = Grid { left, ..Grid::default() };
        let written = (0..rows).try_for_each(|row| grid.put(row, column, "0123456789"));
        written.and_then(|()| grid.finish()).map_err(|refusal| refusal.problems[0].text)
    }

    #[test]
    fn what_is_written_is_bounded_however_small_the_file() {
        assert_eq!(filled(110, 0, 10).map(|text| text.len()), Ok(110));
        assert_eq!(filled(109, 0, 10), Err("network-import-bomb"));
        assert_eq!(filled(110, 9, 10), Err("network-import-bomb"), "separators are written too");
    }

    #[test]
    fn a_merged_cell_is_counted_on_each_of_its_rows() {
        let tall = |left| {
            let mut grid = Grid { left, ..Grid::default() };
            grid.merge(0, 0, 9);
            grid.put(0, 0, "0123456789")?;
            (0..10).try_for_each(|row| grid.put(row, 1, "x"))?;
            grid.finish().map(|text| text.len())
        };
        assert_eq!(tall(130), Ok(130));
        assert_eq!(tall(129).map_err(|refusal: Refusal| refusal.problems[0].text), Err("network-import-bomb"));
    }
}
