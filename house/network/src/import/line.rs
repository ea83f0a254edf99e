//! One line of a file: its cells by the name of their column, however the header writes it.

use std::{collections::HashMap, sync::Arc};

use ground::Refusal;

use super::{cell, report::LineError};

/// A column that a reader knows.
#[derive(Debug)]
pub struct Field {
    /// As the command line and the form name it.
    pub key: &'static str,
    /// The folded names under which it is found by itself.
    pub names: &'static [&'static str],
    /// Without it, nothing can be read.
    pub needed: bool,
    /// Whether what a column says looks like it; for a column whose name is not known.
    pub looks: fn(&str) -> bool,
}

/// Which column of a file (counted from 0) is what.
pub type Matches = Vec<(usize, &'static Field)>;

/// The header of a file.
#[derive(Debug, Default)]
pub struct Columns {
    /// As written.
    names: Vec<String>,
    /// Folded name (`n de telephone`) → position.
    places: HashMap<String, usize>,
}

impl Columns {
    pub fn new(names: Vec<String>) -> Self {
        let mut places = HashMap::with_capacity(names.len());
        for (at, name) in names.iter().enumerate() {
            places.entry(names::fold(name)).or_insert(at);
        }
        Self { names, places }
    }

    /// The same header, where only these columns are found, each under the names of its field.
    #[must_use]
    pub fn matched(&self, matches: &Matches) -> Self {
        let mut places = HashMap::new();
        for (at, field) in matches.iter().filter(|(at, _)| *at < self.names.len()) {
            for name in field.names {
                places.insert((*name).to_owned(), *at);
            }
        }
        Self { names: self.names.clone(), places }
    }

    /// The columns that are found by their names.
    pub fn found(&self, fields: &'static [Field]) -> Matches {
        let at =
            |field: &'static Field| field.names.iter().find_map(|name| self.places.get(*name)).map(|at| (*at, field));
        fields.iter().filter_map(at).collect()
    }

    /// The names, as they are written.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether the header has a column of this (folded) name.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }
}

/// One line of data.
#[derive(Clone, Debug)]
pub struct Line {
    /// As an editor counts.
    pub number: usize,
    columns: Arc<Columns>,
    cells: Vec<String>,
}

impl Line {
    /// Cells beyond the header are dropped, missing ones are empty; white space and control characters become single
    /// spaces.
    pub fn new(number: usize, columns: Arc<Columns>, cells: &[String]) -> Self {
        let cells = cells.iter().take(columns.len()).map(|cell| cell::clean(cell)).collect();
        Self { number, columns, cells }
    }

    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// What is in the first of these columns (folded names) that says something.
    pub fn value(&self, names: &[&str]) -> &str {
        names
            .iter()
            .filter_map(|name| self.cells.get(*self.columns.places.get(*name)?))
            .map(String::as_str)
            .find(|cell| !cell.is_empty())
            .unwrap_or_default()
    }

    /// The name, as the header writes it, of the first of these columns that says something, or else that is there.
    fn column(&self, names: &[&str]) -> String {
        let there = names.iter().filter_map(|name| self.columns.places.get(*name));
        let full = there.clone().find(|at| self.cells.get(**at).is_some_and(|cell| !cell.is_empty()));
        let at = full.or_else(|| there.clone().next());
        at.and_then(|at| self.columns.names.get(*at))
            .cloned()
            .unwrap_or_else(|| (*names.first().unwrap_or(&"")).to_owned())
    }

    /// Something wrong in one of these columns.
    pub fn refuse(&self, names: &[&str], refusal: Refusal) -> LineError {
        LineError::at(self.number, self.column(names), refusal)
    }

    /// A text of at most `most` characters; never a formula.
    pub fn text(&self, names: &[&str], most: usize) -> Result<Option<String>, LineError> {
        cell::text(self.value(names), most).map_err(|refusal| self.refuse(names, refusal))
    }

    /// A text that must be there.
    pub fn wanted(&self, names: &[&str], most: usize) -> Result<String, LineError> {
        self.text(names, most)?.ok_or_else(|| self.refuse(names, Refusal::because("network-import-missing")))
    }

    /// What a cell means, or a notice that it could not be kept.
    pub fn kept<T>(
        &self,
        names: &[&str],
        read: fn(&str) -> Result<Option<T>, Refusal>,
        notices: &mut Vec<LineError>,
    ) -> Result<Option<T>, LineError> {
        let value = self.value(names);
        cell::no_formula(value).map_err(|refusal| self.refuse(names, refusal))?;
        Ok(read(value).unwrap_or_else(|refusal| {
            notices.push(self.refuse(names, refusal));
            None
        }))
    }
}
