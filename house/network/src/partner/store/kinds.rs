//! Partners of some kinds, wherever they are.

use ground::Fault;
use store::Tx;

use super::{Partner, PartnerKind, select};

/// Every partner of these kinds.
pub async fn of_kinds(tx: &mut Tx, kinds: &[PartnerKind]) -> Result<Vec<Partner>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).one_of("kind", kinds.iter());
    tx.all(&sql, sql.values()).await
}
