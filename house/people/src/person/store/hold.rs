//! Holds a record while something is decided about it: nobody else decides meanwhile.

use ground::{Fault, PersonId, values};
use store::Tx;

/// Waits for whoever holds the record, then holds it until the transaction ends. (SQLite has one writer at a time.)
pub async fn hold(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE people SET last_contact = last_contact WHERE id = $1 AND organisation = $2",
        values![person, organisation],
    )
    .await?;
    Ok(())
}
