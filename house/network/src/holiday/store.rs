//! Remembers school holidays, and the zone that a space says it is in.

use ground::{Day, Fault, Identifier as _, SpaceId, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::{Break, BreakId, rules::zone_of_commune};
use crate::{closure::Span, partner::Outcome, space::store as spaces};

impl Record for Break {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            zone: cells.take()?,
            description: cells.take()?,
            school_year: cells.take()?,
            span: Span { from: cells.take()?, until: cells.take()? },
        })
    }
}

/// Every holiday that is not over on `day`, the next first.
pub async fn ahead(tx: &mut Tx, day: Day) -> Result<Vec<Break>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, zone, description, school_year, from_day, until_day FROM school_holidays
         WHERE organisation = $1 AND until_day >= $2 ORDER BY from_day, zone",
        values![organisation, day],
    )
    .await
}

/// Those of the zone of a space.
pub async fn of_space(tx: &mut Tx, space: SpaceId, day: Day) -> Result<Vec<Break>, Fault> {
    let (zone, _) = zone_of(tx, space).await?;
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, zone, description, school_year, from_day, until_day FROM school_holidays
         WHERE organisation = $1 AND zone = $2 AND until_day >= $3 ORDER BY from_day",
        values![organisation, zone, day],
    )
    .await
}

/// The zone of a space, and whether the space says so itself.
pub async fn zone_of(tx: &mut Tx, space: SpaceId) -> Result<(String, bool), Fault> {
    let organisation = tx.organisation()?;
    let own: Option<(String,)> = tx
        .maybe(
            "SELECT school_zone FROM spaces WHERE id = $1 AND organisation = $2 AND school_zone IS NOT NULL",
            values![space, organisation],
        )
        .await?;
    if let Some((zone,)) = own {
        return Ok((zone, true));
    }
    let commune = spaces::get(tx, space).await?.commune;
    Ok((zone_of_commune(&commune).to_owned(), false))
}

/// Says the zone of a space; with none, that of its département holds again.
pub async fn set_zone(tx: &mut Tx, space: SpaceId, zone: Option<&str>) -> Result<(), Fault> {
    let (organisation, zone) = (tx.organisation()?, zone.map(str::to_owned));
    tx.run(
        "UPDATE spaces SET school_zone = $1 WHERE id = $2 AND organisation = $3",
        values![zone, space, organisation],
    )
    .await?;
    let what = json!({ "school_zone": zone });
    tx.note_change(Change { noun: "space", record: space.uuid(), person: None, action: "updated", what: &what }).await
}

/// What is known of the holiday of a zone that begins on the same day.
pub async fn known(tx: &mut Tx, one: &Break) -> Result<Option<Break>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, zone, description, school_year, from_day, until_day FROM school_holidays
         WHERE organisation = $1 AND zone = $2 AND from_day = $3",
        values![organisation, one.zone, one.span.from],
    )
    .await
}

/// What keeping it does, beside what is known.
pub fn outcome(one: &Break, known: Option<&Break>) -> Outcome {
    match known {
        None => Outcome::Created,
        Some(known) if (known.span, &known.description) == (one.span, &one.description) => Outcome::Unchanged,
        Some(_) => Outcome::Updated,
    }
}

/// Keeps a holiday: a zone has one that begins on a day.
pub async fn keep(tx: &mut Tx, one: &Break) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "INSERT INTO school_holidays (id, organisation, zone, description, school_year, from_day, until_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (organisation, zone, from_day) DO UPDATE SET
           description = excluded.description, school_year = excluded.school_year, until_day = excluded.until_day",
        values![one.id, organisation, one.zone, one.description, one.school_year, one.span.from, one.span.until],
    )
    .await?;
    Ok(())
}

/// Takes back what an import kept: it says again what it said, or is no more.
pub async fn take_back(tx: &mut Tx, id: BreakId, before: Option<&Before>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    match before {
        Some(before) => {
            tx.run(
                "UPDATE school_holidays SET description = $1, until_day = $2 WHERE id = $3 AND organisation = $4",
                values![before.description, before.until, id, organisation],
            )
            .await?
        }
        None => {
            tx.run("DELETE FROM school_holidays WHERE id = $1 AND organisation = $2", values![id, organisation]).await?
        }
    };
    Ok(())
}

/// What a holiday said before an import.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Before {
    pub description: String,
    /// As it is stored.
    pub until: String,
}
