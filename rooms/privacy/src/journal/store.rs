//! Reads the journals of changes and of consultations; nothing here writes.

use ground::{Fault, Moment, PersonId, Uuid};
use store::{Cells, Composer, Record, Tx};

/// Lines on a page.
pub const PAGE: usize = 200;

/// Where a list goes on: after this line, the latest first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    pub at: Moment,
    pub id: Uuid,
}

impl Place {
    pub fn parse(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('.')?;
        Some(Self { at: Moment::from_micros(at.parse().ok()?), id: id.parse().ok()? })
    }

    pub fn text(self) -> String {
        format!("{}.{}", self.at.micros(), self.id)
    }
}

/// Which lines are read, the latest first.
#[derive(Clone, Copy, Default, Debug)]
pub struct Wanted {
    /// Of one person's record, else of the organisation.
    pub person: Option<PersonId>,
    /// Before this instant.
    pub until: Option<Moment>,
    pub after: Option<Place>,
    pub most: i64,
}

impl Wanted {
    fn narrow(&self, sql: &mut Composer) {
        if let Some(person) = &self.person {
            sql.filter("c.person =", person);
        }
        if let Some(until) = &self.until {
            sql.filter("c.at <", until);
        }
        if let Some(place) = self.after {
            sql.filter("(c.at, c.id) < (", &place.at).then_value(",", &place.id).then(")");
        }
    }
}

/// One change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    pub id: Uuid,
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
            id: cells.take()?,
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
    pub id: Uuid,
    pub at: Moment,
    /// The colleague's name; empty for one who is not there any more.
    pub who: String,
    pub person: PersonId,
    pub reason: String,
    pub space: String,
}

impl Record for Look {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (id, at) = (cells.take()?, cells.take()?);
        let who: Option<String> = cells.maybe()?;
        let (person, reason) = (cells.take()?, cells.take()?);
        let space: Option<String> = cells.maybe()?;
        Ok(Self { id, at, who: who.unwrap_or_default(), person, reason, space: space.unwrap_or_default() })
    }
}

/// Changes as wanted.
pub async fn changes(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<Change>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT c.id, c.at, a.name, c.who, c.person, c.noun, c.record, c.action, c.what
         FROM changes c LEFT JOIN accounts a ON a.id = c.account",
    );
    sql.filter("c.organisation =", &organisation);
    wanted.narrow(&mut sql);
    if let Some(space) = tx.badge().space() {
        sql.filter("(EXISTS (SELECT 1 FROM people p WHERE p.id = c.person AND p.space =", &space)
            .then_value(
                ") OR c.person IS NULL AND EXISTS (SELECT 1 FROM grants g WHERE g.account = c.account AND g.space =",
                &space,
            )
            .then("))");
    }
    sql.then_value("ORDER BY c.at DESC, c.id DESC LIMIT", &wanted.most);
    tx.all(&sql, sql.values()).await
}

/// Looks as wanted.
pub async fn looks(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<Look>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT c.id, c.at, a.name, c.person, c.reason, s.name FROM consultations c
         LEFT JOIN accounts a ON a.id = c.account LEFT JOIN spaces s ON s.id = c.space",
    );
    sql.filter("c.organisation =", &organisation);
    wanted.narrow(&mut sql);
    if let Some(space) = tx.badge().space() {
        sql.filter("EXISTS (SELECT 1 FROM people p WHERE p.id = c.person AND p.space =", &space).then(")");
    }
    sql.then_value("ORDER BY c.at DESC, c.id DESC LIMIT", &wanted.most);
    tx.all(&sql, sql.values()).await
}
