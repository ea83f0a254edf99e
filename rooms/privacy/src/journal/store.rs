//! Reads the journals of changes and of consultations; nothing here writes.

use ground::{Fault, Moment, PersonId, Uuid};
use store::{Cells, Composer, Record, Tx};

/// Lines on a page.
pub const PAGE: i64 = 200;

/// One change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    pub at: Moment,
    /// The colleague's name; none when somebody else did it.
    pub name: Option<String>,
    /// `account`, `referrer`, `holder`, `visitor`, or the name of a work.
    pub who: String,
    pub person: Option<PersonId>,
    pub noun: String,
    pub record: Uuid,
    pub action: String,
    pub what: String,
}

impl Record for Change {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            at: cells.take()?,
            name: cells.maybe()?,
            who: cells.take()?,
            person: cells.maybe()?,
            noun: cells.take()?,
            record: cells.take()?,
            action: cells.take()?,
            what: cells.take()?,
        })
    }
}

/// One look at a record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Look {
    pub at: Moment,
    /// The colleague's name; empty for one who is not there any more.
    pub who: String,
    pub person: PersonId,
    pub reason: String,
    pub space: String,
}

impl Record for Look {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let at = cells.take()?;
        let who: Option<String> = cells.maybe()?;
        let (person, reason) = (cells.take()?, cells.take()?);
        let space: Option<String> = cells.maybe()?;
        Ok(Self { at, who: who.unwrap_or_default(), person, reason, space: space.unwrap_or_default() })
    }
}

/// The latest changes, of the organisation or of one person's record.
pub async fn changes(tx: &mut Tx, person: Option<PersonId>, most: i64) -> Result<Vec<Change>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT c.at, a.name, c.who, c.person, c.noun, c.record, c.action, c.what
         FROM changes c LEFT JOIN accounts a ON a.id = c.account",
    );
    sql.filter("c.organisation =", &organisation);
    if let Some(person) = &person {
        sql.filter("c.person =", person);
    }
    if let Some(space) = tx.badge().space() {
        sql.filter("(EXISTS (SELECT 1 FROM people p WHERE p.id = c.person AND p.space =", &space)
            .then_value(
                ") OR c.person IS NULL AND EXISTS (SELECT 1 FROM grants g WHERE g.account = c.account AND g.space =",
                &space,
            )
            .then("))");
    }
    sql.then_value("ORDER BY c.at DESC, c.id DESC LIMIT", &most);
    tx.all(&sql, sql.values()).await
}

/// The latest looks, of the organisation or at one person's record.
pub async fn looks(tx: &mut Tx, person: Option<PersonId>, most: i64) -> Result<Vec<Look>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT c.at, a.name, c.person, c.reason, s.name FROM consultations c
         LEFT JOIN accounts a ON a.id = c.account LEFT JOIN spaces s ON s.id = c.space",
    );
    sql.filter("c.organisation =", &organisation);
    if let Some(person) = &person {
        sql.filter("c.person =", person);
    }
    if let Some(space) = tx.badge().space() {
        sql.filter("EXISTS (SELECT 1 FROM people p WHERE p.id = c.person AND p.space =", &space).then(")");
    }
    sql.then_value("ORDER BY c.at DESC, c.id DESC LIMIT", &most);
    tx.all(&sql, sql.values()).await
}
