//! What an import did: how many lines, and what is wrong with which.

use ground::{Argument, Problem, Refusal};
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
    /// Lines that were imported without something that could not be kept.
    pub notices: Vec<LineError>,
}

impl Report {
    /// A file that could not be begun.
    pub fn refused(error: LineError) -> Self {
        Self { read: 0, errors: vec![error], ..Self::default() }
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
