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
use ground::{Fault, PersonId, Refusal, SpaceId};
use network::import::{Line, LineError, Report, Table, decode};

use crate::{Identity, person};
use known::{Alike, Index, Known};

/// Brings people in, followed by `space`.
///
/// Somebody with the same names and birth year, or the same names and phone, is the same person: what was missing is
/// filled, nothing that was known is changed. Somebody who is only like a known person (see `names::likeness`) is not
/// made, but said.
pub async fn people(tx: &mut Tx, bytes: &[u8], space: SpaceId) -> Result<Report, Fault> {
    let text = decode(bytes);
    let table = Table::open(&text);
    if let Err(error) = rules::check(table.columns()) {
        return Ok(Report::refused(error));
    }
    let mut index = Index::default();
    store::each(tx, |known| index.add(known)).await?;
    let mut desk = Desk { tx, space, index, report: Report::default(), waiting: Vec::new() };
    let mut notes = None;
    for line in table {
        desk.report.read += 1;
        match line.and_then(|line| Ok((rules::identity(&line, desk.tx.now())?, line))) {
            Ok((who, line)) => {
                if notes.is_none() && !line.value(rules::NOTES).is_empty() {
                    notes = Some(line.refuse(rules::NOTES, Refusal::because("people-import-notes")));
                }
                desk.receive(&line, who).await?;
            }
            Err(error) => desk.report.errors.push(error),
        }
    }
    desk.register().await?;
    desk.report.notices.extend(notes);
    Ok(desk.report)
}

/// How many new people are written together.
const TOGETHER: usize = 200;

/// Where the lines come one after another.
struct Desk<'t> {
    tx: &'t mut Tx,
    space: SpaceId,
    index: Index,
    report: Report,
    /// New people who are not written yet.
    waiting: Vec<(PersonId, Identity)>,
}

impl Desk<'_> {
    /// One person, checked.
    async fn receive(&mut self, line: &Line, who: Identity) -> Result<(), Fault> {
        match self.index.find(&who) {
            Alike::Same(at) => {
                if self.index.get(at).is_filled_by(&who) && self.fill(at, &who).await? {
                    self.report.updated += 1;
                } else {
                    self.report.unchanged += 1;
                }
            }
            Alike::Like(at) => self.report.errors.push(doubt(line, self.index.get(at), self.space)),
            Alike::Nobody => {
                let id = PersonId::fresh();
                self.index.add(Known::made(id, self.space, line.number, who.clone()));
                self.waiting.push((id, who));
                self.report.created += 1;
                if self.waiting.len() >= TOGETHER {
                    self.register().await?;
                }
            }
        }
        Ok(())
    }

    /// Writes who is waiting.
    async fn register(&mut self) -> Result<(), Fault> {
        let waiting = std::mem::take(&mut self.waiting);
        let all: Vec<(PersonId, &Identity)> = waiting.iter().map(|(id, who)| (*id, who)).collect();
        person::store::create_all(self.tx, self.space, &all).await
    }

    /// Fills what is missing on a record; whether anything was.
    async fn fill(&mut self, at: usize, who: &Identity) -> Result<bool, Fault> {
        self.register().await?;
        let Some(before) = person::store::find(self.tx, self.index.get(at).id).await? else { return Ok(false) };
        let after = rules::filled(&before.identity, who);
        if after == before.identity {
            return Ok(false);
        }
        person::store::update(self.tx, &before, &after).await?;
        self.index.fill(at, who);
        Ok(true)
    }
}

/// Somebody who may be `known`: a person must decide. Who is followed elsewhere is not named.
fn doubt(line: &Line, known: &Known, space: SpaceId) -> LineError {
    let refusal = if let Some(other) = known.line {
        Refusal::because("people-import-like-line").with("line", other.to_string())
    } else if known.space == space {
        Refusal::because("people-import-like").with("name", known.display())
    } else {
        Refusal::because("people-import-like-elsewhere")
    };
    line.refuse(rules::LAST, refusal)
}
