//! Remembers imports, their files while they are prepared, what is wrong with which line, and what undoing takes.

use ::store::{Cells, Composer, Record, Tx};
use ground::{AccountId, Fault, Moment, SpaceId, Uuid, choice::Choice as _, values};
use web::Language;

use super::rules::{State, What};
use crate::ImportId;

mod changes;
mod hold;
mod problems;

pub use changes::{Change, Outcome, forget_record, keep_changes, left, mark, tally, waiting};
pub use hold::{Hold, halt, hold, is_held, stuck};
pub use problems::{Problem, keep_problems, kept_problems, problems};

/// How many imports a page of the list shows.
pub const PAGE: i64 = 30;

/// How many lines became what.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Counts {
    pub read: i64,
    pub created: i64,
    pub updated: i64,
    pub unchanged: i64,
    pub refused: i64,
}

/// An import.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Import {
    pub id: ImportId,
    pub space: Option<SpaceId>,
    pub what: What,
    pub state: State,
    /// Of the file.
    pub name: String,
    /// Of the columns, as JSON.
    pub header: String,
    /// Which column is what, when somebody said so.
    pub matches: Option<String>,
    pub language: String,
    pub account: Option<AccountId>,
    /// Who brought it, if a colleague did.
    pub who: Option<String>,
    pub created_at: Moment,
    pub ended_at: Option<Moment>,
    pub undone_at: Option<Moment>,
    pub counts: Counts,
    /// In which state it was given up before its end, if it was.
    pub halted: Option<State>,
}

impl Record for Import {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.maybe()?,
            what: cells.take()?,
            state: cells.take()?,
            name: cells.take()?,
            header: cells.take()?,
            matches: cells.maybe()?,
            language: cells.take()?,
            account: cells.maybe()?,
            who: cells.maybe()?,
            created_at: cells.take()?,
            ended_at: cells.maybe()?,
            undone_at: cells.maybe()?,
            counts: Counts {
                read: cells.take()?,
                created: cells.take()?,
                updated: cells.take()?,
                unchanged: cells.take()?,
                refused: cells.take()?,
            },
            halted: cells.maybe()?,
        })
    }
}

impl Import {
    /// The names of its columns.
    pub fn columns(&self) -> Vec<String> {
        serde_json::from_str(&self.header).unwrap_or_default()
    }
}

/// What is needed to note that a file came.
pub struct NewImport<'a> {
    pub id: ImportId,
    pub space: Option<SpaceId>,
    pub what: What,
    pub name: &'a str,
    pub header: &'a [String],
    pub matches: Option<String>,
    pub language: Language,
}

/// Notes that a file came, and keeps it where it is to be prepared.
pub async fn create(tx: &mut Tx, new: &NewImport<'_>, bytes: Option<Vec<u8>>) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO imports (id, organisation, space, what, state, name, header, matches, language, account,
           created_at, lines_read, created, updated, unchanged, refused)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, 0, 0, 0)",
        values![
            new.id,
            organisation,
            new.space,
            new.what,
            State::Received,
            new.name,
            serde_json::to_string(new.header)?,
            new.matches,
            new.language.word(),
            account,
            now,
        ],
    )
    .await?;
    if let Some(bytes) = bytes {
        tx.run(
            "INSERT INTO import_files (import, organisation, bytes) VALUES ($1, $2, $3)",
            values![new.id, organisation, bytes],
        )
        .await?;
    }
    Ok(())
}

fn select() -> Composer {
    Composer::new(
        "SELECT i.id, i.space, i.what, i.state, i.name, i.header, i.matches, i.language, i.account, a.name,
           i.created_at, i.ended_at, i.undone_at, i.lines_read, i.created, i.updated, i.unchanged, i.refused,
           i.halted
         FROM imports i LEFT JOIN accounts a ON a.id = i.account",
    )
}

/// One import of the organisation, of any space.
pub async fn find(tx: &mut Tx, id: ImportId) -> Result<Option<Import>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("i.id =", &id).filter("i.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The imports of a space, or of the network, the latest first: page `page`, counted from 0.
pub async fn list(tx: &mut Tx, space: Option<SpaceId>, what: Option<What>, page: i64) -> Result<Vec<Import>, Fault> {
    let mut sql = select();
    narrow(tx, &mut sql, space, what)?;
    sql.then_value("ORDER BY i.created_at DESC, i.id LIMIT", &PAGE);
    sql.then_value("OFFSET", &(page.max(0) * PAGE));
    tx.all(&sql, sql.values()).await
}

/// How many imports [`list`] finds in all.
pub async fn count(tx: &mut Tx, space: Option<SpaceId>, what: Option<What>) -> Result<i64, Fault> {
    let mut sql = Composer::new("SELECT COUNT(*) FROM imports i");
    narrow(tx, &mut sql, space, what)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

fn narrow(tx: &Tx, sql: &mut Composer, space: Option<SpaceId>, what: Option<What>) -> Result<(), Fault> {
    sql.filter("i.organisation =", &tx.organisation()?);
    match space {
        Some(space) => sql.filter("i.space =", &space),
        None => sql.plain("i.space IS NULL"),
    };
    if let Some(what) = what {
        sql.filter("i.what =", &what);
    }
    Ok(())
}

/// Takes the step; false when somebody else has taken one meanwhile.
pub async fn step(tx: &mut Tx, import: &Import, to: State) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut sql = Composer::new("UPDATE imports SET");
    sql.then_value("state =", &to);
    match to {
        State::Done => sql.then_value(", ended_at =", &now),
        State::Undoing => {
            sql.then_value(", undone_at =", &now).then_value(", undone_by =", &tx.account()).then(", halted = NULL")
        }
        _ => &mut sql,
    };
    sql.filter("id =", &import.id).filter("organisation =", &organisation).filter("state =", &import.state);
    Ok(tx.run(&sql, sql.values()).await? == 1)
}

/// Says which column is what.
pub async fn matched(tx: &mut Tx, id: ImportId, matches: Option<&str>) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE imports SET matches = $1 WHERE id = $2 AND organisation = $3", values![matches, id, organisation])
        .await?;
    Ok(())
}

/// Notes the names of the columns.
pub async fn header(tx: &mut Tx, id: ImportId, header: &[String]) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE imports SET header = $1 WHERE id = $2 AND organisation = $3",
        values![serde_json::to_string(header)?, id, organisation],
    )
    .await?;
    Ok(())
}

/// Keeps how many lines became what.
pub async fn counted(tx: &mut Tx, id: ImportId, counts: Counts) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE imports SET lines_read = $1, created = $2, updated = $3, unchanged = $4, refused = $5
         WHERE id = $6 AND organisation = $7",
        values![counts.read, counts.created, counts.updated, counts.unchanged, counts.refused, id, organisation],
    )
    .await?;
    Ok(())
}

/// The file of an import that is being prepared.
pub async fn file(tx: &mut Tx, id: ImportId) -> Result<Option<Vec<u8>>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(Vec<u8>,)>(
            "SELECT bytes FROM import_files WHERE import = $1 AND organisation = $2",
            values![id, organisation],
        )
        .await?;
    Ok(found.map(|(bytes,)| bytes))
}

/// Deletes the file of an import.
pub async fn forget_file(tx: &mut Tx, id: ImportId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM import_files WHERE import = $1 AND organisation = $2", values![id, organisation]).await?;
    Ok(())
}

/// Whether anything is to be forgotten, in any organisation.
pub async fn has_old(tx: &mut Tx, files: Moment, changes: Moment) -> Result<bool, Fault> {
    let found: Option<(Uuid,)> = tx
        .maybe(
            "SELECT i.id FROM imports i WHERE
               (i.created_at < $1 AND EXISTS (SELECT 1 FROM import_files f WHERE f.import = i.id))
               OR (i.created_at < $2 AND (EXISTS (SELECT 1 FROM import_changes c WHERE c.import = i.id)
                 OR EXISTS (SELECT 1 FROM import_problems p WHERE p.import = i.id))) LIMIT 1",
            values![files, changes],
        )
        .await?;
    Ok(found.is_some())
}

/// Drops what was never confirmed, with its file, and forgets what undoing takes, in every organisation.
pub async fn forget_old(tx: &mut Tx, files: Moment, changes: Moment) -> Result<(), Fault> {
    for sql in [
        "DELETE FROM import_problems WHERE import IN (SELECT id FROM imports
           WHERE created_at < $1 AND state IN ('received', 'columns', 'ready', 'refused', 'dropped'))",
        "DELETE FROM import_files WHERE import IN (SELECT id FROM imports WHERE created_at < $1 AND state <> 'running')",
        "UPDATE imports SET state = 'dropped' WHERE created_at < $1 AND state IN ('received', 'columns', 'ready')",
    ] {
        tx.run(sql, values![files]).await?;
    }
    for sql in [
        "DELETE FROM import_changes WHERE import IN (SELECT id FROM imports
           WHERE created_at < $1 AND state NOT IN ('running', 'undoing'))",
        "DELETE FROM import_problems WHERE import IN (SELECT id FROM imports WHERE created_at < $1)",
    ] {
        tx.run(sql, values![changes]).await?;
    }
    Ok(())
}
