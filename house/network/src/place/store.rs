//! Remembers places; an import brings them up to date by their source, inside the caller's transaction.

use geo::Geo;
use ground::{Fault, Moment, values};
use store::{Cells, Composer, Record, Tx};

use super::rules::{NewPlace, PlaceId, PlaceKind};
use crate::partner::{
    Outcome,
    rules::{folded, patterns},
};

/// How many places a page of the list shows.
pub const PAGE: i64 = 50;
/// How many places around a commune are offered while somebody types.
const AROUND: i64 = 100;

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
    /// The name, as it is looked for.
    folded: String,
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
            folded: cells.take()?,
            created_at: cells.take()?,
            updated_at: cells.take()?,
        })
    }
}

impl Place {
    /// What would bring another to say the same.
    pub fn as_new(&self) -> NewPlace {
        NewPlace {
            id: self.id,
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
        }
    }

    fn says(&self, new: &NewPlace) -> bool {
        let known = NewPlace { id: new.id, ..self.as_new() };
        known == *new && self.folded == folded(&new.name)
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT id, name, kind, address, postal_code, commune, latitude, longitude, hours, phone, website,
           source, source_id, folded, created_at, updated_at
         FROM places",
    )
}

/// Writes a place, or brings the one of the same source and source id up to date.
pub async fn upsert(tx: &mut Tx, new: &NewPlace) -> Result<Outcome, Fault> {
    let (outcome, known) = compare(tx, new).await?;
    write(tx, outcome, known.as_ref(), new).await?;
    Ok(outcome)
}

/// What [`upsert`] would do, and what is known under this source and source id.
pub async fn compare(tx: &mut Tx, new: &NewPlace) -> Result<(Outcome, Option<Place>), Fault> {
    let known = find(tx, &new.source, &new.source_id).await?;
    let outcome = match &known {
        None => Outcome::Created,
        Some(known) if known.says(new) => Outcome::Unchanged,
        Some(_) => Outcome::Updated,
    };
    Ok((outcome, known))
}

/// Does what [`compare`] found to do.
pub async fn write(tx: &mut Tx, outcome: Outcome, known: Option<&Place>, new: &NewPlace) -> Result<(), Fault> {
    match (outcome, known) {
        (Outcome::Created, _) => create(tx, new).await,
        (Outcome::Updated, Some(known)) => update(tx, known.id, new).await,
        _ => Ok(()),
    }
}

/// Takes back what an import made or brought up to date at `then`; false when it was changed since.
///
/// # Errors
/// A conflict when something stands on it.
pub async fn take_back(tx: &mut Tx, id: PlaceId, before: Option<&NewPlace>, then: Moment) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    if let Some(before) = before {
        let untouched = tx
            .run(
                "UPDATE places SET updated_at = $1 WHERE id = $2 AND organisation = $3 AND updated_at = $1",
                values![then, id, organisation],
            )
            .await?;
        if untouched == 1 {
            update(tx, id, before).await?;
        }
        return Ok(untouched == 1);
    }
    let gone = tx
        .run(
            "DELETE FROM places WHERE id = $1 AND organisation = $2 AND updated_at = $3",
            values![id, organisation, then],
        )
        .await?;
    Ok(gone == 1)
}

async fn create(tx: &mut Tx, new: &NewPlace) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO places (id, organisation, source, source_id, name, folded, kind, address, postal_code, commune,
           latitude, longitude, hours, phone, website, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)",
        values![
            new.id,
            organisation,
            new.source,
            new.source_id,
            new.name,
            folded(&new.name),
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
        "UPDATE places SET name = $1, folded = $2, kind = $3, address = $4, postal_code = $5, commune = $6,
           latitude = $7, longitude = $8, hours = $9, phone = $10, website = $11, updated_at = $12
         WHERE id = $13 AND organisation = $14",
        values![
            new.name,
            folded(&new.name),
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

/// Places whose name has every word of `q`, of this kind and commune (by its INSEE code), by name: page `page`, counted
/// from 0.
pub async fn search(
    tx: &mut Tx,
    q: &str,
    kind: Option<PlaceKind>,
    commune: Option<&str>,
    page: i64,
) -> Result<Vec<Place>, Fault> {
    let mut sql = select();
    narrow(tx, &mut sql, q, kind, commune)?;
    sql.then_value("ORDER BY folded, id LIMIT", &PAGE).then_value("OFFSET", &(page.max(0) * PAGE));
    tx.all(&sql, sql.values()).await
}

/// How many places [`search`] finds in all.
pub async fn count(tx: &mut Tx, q: &str, kind: Option<PlaceKind>, commune: Option<&str>) -> Result<i64, Fault> {
    let mut sql = Composer::new("SELECT COUNT(*) FROM places");
    narrow(tx, &mut sql, q, kind, commune)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

fn narrow(tx: &Tx, sql: &mut Composer, q: &str, kind: Option<PlaceKind>, commune: Option<&str>) -> Result<(), Fault> {
    sql.filter("organisation =", &tx.organisation()?);
    for pattern in patterns(q) {
        sql.filter("folded LIKE", &pattern);
    }
    if let Some(kind) = kind {
        sql.filter("kind =", &kind);
    }
    if let Some(commune) = commune {
        sql.filter("commune =", &commune);
    }
    Ok(())
}

/// Names and communes of places around a commune (by its INSEE code): its own first, then those of its département.
pub async fn around(tx: &mut Tx, commune: &str) -> Result<Vec<(String, String)>, Fault> {
    let organisation = tx.organisation()?;
    let Some(home) = Geo::get().resolve(commune).map(|found| found.commune) else { return Ok(Vec::new()) };
    let department = format!("{}%", home.department().code());
    tx.all(
        "SELECT name, commune FROM places WHERE organisation = $1 AND commune LIKE $2
         ORDER BY CASE WHEN commune = $3 THEN 0 ELSE 1 END, folded, id LIMIT $4",
        values![organisation, department, home.insee(), AROUND],
    )
    .await
}
