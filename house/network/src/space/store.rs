//! Remembers organisations and spaces.

use ground::{Day, Fault, Identifier as _, OrganisationId, SpaceId, Zone, values};
use store::{Cells, Record, Tx};

/// A space: rooms, hours and a team.
#[derive(Clone, PartialEq, Debug)]
pub struct Space {
    pub id: SpaceId,
    pub code: String,
    pub name: String,
    pub address: String,
    /// INSEE code.
    pub commune: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub zone: Zone,
    /// Opening hours, in OSM syntax.
    pub hours: String,
    pub priority_neighbourhood: bool,
    pub opened_on: Day,
}

/// What is needed to open a space: all of it.
pub type NewSpace = Space;

impl Record for Space {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            code: cells.take()?,
            name: cells.take()?,
            address: cells.take()?,
            commune: cells.take()?,
            phone: cells.maybe()?,
            email: cells.maybe()?,
            zone: cells.take()?,
            hours: cells.take()?,
            priority_neighbourhood: cells.take()?,
            opened_on: cells.take()?,
        })
    }
}

/// Makes an organisation.
pub async fn create_organisation(tx: &mut Tx, id: OrganisationId, name: &str) -> Result<(), Fault> {
    let now = tx.now();
    tx.run("INSERT INTO organisations (id, name, created_at) VALUES ($1, $2, $3)", values![id, name, now]).await?;
    Ok(())
}

/// Makes an organisation of invented people, for practice.
pub async fn create_practice(tx: &mut Tx, id: OrganisationId, name: &str) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(
        "INSERT INTO organisations (id, name, created_at, practice) VALUES ($1, $2, $3, $4)",
        values![id, name, now, true],
    )
    .await?;
    Ok(())
}

/// Whether the people of the badge's organisation are invented, for practice.
pub async fn is_practice(tx: &mut Tx) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let found = tx.maybe::<(bool,)>("SELECT practice FROM organisations WHERE id = $1", values![organisation]).await?;
    Ok(found.is_some_and(|(practice,)| practice))
}

/// Every organisation: id and name, oldest first. Those of invented people, for practice, are nobody's work.
pub async fn organisations(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>, Fault> {
    tx.all("SELECT id, name FROM organisations WHERE practice = $1 ORDER BY created_at, id", values![false]).await
}

/// The name of the badge's organisation.
pub async fn organisation_name(tx: &mut Tx) -> Result<String, Fault> {
    let organisation = tx.organisation()?;
    let (name,) = tx.one::<(String,)>("SELECT name FROM organisations WHERE id = $1", values![organisation]).await?;
    Ok(name)
}

/// Opens a space.
pub async fn create(tx: &mut Tx, new: &NewSpace) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "INSERT INTO spaces (id, organisation, code, name, address, commune, phone, email, zone, hours,
           priority_neighbourhood, opened_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            new.id,
            organisation,
            new.code,
            new.name,
            new.address,
            new.commune,
            new.phone,
            new.email,
            new.zone,
            new.hours,
            new.priority_neighbourhood,
            new.opened_on,
        ],
    )
    .await?;
    Ok(())
}

/// Corrects what is known of a space.
pub async fn update(tx: &mut Tx, space: &Space) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE spaces SET code = $1, name = $2, address = $3, commune = $4, phone = $5, email = $6, zone = $7,
           hours = $8, priority_neighbourhood = $9, opened_on = $10
         WHERE id = $11 AND organisation = $12",
        values![
            space.code,
            space.name,
            space.address,
            space.commune,
            space.phone,
            space.email,
            space.zone,
            space.hours,
            space.priority_neighbourhood,
            space.opened_on,
            space.id,
            organisation,
        ],
    )
    .await?;
    Ok(())
}

/// The spaces of the organisation, by name.
pub async fn all(tx: &mut Tx) -> Result<Vec<Space>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, code, name, address, commune, phone, email, zone, hours, priority_neighbourhood, opened_on
         FROM spaces WHERE organisation = $1 ORDER BY name, id",
        values![organisation],
    )
    .await
}

/// Where every space is, of every organisation but those for practice: whose it is, and the INSEE code of its commune. For a visitor of whom no
/// organisation is known yet.
pub async fn everywhere(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>, Fault> {
    tx.all(
        "SELECT s.organisation, s.commune FROM spaces s JOIN organisations o ON o.id = s.organisation
         WHERE o.practice = $1 ORDER BY s.opened_on, s.id",
        values![false],
    )
    .await
}

/// One space of the organisation.
pub async fn find(tx: &mut Tx, id: SpaceId) -> Result<Option<Space>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, code, name, address, commune, phone, email, zone, hours, priority_neighbourhood, opened_on
         FROM spaces WHERE id = $1 AND organisation = $2",
        values![id, organisation],
    )
    .await
}

/// The languages that teams speak beside French, as they say them, of the spaces that say so.
pub async fn languages(tx: &mut Tx) -> Result<Vec<(SpaceId, String)>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, languages FROM spaces WHERE organisation = $1 AND languages IS NOT NULL ORDER BY name, id",
        values![organisation],
    )
    .await
}

/// Says what the team of a space speaks.
pub async fn set_languages(tx: &mut Tx, id: SpaceId, languages: Option<&str>) -> Result<(), Fault> {
    let (organisation, languages) = (tx.organisation()?, languages.map(str::to_owned));
    tx.run(
        "UPDATE spaces SET languages = $1 WHERE id = $2 AND organisation = $3",
        values![languages, id, organisation],
    )
    .await?;
    Ok(())
}

/// The space that must be there.
pub async fn get(tx: &mut Tx, id: SpaceId) -> Result<Space, Fault> {
    if let Some(space) = tx.kept::<Space>(id.uuid()) {
        return Ok(space);
    }
    let space = find(tx, id).await?.ok_or_else(|| Fault::because("a space is missing"))?;
    tx.keep(id.uuid(), &space);
    Ok(space)
}

/// A space by its code, or the first one.
pub async fn by_code(tx: &mut Tx, code: Option<&str>) -> Result<Option<Space>, Fault> {
    let all = all(tx).await?;
    Ok(match code {
        Some(code) => all.into_iter().find(|space| space.code.eq_ignore_ascii_case(code)),
        None => all.into_iter().min_by(|a, b| a.code.cmp(&b.code)),
    })
}
