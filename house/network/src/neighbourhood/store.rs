//! Remembers the priority neighbourhoods that a network keeps, and gives those of the program where it keeps none.

use std::collections::BTreeMap;

use geo::{Commune, Geo};
use ground::{Fault, values};
use store::{Composer, Tx};

use super::rules::in_order;
use crate::partner::Outcome;

/// How many communes a page of the list shows.
pub const PAGE: i64 = 50;
/// How many names one statement writes.
const AT_ONCE: usize = 50;

/// The names offered for a commune (by its INSEE code), in order; none when nothing is known.
pub async fn names(tx: &mut Tx, commune: &str) -> Result<Vec<String>, Fault> {
    Ok(by_commune(tx, &[commune.to_owned()]).await?.remove(commune).unwrap_or_default())
}

/// The names offered for several communes.
pub async fn by_commune(tx: &mut Tx, communes: &[String]) -> Result<BTreeMap<String, Vec<String>>, Fault> {
    let mut kept = kept(tx, communes).await?;
    for commune in communes {
        kept.entry(commune.clone()).or_insert_with(|| carried(Geo::get().commune(commune)));
    }
    Ok(kept.into_iter().map(|(commune, names)| (commune, in_order(names))).collect())
}

/// The names that the network itself keeps for these communes.
pub async fn kept(tx: &mut Tx, communes: &[String]) -> Result<BTreeMap<String, Vec<String>>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT commune, name FROM neighbourhoods");
    sql.filter("organisation =", &organisation).one_of("commune", communes.iter());
    let rows: Vec<(String, String)> = tx.all(&sql, sql.values()).await?;
    let mut kept: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (commune, name) in rows {
        kept.entry(commune).or_default().push(name);
    }
    Ok(kept)
}

/// The names that travel in the program.
fn carried(commune: Option<Commune>) -> Vec<String> {
    commune.into_iter().flat_map(Commune::priority_neighbourhoods).map(str::to_owned).collect()
}

/// Keeps these names for a commune, and no other; with none, those of the program hold again.
pub async fn keep(tx: &mut Tx, commune: &str, names: &[String]) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM neighbourhoods WHERE organisation = $1 AND commune = $2", values![organisation, commune])
        .await?;
    for some in names.chunks(AT_ONCE) {
        let mut sql = Composer::new("INSERT INTO neighbourhoods (organisation, commune, name) VALUES");
        for name in some {
            sql.row(values![organisation, commune, name]);
        }
        tx.run(&sql, sql.values()).await?;
    }
    Ok(())
}

/// Adds a name to those that the network keeps for a commune.
pub async fn add(tx: &mut Tx, commune: &str, name: &str) -> Result<Outcome, Fault> {
    let organisation = tx.organisation()?;
    let added = tx
        .run(
            "INSERT INTO neighbourhoods (organisation, commune, name) VALUES ($1, $2, $3)
             ON CONFLICT (organisation, commune, name) DO NOTHING",
            values![organisation, commune, name],
        )
        .await?;
    Ok(if added == 0 { Outcome::Unchanged } else { Outcome::Created })
}

/// What [`add`] would do.
pub async fn would_add(tx: &mut Tx, commune: &str, name: &str) -> Result<Outcome, Fault> {
    let organisation = tx.organisation()?;
    let known = tx
        .maybe::<(String,)>(
            "SELECT name FROM neighbourhoods WHERE organisation = $1 AND commune = $2 AND name = $3",
            values![organisation, commune, name],
        )
        .await?;
    Ok(if known.is_some() { Outcome::Unchanged } else { Outcome::Created })
}

/// Takes one name away from those that the network keeps for a commune; false when it is not there.
pub async fn take_away(tx: &mut Tx, commune: &str, name: &str) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let gone = tx
        .run(
            "DELETE FROM neighbourhoods WHERE organisation = $1 AND commune = $2 AND name = $3",
            values![organisation, commune, name],
        )
        .await?;
    Ok(gone == 1)
}

/// The communes with a list of their own, by INSEE code, and how many names each has: page `page`, counted from 0.
pub async fn communes(tx: &mut Tx, page: i64) -> Result<Vec<(String, i64)>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT commune, COUNT(*) FROM neighbourhoods WHERE organisation = $1
         GROUP BY commune ORDER BY commune LIMIT $2 OFFSET $3",
        values![organisation, PAGE, page.max(0) * PAGE],
    )
    .await
}

/// Every name that the network itself keeps, with the INSEE code of its commune.
pub async fn all(tx: &mut Tx) -> Result<Vec<(String, String)>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT commune, name FROM neighbourhoods WHERE organisation = $1 ORDER BY commune, name",
        values![organisation],
    )
    .await
}

/// How many communes have a list of their own.
pub async fn count(tx: &mut Tx) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(DISTINCT commune) FROM neighbourhoods WHERE organisation = $1",
            values![organisation],
        )
        .await?;
    Ok(count)
}
