//! Tells that a colleague leaves, and holds what is decided about their time.

use ::store::Tx;
use facts::{Number, Told, account::Account as Left};
use ground::{AccountId, Day, Fault, Identifier as _, SpaceId, Uuid, values};

/// Tells that a colleague left a space, when the post that ended on `day` was their last there.
pub(super) async fn tell_last(tx: &mut Tx, grant: Uuid, day: Day) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let last: Option<(AccountId, SpaceId)> = tx
        .maybe(
            "SELECT g.account, g.space FROM grants g
             WHERE g.id = $1 AND g.organisation = $2 AND g.space IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM grants o WHERE o.account = g.account AND o.organisation = $2 AND o.space = g.space
                 AND (o.until_day IS NULL OR o.until_day > $3))",
            values![grant, organisation, day],
        )
        .await?;
    match last {
        Some((account, space)) => tell_left(tx, account, Some(space)).await,
        None => Ok(()),
    }
}

/// Rooms hear it, and free what waits for the one who left.
pub(super) async fn tell_left(tx: &mut Tx, account: AccountId, space: Option<SpaceId>) -> Result<(), Fault> {
    let mut told = Told::new(Left::Left {}, tx.now());
    (told.space, told.subject) = (space, tx.number_of(account.uuid()).await?);
    tx.tell(told).await
}

/// The colleague whose number it is.
pub async fn by_number(tx: &mut Tx, number: Number) -> Result<Option<AccountId>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(AccountId,)>(
            "SELECT id FROM accounts WHERE number = $1 AND organisation = $2",
            values![number, organisation],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Takes the lock of an account until the transaction ends: whoever else decides about this colleague's time waits
/// here, and reads what was decided. (On SQLite the writer is alone anyway.)
pub async fn lock(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE accounts SET name = name WHERE id = $1 AND organisation = $2", values![account, organisation])
        .await?;
    Ok(())
}
