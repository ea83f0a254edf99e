//! Counts how people came this month, and leads to those who came of themselves.

use ground::{Day, Fault, OrganisationId, PersonId, SpaceId};
use store::{Cells, Composer, Record, Tx};

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
    registered(&mut sql, organisation, space, since);
    tx.one(&sql, sql.values()).await
}

/// Registrations that stand, since a local day.
fn registered(sql: &mut Composer, organisation: OrganisationId, space: Option<SpaceId>, since: Day) {
    sql.filter("f.organisation =", &organisation).plain("f.kind = 'people.registered'");
    sql.filter("f.local_day >=", &since);
    if let Some(space) = space {
        sql.filter("f.space =", &space);
    }
    sql.plain(
        "NOT EXISTS (SELECT 1 FROM facts u
           WHERE u.organisation = f.organisation AND u.subject = f.subject AND u.kind = 'people.unregistered')",
    );
}

/// Somebody who was registered without a referral.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WalkIn {
    pub day: Day,
    /// Name of the space.
    pub space: String,
    /// None once they are forgotten.
    pub person: Option<PersonId>,
}

impl Record for WalkIn {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { day: cells.take()?, space: cells.take()?, person: cells.maybe()? })
    }
}

/// The people whom [`sources`] counts as registered and not sent, the latest first: page `page` of `most`, from 0.
pub async fn walk_ins(
    tx: &mut Tx,
    space: Option<SpaceId>,
    since: Day,
    (most, page): (i64, i64),
) -> Result<Vec<WalkIn>, Fault> {
    tx.flush().await?;
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT f.local_day, s.name, n.holder FROM facts f JOIN spaces s ON s.id = f.space
         LEFT JOIN numbers n ON n.number = f.subject",
    );
    registered(&mut sql, organisation, space, since);
    sql.plain(
        "NOT EXISTS (SELECT 1 FROM facts b
           WHERE b.organisation = f.organisation AND b.subject = f.subject AND b.kind = 'referral.bound')",
    );
    sql.then_value("ORDER BY f.local_day DESC, f.id DESC LIMIT", &most).then_value("OFFSET", &(page.max(0) * most));
    tx.all(&sql, sql.values()).await
}
