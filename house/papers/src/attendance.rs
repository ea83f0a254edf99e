//! The attendance sheet (feuille d'émargement): names down, dates across, a box to sign in.

use serde::Serialize;

use crate::block::Line;
use crate::{PaperKind, PrintFault, Printable};

/// Most dates that leave a box wide enough to sign in on A4 landscape.
pub const MOST_DATES: usize = 6;

/// One person expected.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Attendee {
    pub name: String,
    /// A short mention under the name; never a level or a reason for coming (the sheet is seen by all).
    pub note: Option<String>,
}

/// What an attendance sheet shows. Prints on as many pages as it needs, headings repeated.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AttendanceSheet {
    pub network: String,
    pub workshop: String,
    /// Place, facilitator, funded programme…, in reading order.
    pub facts: Vec<Line>,
    /// Heading of the column of names.
    pub name_label: String,
    /// One to [`MOST_DATES`] column headings; a line break parts the day from the hours.
    pub dates: Vec<String>,
    pub attendees: Vec<Attendee>,
    /// Empty rows at the end for people who come without a booking.
    pub spare_rows: u8,
    /// Heading of the last row, where the facilitator signs for each date.
    pub facilitator_label: String,
    /// What signing means, where the list goes.
    pub notice: Option<String>,
}

impl Printable for AttendanceSheet {
    const KIND: PaperKind = PaperKind::AttendanceSheet;

    fn check(&self) -> Result<(), PrintFault> {
        if (1..=MOST_DATES).contains(&self.dates.len()) {
            return Ok(());
        }
        Err(PrintFault::new(Self::KIND, format!("{} dates, from 1 to {MOST_DATES} fit", self.dates.len())))
    }
}
