//! Remembers pairs of records that are probably one person, and what was decided of them.

use ::store::{Cells, Composer, Record, Tx, journal::Change};
use ground::{Fault, Identifier as _, Moment, PersonId, SpaceId, values};
use serde_json::json;

use super::rules::{DuplicateId, Reason, Shown, Sort, State};

/// Pairs on a page.
pub const PAGE: i64 = 25;
/// Rows that one statement writes.
const AT_ONCE: usize = 40;

/// A pair, `a` having the smaller id.
#[derive(Clone, PartialEq, Debug)]
pub struct Duplicate {
    pub id: DuplicateId,
    pub a: PersonId,
    pub b: PersonId,
    /// Probability, in thousandths.
    pub score: i64,
    pub reasons: Vec<Reason>,
    pub state: State,
    pub found_at: Moment,
}

impl Record for Duplicate {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            a: cells.take()?,
            b: cells.take()?,
            score: cells.take()?,
            reasons: serde_json::from_str(&cells.take::<String>()?)?,
            state: cells.take()?,
            found_at: cells.take()?,
        })
    }
}

/// What the list is narrowed by.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub shown: Shown,
    pub q: String,
    pub sort: Sort,
    pub page: i64,
}

/// A pair that the search found.
pub struct Found {
    pub a: PersonId,
    pub b: PersonId,
    pub score: i64,
    pub reasons: Vec<Reason>,
}

const FROM: &str = "FROM duplicates d JOIN people x ON x.id = d.a JOIN people y ON y.id = d.b";

/// The pairs within reach, one page.
pub async fn list(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<Duplicate>, Fault> {
    let mut sql = Composer::new("SELECT d.id, d.a, d.b, d.score, d.reasons, d.state, d.found_at");
    sql.then(FROM);
    narrow(tx, &mut sql, wanted)?;
    sql.then(match wanted.sort {
        Sort::Score => "ORDER BY d.score DESC, d.id",
        Sort::Name => "ORDER BY x.folded, d.id",
        Sort::Date => "ORDER BY d.found_at DESC, d.id",
    });
    sql.then_value("LIMIT", &PAGE).then_value("OFFSET", &(wanted.page.max(0) * PAGE));
    tx.all(&sql, sql.values()).await
}

/// How many pairs [`list`] has on all its pages.
pub async fn count(tx: &mut Tx, wanted: &Wanted) -> Result<i64, Fault> {
    let mut sql = Composer::new("SELECT COUNT(*)");
    sql.then(FROM);
    narrow(tx, &mut sql, wanted)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

fn narrow(tx: &Tx, sql: &mut Composer, wanted: &Wanted) -> Result<(), Fault> {
    sql.filter("d.organisation =", &tx.organisation()?);
    sql.plain("x.anonymised_at IS NULL").plain("y.anonymised_at IS NULL");
    match wanted.shown {
        Shown::Merged => sql.plain("(x.merged_into = y.id OR y.merged_into = x.id)"),
        Shown::Proposed | Shown::Apart => {
            let state = if wanted.shown == Shown::Apart { State::Apart } else { State::Proposed };
            sql.filter("d.state =", &state).plain("x.merged_into IS NULL").plain("y.merged_into IS NULL")
        }
    };
    if let Some(space) = tx.badge().space() {
        sql.filter("x.space =", &space).filter("y.space =", &space);
    }
    for word in names::tokens(&wanted.q).into_iter().take(8) {
        sql.filter("x.folded || ' ' || y.folded LIKE", &format!("%{word}%"));
    }
    Ok(())
}

/// One pair of the organisation.
pub async fn find(tx: &mut Tx, id: DuplicateId) -> Result<Option<Duplicate>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT id, a, b, score, reasons, state, found_at FROM duplicates");
    sql.filter("id =", &id).filter("organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// Decides of a pair; whether that changed something.
pub async fn mark(tx: &mut Tx, pair: &Duplicate, state: State) -> Result<bool, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let changed = tx
        .run(
            "UPDATE duplicates SET state = $1, decided_at = $2, decided_by = $3
             WHERE id = $4 AND organisation = $5 AND state <> $1",
            values![state, now, account, pair.id, organisation],
        )
        .await?;
    if changed > 0 {
        let action = if state == State::Apart { "apart" } else { "proposed" };
        let change =
            Change { noun: "duplicate", record: pair.id.uuid(), person: Some(pair.a), action, what: &json!({}) };
        tx.note_change(change).await?;
    }
    Ok(changed > 0)
}

/// What the search compares of a person.
pub struct Compared {
    pub id: PersonId,
    pub space: SpaceId,
    pub first_name: String,
    pub last_name: String,
    pub birth_year: Option<i16>,
    pub commune: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

impl Record for Compared {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            first_name: cells.take()?,
            last_name: cells.take()?,
            birth_year: cells.maybe()?,
            commune: cells.maybe()?,
            phone: cells.maybe()?,
            email: cells.maybe()?,
        })
    }
}

/// Everybody of the organisation whose record lives.
pub async fn everybody(tx: &mut Tx) -> Result<Vec<Compared>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, space, first_name, last_name, birth_year, commune, phone, email FROM people
         WHERE organisation = $1 AND anonymised_at IS NULL AND merged_into IS NULL ORDER BY id",
        values![organisation],
    )
    .await
}

/// Whether a record changed since the last search of any organisation.
pub async fn is_stale(tx: &mut Tx) -> Result<bool, Fault> {
    let found = tx
        .maybe::<(PersonId,)>(
            "SELECT id FROM people
             WHERE changed_at >= COALESCE((SELECT MAX(found_at) FROM duplicates), 0) LIMIT 1",
            values![],
        )
        .await?;
    Ok(found.is_some())
}

/// Keeps what a search found. What was decided stays decided; what is not found any more, and was not decided, goes.
pub async fn keep(tx: &mut Tx, found: &[Found]) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    for some in found.chunks(AT_ONCE) {
        let mut sql =
            Composer::new("INSERT INTO duplicates (id, organisation, a, b, score, reasons, state, found_at) VALUES");
        for pair in some {
            let id = DuplicateId::from_uuid(tx.fresh_id());
            let reasons = serde_json::to_string(&pair.reasons)?;
            sql.row(values![id, organisation, pair.a, pair.b, pair.score, reasons, State::Proposed, now]);
        }
        sql.then(
            "ON CONFLICT (organisation, a, b) DO UPDATE
             SET score = excluded.score, reasons = excluded.reasons, found_at = excluded.found_at",
        );
        tx.run(&sql, sql.values()).await?;
    }
    tx.run(
        "DELETE FROM duplicates WHERE organisation = $1 AND state = $2 AND found_at < $3
           AND NOT EXISTS (SELECT 1 FROM people p WHERE (p.id = duplicates.a AND p.merged_into = duplicates.b)
             OR (p.id = duplicates.b AND p.merged_into = duplicates.a))",
        values![organisation, State::Proposed, now],
    )
    .await?;
    Ok(())
}

/// Pairs of a person who was anonymised go.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM duplicates WHERE (a = $1 OR b = $1) AND organisation = $2", values![person, organisation])
        .await?;
    Ok(())
}
