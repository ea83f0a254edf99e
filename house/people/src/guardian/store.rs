//! Remembers guardians of minors.

use facts::{Told, people::People as Happened};
use ground::{Day, Fault, Identifier as _, PersonId, values};
use network::setting;
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::is_asked;
use crate::{Person, person::store::number};

/// Who answers for a minor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Guardian {
    pub name: String,
    /// E.164.
    pub phone: Option<String>,
    /// None: still to be asked.
    pub agreed_on: Option<Day>,
}

impl Record for Guardian {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { name: cells.take()?, phone: cells.maybe()?, agreed_on: cells.maybe()? })
    }
}

/// What is known of a minor's guardian.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Agreement {
    /// Not a minor, as far as the birth year says.
    NotAsked,
    ToAsk(Option<Guardian>),
    Given(Guardian),
}

/// Who was written down as a person's guardian; of two records of one person, who agrees counts first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Option<Guardian>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT name, phone, agreed_on FROM guardians");
    sql.of_person("person", &person).filter("organisation =", &organisation);
    sql.then("ORDER BY CASE WHEN agreed_on IS NULL THEN 1 ELSE 0 END, written_at DESC LIMIT 1");
    tx.maybe(&sql, sql.values()).await
}

/// Where the agreement of a person's guardian stands today, by the age that the network sets.
pub async fn agreement(tx: &mut Tx, person: &Person) -> Result<Agreement, Fault> {
    let today = tx.now().day(&network::space::store::get(tx, person.space).await?.zone);
    let age = setting::number(tx, setting::rules::GUARDIAN_AGE, Some(person.space), today).await?;
    if !is_asked(person.identity.birth_year, age, today) {
        return Ok(Agreement::NotAsked);
    }
    let known = of_person(tx, person.id).await?;
    Ok(match known {
        Some(guardian) if guardian.agreed_on.is_some() => Agreement::Given(guardian),
        other => Agreement::ToAsk(other),
    })
}

/// Writes down who answers for a minor, and since when they agree.
pub async fn keep(tx: &mut Tx, person: &Person, guardian: &Guardian) -> Result<(), Fault> {
    let before = of_person(tx, person.id).await?;
    if before.as_ref() == Some(guardian) {
        return Ok(());
    }
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO guardians (person, organisation, name, phone, agreed_on, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (person) DO UPDATE SET name = $3, phone = $4, agreed_on = $5, written_at = $6, written_by = $7
         WHERE guardians.organisation = $2",
        values![person.id, organisation, guardian.name, guardian.phone, guardian.agreed_on, now, account],
    )
    .await?;
    let subject = number(tx, person.id).await?;
    let fact = Happened::GuardianNoted { agreed: guardian.agreed_on.is_some() };
    tx.tell(Told::new(fact, now).at(person.space).about(subject)).await?;
    let day = |known: Option<&Guardian>| known.and_then(|known| known.agreed_on).map(|day| day.to_string());
    let what = json!({
        "guardian": [before.as_ref().map(|known| known.name.clone()), guardian.name],
        "phone": [before.as_ref().and_then(|known| known.phone.clone()), guardian.phone],
        "agreed_on": [day(before.as_ref()), day(Some(guardian))],
    });
    let (noun, record, action) = ("guardian", person.id.uuid(), "updated");
    tx.note_change(Change { noun, record, person: Some(person.id), action, what: &what }).await
}
