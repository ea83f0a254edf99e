//! Takes an import as far as it goes by itself: read, then seen; confirmed, then done; undone.
//!
//! Seeing only reads. Writing goes a few hundred lines at a time, so that the counter is never kept waiting, and may
//! begin again after a crash: what is there already changes nothing. A job stands behind every step, also where the page
//! does it at once: whoever closes the page leaves nothing half done. Of two at work, the last to come goes on.

use std::sync::Arc;

use ::store::{Badge, Db, Tx, Who};
use facts::Number;
use ground::{AccountId, Fault, Identifier as _, OrganisationId, SpaceId, choice::Choice as _};
use jobs::{Doing, Work};
use network::import::{LineError, Report, text_of};
use people::port::ListsPort;
use web::{Asker, Language, Speech, Words};

use super::{
    halting,
    rules::{SMALL, State, What},
    running::{Running, Sample},
    store::{self, Counts, Import, NewImport, Problem},
};
use crate::{ImportId, column, undoing};

/// How many lines one transaction writes.
pub(super) const TOGETHER: usize = 400;
const KIND: &str = "import";
/// The job comes so many seconds after the page, which is given up before.
const IN_PAGE: i64 = 60;

/// The work on a file that is too large to wait for.
pub struct Advance {
    pub words: Arc<Words>,
    /// By which a list sends people; none in a house without referrals.
    pub lists: Option<ListsPort>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Payload {
    organisation: OrganisationId,
    space: Option<SpaceId>,
    account: Option<(AccountId, Number)>,
    import: ImportId,
}

impl Work for Advance {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn run<'a>(&'a self, db: &'a Db, payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let (badge, import) = read(payload)?;
            advance(db, &badge, (&self.words, self.lists.as_ref()), import).await
        })
    }

    fn give_up<'a>(&'a self, db: &'a Db, payload: &'a str, _error: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let (badge, import) = read(payload)?;
            halting::halt(db, &badge, Some(&self.words), import).await
        })
    }
}

fn read(payload: &str) -> Result<(Badge, ImportId), Fault> {
    let Payload { organisation, space, account, import } = serde_json::from_str(payload)?;
    let who = account.map_or(Who::Job(KIND), |(id, number)| Who::Account { id, number });
    Ok((jobs::on_behalf(who, organisation, space), import))
}

/// Sees to it that an import goes on, in the transaction that made it go on: by a job, which comes later when it is
/// small enough to do [`here`] after the commit.
pub async fn begin(tx: &mut Tx, import: ImportId, size: usize) -> Result<bool, Fault> {
    let account = match tx.badge().who() {
        Who::Account { id, number } => Some((*id, *number)),
        _ => None,
    };
    let small = size <= SMALL;
    let at = tx.now().plus_seconds(if small { IN_PAGE } else { 0 });
    let (organisation, space) = (tx.organisation()?, tx.badge().space());
    jobs::enqueue(tx, KIND, &Payload { organisation, space, account, import }, at).await?;
    Ok(small)
}

/// Goes on with an import while one waits. A fault is not this page's: the job comes, and says what became of it.
pub async fn here(asker: &Asker, import: ImportId) {
    let house = asker.house();
    let lists = house.port::<ListsPort>().ok();
    if let Err(fault) = advance(house.db(), asker.badge(), (house.words(), lists), import).await {
        let fault = fault.without_values();
        tracing::warn!(fault, "an import was not finished while one waited");
    }
}

/// Receives a file: what its columns are, by their names or by what somebody said of such a file before.
pub async fn bring(
    tx: &mut Tx,
    what: What,
    space: Option<SpaceId>,
    (name, bytes): (&str, Vec<u8>),
    language: Language,
) -> Result<ImportId, Fault> {
    let id = ImportId::from_uuid(tx.fresh_id());
    let name: String = name.chars().filter(|char| !char.is_control()).take(120).collect();
    let new = NewImport { id, space, what, name: &name, header: &[], matches: None, language };
    store::create(tx, &new, Some(bytes)).await?;
    Ok(id)
}

/// Takes an import as far as it goes by itself.
pub async fn advance(
    db: &Db,
    badge: &Badge,
    (words, lists): (&Arc<Words>, Option<&ListsPort>),
    id: ImportId,
) -> Result<(), Fault> {
    let mut tx = badge.read(db).await?;
    let Some(import) = store::find(&mut tx, id).await? else { return Ok(()) };
    let bytes = store::file(&mut tx, id).await?;
    drop(tx);
    let speech = words.speech(Language::parse(&import.language).unwrap_or(Language::French));
    let walk = Walk { db, badge, import, speech, lists };
    match (walk.import.state, bytes) {
        (State::Received, Some(bytes)) => walk.see(bytes).await,
        (State::Running, Some(bytes)) => walk.write(bytes).await,
        (State::Undoing, _) => undoing::undo(db, badge, &walk.import, lists).await,
        _ => Ok(()),
    }
}

struct Walk<'a> {
    db: &'a Db,
    badge: &'a Badge,
    import: Import,
    speech: Speech,
    lists: Option<&'a ListsPort>,
}

impl Walk<'_> {
    /// Says what would become of each line.
    async fn see(self, bytes: Vec<u8>) -> Result<(), Fault> {
        // A workbook takes a while to unpack: not on the thread that answers others.
        let read = tokio::task::spawn_blocking(move || text_of(&bytes).map(std::borrow::Cow::into_owned));
        let text = match read.await.map_err(Fault::from_error)? {
            Ok(text) => text,
            Err(error) => return self.refuse(error).await,
        };
        let matches = self.columns(&text).await?;
        let fields = self.import.what.fields();
        let said = matches.as_deref().map(|written| column::rules::read(fields, written));
        let mut running = match Running::open(self.import.what, &text, self.import.space, (said.as_ref(), self.lists)) {
            Ok(running) => running,
            // The columns are not known: somebody says which is what, where that is possible.
            Err(_) if !fields.is_empty() && !Sample::of(&text).header.is_empty() => {
                let mut tx = self.badge.write(self.db).await?;
                store::step(&mut tx, &self.import, State::Columns).await?;
                return tx.commit().await;
            }
            Err(error) => return self.refuse(error).await,
        };
        let mut tx = self.badge.read(self.db).await?;
        while running.some(&mut tx, TOGETHER, true).await? {
            tokio::task::yield_now().await;
        }
        drop(tx);
        let report = std::mem::take(running.report());
        let mut tx = self.badge.write(self.db).await?;
        if store::step(&mut tx, &self.import, State::Ready).await? {
            store::counted(&mut tx, self.import.id, counts(&report, None)).await?;
            store::keep_problems(&mut tx, self.import.id, &problems(&report, &self.speech)?).await?;
        }
        tx.commit().await
    }

    /// Notes the columns, and what was said of such a file before.
    async fn columns(&self, text: &str) -> Result<Option<String>, Fault> {
        let header = Sample::of(text).header;
        let mut tx = self.badge.write(self.db).await?;
        store::header(&mut tx, self.import.id, &header).await?;
        let mut matches = self.import.matches.clone();
        if matches.is_none() && !header.is_empty() {
            let fingerprint = column::rules::fingerprint(&header);
            matches = column::store::remembered(&mut tx, self.import.what, &fingerprint).await?;
            if matches.is_some() {
                store::matched(&mut tx, self.import.id, matches.as_deref()).await?;
            }
        }
        tx.commit().await?;
        Ok(matches)
    }

    async fn refuse(self, error: LineError) -> Result<(), Fault> {
        let report = Report::refused(error);
        let mut tx = self.badge.write(self.db).await?;
        if store::step(&mut tx, &self.import, State::Refused).await? {
            store::keep_problems(&mut tx, self.import.id, &problems(&report, &self.speech)?).await?;
            store::forget_file(&mut tx, self.import.id).await?;
        }
        tx.commit().await
    }

    /// Writes the lines.
    async fn write(self, bytes: Vec<u8>) -> Result<(), Fault> {
        let read = tokio::task::spawn_blocking(move || text_of(&bytes).map(std::borrow::Cow::into_owned));
        let text = read.await.map_err(Fault::from_error)?.unwrap_or_default();
        let mut tx = self.badge.write(self.db).await?;
        let Some(hold) = store::hold(&mut tx, &self.import).await? else { return Ok(()) };
        tx.commit().await?;
        let Import { id, what, space, .. } = self.import;
        let fields = what.fields();
        let said = self.import.matches.as_deref().map(|written| column::rules::read(fields, written));
        let mut running = Running::open(what, &text, space, (said.as_ref(), self.lists))
            .map_err(|error| Fault::because(format!("a file that was read is not read again: {}", error.text)))?;
        loop {
            let mut tx = self.badge.write(self.db).await?;
            if !store::is_held(&mut tx, &hold).await? {
                return Ok(());
            }
            let more = running.some(&mut tx, TOGETHER, false).await?;
            let traces = std::mem::take(&mut running.report().traces);
            store::keep_changes(&mut tx, id, traces).await?;
            tx.commit().await?;
            if !more {
                break;
            }
            tokio::task::yield_now().await;
        }
        let report = std::mem::take(running.report());
        let mut tx = self.badge.write(self.db).await?;
        if !store::is_held(&mut tx, &hold).await? {
            return Ok(());
        }
        let tally = store::tally(&mut tx, id).await?;
        store::counted(&mut tx, id, counts(&report, Some(tally))).await?;
        store::keep_problems(&mut tx, id, &problems(&report, &self.speech)?).await?;
        store::forget_file(&mut tx, id).await?;
        store::step(&mut tx, &self.import, State::Done).await?;
        tx.commit().await
    }
}

/// Everything to say, in the language of whoever brought the file.
pub(super) fn problems(report: &Report, t: &Speech) -> Result<Vec<Problem>, Fault> {
    let say = |refused: bool, error: &LineError, cells: &[String]| {
        Ok(Problem {
            refused,
            line: i64::try_from(error.line).unwrap_or(i64::MAX),
            place: error.column.clone(),
            message: error.message(t),
            cells: serde_json::to_string(cells)?,
        })
    };
    let refused = report.errors.iter().zip(&report.faulty).map(|(error, cells)| say(true, error, cells));
    let noticed = report.notices.iter().map(|error| say(false, error, &[]));
    refused.chain(noticed).collect()
}

/// What became of the lines. After a crash, what was written before counts too: `tally` says what was made and changed.
pub(super) fn counts(report: &Report, tally: Option<(i64, i64)>) -> Counts {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let [read, created, updated, unchanged] =
        [report.read, report.created, report.updated, report.unchanged].map(number);
    let refused = if report.read == 0 { 0 } else { number(report.errors.len()) };
    let begun_again = tally.is_some_and(|(all, changed)| all - changed > created);
    match tally.filter(|_| begun_again) {
        Some((all, changed)) => {
            let (created, updated) = (all - changed, changed.max(updated));
            Counts { read, created, updated, unchanged: (read - created - updated - refused).max(0), refused }
        }
        None => Counts { read, created, updated, unchanged, refused },
    }
}
