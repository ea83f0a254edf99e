//! How people come: with a referral, or of themselves.

use ground::{Day, Fault, SpaceId};
use store::{Composer, Tx};

/// How many people were registered since a local day, and how many of them ever came with a referral. Registrations taken
/// back are not counted.
pub async fn sources(tx: &mut Tx, space: Option<SpaceId>, since: Day) -> Result<(i64, i64), Fault> {
    tx.flush().await?;
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT COUNT(*), COALESCE(CAST(SUM(CASE WHEN EXISTS (SELECT 1 FROM facts b
             WHERE b.organisation = f.organisation AND b.subject = f.subject AND b.kind = 'referral.bound')
           THEN 1 ELSE 0 END) AS BIGINT), 0)
         FROM facts f",
    );
    sql.filter("f.organisation =", &organisation).plain("f.kind = 'people.registered'");
    sql.filter("f.local_day >=", &since);
    if let Some(space) = space {
        sql.filter("f.space =", &space);
    }
    sql.plain(
        "NOT EXISTS (SELECT 1 FROM facts u
           WHERE u.organisation = f.organisation AND u.subject = f.subject AND u.kind = 'people.unregistered')",
    );
    tx.one(&sql, sql.values()).await
}
