//! The only way back from a number in facts to whoever it stands for.

use facts::Number;
use ground::{Fault, PersonId, values};
use store::{Composer, Tx};

/// Names of the colleagues who did something, by their number.
pub async fn actor_names(
    tx: &mut Tx,
    noted: &[store::journal::Noted],
) -> Result<std::collections::HashMap<Number, String>, Fault> {
    let mut actors: Vec<Number> = noted.iter().filter_map(|noted| noted.actor).collect();
    actors.sort_unstable();
    actors.dedup();
    if actors.is_empty() {
        return Ok(std::collections::HashMap::new());
    }
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT number, name FROM accounts");
    sql.filter("organisation =", &organisation).one_of("number", actors.iter());
    Ok(tx.all::<(Number, String)>(&sql, sql.values()).await?.into_iter().collect())
}

/// Whose number it is, if they are a person of the organisation and not erased.
pub async fn by_number(tx: &mut Tx, number: Number) -> Result<Option<PersonId>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(PersonId,)>(
            "SELECT p.id FROM numbers n JOIN people p ON p.id = n.holder WHERE n.number = $1 AND p.organisation = $2",
            values![number, organisation],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}
