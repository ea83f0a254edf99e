//! Backups of an SQLite database: a consistent copy each day while the program runs, the last ones kept.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use askama::Template;
use ground::{Fault, Zone};
use jobs::{Doing, Work};
use store::{Db, Tx};
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

/// How many daily copies are kept; older ones expire.
const KEPT: usize = 14;

/// Where the copies are.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
}

/// One copy.
struct Copy {
    name: String,
    /// Megabytes.
    size: String,
}

impl Backups {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn copies(&self) -> Vec<PathBuf> {
        let mut copies: Vec<PathBuf> = fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "db"))
            .collect();
        copies.sort();
        copies
    }

    async fn make(&self, db: &Db) -> Result<(), Fault> {
        fs::create_dir_all(&self.folder)?;
        let day = db.clock().now().day(&Zone::paris());
        let target = self.folder.join(format!("antenne-{day}.db"));
        if !target.exists() {
            // Under another name until it is whole.
            let partial = self.folder.join("partial");
            let _ = fs::remove_file(&partial);
            db.copy_to(&partial).await?;
            fs::rename(&partial, &target)?;
        }
        let copies = self.copies();
        for old in copies.iter().take(copies.len().saturating_sub(KEPT)) {
            fs::remove_file(old)?;
        }
        Ok(())
    }
}

impl Work for Backups {
    fn kind(&self) -> &'static str {
        "backup"
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(24))
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(self.make(db))
    }
}

/// Forgets the keys of forms that nobody will send again.
pub struct ForgetWrites;

impl Work for ForgetWrites {
    fn kind(&self) -> &'static str {
        "forget-writes"
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(24))
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = jobs::badge("forget-writes").write(db).await?;
            web::forget_old(&mut tx).await?;
            tx.commit().await
        })
    }
}

/// Panel of Today for the administrator: the last copies, and work that failed.
pub struct BackupsPanel {
    pub backups: Option<Backups>,
}

#[derive(Template)]
#[template(path = "backups.html")]
struct Shows {
    page: Page,
    here: bool,
    copies: Vec<Copy>,
    pending: i64,
    failed: i64,
    messages: i64,
}

fn describe(path: &Path) -> Copy {
    let bytes = fs::metadata(path).map_or(0, |data| data.len());
    let tenths = bytes / 100_000;
    Copy {
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        size: format!("{},{}", tenths / 10, tenths % 10),
    }
}

impl TodayPanel for BackupsPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Administrator]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let copies = self.backups.as_ref().map(Backups::copies).unwrap_or_default();
            let template = Shows {
                page: asker.page(""),
                here: self.backups.is_some(),
                copies: copies.iter().rev().take(3).map(|path| describe(path)).collect(),
                pending: jobs::pending(tx).await?,
                failed: jobs::failed(tx).await?,
                messages: post::waiting(tx).await?,
            };
            Fragment::of(asker.t.say("app-backups"), "lock", true, &template).map(Some)
        })
    }
}
