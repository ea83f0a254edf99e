//! The letter: what a text message would have said, for people without a phone.

use serde::Serialize;

use crate::block::Scan;
use crate::{PaperKind, PrintFault, Printable};

/// What a letter shows; the recipient falls in the window of a French DL envelope.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letter {
    /// Name first, then address, then how to answer. Discreet where the room says so.
    pub sender: Vec<String>,
    /// Name, then address, as the post wants it: at most six lines.
    pub recipient: Vec<String>,
    /// Place and day, such as "Strasbourg, le 3 mars 2026".
    pub dateline: String,
    pub subject: Option<String>,
    pub greeting: String,
    /// One string per paragraph.
    pub paragraphs: Vec<String>,
    /// What must be seen at once (day, hour, address), set large in a box; empty leaves it out.
    pub highlight: Vec<String>,
    pub closing: String,
    /// Name, then role.
    pub signature: Vec<String>,
    pub scan: Option<Scan>,
}

impl Printable for Letter {
    const KIND: PaperKind = PaperKind::Letter;
}

/// Several letters to print at once, each on pages of its own.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letters {
    /// At least one.
    pub letters: Vec<Letter>,
}

impl Printable for Letters {
    const KIND: PaperKind = PaperKind::Letters;

    fn check(&self) -> Result<(), PrintFault> {
        if self.letters.is_empty() { Err(PrintFault::new(Self::KIND, "there is no letter")) } else { Ok(()) }
    }
}
