//! Reads what was corrected in an identity, from the journal of changes.

use ground::{Fault, Identifier as _, Moment, PersonId, values};
use store::{Cells, Record, Tx};

/// One correction.
pub struct Correction {
    pub at: Moment,
    /// Name of the colleague.
    pub who: Option<String>,
    /// Field → [before, after].
    pub what: serde_json::Value,
}

impl Record for Correction {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (at, who) = (cells.take()?, cells.maybe()?);
        let what: String = cells.take()?;
        Ok(Self { at, who, what: serde_json::from_str(&what)? })
    }
}

/// The latest corrections of an identity, newest first.
pub async fn corrections(tx: &mut Tx, person: PersonId) -> Result<Vec<Correction>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT c.at, a.name, c.what FROM changes c LEFT JOIN accounts a ON a.id = c.account
         WHERE c.organisation = $1 AND c.record = $2 AND c.noun = 'person' AND c.action = 'updated'
         ORDER BY c.at DESC, c.id DESC LIMIT 10",
        values![organisation, person.uuid()],
    )
    .await
}
