//! Reads who came lately, who was born when, whose right lasts, and who waits.

use std::collections::HashMap;

use ground::{Day, Fault, PersonId, SpaceId, values};
use store::{Composer, Tx};

/// How many people a list of results shows.
pub const MOST: usize = 12;
/// One more is read, to know whether there are others.
const READ: i64 = 13;

/// The people who came to a space since a local day, the latest first.
pub async fn recent(tx: &mut Tx, space: SpaceId, since: Day) -> Result<Vec<PersonId>, Fault> {
    let organisation = tx.organisation()?;
    let rows = tx
        .all::<(PersonId, i64)>(
            "SELECT person, MAX(arrived_at) AS latest FROM visits
             WHERE organisation = $1 AND space = $2 AND day >= $3 AND person IS NOT NULL AND state <> 'cancelled'
             GROUP BY person ORDER BY latest DESC LIMIT $4",
            values![organisation, space, since, READ],
        )
        .await?;
    Ok(rows.into_iter().map(|(person, _)| person).collect())
}

/// People of a space born in a year, those seen last first.
pub async fn born_in(tx: &mut Tx, space: SpaceId, year: i16) -> Result<Vec<PersonId>, Fault> {
    let organisation = tx.organisation()?;
    let rows = tx
        .all::<(PersonId,)>(
            "SELECT id FROM people WHERE organisation = $1 AND space = $2 AND birth_year = $3
               AND anonymised_at IS NULL AND merged_into IS NULL
             ORDER BY last_contact DESC, id LIMIT $4",
            values![organisation, space, year, READ],
        )
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Until when each of these people has a right of access today, in any of their records; who has none is not in the
/// answer.
pub async fn rights(tx: &mut Tx, people: &[PersonId], today: Day) -> Result<HashMap<PersonId, Day>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT person, MAX(until_day) FROM rights");
    sql.filter("organisation =", &organisation).filter("from_day <=", &today).filter("until_day >=", &today);
    sql.plain("withdrawn_at IS NULL");
    let behind = people::person::store::behind(tx, people).await?;
    let records: Vec<PersonId> = people.iter().copied().chain(behind.iter().map(|(record, _)| *record)).collect();
    sql.one_of("person", records.iter()).then("GROUP BY person");
    let mut rights: HashMap<PersonId, Day> = HashMap::new();
    for (record, until) in tx.all::<(PersonId, Day)>(&sql, sql.values()).await? {
        let person = behind.iter().find(|(other, _)| *other == record).map_or(record, |(_, kept)| *kept);
        let latest = rights.entry(person).or_insert(until);
        *latest = until.max(*latest);
    }
    Ok(rights)
}

/// The tickets of those of these people who wait today.
pub async fn tickets(tx: &mut Tx, people: &[PersonId], today: Day) -> Result<HashMap<PersonId, i64>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT person, ticket FROM visits");
    sql.filter("organisation =", &organisation).filter("day =", &today).plain("state = 'waiting'");
    sql.one_of("person", people.iter());
    Ok(tx.all::<(PersonId, i64)>(&sql, sql.values()).await?.into_iter().collect())
}
