//! What must be true of the advice room.

mod store;

use ::store::Tx;
use ground::Fault;

/// What must be true of the advice room: one line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    store::problems(tx).await
}
