//! Remembers places; an import brings them up to date by their source, inside the caller's transaction.

use ground::{Fault, Moment, values};
use store::{Cells, Composer, Record, Tx};

use super::rules::{NewPlace, PlaceId, PlaceKind};
use crate::partner::Outcome;

/// A place of the organisation's map.
#[derive(Clone, PartialEq, Debug)]
pub struct Place {
    pub id: PlaceId,
    pub name: String,
    pub kind: Option<PlaceKind>,
    pub address: Option<String>,
    pub postal_code: Option<String>,
    /// INSEE code.
    pub commune: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub hours: Option<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
    pub source: String,
    pub source_id: String,
    pub created_at: Moment,
    pub updated_at: Moment,
}

impl Record for Place {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            name: cells.take()?,
            kind: cells.maybe()?,
            address: cells.maybe()?,
            postal_code: cells.maybe()?,
            commune: cells.take()?,
            latitude: cells.maybe()?,
            longitude: cells.maybe()?,
            hours: cells.maybe()?,
            phone: cells.maybe()?,
            website: cells.maybe()?,
            source: cells.take()?,
            source_id: cells.take()?,
            created_at: cells.take()?,
            updated_at: cells.take()?,
        })
    }
}

impl Place {
    fn says(&self, new: &NewPlace) -> bool {
        let known = NewPlace {
            id: new.id,
            name: self.name.clone(),
            kind: self.kind,
            address: self.address.clone(),
            postal_code: self.postal_code.clone(),
            commune: self.commune.clone(),
            latitude: self.latitude,
            longitude: self.longitude,
            hours: self.hours.clone(),
            phone: self.phone.clone(),
            website: self.website.clone(),
            source: self.source.clone(),
            source_id: self.source_id.clone(),
        };
        known == *new
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT id, name, kind, address, postal_code, commune, latitude, longitude, hours, phone, website,
           source, source_id, created_at, updated_at
         FROM places",
    )
}

/// Writes a place, or brings the one of the same source and source id up to date.
pub async fn upsert(tx: &mut Tx, new: &NewPlace) -> Result<Outcome, Fault> {
    match find(tx, &new.source, &new.source_id).await? {
        None => create(tx, new).await.map(|()| Outcome::Created),
        Some(known) if known.says(new) => Ok(Outcome::Unchanged),
        Some(known) => update(tx, known.id, new).await.map(|()| Outcome::Updated),
    }
}

async fn create(tx: &mut Tx, new: &NewPlace) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO places (id, organisation, source, source_id, name, kind, address, postal_code, commune,
           latitude, longitude, hours, phone, website, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)",
        values![
            new.id,
            organisation,
            new.source,
            new.source_id,
            new.name,
            new.kind,
            new.address,
            new.postal_code,
            new.commune,
            new.latitude,
            new.longitude,
            new.hours,
            new.phone,
            new.website,
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Corrects what is known of a place; its source stays.
pub async fn update(tx: &mut Tx, id: PlaceId, new: &NewPlace) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE places SET name = $1, kind = $2, address = $3, postal_code = $4, commune = $5, latitude = $6,
           longitude = $7, hours = $8, phone = $9, website = $10, updated_at = $11
         WHERE id = $12 AND organisation = $13",
        values![
            new.name,
            new.kind,
            new.address,
            new.postal_code,
            new.commune,
            new.latitude,
            new.longitude,
            new.hours,
            new.phone,
            new.website,
            now,
            id,
            organisation,
        ],
    )
    .await?;
    Ok(())
}

/// A place by the source that it came from.
pub async fn find(tx: &mut Tx, source: &str, source_id: &str) -> Result<Option<Place>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("source =", &source).filter("source_id =", &source_id);
    tx.maybe(&sql, sql.values()).await
}

/// The places of a commune (by its INSEE code), by name.
pub async fn of_commune(tx: &mut Tx, commune: &str) -> Result<Vec<Place>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("commune =", &commune).then("ORDER BY name, id");
    tx.all(&sql, sql.values()).await
}

/// How many places the organisation knows.
pub async fn count(tx: &mut Tx) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (count,) =
        tx.one::<(i64,)>("SELECT COUNT(*) FROM places WHERE organisation = $1", values![organisation]).await?;
    Ok(count)
}
