//! What must be true of the register.

mod store;

use ::store::Tx;
use ground::Fault;

/// What must be true of the register: one line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    store::problems(tx).await
}
