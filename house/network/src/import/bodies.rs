//! Structures or places on their way in, some lines at a time.

use std::collections::HashMap;

use ground::{Fault, Identifier as _, PartnerId, Refusal};
use store::Tx;

pub use super::format::Into;
use super::{
    LineError, Matches, Report,
    draft::{self, Draft},
    format::Source,
    line::Field,
};
use crate::{
    partner::{self, Outcome},
    place::{self, PlaceId},
};

/// The columns of a list that is none of the known formats.
pub const FIELDS: &[Field] = draft::FIELDS;

/// The lines of a file about structures or places.
pub struct Bodies<'a> {
    source: Source<'a>,
    into: Into,
    seen: Seen,
    pub report: Report,
}

impl<'a> Bodies<'a> {
    /// Knows the format by its columns, unless somebody said which is what.
    ///
    /// # Errors
    /// An error on line 1 that says which columns are missing.
    pub fn open(text: &'a str, into: Into, matches: Option<&Matches>) -> Result<Self, LineError> {
        let source = Source::open(text, into, matches)?;
        Ok(Self { source, into, seen: Seen::default(), report: Report::default() })
    }

    /// The header; empty for JSON.
    pub fn header(&self) -> &[String] {
        self.source.header()
    }

    /// Brings the next `lines` in, or only says what would become of them; whether there may be more.
    pub async fn some(&mut self, tx: &mut Tx, lines: usize, trial: bool) -> Result<bool, Fault> {
        for _ in 0..lines {
            let Some(read) = self.source.next_draft(&mut self.report.notices) else { return Ok(false) };
            self.report.read += 1;
            match read.and_then(|draft| self.seen.check(draft)) {
                Ok(Some(draft)) => self.keep(tx, draft, trial).await?,
                Ok(None) => self.report.count(Outcome::Unchanged),
                Err(error) => {
                    self.report.notices.retain(|notice| notice.line != error.line);
                    self.report.refuse(error, self.source.cells());
                }
            }
        }
        Ok(true)
    }

    async fn keep(&mut self, tx: &mut Tx, draft: Draft, trial: bool) -> Result<(), Fault> {
        let line = draft.line;
        let (noun, (outcome, record, before)) = match self.into {
            Into::Partners => {
                let new = draft.into_partner(PartnerId::fresh());
                let (outcome, known) = partner::store::compare(tx, &new).await?;
                if !trial {
                    partner::store::write(tx, outcome, known.as_ref(), &new).await?;
                }
                let id = known.as_ref().map_or(new.id, |known| known.id);
                let before = known.map(|known| serde_json::to_string(&known.as_new())).transpose()?;
                ("partner", (outcome, id.uuid(), before))
            }
            Into::Places => {
                let new = draft.into_place(PlaceId::fresh());
                let (outcome, known) = place::store::compare(tx, &new).await?;
                if !trial {
                    place::store::write(tx, outcome, known.as_ref(), &new).await?;
                }
                let id = known.as_ref().map_or(new.id, |known| known.id);
                let before = known.map(|known| serde_json::to_string(&known.as_new())).transpose()?;
                ("place", (outcome, id.uuid(), before))
            }
        };
        self.report.count(outcome);
        if outcome != Outcome::Unchanged && !trial {
            self.report.trace(line, noun, record, before);
        }
        Ok(())
    }
}

/// What earlier lines of the same file said, by id: two lines about one body would undo each other at every import.
#[derive(Default)]
struct Seen(HashMap<String, (usize, u64)>);

impl Seen {
    /// The draft, if it is the first of its body; nothing if it says the same again.
    fn check(&mut self, draft: Draft) -> Result<Option<Draft>, LineError> {
        let said = draft.digest();
        let Some((line, before)) = self.0.get(&draft.key()) else {
            self.0.insert(draft.key(), (draft.line, said));
            return Ok(Some(draft));
        };
        if draft.repeats || *before == said {
            return Ok(None);
        }
        let refusal = Refusal::because("network-import-repeated").with("line", line.to_string());
        Err(LineError::at(draft.line, "id", refusal))
    }
}
