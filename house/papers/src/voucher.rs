//! The voucher (bon d'orientation): half a page that says where to go, when, and with which code.

use serde::Serialize;

use crate::block::{Line, List, Place, Scan};
use crate::{PaperKind, PrintFault, Printable};

/// What a voucher shows, for a person who reads little.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Voucher {
    /// Name of the network, as on its sign.
    pub network: String,
    /// Whom the voucher is for, in the name they chose to be called by.
    pub person: Line,
    /// The code, already grouped: `Code::to_string()`.
    pub code: Line,
    /// What the counter scans; none where the network prints codes only.
    pub scan: Option<Scan>,
    /// The space: name, then address lines, then how to call.
    pub place: Place,
    /// Opening hours, one line per day or group of days.
    pub hours: List,
    /// From when until when, in one sentence.
    pub validity: Line,
    /// What to bring. An empty list leaves the block out.
    pub bring: List,
    /// What the person agreed to, or may refuse, in one sentence.
    pub consent: String,
    /// The structure that sends the person.
    pub referrer: Line,
}

impl Printable for Voucher {
    const KIND: PaperKind = PaperKind::Voucher;
}

/// Several vouchers to print at once, each on a page of its own.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Vouchers {
    /// At least one.
    pub vouchers: Vec<Voucher>,
}

impl Printable for Vouchers {
    const KIND: PaperKind = PaperKind::Vouchers;

    fn check(&self) -> Result<(), PrintFault> {
        if self.vouchers.is_empty() { Err(PrintFault::new(Self::KIND, "there is no voucher")) } else { Ok(()) }
    }
}
