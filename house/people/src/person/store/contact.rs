//! Remembers when a person was last there: how long a record is kept is counted from that day.

use ground::{Day, Fault, PersonId, Zone, values};
use store::Tx;

/// The person is there today.
pub async fn touch(tx: &mut Tx, id: PersonId) -> Result<(), Fault> {
    let day = tx.now().day(&Zone::paris());
    touch_on(tx, id, day).await
}

/// The person was there on this day; what is known of a later one stays.
pub async fn touch_on(tx: &mut Tx, id: PersonId, day: Day) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE people SET last_contact = $1 WHERE id = $2 AND organisation = $3 AND last_contact < $1",
        values![day, id, organisation],
    )
    .await?;
    Ok(())
}
