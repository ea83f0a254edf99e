//! Brings a file in from beginning to end, for the command line: nobody confirms, and what it did is kept as on screen.

use std::sync::Arc;

use ::store::{Badge, Db, Tx};
use ground::{Fault, Identifier as _, Refusal, SpaceId};
use network::import::{LineError, Matches, Report, text_of};
use people::port::ListsPort;
use web::{Language, Words};

use super::{
    advance::{self, TOGETHER, counts, problems},
    rules::{State, What, undone_since},
    running::{Running, Sample},
    store::{self, NewImport, Problem},
};
use crate::{ImportId, column, undoing};

/// What is asked of a file.
pub struct Wish<'a> {
    pub what: What,
    pub space: Option<SpaceId>,
    pub name: &'a str,
    /// Which column is what, as the command line says it.
    pub columns: Option<&'a str>,
    pub language: Language,
    /// Say what would happen, write nothing.
    pub trial: bool,
    /// By which a list sends people.
    pub lists: Option<ListsPort>,
}

/// What became of a file.
pub struct Brought {
    pub report: Report,
    /// The names of its columns.
    pub header: Vec<String>,
    pub problems: Vec<Problem>,
    /// By which it is undone; none for a trial.
    pub id: Option<ImportId>,
}

/// Brings a file in; lines that are fine come in even when others are refused.
pub async fn at_once(
    db: &Db,
    badge: &Badge,
    words: &Arc<Words>,
    wish: &Wish<'_>,
    bytes: &[u8],
) -> Result<Brought, Fault> {
    let speech = words.speech(wish.language);
    let refused = |error: LineError, header: Vec<String>| {
        let report = Report::refused(error);
        let problems = problems(&report, &speech)?;
        Ok(Brought { report, header, problems, id: None })
    };
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => return refused(error, Vec::new()),
    };
    let header = Sample::of(&text).header;
    let matches = match told(db, badge, wish, &header).await? {
        Ok(matches) => matches,
        Err(error) => return refused(error, header),
    };
    let mut running = match Running::open(wish.what, &text, wish.space, (matches.as_ref(), wish.lists.as_ref())) {
        Ok(running) => running,
        Err(error) => return refused(error, header),
    };
    let id = if wish.trial {
        let mut tx = badge.read(db).await?;
        while running.some(&mut tx, TOGETHER, true).await? {}
        None
    } else {
        Some(write(db, badge, wish, &header, &mut running).await?)
    };
    let report = std::mem::take(running.report());
    let problems = problems(&report, &speech)?;
    if let Some(id) = id {
        let mut tx = badge.write(db).await?;
        store::counted(&mut tx, id, counts(&report, None)).await?;
        store::keep_problems(&mut tx, id, &problems).await?;
        if let Some(import) = store::find(&mut tx, id).await? {
            store::step(&mut tx, &import, State::Done).await?;
        }
        tx.commit().await?;
    }
    Ok(Brought { report, header, problems, id })
}

/// Which column is what: as it is said now, which is remembered, or as it was said before.
async fn told(
    db: &Db,
    badge: &Badge,
    wish: &Wish<'_>,
    header: &[String],
) -> Result<Result<Option<Matches>, LineError>, Fault> {
    let (fields, fingerprint) = (wish.what.fields(), column::rules::fingerprint(header));
    if let Some(said) = wish.columns {
        let matches = match column::rules::told(fields, header, said) {
            Ok(matches) => matches,
            Err(refusal) => return Ok(Err(LineError::at(1, "", refusal))),
        };
        if !wish.trial {
            let mut tx = badge.write(db).await?;
            column::store::remember(&mut tx, wish.what, &fingerprint, &column::rules::written(&matches)).await?;
            tx.commit().await?;
        }
        return Ok(Ok(Some(matches)));
    }
    let mut tx = badge.read(db).await?;
    let remembered = column::store::remembered(&mut tx, wish.what, &fingerprint).await?;
    Ok(Ok(remembered.map(|written| column::rules::read(fields, &written))))
}

async fn write(
    db: &Db,
    badge: &Badge,
    wish: &Wish<'_>,
    header: &[String],
    running: &mut Running<'_>,
) -> Result<ImportId, Fault> {
    let mut tx = badge.write(db).await?;
    let id = note(&mut tx, wish, header).await?;
    tx.commit().await?;
    loop {
        let mut tx = badge.write(db).await?;
        let more = running.some(&mut tx, TOGETHER, false).await?;
        let traces = std::mem::take(&mut running.report().traces);
        store::keep_changes(&mut tx, id, traces).await?;
        tx.commit().await?;
        if !more {
            return Ok(id);
        }
    }
}

async fn note(tx: &mut Tx, wish: &Wish<'_>, header: &[String]) -> Result<ImportId, Fault> {
    let id = ImportId::from_uuid(tx.fresh_id());
    let Wish { what, space, name, language, .. } = *wish;
    store::create(tx, &NewImport { id, space, what, name, header, matches: None, language }, None).await?;
    if let Some(import) = store::find(tx, id).await? {
        store::step(tx, &import, State::Running).await?;
    }
    Ok(id)
}

/// Undoes an import as a whole: how many records were taken back, and how many were not.
///
/// # Errors
/// When it is not there.
pub async fn undo(
    db: &Db,
    badge: &Badge,
    id: ImportId,
    lists: Option<&ListsPort>,
) -> Result<Result<(i64, i64), Refusal>, Fault> {
    let mut tx = badge.write(db).await?;
    let Some(import) = store::find(&mut tx, id).await? else {
        return Err(Fault::because("there is no such import"));
    };
    if let Err(refusal) = import.state.step(State::Undoing) {
        return Ok(Err(refusal));
    }
    if import.created_at < undone_since(tx.now()) {
        return Ok(Err(Refusal::because("imports-refusal-late")));
    }
    store::step(&mut tx, &import, State::Undoing).await?;
    // Somebody may stop the command.
    advance::begin(&mut tx, id, 0).await?;
    tx.commit().await?;
    undoing::undo(db, badge, &store::Import { state: State::Undoing, ..import }, lists).await?;
    let mut tx = badge.read(db).await?;
    let left = store::left(&mut tx, id, i64::MAX).await?;
    let (all, _) = store::tally(&mut tx, id).await?;
    let left = i64::try_from(left.len()).unwrap_or(i64::MAX);
    Ok(Ok((all - left, left)))
}
