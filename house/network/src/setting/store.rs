//! Remembers what was set, by whom, from which day.

use std::sync::Arc;

use ground::{AccountId, Day, Fault, Identifier as _, Moment, SpaceId, values};
use store::{Cells, Record, Tx};

use super::Setting;

/// One value that was set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    pub name: String,
    /// None: the space goes by the network again.
    pub value: Option<i64>,
    pub space: Option<SpaceId>,
    pub from_day: Day,
    pub set_at: Moment,
    pub set_by: Option<AccountId>,
}

impl Record for Choice {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let name = cells.take()?;
        Ok(Self {
            name,
            value: parse(&cells.take::<String>()?)?,
            space: cells.maybe()?,
            from_day: cells.take()?,
            set_at: cells.take()?,
            set_by: cells.maybe()?,
        })
    }
}

/// What is kept when a space goes by the network again.
const AS_NETWORK: &str = "network";

fn parse(value: &str) -> Result<Option<i64>, Fault> {
    if value == AS_NETWORK { Ok(None) } else { value.parse().map(Some).map_err(Fault::from_error) }
}

/// The value of a setting on `day`: the space's own, else the organisation's, else the default.
pub async fn number(tx: &mut Tx, setting: Setting, space: Option<SpaceId>, day: Day) -> Result<i64, Fault> {
    let all = known(tx).await?;
    let own = space.filter(|_| setting.of_space).and_then(|space| of(&all, setting, Some(space), day));
    Ok(own.or_else(|| of(&all, setting, None, day)).unwrap_or(setting.default))
}

/// What a space set for itself, unless it goes by the network.
pub async fn own(tx: &mut Tx, setting: Setting, space: SpaceId, day: Day) -> Result<Option<i64>, Fault> {
    Ok(of(&known(tx).await?, setting, Some(space), day))
}

/// `all` is latest first; of two set at the same instant, the later one counts.
fn of(all: &[Choice], setting: Setting, space: Option<SpaceId>, day: Day) -> Option<i64> {
    let set = all.iter().rev().filter(|set| set.name == setting.name && set.space == space && set.from_day <= day);
    set.max_by_key(|set| (set.from_day, set.set_at)).and_then(|set| set.value)
}

/// Everything that was set: a page asks for several settings.
async fn known(tx: &mut Tx) -> Result<Arc<Vec<Choice>>, Fault> {
    let organisation = tx.organisation()?.uuid();
    if let Some(all) = tx.kept(organisation) {
        return Ok(all);
    }
    let all = Arc::new(history(tx).await?);
    tx.keep(organisation, &all);
    Ok(all)
}

/// Sets a value from a day on, or none for a space that goes by the network again; what was set before stays readable.
pub async fn set(
    tx: &mut Tx,
    setting: Setting,
    value: Option<i64>,
    space: Option<SpaceId>,
    from_day: Day,
) -> Result<(), Fault> {
    let (organisation, id, now, account) = (tx.organisation()?, tx.fresh_id(), tx.now(), tx.account());
    let value = value.map_or_else(|| AS_NETWORK.to_owned(), |value| value.to_string());
    tx.run(
        "INSERT INTO settings (id, organisation, space, name, value, from_day, set_at, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![id, organisation, space, setting.name, value, from_day, now, account],
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
