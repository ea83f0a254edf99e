//! The formats of structures and places that are read, each known by its columns.

use ground::{Argument, Refusal};

use super::{
    draft::Draft,
    json::Objects,
    line::{Columns, Line, Matches},
    report::LineError,
    table::Table,
};

/// What the lines of a file become.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Into {
    Partners,
    Places,
}

/// A format that is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Format {
    /// Liste France services, ANCT, 1 August 2024.
    FranceServices,
    /// Structures d'accueil des conseillers numériques, ANCT, 2021.
    Advisers,
    /// Hub-LO 2020 and Gironde 2021: no id of their own.
    Sample,
    /// Schéma « Lieux de médiation numérique » 1.0.2.
    National,
    /// data·inclusion v1 (and v0), structures, as JSON.
    DataInclusion,
    /// Any list, whose columns somebody named.
    Matched,
}

impl Format {
    /// The formats of CSV, the most particular first, with the (folded) columns by which each is known.
    const TABLES: [(Self, &'static [&'static str]); 4] = [
        (Self::FranceServices, &["id", "nom", "adresse", "code postal", "insee", "commune", "format", "h lundi"]),
        (Self::Advisers, &["id", "structure", "type", "insee", "commune", "nb conseillers"]),
        (Self::Sample, &["source", "nom", "adresse", "code postal", "insee", "commune", "categorie"]),
        (Self::National, &["id", "nom", "commune", "code postal", "adresse"]),
    ];

    fn is_read_into(self, into: Into) -> bool {
        self != Self::Sample || into == Into::Places
    }

    /// # Errors
    /// An error on line 1 that says which columns are missing, and which formats are read.
    fn of(columns: &Columns, into: Into) -> Result<Self, LineError> {
        let missing = |wanted: &[&'static str]| -> Vec<&'static str> {
            wanted.iter().filter(|name| !columns.has(name)).copied().collect()
        };
        let read = Self::TABLES.iter().filter(|(format, _)| format.is_read_into(into));
        // The format of which the greatest part is there: the one that was meant.
        let nearest = read
            .map(|(format, wanted)| (*format, missing(wanted), wanted.len()))
            .min_by_key(|(_, missing, wanted)| missing.len() * 100 / wanted);
        match nearest {
            Some((format, missing, _)) if missing.is_empty() => Ok(format),
            other => {
                let missing = other.map(|(_, missing, _)| missing).unwrap_or_default();
                let text = match into {
                    Into::Partners => "network-import-header-partners",
                    Into::Places => "network-import-header-places",
                };
                let list = missing.iter().map(|name| name.replace(' ', "_")).collect::<Vec<_>>().join(", ");
                let refusal = Refusal::because(text).with("missing", list).with("count", Argument::from(missing.len()));
                Err(LineError::at(1, "", refusal))
            }
        }
    }
}

/// The lines of a file.
enum Lines<'a> {
    Table(Table<'a>),
    Objects(Objects<'a>),
}

/// A file whose format is known.
pub(super) struct Source<'a> {
    pub format: Format,
    lines: Lines<'a>,
}

impl<'a> Source<'a> {
    pub fn open(text: &'a str, into: Into, matches: Option<&Matches>) -> Result<Self, LineError> {
        if text.trim_start().starts_with(['{', '[']) {
            return Ok(Self { format: Format::DataInclusion, lines: Lines::Objects(Objects::open(text)) });
        }
        let table = Table::open(text);
        if table.columns().is_empty() {
            return Err(LineError::at(1, "", Refusal::because("network-import-empty")));
        }
        if let Some(matches) = matches {
            return Ok(Self { format: Format::Matched, lines: Lines::Table(table.matched(matches)) });
        }
        Format::of(table.columns(), into).map(|format| Self { format, lines: Lines::Table(table) })
    }

    pub fn header(&self) -> &[String] {
        match &self.lines {
            Lines::Table(table) => table.columns().names(),
            Lines::Objects(_) => &[],
        }
    }

    /// The cells of the line read last.
    pub fn cells(&self) -> Vec<String> {
        match &self.lines {
            Lines::Table(table) => table.cells().to_vec(),
            Lines::Objects(_) => Vec::new(),
        }
    }

    /// The next line that says something, as what it is about.
    pub fn next_draft(&mut self, notices: &mut Vec<LineError>) -> Option<Result<Draft, LineError>> {
        let line: Result<Line, LineError> = match &mut self.lines {
            Lines::Table(table) => table.next()?,
            Lines::Objects(objects) => objects.next()?,
        };
        Some(line.and_then(|line| Draft::read(self.format, &line, notices)))
    }
}
