//! The card of a person: the size of a bank card, a code to scan and a first name, nothing else about them.

use serde::Serialize;

use crate::block::{Line, Scan};
use crate::{PaperKind, Printable};

/// What a card shows: 85.6 × 54 mm, one page, to fold in a wallet.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    /// Name of the network, as on its sign.
    pub network: String,
    /// Never the family name: a card is lost.
    pub first_name: String,
    /// The code, already grouped: `Code::to_string()`.
    pub code: Line,
    /// The space that gave it, and how to call it.
    pub place: Line,
    /// What the counter scans: the code, and no name.
    pub scan: Option<Scan>,
}

impl Printable for Card {
    const KIND: PaperKind = PaperKind::Card;
}
