//! Remembers partners; an import brings them up to date by their source, inside the caller's transaction.

use ground::{Fault, Moment, PartnerId, values};
use store::{Cells, Composer, Record, Tx};

mod kinds;
mod likely;
mod links;

pub use super::rules::NewPartner;
use super::rules::{PartnerKind, folded, patterns};
pub use kinds::of_kinds;
pub use likely::of_commune_or_named;
pub use links::{of_form, of_link, renew_form, renew_link};

/// How many partners a page of the directory shows.
pub const PAGE: i64 = 50;

/// A partner of the organisation.
#[derive(Clone, PartialEq, Debug)]
pub struct Partner {
    pub id: PartnerId,
    pub name: String,
    pub kind: PartnerKind,
    pub address: Option<String>,
    pub postal_code: Option<String>,
    /// INSEE code.
    pub commune: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    pub hours: Option<String>,
    pub source: String,
    pub source_id: String,
    /// Version of the personal link: a new one revokes the links made before.
    pub link_version: i64,
    /// Version of the link to the form within its own site.
    pub form_version: i64,
    pub created_at: Moment,
    pub updated_at: Moment,
}

impl Record for Partner {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            name: cells.take()?,
            kind: cells.take()?,
            address: cells.maybe()?,
            postal_code: cells.maybe()?,
            commune: cells.take()?,
            latitude: cells.maybe()?,
            longitude: cells.maybe()?,
            phone: cells.maybe()?,
            email: cells.maybe()?,
            website: cells.maybe()?,
            hours: cells.maybe()?,
            source: cells.take()?,
            source_id: cells.take()?,
            link_version: cells.take()?,
            form_version: cells.take()?,
            created_at: cells.take()?,
            updated_at: cells.take()?,
        })
    }
}

impl Partner {
    /// What would bring another to say the same.
    pub fn as_new(&self) -> NewPartner {
        NewPartner {
            id: self.id,
            name: self.name.clone(),
            kind: self.kind,
            address: self.address.clone(),
            postal_code: self.postal_code.clone(),
            commune: self.commune.clone(),
            latitude: self.latitude,
            longitude: self.longitude,
            phone: self.phone.clone(),
            email: self.email.clone(),
            website: self.website.clone(),
            hours: self.hours.clone(),
            source: self.source.clone(),
            source_id: self.source_id.clone(),
        }
    }

    fn says(&self, new: &NewPartner) -> bool {
        let known = NewPartner { id: new.id, ..self.as_new() };
        known == *new
    }
}

/// What became of a partner brought up to date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    Created,
    Updated,
    Unchanged,
}

fn select() -> Composer {
    Composer::new(
        "SELECT id, name, kind, address, postal_code, commune, latitude, longitude, phone, email, website, hours,
           source, source_id, link_version, form_version, created_at, updated_at
         FROM partners",
    )
}

/// Writes a partner, or brings the one of the same source and source id up to date.
pub async fn upsert(tx: &mut Tx, new: &NewPartner) -> Result<Outcome, Fault> {
    let (outcome, known) = compare(tx, new).await?;
    write(tx, outcome, known.as_ref(), new).await?;
    Ok(outcome)
}

/// What [`upsert`] would do, and what is known under this source and source id.
pub async fn compare(tx: &mut Tx, new: &NewPartner) -> Result<(Outcome, Option<Partner>), Fault> {
    let known = find(tx, &new.source, &new.source_id).await?;
    let outcome = match &known {
        None => Outcome::Created,
        Some(known) if known.says(new) => Outcome::Unchanged,
        Some(_) => Outcome::Updated,
    };
    Ok((outcome, known))
}

/// Does what [`compare`] found to do.
pub async fn write(tx: &mut Tx, outcome: Outcome, known: Option<&Partner>, new: &NewPartner) -> Result<(), Fault> {
    match (outcome, known) {
        (Outcome::Created, _) => create(tx, new).await,
        (Outcome::Updated, Some(known)) => update(tx, known.id, new).await,
        _ => Ok(()),
    }
}

/// Takes back what an import made or brought up to date at `then`; false when it was changed since.
///
/// # Errors
/// `Held` when something stands on it.
pub async fn take_back(tx: &mut Tx, id: PartnerId, before: Option<&NewPartner>, then: Moment) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    if let Some(before) = before {
        let untouched = tx
            .run(
                "UPDATE partners SET updated_at = $1 WHERE id = $2 AND organisation = $3 AND updated_at = $1",
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
            "DELETE FROM partners WHERE id = $1 AND organisation = $2 AND updated_at = $3",
            values![id, organisation, then],
        )
        .await?;
    Ok(gone == 1)
}

async fn create(tx: &mut Tx, new: &NewPartner) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO partners (id, organisation, name, folded, kind, address, postal_code, commune, latitude,
           longitude, phone, email, website, hours, source, source_id, link_version, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17, $17)",
        values![
            new.id,
            organisation,
            new.name,
            folded(&new.name),
            new.kind,
            new.address,
            new.postal_code,
            new.commune,
            new.latitude,
            new.longitude,
            new.phone,
            new.email,
            new.website,
            new.hours,
            new.source,
            new.source_id,
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Corrects what is known of a partner; its source and its link stay.
pub async fn update(tx: &mut Tx, id: PartnerId, new: &NewPartner) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE partners SET name = $1, folded = $2, kind = $3, address = $4, postal_code = $5, commune = $6,
           latitude = $7, longitude = $8, phone = $9, email = $10, website = $11, hours = $12, updated_at = $13
         WHERE id = $14 AND organisation = $15",
        values![
            new.name,
            folded(&new.name),
            new.kind,
            new.address,
            new.postal_code,
            new.commune,
            new.latitude,
            new.longitude,
            new.phone,
            new.email,
            new.website,
            new.hours,
            now,
            id,
            organisation,
        ],
    )
    .await?;
    Ok(())
}

/// A partner by the source that it came from.
pub async fn find(tx: &mut Tx, source: &str, source_id: &str) -> Result<Option<Partner>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("source =", &source).filter("source_id =", &source_id);
    tx.maybe(&sql, sql.values()).await
}

/// A partner by its id.
pub async fn by_id(tx: &mut Tx, id: PartnerId) -> Result<Option<Partner>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("id =", &id).filter("organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The partners of these ids that are the organisation's.
pub async fn by_ids(tx: &mut Tx, ids: &[PartnerId]) -> Result<Vec<Partner>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).one_of("id", ids.iter());
    tx.all(&sql, sql.values()).await
}

/// Partners whose name has every word of `q`, of this kind and commune, by name: page `page`, counted from 0.
pub async fn search(
    tx: &mut Tx,
    q: &str,
    kind: Option<PartnerKind>,
    commune: Option<&str>,
    page: i64,
) -> Result<Vec<Partner>, Fault> {
    let mut sql = select();
    narrow(tx, &mut sql, q, kind, commune)?;
    sql.then_value("ORDER BY folded, id LIMIT", &PAGE).then_value("OFFSET", &(page.max(0) * PAGE));
    tx.all(&sql, sql.values()).await
}

/// How many partners [`search`] finds in all.
pub async fn count(tx: &mut Tx, q: &str, kind: Option<PartnerKind>, commune: Option<&str>) -> Result<i64, Fault> {
    let mut sql = Composer::new("SELECT COUNT(*) FROM partners");
    narrow(tx, &mut sql, q, kind, commune)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

fn narrow(tx: &Tx, sql: &mut Composer, q: &str, kind: Option<PartnerKind>, commune: Option<&str>) -> Result<(), Fault> {
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
