//! A slip to hand over the counter: a few lines, a number if there is one, a short list; half a sheet, to fold in a pocket.

use serde::Serialize;

use crate::{PaperKind, PrintFault, Printable, block::Line};

/// Most rows of the list: what fits on the half sheet.
pub const MOST_ROWS: usize = 5;

/// One row of the list: where to go, how far, how to call.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    pub name: String,
    pub lines: Vec<String>,
}

/// What a slip says.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Slip {
    /// Name of the network, as on its sign.
    pub network: String,
    /// Set large; blank for a slip without a number.
    pub number: Line,
    pub lines: Vec<Line>,
    pub rows: Vec<Row>,
    /// What to do with it.
    pub note: String,
}

impl Printable for Slip {
    const KIND: PaperKind = PaperKind::Slip;

    fn check(&self) -> Result<(), PrintFault> {
        if self.rows.len() > MOST_ROWS {
            return Err(PrintFault::new(Self::KIND, format!("{} rows, {MOST_ROWS} fit", self.rows.len())));
        }
        Ok(())
    }
}
