//! A list to download as it is narrowed on screen: CSV or XLSX, as the end of the address says.

use axum::response::Response;
use ground::{Day, Fault};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::{Answer, Asker, answer::file};

/// What a spreadsheet holds at most, without the head.
const MOST: u32 = 1_048_574;
/// The widest column that a sheet opens with, in pixels.
const WIDEST: u32 = 420;

/// What stands in one place of a list.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell {
    Text(String),
    Number(f64),
    Day(Day),
    Empty,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<i64> for Cell {
    /// What a spreadsheet would round stays a text.
    fn from(number: i64) -> Self {
        i32::try_from(number).map_or_else(|_| Self::Text(number.to_string()), |number| Self::Number(f64::from(number)))
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// The two addresses of a list to download.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Exports {
    pub csv: String,
    pub xlsx: String,
}

impl Exports {
    /// Of the list at `path`, narrowed by `query` (without its question mark).
    pub fn of(path: &str, query: &str) -> Self {
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        Self { csv: format!("{path}.csv{query}"), xlsx: format!("{path}.xlsx{query}") }
    }

    /// The same, without what was typed: see [`Asker::discreet`].
    #[must_use]
    pub fn discreet(self, asker: &Asker) -> Self {
        Self { csv: asker.discreet(&self.csv), xlsx: asker.discreet(&self.xlsx) }
    }
}

/// A list on its way out, line by line.
pub struct Sheet {
    name: String,
    to: To,
}

enum To {
    Csv(Box<csv::Writer<Vec<u8>>>),
    Xlsx(Box<(Workbook, u32)>),
}

impl Sheet {
    /// Begins the list with the heads of its columns; `name` is the name of the file, without its ending.
    pub fn begin(asker: &Asker, name: &str, heads: &[String]) -> Result<Self, Fault> {
        let ending = asker.path().rsplit_once('.').map_or("", |(_, ending)| ending);
        let to = if ending == "xlsx" { To::xlsx(heads)? } else { To::csv(heads)? };
        Ok(Self { name: name.to_owned(), to })
    }

    /// A list that is read already, at once: the ids of its columns' heads in the texts, then its lines.
    pub fn whole<C: Into<Cell>, L: IntoIterator<Item = C>>(
        asker: &Asker,
        name: &str,
        heads: &[&str],
        lines: impl IntoIterator<Item = L>,
    ) -> Answer {
        let heads: Vec<String> = heads.iter().map(|head| asker.t.say(head)).collect();
        let mut sheet = Self::begin(asker, name, &heads)?;
        for line in lines {
            sheet.line(line)?;
        }
        sheet.answer()
    }

    /// Whether another page of a list is to be read, after one of `read` lines where a page holds `page`.
    pub fn goes_on(&self, read: usize, page: i64) -> bool {
        i64::try_from(read).is_ok_and(|read| read >= page) && !self.is_full()
    }

    /// Whether nothing more goes in.
    pub fn is_full(&self) -> bool {
        matches!(&self.to, To::Xlsx(book) if book.1 > MOST)
    }

    /// Adds a line.
    pub fn line<C: Into<Cell>>(&mut self, cells: impl IntoIterator<Item = C>) -> Result<(), Fault> {
        let cells = cells.into_iter().map(Into::into);
        match &mut self.to {
            To::Csv(out) => out.write_record(cells.map(written)).map_err(Fault::from_error),
            To::Xlsx(book) => {
                let (book, row) = &mut **book;
                if *row <= MOST {
                    fill(book.worksheet_from_index(0).map_err(Fault::from_error)?, *row, cells)?;
                    *row += 1;
                }
                Ok(())
            }
        }
    }

    /// The file.
    pub fn answer(self) -> Answer {
        Ok(self.response()?)
    }

    fn response(self) -> Result<Response, Fault> {
        match self.to {
            To::Csv(out) => {
                let bytes = out.into_inner().map_err(|error| Fault::because(error.to_string()))?;
                Ok(file("text/csv; charset=utf-8", "attachment", &format!("{}.csv", self.name), bytes))
            }
            To::Xlsx(mut book) => {
                let sheet = book.0.worksheet_from_index(0).map_err(Fault::from_error)?;
                sheet.set_autofit_max_width(WIDEST).autofit();
                let bytes = book.0.save_to_buffer().map_err(Fault::from_error)?;
                let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                Ok(file(kind, "attachment", &format!("{}.xlsx", self.name), bytes))
            }
        }
    }
}

impl To {
    fn csv(heads: &[String]) -> Result<Self, Fault> {
        // The mark tells spreadsheets that the accents are UTF-8.
        let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
        out.write_record(heads).map_err(Fault::from_error)?;
        Ok(Self::Csv(Box::new(out)))
    }

    fn xlsx(heads: &[String]) -> Result<Self, Fault> {
        let (mut book, bold) = (Workbook::new(), Format::new().set_bold());
        let sheet = book.add_worksheet();
        for (column, head) in (0..).zip(heads) {
            sheet.write_string_with_format(0, column, head, &bold).map_err(Fault::from_error)?;
        }
        sheet.set_freeze_panes(1, 0).map_err(Fault::from_error)?;
        Ok(Self::Xlsx(Box::new((book, 1))))
    }
}

fn fill(sheet: &mut Worksheet, row: u32, cells: impl Iterator<Item = Cell>) -> Result<(), Fault> {
    for (column, cell) in (0..).zip(cells) {
        match cell {
            Cell::Text(text) => sheet.write_string(row, column, shortened(text)).map(|_| ()),
            Cell::Number(number) => sheet.write_number(row, column, number).map(|_| ()),
            Cell::Day(day) => {
                let as_day = Format::new().set_num_format("yyyy-mm-dd");
                sheet.write_number_with_format(row, column, serial(day), &as_day).map(|_| ())
            }
            Cell::Empty => Ok(()),
        }
        .map_err(Fault::from_error)?;
    }
    Ok(())
}

/// What a cell holds at most: 32,767 characters.
fn shortened(text: String) -> String {
    if text.len() <= 32_767 { text } else { text.chars().take(16_000).collect() }
}

/// A day as spreadsheets count: 1 is 1 January 1900, and 29 February 1900 is counted though it never was.
fn serial(day: Day) -> f64 {
    let days = day.duration_since(Day::constant(1899, 12, 30)).as_hours() / 24;
    f64::from(i32::try_from(days).unwrap_or_default())
}

/// A cell of CSV; a text that a spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV injection).
fn written(cell: Cell) -> String {
    match cell {
        Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Cell::Text(text) => text,
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_a_text() {
        assert_eq!(written("=1+1".into()), "'=1+1");
        assert_eq!(written("+33 6 39 98 00 01".into()), "'+33 6 39 98 00 01");
        assert_eq!(written("Zoé".into()), "Zoé");
        assert_eq!(written(Cell::Number(-3.0)), "-3");
    }

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        assert!((serial(Day::constant(1900, 3, 1)) - 61.0).abs() < f64::EPSILON);
        assert!((serial(Day::constant(2026, 11, 22)) - 46_348.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_list_has_two_addresses() {
        let both = Exports::of("/partners", "q=a");
        assert_eq!((both.csv.as_str(), both.xlsx.as_str()), ("/partners.csv?q=a", "/partners.xlsx?q=a"));
        assert_eq!(Exports::of("/partners", "").csv, "/partners.csv");
    }
}
