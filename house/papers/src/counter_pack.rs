//! The counter's pack for a day without a computer: a sheet of arrivals, slips to register, who is awaited.

use serde::Serialize;

use crate::{PaperKind, PrintFault, Printable};

/// Most numbers on the sheets of arrivals: three pages.
pub const MOST_NUMBERS: u16 = 90;

/// A sheet to write on: a title, what to do, the heads of its columns.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Sheet {
    pub title: String,
    pub todo: String,
    pub columns: Vec<String>,
}

/// Somebody awaited: an hour, a first name and an initial, and what for. The pack lies on a counter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Awaited {
    pub hour: String,
    pub name: String,
    pub what: String,
}

/// What the pack holds.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CounterPack {
    pub network: String,
    pub space: String,
    pub day: String,
    /// Arrivals; its first column holds the numbers, from 1.
    pub arrivals: Sheet,
    /// How many numbers, from 1 to [`MOST_NUMBERS`].
    pub numbers: u16,
    /// Slips to register: each column is a line to fill.
    pub slips: Sheet,
    pub awaited_title: String,
    /// What is said when nobody is.
    pub awaited_nobody: String,
    pub awaited_columns: Vec<String>,
    pub awaited: Vec<Awaited>,
}

impl Printable for CounterPack {
    const KIND: PaperKind = PaperKind::CounterPack;

    fn check(&self) -> Result<(), PrintFault> {
        if !(1..=MOST_NUMBERS).contains(&self.numbers) {
            return Err(PrintFault::new(Self::KIND, format!("{} numbers, from 1 to {MOST_NUMBERS} fit", self.numbers)));
        }
        if self.arrivals.columns.len() != 5 || self.awaited_columns.len() != 3 {
            return Err(PrintFault::new(Self::KIND, "the sheets have five and three columns"));
        }
        Ok(())
    }
}
