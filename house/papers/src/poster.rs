//! The poster of a structure: one sheet for its wall, with the code that opens its form.

use serde::Serialize;

use crate::block::{Line, List, Scan};
use crate::{PaperKind, PrintFault, Printable};

/// What a poster shows, to be read from a step away.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Poster {
    /// Name of the network, as on its sign.
    pub network: String,
    /// Whose wall it is for.
    pub structure: Line,
    /// What it is for, in a few words set large.
    pub lead: String,
    /// The code; without one there is no poster.
    pub scan: Option<Scan>,
    /// What the code is for, and the address for who has no camera.
    pub address: Line,
    /// What happens, one step a line.
    pub steps: List,
    /// Where it leads: a line a space.
    pub spaces: List,
}

impl Printable for Poster {
    const KIND: PaperKind = PaperKind::Poster;

    fn check(&self) -> Result<(), PrintFault> {
        if self.scan.is_none() { Err(PrintFault::new(Self::KIND, "there is no code to scan")) } else { Ok(()) }
    }
}
