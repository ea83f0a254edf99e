//! A fault is something to log once, at the boundary; the person only gets a reference and a way back.

use std::{error::Error, fmt};

/// What kind of fault it is, where a caller may act on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// A unique or check constraint held the line.
    Conflict,
    /// A foreign key held: another row stands on this one, or the row that this one names is not there.
    Held,
    /// Another transaction was in the way; trying again may succeed.
    Busy,
    /// Anything else.
    Other,
}

/// How much of a failure a log keeps, in characters.
const LONGEST: usize = 300;

/// An unexpected failure, in words. What caused it is not kept: a database's own error may carry a whole row.
#[derive(Debug)]
pub struct Fault {
    kind: FaultKind,
    what: String,
}

impl Fault {
    /// A fault in words, for developers and logs; never personal data.
    pub fn because(what: impl Into<String>) -> Self {
        Self { kind: FaultKind::Other, what: what.into() }
    }

    /// A fault in the words of another error.
    pub fn from_error(cause: impl Error + 'static) -> Self {
        Self::of(FaultKind::Other, cause)
    }

    /// A fault of a known kind, in the words of another error and of what led to it.
    pub fn of(kind: FaultKind, cause: impl Error + 'static) -> Self {
        let mut what = cause.to_string();
        let mut before = cause.source();
        while let Some(cause) = before {
            let said = cause.to_string();
            if !what.contains(&said) {
                what = format!("{what}: {said}");
            }
            before = cause.source();
        }
        Self { kind, what }
    }

    /// The same fault, of this kind.
    #[must_use]
    pub fn as_kind(self, kind: FaultKind) -> Self {
        Self { kind, ..self }
    }

    /// The same fault, saying what was being done.
    #[must_use]
    pub fn during(mut self, what: &str) -> Self {
        self.what = format!("{what}: {}", self.what);
        self
    }

    pub fn kind(&self) -> FaultKind {
        self.kind
    }

    pub fn is_conflict(&self) -> bool {
        self.kind == FaultKind::Conflict
    }

    /// What a log keeps of it.
    pub fn without_values(&self) -> String {
        without_values(&self.what)
    }
}

/// Words for a log: nothing quoted (a value somebody typed) but names of the schema, no address, no long number.
pub fn without_values(words: &str) -> String {
    let mut kept = String::new();
    for (at, piece) in words.split(['"', '`', '«', '»', '“', '”']).enumerate() {
        let name =
            !piece.is_empty() && piece.contains('_') && piece.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        kept.push_str(if at % 2 == 1 && !name { "…" } else { piece });
    }
    let bare = |word: &str| word.contains('@') || word.bytes().filter(u8::is_ascii_digit).count() >= 6;
    let words: Vec<&str> = kept.split_whitespace().map(|word| if bare(word) { "…" } else { word }).collect();
    words.join(" ").chars().take(LONGEST).collect()
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl Error for Fault {}

impl From<std::io::Error> for Fault {
    fn from(cause: std::io::Error) -> Self {
        Self::from_error(cause)
    }
}

impl From<serde_json::Error> for Fault {
    fn from(cause: serde_json::Error) -> Self {
        Self::from_error(cause)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, without_values};

    #[test]
    fn a_log_keeps_no_value() {
        for (said, kept) in [
            ("invalid type: string \"Amina Diallo\", expected u8", "invalid type: string …, expected u8"),
            ("syntaxe en entrée invalide : « Amina »", "syntaxe en entrée invalide : …"),
            ("550 5.1.1 <amina@example.org>: unknown", "550 5.1.1 … unknown"),
            ("number 0612345678 refused", "number … refused"),
            ("violates \"jobs_due\"", "violates jobs_due"),
            ("column 3 is null", "column 3 is null"),
        ] {
            assert_eq!(without_values(said), kept);
        }
    }

    #[test]
    fn a_fault_says_what_led_to_it_and_keeps_only_words() {
        let inner = std::io::Error::other("no such table");
        let fault = Fault::from_error(std::io::Error::other(std::io::Error::other(inner))).during("counting");
        assert_eq!(fault.to_string(), "counting: no such table");
        assert_eq!(format!("{fault:?}"), "Fault { kind: Other, what: \"counting: no such table\" }");
    }
}
