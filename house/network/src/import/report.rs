//! What an import did: how many lines, and what is wrong with which.

use ground::{Argument, Problem, Refusal, Uuid};
use web::Speech;

use crate::partner::Outcome;

/// Something to say about one cell of the file.
#[derive(Clone, PartialEq, Debug)]
pub struct LineError {
    /// As an editor counts: the header is line 1.
    pub line: usize,
    /// Name of the column, as the header writes it; empty when it is the whole line.
    pub column: String,
    /// Id of the sentence in the texts.
    pub text: &'static str,
    pub arguments: Vec<(&'static str, Argument)>,
}

impl LineError {
    /// The first problem of a refusal, at its place in the file.
    pub fn at(line: usize, column: impl Into<String>, refusal: Refusal) -> Self {
        let (text, arguments) = match refusal.problems.into_iter().next() {
            Some(Problem { text, arguments, .. }) => (text, arguments),
            None => ("network-import-damaged", Vec::new()),
        };
        Self { line, column: column.into(), text, arguments }
    }

    /// The sentence, in the reader's language.
    pub fn message(&self, t: &Speech) -> String {
        t.with(self.text, self.arguments.as_slice())
    }

    /// The sentence, with its place in the file.
    pub fn say(&self, t: &Speech) -> String {
        let (line, message) = (self.line.to_string(), self.message(t));
        if self.column.is_empty() {
            t.with("network-import-line", (("line", line), ("message", message)))
        } else {
            t.with(
                "network-import-line-column",
                (("line", line), ("column", self.column.as_str()), ("message", message)),
            )
        }
    }
}

/// What an import made or changed, for it to be undone.
#[derive(Clone, PartialEq, Debug)]
pub struct Trace {
    pub line: usize,
    /// The noun of the record: `partner`, `place`, `person`, `account`, `neighbourhood`.
    pub noun: &'static str,
    pub record: Uuid,
    /// What the record said before, as JSON; nothing for a record that was made.
    pub before: Option<String>,
}

/// What became of a file. `read` is the sum of the four others: one error at most for a line.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Report {
    /// Lines that say something, without the header.
    pub read: usize,
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// Lines that were not imported, and why.
    pub errors: Vec<LineError>,
    /// The cells of those lines, as they are written: one list an error.
    pub faulty: Vec<Vec<String>>,
    /// Lines that were imported without something that could not be kept.
    pub notices: Vec<LineError>,
    /// What was made or changed, since whoever keeps this took it.
    pub traces: Vec<Trace>,
}

impl Report {
    /// A file that could not be begun.
    pub fn refused(error: LineError) -> Self {
        Self { read: 0, errors: vec![error], faulty: vec![Vec::new()], ..Self::default() }
    }

    /// A line that is not imported.
    pub fn refuse(&mut self, error: LineError, cells: Vec<String>) {
        self.errors.push(error);
        self.faulty.push(cells);
    }

    /// What is said stands in the order of the lines.
    pub fn sort(&mut self) {
        let mut both: Vec<_> = self.errors.drain(..).zip(self.faulty.drain(..)).collect();
        both.sort_by_key(|(error, _)| error.line);
        (self.errors, self.faulty) = both.into_iter().unzip();
    }

    /// A record that was made, or changed from what it said before.
    pub fn trace(&mut self, line: usize, noun: &'static str, record: Uuid, before: Option<String>) {
        self.traces.push(Trace { line, noun, record, before });
    }

    pub fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Created => self.created += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Unchanged => self.unchanged += 1,
        }
    }

    /// The counts, in one sentence.
    pub fn summary(&self, t: &Speech) -> String {
        let counts = [
            ("read", self.read),
            ("created", self.created),
            ("updated", self.updated),
            ("unchanged", self.unchanged),
            ("errors", self.errors.len()),
        ];
        t.with("network-import-summary", counts.map(|(name, count)| (name, Argument::from(count))).as_slice())
    }

    /// Whether every line could be imported.
    pub fn is_clean(&self) -> bool {
        self.errors.is_empty()
    }
}
