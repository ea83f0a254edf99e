//! Leaves an import that was tried long enough where it stands, and says so: nobody is left waiting, no file is kept.

use std::sync::Arc;

use ::store::{Badge, Db};
use ground::{Fault, Refusal, choice::Choice as _};
use network::import::{LineError, Report};
use web::{Language, Words};

use super::{
    advance::problems,
    rules::State,
    store::{self, Counts},
};
use crate::ImportId;

/// Gives an import up: what was being read is refused, what was being written is done as far as it went, what was being
/// undone can be undone again. Without words, what was being read is left to be forgotten.
pub async fn halt(db: &Db, badge: &Badge, words: Option<&Arc<Words>>, id: ImportId) -> Result<(), Fault> {
    let mut tx = badge.write(db).await?;
    let Some(import) = store::find(&mut tx, id).await? else { return Ok(()) };
    match (import.state, words) {
        (State::Received, Some(words)) => {
            let speech = words.speech(Language::parse(&import.language).unwrap_or(Language::French));
            let report = Report::refused(LineError::at(1, "", Refusal::because("imports-refusal-halted")));
            if store::step(&mut tx, &import, State::Refused).await? {
                store::keep_problems(&mut tx, id, &problems(&report, &speech)?).await?;
                store::forget_file(&mut tx, id).await?;
            }
        }
        (State::Running, _) if store::halt(&mut tx, &import).await? => {
            let (all, updated) = store::tally(&mut tx, id).await?;
            // What was seen before it began is still true of the lines that change nothing or are refused.
            store::counted(&mut tx, id, Counts { created: all - updated, updated, ..import.counts }).await?;
            store::forget_file(&mut tx, id).await?;
        }
        (State::Undoing, _) => drop(store::halt(&mut tx, &import).await?),
        _ => {}
    }
    tx.commit().await
}
