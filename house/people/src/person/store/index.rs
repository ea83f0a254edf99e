//! What the search directory reads, and what must be true of people.

use ground::{Fault, Moment, PersonId, SpaceId, values};
use store::{Cells, Record, Tx};

/// A line of the search index.
pub struct Indexed {
    pub id: PersonId,
    pub space: SpaceId,
    pub first_name: String,
    pub last_name: String,
    pub birth_year: Option<i16>,
    pub gone: bool,
    pub changed_at: Moment,
}

impl Record for Indexed {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            first_name: cells.take()?,
            last_name: cells.take()?,
            birth_year: cells.maybe()?,
            gone: cells.take()?,
            changed_at: cells.take()?,
        })
    }
}

/// What changed in the index since `since`, of every organisation (for the directory, which filters by space).
pub async fn changed_since(tx: &mut Tx, since: Moment, take: impl FnMut(Indexed) + Send) -> Result<(), Fault> {
    tx.each(
        "SELECT id, space, first_name, last_name, birth_year,
           (merged_into IS NOT NULL OR anonymised_at IS NOT NULL) AS gone, changed_at
         FROM people WHERE changed_at >= $1 ORDER BY changed_at",
        values![since],
        take,
    )
    .await
}

/// What must be true of people: one line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "people without a number",
            "SELECT COUNT(*) FROM people p WHERE anonymised_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM numbers n WHERE n.holder = p.id)",
        ),
        (
            "numbers of people who are not there",
            "SELECT COUNT(*) FROM numbers n WHERE n.kind = 'person'
               AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = n.holder)",
        ),
        (
            "people who do not sound: no key for duplicates",
            "SELECT COUNT(*) FROM people p WHERE anonymised_at IS NULL AND merged_into IS NULL AND folded <> ''
               AND NOT EXISTS (SELECT 1 FROM people_keys k WHERE k.person = p.id)",
        ),
        (
            "people without the fact that they were registered",
            "SELECT COUNT(*) FROM people p JOIN numbers n ON n.holder = p.id
             WHERE NOT EXISTS (SELECT 1 FROM facts f WHERE f.subject = n.number AND f.kind = 'people.registered')",
        ),
        ("people merged into themselves", "SELECT COUNT(*) FROM people WHERE merged_into = id"),
        (
            "people merged into somebody who is merged too",
            "SELECT COUNT(*) FROM people p JOIN people k ON k.id = p.merged_into WHERE k.merged_into IS NOT NULL",
        ),
        (
            "people merged into somebody of another organisation",
            "SELECT COUNT(*) FROM people p JOIN people k ON k.id = p.merged_into WHERE k.organisation <> p.organisation",
        ),
        (
            "people merged into somebody who was erased",
            "SELECT COUNT(*) FROM people p JOIN people k ON k.id = p.merged_into
             WHERE k.anonymised_at IS NOT NULL AND p.anonymised_at IS NULL",
        ),
        ("rights that end before they begin", "SELECT COUNT(*) FROM rights WHERE until_day < from_day"),
    ];
    store::check::breaches(tx, &sentences).await
}
