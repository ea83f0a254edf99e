//! What the house can put on paper: one typed struct per paper, the port that prints it, QR and short codes.

pub mod attendance;
pub mod block;
pub mod card;
pub mod code;
pub mod counter_pack;
pub mod letter;
pub mod plan;
pub mod poster;
pub mod qr;
pub mod slip;
pub mod voucher;

use std::fmt;

use serde::Serialize;

pub use attendance::{AttendanceSheet, Attendee};
pub use block::{Line, List, Place, Scan};
pub use card::Card;
pub use code::Code;
pub use counter_pack::CounterPack;
pub use letter::{Letter, Letters};
pub use plan::{Plan, Progress, Step, StepGroup, StepKind};
pub use poster::Poster;
pub use slip::Slip;
pub use voucher::{Voucher, Vouchers};

/// Which template sets a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperKind {
    Voucher,
    Plan,
    AttendanceSheet,
    Letter,
    Card,
    CounterPack,
    Letters,
    Slip,
    Vouchers,
    Poster,
}

impl PaperKind {
    pub const ALL: [Self; 10] = [
        Self::Voucher,
        Self::Plan,
        Self::AttendanceSheet,
        Self::Letter,
        Self::Card,
        Self::CounterPack,
        Self::Letters,
        Self::Slip,
        Self::Vouchers,
        Self::Poster,
    ];

    /// Stable kebab-case name, also the template's file name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Voucher => "voucher",
            Self::Plan => "plan",
            Self::AttendanceSheet => "attendance-sheet",
            Self::Letter => "letter",
            Self::Card => "card",
            Self::CounterPack => "counter-pack",
            Self::Letters => "letters",
            Self::Slip => "slip",
            Self::Vouchers => "vouchers",
            Self::Poster => "poster",
        }
    }
}

/// A paper ready to print: finished words and values, no layout.
///
/// Made by [`Printable::paper`], never by hand, so that the data always fits its template.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    kind: PaperKind,
    language: String,
    title: String,
    data: serde_json::Value,
}

impl Paper {
    pub fn kind(&self) -> PaperKind {
        self.kind
    }

    /// ISO 639 code of the language of the words, such as `fr`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The document's title, shown by readers and on the paper itself.
    pub fn title(&self) -> &str {
        &self.title
    }

    pub fn data(&self) -> &serde_json::Value {
        &self.data
    }
}

/// A struct that one template knows how to set.
///
/// Templates have no words of their own: every label and sentence arrives here finished,
/// from the Fluent files of the room that prints.
pub trait Printable: Serialize {
    const KIND: PaperKind;

    /// What the template cannot set; each paper says its limits beside its fields.
    fn check(&self) -> Result<(), PrintFault> {
        Ok(())
    }

    /// Gives the paper its language (`fr`, `en`: two or three lower-case letters) and title (not blank).
    fn paper(&self, language: &str, title: &str) -> Result<Paper, PrintFault> {
        let fault = |reason: &str| PrintFault::new(Self::KIND, reason);
        if !matches!(language.len(), 2 | 3) || !language.bytes().all(|b| b.is_ascii_lowercase()) {
            return Err(fault("the language is not an ISO 639 code"));
        }
        if title.trim().is_empty() {
            return Err(fault("the title is empty"));
        }
        self.check()?;
        let data = serde_json::to_value(self).map_err(|e| fault(&format!("the data cannot be written: {e}")))?;
        Ok(Paper { kind: Self::KIND, language: language.to_owned(), title: title.to_owned(), data })
    }
}

/// The port: turns a paper into a PDF. Implemented by `press`, wired by the app.
///
/// Printing takes tens of milliseconds of processor: callers run it in `spawn_blocking`.
pub trait Press: Send + Sync {
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PrintFault>;
}

/// A paper that could not be printed: a defect to log, never the person's doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintFault {
    kind: PaperKind,
    reason: String,
}

impl PrintFault {
    pub fn new(kind: PaperKind, reason: impl Into<String>) -> Self {
        Self { kind, reason: reason.into() }
    }

    pub fn kind(&self) -> PaperKind {
        self.kind
    }
}

impl fmt::Display for PrintFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot print the {}: {}", self.kind.name(), self.reason)
    }
}

impl std::error::Error for PrintFault {}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(dates: usize) -> AttendanceSheet {
        AttendanceSheet { dates: vec!["mardi 3 mars".into(); dates], ..AttendanceSheet::default() }
    }

    #[test]
    fn a_paper_keeps_its_language_title_and_data() {
        let paper = sheet(2).paper("fr", "Feuille d’émargement").expect("prints");
        assert_eq!(paper.kind(), PaperKind::AttendanceSheet);
        assert_eq!((paper.language(), paper.title()), ("fr", "Feuille d’émargement"));
        assert_eq!(paper.data()["dates"][1], "mardi 3 mars");
    }

    #[test]
    fn a_paper_without_language_or_title_is_refused() {
        assert!(sheet(1).paper("", "Feuille").is_err());
        assert!(sheet(1).paper("français", "Feuille").is_err());
        assert!(sheet(1).paper("fr", "  ").is_err());
    }

    #[test]
    fn a_sheet_has_one_to_six_dates() {
        assert!(sheet(0).paper("fr", "Feuille").is_err());
        assert!(sheet(6).paper("fr", "Feuille").is_ok());
        let fault = sheet(7).paper("fr", "Feuille").expect_err("seven dates");
        assert!(fault.to_string().contains("attendance-sheet"));
    }
}
