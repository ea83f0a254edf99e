//! Reads whose last shift was when; accounts themselves are kept by the house.

use ground::{Day, Fault, Moment, SpaceId, Zone, values};
use store::{Cells, Composer, Record, Tx};

use super::rules::Access;

impl Record for Access {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (account, name) = (cells.take()?, cells.take()?);
        let prolonged_until: Option<Day> = cells.maybe()?;
        let last: Moment = cells.take()?;
        Ok(Self { account, name, last: last.day(&Zone::paris()), prolonged_until })
    }
}

/// The open accounts of volunteers and of civic service whose last shift ended before `before`, of those who hold a post
/// in a space or of all; who never had a shift is not among them.
pub async fn without_shift_since(tx: &mut Tx, space: Option<SpaceId>, before: Moment) -> Result<Vec<Access>, Fault> {
    let (organisation, today) = (tx.organisation()?, tx.now().day(&Zone::paris()));
    let mut sql = Composer::new(
        "SELECT a.id, a.name, a.prolonged_until, l.last FROM accounts a
         JOIN (SELECT account, MAX(ends_at) AS last FROM shifts WHERE account IS NOT NULL GROUP BY account) l
           ON l.account = a.id",
    );
    sql.filter("a.organisation =", &organisation).plain("a.closed_at IS NULL");
    sql.plain("a.status IN ('volunteer', 'civic_service')").filter("l.last <", &before);
    if let Some(space) = space {
        sql.then(
            "AND EXISTS (SELECT 1 FROM grants g WHERE g.account = a.id AND (g.until_day IS NULL OR g.until_day >=",
        );
        sql.then_value("", &today).then_value(") AND g.space =", &space).then(")");
    }
    sql.then("ORDER BY l.last, a.name, a.id");
    tx.all(&sql, sql.values()).await
}

/// Whether somebody of the organisation has no shift since `before`: the night then looks closer.
pub async fn is_worth_looking(tx: &mut Tx, before: Moment) -> Result<bool, Fault> {
    let found = tx
        .maybe::<(i64,)>(
            "SELECT 1 FROM accounts a WHERE a.closed_at IS NULL AND a.status IN ('volunteer', 'civic_service')
               AND EXISTS (SELECT 1 FROM shifts h WHERE h.account = a.id)
               AND NOT EXISTS (SELECT 1 FROM shifts h WHERE h.account = a.id AND h.ends_at >= $1) LIMIT 1",
            values![before],
        )
        .await?;
    Ok(found.is_some())
}
