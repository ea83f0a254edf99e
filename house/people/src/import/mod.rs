//! Brings people in from the table of the common beneficiary import, without ever making the same person twice.
//!
//! Everything happens in the caller's transaction: dropped, it was a trial. A free note on a person belongs to nobody:
//! notes are never read.

mod known;
mod rules;
mod store;
#[cfg(test)]
mod tests;

use ::store::Tx;
use ground::{Fault, Identifier as _, PersonId, Refusal, SpaceId};
use network::import::{Line, LineError, Matches, Report, Table, text_of};

use crate::{Identity, person};
use known::{Alike, Index, Known};
pub use rules::{COMMUNE, EMAIL, FIELDS, FIRST, INSEE, LAST, PHONE, POSTAL, YEAR, check, identity};

/// Brings people in, followed by `space`.
///
/// Somebody with the same names and birth year, or the same names and phone, is the same person: what was missing is
/// filled, nothing that was known is changed. Somebody who is only like a known person (see `names::likeness`) is not
/// made, but said.
pub async fn people(tx: &mut Tx, bytes: &[u8], space: SpaceId) -> Result<Report, Fault> {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => return Ok(Report::refused(error)),
    };
    match People::open(&text, space, None) {
        Ok(mut people) => {
            while people.some(tx, usize::MAX, false).await? {}
            Ok(people.report)
        }
        Err(error) => Ok(Report::refused(error)),
    }
}

/// How many new people are written together.
const TOGETHER: usize = 200;

/// A line that may be about a known person, with its cells as they are written.
struct Doubt {
    line: Line,
    who: Identity,
    cells: Vec<String>,
}

/// The people of a file on their way in, some lines at a time.
pub struct People<'a> {
    table: Table<'a>,
    space: SpaceId,
    /// Filled at the first line.
    index: Option<Index>,
    /// New people who are not written yet.
    waiting: Vec<(PersonId, Identity)>,
    /// Lines about somebody who is only like a known person, judged again once every line was read.
    doubts: Vec<Doubt>,
    noted: bool,
    pub report: Report,
}

impl<'a> People<'a> {
    /// Knows the columns by their names, unless somebody said which is what.
    ///
    /// # Errors
    /// When there is no column for the names.
    pub fn open(text: &'a str, space: SpaceId, matches: Option<&Matches>) -> Result<Self, LineError> {
        let mut table = Table::open(text);
        if let Some(matches) = matches {
            table = table.matched(matches);
        }
        rules::check(table.columns())?;
        let (waiting, doubts) = (Vec::new(), Vec::new());
        Ok(Self { table, space, index: None, waiting, doubts, noted: false, report: Report::default() })
    }

    pub fn header(&self) -> &[String] {
        self.table.columns().names()
    }

    /// Brings the next `lines` in, or only says what would become of them; whether there may be more.
    pub async fn some(&mut self, tx: &mut Tx, lines: usize, trial: bool) -> Result<bool, Fault> {
        let mut index = match self.index.take() {
            Some(index) => index,
            None => known(tx).await?,
        };
        let mut more = true;
        for _ in 0..lines {
            let Some(line) = self.table.next() else {
                more = false;
                break;
            };
            self.report.read += 1;
            match line.and_then(|line| Ok((rules::identity(&line, tx.now())?, line))) {
                Ok((who, line)) => self.receive(tx, &mut index, line, who, trial).await?,
                Err(error) => self.report.refuse(error, self.table.cells().to_vec()),
            }
        }
        self.register(tx).await?;
        if !more {
            self.judge_again(tx, &mut index, trial).await?;
        }
        self.index = Some(index);
        Ok(more)
    }

    /// One person, checked.
    async fn receive(
        &mut self,
        tx: &mut Tx,
        index: &mut Index,
        line: Line,
        who: Identity,
        trial: bool,
    ) -> Result<(), Fault> {
        if !self.noted && !line.value(rules::NOTES).is_empty() {
            self.noted = true;
            self.report.notices.push(line.refuse(rules::NOTES, Refusal::because("people-import-notes")));
        }
        match index.find(&who) {
            Alike::Same(at) => self.same(tx, (index, at), &line, &who, trial).await?,
            Alike::Like(_) => self.doubts.push(Doubt { line, who, cells: self.table.cells().to_vec() }),
            Alike::Nobody => self.make(tx, index, line.number, who, trial).await?,
        }
        Ok(())
    }

    /// Somebody new.
    async fn make(
        &mut self,
        tx: &mut Tx,
        index: &mut Index,
        line: usize,
        who: Identity,
        trial: bool,
    ) -> Result<(), Fault> {
        let id = PersonId::fresh();
        index.add(Known::made(id, self.space, line, who.clone()));
        self.report.created += 1;
        if !trial {
            self.report.trace(line, "person", id.uuid(), None);
            self.waiting.push((id, who));
            if self.waiting.len() >= TOGETHER {
                self.register(tx).await?;
            }
        }
        Ok(())
    }

    /// A later line may have made, or completed, the very person of an earlier one, or somebody who is no longer like
    /// them: as if the file came a second time, so that its second time changes nothing. What stays in doubt is said.
    async fn judge_again(&mut self, tx: &mut Tx, index: &mut Index, trial: bool) -> Result<(), Fault> {
        loop {
            let (doubts, mut settled) = (std::mem::take(&mut self.doubts), false);
            for doubt in doubts {
                match index.find(&doubt.who) {
                    Alike::Same(at) => self.same(tx, (index, at), &doubt.line, &doubt.who, trial).await?,
                    Alike::Nobody => self.make(tx, index, doubt.line.number, doubt.who, trial).await?,
                    Alike::Like(_) => {
                        self.doubts.push(doubt);
                        continue;
                    }
                }
                settled = true;
            }
            if !settled {
                break;
            }
        }
        for doubt in std::mem::take(&mut self.doubts) {
            if let Alike::Like(at) = index.find(&doubt.who) {
                self.report.refuse(said(&doubt.line, index.get(at), self.space), doubt.cells);
            }
        }
        self.register(tx).await?;
        self.report.sort();
        Ok(())
    }

    /// Somebody who is known: what was missing is filled.
    async fn same(
        &mut self,
        tx: &mut Tx,
        (index, at): (&mut Index, usize),
        line: &Line,
        who: &Identity,
        trial: bool,
    ) -> Result<(), Fault> {
        if index.get(at).is_filled_by(who) && self.fill(tx, (index, at), line, who, trial).await? {
            self.report.updated += 1;
        } else {
            self.report.unchanged += 1;
        }
        Ok(())
    }

    /// Writes who is waiting.
    async fn register(&mut self, tx: &mut Tx) -> Result<(), Fault> {
        let waiting = std::mem::take(&mut self.waiting);
        let all: Vec<(PersonId, &Identity)> = waiting.iter().map(|(id, who)| (*id, who)).collect();
        person::store::create_all(tx, self.space, &all).await
    }

    /// Fills what is missing on a record; whether anything was.
    async fn fill(
        &mut self,
        tx: &mut Tx,
        (index, at): (&mut Index, usize),
        line: &Line,
        who: &Identity,
        trial: bool,
    ) -> Result<bool, Fault> {
        self.register(tx).await?;
        let id = index.get(at).id;
        match person::store::find(tx, id).await? {
            Some(before) => {
                let after = rules::filled(&before.identity, who);
                if after == before.identity {
                    return Ok(false);
                }
                if !trial {
                    person::store::update(tx, &before, &after).await?;
                    // Somebody of this very file is taken back as a whole; that they were written again counts.
                    let known = index.get(at).line.is_none();
                    let said = known.then(|| serde_json::to_string(&before.identity)).transpose()?;
                    self.report.trace(line.number, "person", id.uuid(), said);
                }
            }
            // In a trial, somebody of an earlier line is in the index only.
            None if trial => {}
            None => return Ok(false),
        }
        index.fill(at, who);
        Ok(true)
    }
}

/// Everybody whom the organisation knows.
async fn known(tx: &mut Tx) -> Result<Index, Fault> {
    let mut index = Index::default();
    store::each(tx, |known| index.add(known)).await?;
    Ok(index)
}

/// Somebody who may be `known`: a person must decide. Who is followed elsewhere is not named.
fn said(line: &Line, known: &Known, space: SpaceId) -> LineError {
    let refusal = if let Some(other) = known.line {
        Refusal::because("people-import-like-line").with("line", other.to_string())
    } else if known.space == space {
        Refusal::because("people-import-like").with("name", known.display())
    } else {
        Refusal::because("people-import-like-elsewhere")
    };
    line.refuse(rules::LAST, refusal)
}
