//! Reads where many people stand in one domain.

use std::collections::HashMap;

use ground::{Fault, PersonId};
use skills::{Domain, Level};
use store::{Composer, Tx};

/// The level of each of these people in a domain, as their latest diagnosis that still counts says it.
pub async fn levels(tx: &mut Tx, people: &[PersonId], domain: Domain) -> Result<HashMap<PersonId, Level>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql =
        Composer::new("SELECT d.person, l.level FROM diagnoses d JOIN diagnosis_levels l ON l.diagnosis = d.id");
    sql.filter("d.organisation =", &organisation)
        .filter("l.domain =", &domain)
        .one_of("d.person", people.iter())
        .plain("NOT EXISTS (SELECT 1 FROM diagnoses c WHERE c.person = d.person AND c.corrects = d.id)")
        .plain(
            "NOT EXISTS (SELECT 1 FROM diagnoses n
               WHERE n.organisation = d.organisation AND n.person = d.person
                 AND (n.taken_at, n.id) > (d.taken_at, d.id)
                 AND NOT EXISTS (SELECT 1 FROM diagnoses c WHERE c.person = n.person AND c.corrects = n.id))",
        );
    Ok(tx.all::<(PersonId, Level)>(&sql, sql.values()).await?.into_iter().collect())
}
