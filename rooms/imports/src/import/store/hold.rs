//! Remembers who is at work on an import, and leaves it when nobody will come to its end.

use ::store::Tx;
use ground::{Fault, Moment, OrganisationId, Uuid, values};

use super::{Import, State};
use crate::ImportId;

/// The right to write an import or to undo it. Whoever takes it last has it: an earlier holder stops before its next
/// transaction, and what that one has committed is seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hold {
    import: ImportId,
    state: State,
    writer: Uuid,
}

/// Takes the right to go on with an import; nothing when it has left this state.
pub async fn hold(tx: &mut Tx, import: &Import) -> Result<Option<Hold>, Fault> {
    let organisation = tx.organisation()?;
    let hold = Hold { import: import.id, state: import.state, writer: tx.fresh_id() };
    let taken = tx
        .run(
            "UPDATE imports SET writer = $1 WHERE id = $2 AND organisation = $3 AND state = $4",
            values![hold.writer, hold.import, organisation, hold.state],
        )
        .await?;
    Ok((taken == 1).then_some(hold))
}

/// Whether it is still this holder's, for as long as the transaction lasts.
pub async fn is_held(tx: &mut Tx, hold: &Hold) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let held = tx
        .run(
            "UPDATE imports SET writer = writer WHERE id = $1 AND organisation = $2 AND state = $3 AND writer = $4",
            values![hold.import, organisation, hold.state, hold.writer],
        )
        .await?;
    Ok(held == 1)
}

/// Leaves a writing or an undoing where it stands, for somebody to undo it or to try again; false when it has come to
/// its end meanwhile.
pub async fn halt(tx: &mut Tx, import: &Import) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let halted = tx
        .run(
            "UPDATE imports SET state = $1, halted = $2, writer = NULL, ended_at = COALESCE(ended_at, $3),
               undone_at = NULL, undone_by = NULL
             WHERE id = $4 AND organisation = $5 AND state = $2",
            values![State::Done, import.state, now, import.id, organisation],
        )
        .await?;
    Ok(halted == 1)
}

/// What has been written or undone since before this instant, in any organisation: nobody is at work on it any more.
pub async fn stuck(tx: &mut Tx, since: Moment) -> Result<Vec<(OrganisationId, ImportId)>, Fault> {
    tx.all(
        "SELECT organisation, id FROM imports WHERE (state = 'running' AND created_at < $1)
           OR (state = 'undoing' AND undone_at < $1)",
        values![since],
    )
    .await
}
