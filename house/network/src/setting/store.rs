//! Remembers what was set, by whom, from which day.

use ground::{AccountId, Day, Fault, Moment, SpaceId, values};
use store::{Cells, Record, Tx};

use super::Setting;

/// One value that was set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    pub name: String,
    pub value: i64,
    pub space: Option<SpaceId>,
    pub from_day: Day,
    pub set_at: Moment,
    pub set_by: Option<AccountId>,
}

impl Record for Choice {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let name = cells.take()?;
        let value: String = cells.take()?;
        Ok(Self {
            name,
            value: value.parse().map_err(Fault::from_error)?,
            space: cells.maybe()?,
            from_day: cells.take()?,
            set_at: cells.take()?,
            set_by: cells.maybe()?,
        })
    }
}

/// The value of a setting on `day`: the space's own, else the organisation's, else the default.
pub async fn number(tx: &mut Tx, setting: Setting, space: Option<SpaceId>, day: Day) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let set: Option<(String,)> = tx
        .maybe(
            "SELECT value FROM settings
             WHERE organisation = $1 AND name = $2 AND from_day <= $3 AND (space IS NULL OR space = $4)
             ORDER BY CASE WHEN space IS NULL THEN 1 ELSE 0 END, from_day DESC, set_at DESC LIMIT 1",
            values![organisation, setting.name, day, space],
        )
        .await?;
    match set {
        Some((value,)) => value.parse().map_err(Fault::from_error),
        None => Ok(setting.default),
    }
}

/// Sets a value from a day on; what was set before stays readable.
pub async fn set(
    tx: &mut Tx,
    setting: Setting,
    value: i64,
    space: Option<SpaceId>,
    from_day: Day,
) -> Result<(), Fault> {
    let (organisation, id, now, account) = (tx.organisation()?, tx.fresh_id(), tx.now(), tx.account());
    tx.run(
        "INSERT INTO settings (id, organisation, space, name, value, from_day, set_at, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![id, organisation, space, setting.name, value.to_string(), from_day, now, account],
    )
    .await?;
    Ok(())
}

/// Everything that was set, latest first.
pub async fn history(tx: &mut Tx) -> Result<Vec<Choice>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT name, value, space, from_day, set_at, set_by FROM settings
         WHERE organisation = $1 ORDER BY set_at DESC, id DESC",
        values![organisation],
    )
    .await
}
