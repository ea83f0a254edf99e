//! Brings structures, places and priority neighbourhoods in from files, by their source: again and again, without doubles.
//!
//! Everything happens in the caller's transaction: dropped, it was a trial.

mod cell;
mod decode;
mod draft;
mod format;
mod json;
mod kind;
mod line;
mod naming;
mod neighbourhood;
mod opening;
#[cfg(test)]
mod real;
mod report;
mod table;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;

use ground::{Fault, PartnerId, Refusal};
use store::Tx;

pub use cell::{clean, dialled, email, whole};
pub use decode::decode;
pub use draft::place_of;
pub use line::{Columns, Line};
pub use neighbourhood::neighbourhoods;
pub use report::{LineError, Report};
pub use table::Table;

use crate::{
    partner::{self, Outcome},
    place::{self, PlaceId},
};
use draft::Draft;
use format::{Into, Source};

/// Brings partner structures in: France services, conseillers numériques, national schema 1.0.2, data·inclusion v1.
pub async fn partners(tx: &mut Tx, bytes: &[u8]) -> Result<Report, Fault> {
    bring(tx, bytes, Into::Partners).await
}

/// Brings places in: the same formats, and the sample of mediation places.
pub async fn places(tx: &mut Tx, bytes: &[u8]) -> Result<Report, Fault> {
    bring(tx, bytes, Into::Places).await
}

async fn bring(tx: &mut Tx, bytes: &[u8], into: Into) -> Result<Report, Fault> {
    let text = decode(bytes);
    let mut source = match Source::open(&text, into) {
        Ok(source) => source,
        Err(error) => return Ok(Report::refused(error)),
    };
    let (mut report, mut seen) = (Report::default(), Seen::default());
    while let Some(read) = source.next_draft(&mut report.notices) {
        report.read += 1;
        match read.and_then(|draft| seen.check(draft)) {
            Ok(Some(draft)) => report.count(keep(tx, draft, into).await?),
            Ok(None) => report.count(Outcome::Unchanged),
            Err(error) => {
                report.notices.retain(|notice| notice.line != error.line);
                report.errors.push(error);
            }
        }
    }
    Ok(report)
}

async fn keep(tx: &mut Tx, draft: Draft, into: Into) -> Result<Outcome, Fault> {
    match into {
        Into::Partners => partner::store::upsert(tx, &draft.into_partner(PartnerId::fresh())).await,
        Into::Places => place::store::upsert(tx, &draft.into_place(PlaceId::fresh())).await,
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
