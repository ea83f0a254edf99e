//! People whom several parts of a page ask for.

use ground::{Fault, Identifier as _, PersonId};
use store::Tx;

use super::{Person, select};

/// People asked for by one statement: both databases bound how many values one may have.
const AT_ONCE: usize = 500;

/// People by their ids, in no order; those whom another part of the page asked for are known.
pub async fn by_ids(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<Person>, Fault> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for id in ids {
        match tx.kept::<Person>(id.uuid()) {
            Some(person) => found.push(person),
            None => missing.push(id),
        }
    }
    if missing.is_empty() {
        return Ok(found);
    }
    let organisation = tx.organisation()?;
    for some in missing.chunks(AT_ONCE) {
        let mut sql = select();
        sql.filter("organisation =", &organisation).one_of("id", some.iter());
        let asked: Vec<Person> = tx.all(&sql, sql.values()).await?;
        for person in &asked {
            tx.keep(person.id.uuid(), person);
        }
        found.extend(asked);
    }
    Ok(found)
}
