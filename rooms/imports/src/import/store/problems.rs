//! Remembers what is wrong with which line, with its cells, for the file to mend.

use ::store::{Cells, Composer, Record, Tx};
use ground::{Fault, values};

use crate::ImportId;

/// How many rows one statement writes.
const AT_ONCE: usize = 40;

/// Something to say about one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Whether the line is not imported; else it is, without something.
    pub refused: bool,
    pub line: i64,
    /// Name of the column; empty for the whole line.
    pub place: String,
    /// In the language of whoever brought the file.
    pub message: String,
    /// The cells of a line that is refused, as JSON.
    pub cells: String,
}

impl Record for Problem {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            refused: cells.take()?,
            line: cells.take()?,
            place: cells.take()?,
            message: cells.take()?,
            cells: cells.take()?,
        })
    }
}

/// Keeps these problems, and no other.
pub async fn keep_problems(tx: &mut Tx, id: ImportId, problems: &[Problem]) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM import_problems WHERE import = $1 AND organisation = $2", values![id, organisation]).await?;
    let mut position = 0_i64;
    for some in problems.chunks(AT_ONCE) {
        let mut sql = Composer::new(
            "INSERT INTO import_problems (import, position, organisation, refused, line, place, message, cells) VALUES",
        );
        for problem in some {
            position += 1;
            sql.row(values![
                id,
                position,
                organisation,
                problem.refused,
                problem.line,
                problem.place,
                problem.message,
                problem.cells,
            ]);
        }
        tx.run(&sql, sql.values()).await?;
    }
    Ok(())
}

/// The problems of an import, at most so many, in the order of the file.
pub async fn problems(tx: &mut Tx, id: ImportId, most: i64) -> Result<Vec<Problem>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT refused, line, place, message, cells FROM import_problems WHERE import = $1 AND organisation = $2
         ORDER BY position LIMIT $3",
        values![id, organisation, most],
    )
    .await
}

/// How many problems are kept of an import.
pub async fn kept_problems(tx: &mut Tx, id: ImportId) -> Result<i64, Fault> {
    let organisation = tx.organisation()?;
    let (count,) = tx
        .one::<(i64,)>(
            "SELECT COUNT(*) FROM import_problems WHERE import = $1 AND organisation = $2",
            values![id, organisation],
        )
        .await?;
    Ok(count)
}
