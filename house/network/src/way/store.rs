//! Remembers the ways to spaces, and finds what stands around one.

use ground::{Fault, Identifier as _, SpaceId, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::{Point, Way};

impl Record for Way {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (latitude, longitude) = (cells.maybe()?, cells.maybe()?);
        let point = Option::zip(latitude, longitude).map(|(latitude, longitude)| Point { latitude, longitude });
        Ok(Self { point, words: cells.maybe()? })
    }
}

/// The way to a space, as far as it is known.
pub async fn of(tx: &mut Tx, space: SpaceId) -> Result<Way, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe(
            "SELECT latitude, longitude, words FROM ways WHERE space = $1 AND organisation = $2",
            values![space, organisation],
        )
        .await?;
    Ok(found.unwrap_or_default())
}

/// Says the way to a space anew.
pub async fn set(tx: &mut Tx, space: SpaceId, way: &Way) -> Result<(), Fault> {
    let before = of(tx, space).await?;
    let organisation = tx.organisation()?;
    let (latitude, longitude) = (way.point.map(|point| point.latitude), way.point.map(|point| point.longitude));
    tx.run(
        "INSERT INTO ways (space, organisation, latitude, longitude, words) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (space) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude,
           words = excluded.words",
        values![space, organisation, latitude, longitude, way.words],
    )
    .await?;
    let what = json!({ "words": [before.words, way.words] });
    let change = Change { noun: "way", record: space.uuid(), person: None, action: "updated", what: &what };
    tx.note_change(change).await
}

/// Something that stands near a space, which people may know.
#[derive(Clone, PartialEq, Debug)]
pub struct Landmark {
    pub name: String,
    pub point: Point,
}

impl Record for Landmark {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let name = cells.take()?;
        Ok(Self { name, point: Point { latitude: cells.take()?, longitude: cells.take()? } })
    }
}

/// Half the side of the square in which landmarks are looked for, in degrees of latitude: about a kilometre.
const NEAR: f64 = 0.009;

/// The places of the directory around a point, in no order.
pub async fn landmarks(tx: &mut Tx, commune: &str, at: Point) -> Result<Vec<Landmark>, Fault> {
    let organisation = tx.organisation()?;
    let across = NEAR / at.latitude.to_radians().cos().max(0.1);
    tx.all(
        "SELECT name, latitude, longitude FROM places
         WHERE organisation = $1 AND commune = $2 AND latitude BETWEEN $3 AND $4 AND longitude BETWEEN $5 AND $6
         ORDER BY name, id LIMIT 200",
        values![
            organisation,
            commune,
            at.latitude - NEAR,
            at.latitude + NEAR,
            at.longitude - across,
            at.longitude + across,
        ],
    )
    .await
}
