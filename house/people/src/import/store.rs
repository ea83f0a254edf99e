//! Reads who is known already, for an import to compare with.

use ::store::{Cells, Record, Tx};
use ground::{Fault, values};

use super::known::Known;

impl Record for Known {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            first_name: cells.take()?,
            last_name: cells.take()?,
            birth_year: cells.maybe()?,
            phone: cells.maybe()?,
            commune: cells.maybe()?,
            lacks_gender: cells.take()?,
            lacks_email: cells.take()?,
            lacks_residence: cells.take()?,
            line: None,
        })
    }
}

/// Every record of the organisation, one at a time; one that was merged is known under whoever stands for it, so that
/// a file that made both changes nothing when it comes again.
pub async fn each(tx: &mut Tx, take: impl FnMut(Known) + Send) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.each(
        "SELECT COALESCE(merged_into, id), space, first_name, last_name, birth_year, phone, commune,
           (gender IS NULL), (email IS NULL), (residence = 'unknown')
         FROM people WHERE organisation = $1 AND anonymised_at IS NULL ORDER BY id",
        values![organisation],
        take,
    )
    .await
}
