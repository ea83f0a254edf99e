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
use web::{Asker, Fragment, Page, Role, Shown, Speech, TodayPanel};

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

/// Whether this is a whole copy of ours, neither one that is being made nor a file that somebody put there.
fn is_ours(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.strip_prefix("antenne-").and_then(|rest| rest.strip_suffix(".db")).is_some()
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
            .filter(|path| is_ours(path))
            .collect();
        copies.sort();
        copies
    }

    /// Makes today's copy, unless it is there, and lets the oldest go.
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

/// Forgets the keys of forms that nobody will send again, and sessions that ended.
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

fn describe(t: &Speech, path: &Path) -> Copy {
    let bytes = fs::metadata(path).map_or(0, |data| data.len());
    Copy {
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        size: t.decimal(i64::try_from(bytes / 100_000).unwrap_or(i64::MAX), 1),
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
                copies: copies.iter().rev().take(3).map(|path| describe(&asker.t, path)).collect(),
                pending: jobs::pending(tx).await?,
                failed: jobs::failed(tx).await?,
                messages: post::waiting(tx).await?,
            };
            Fragment::of(asker.t.say("app-backups"), "lock", true, &template).map(Some)
        })
    }
}

#[cfg(test)]
mod tests {
    use cast::{NOW, TestHouse};
    use ground::{Clock, Identifier as _, PersonId, SpaceId, Uuid};
    use people::Identity;
    use store::Place;

    use super::*;
    use crate::check;

    struct Shelf(Backups);

    impl Shelf {
        fn new() -> Self {
            Self(Backups::new(std::env::temp_dir().join(format!("antenne-backups-{}", Uuid::now_v7()))))
        }

        fn names(&self) -> Vec<String> {
            let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
            self.0.copies().iter().map(name).collect()
        }

        fn holds(&self, name: &str) -> bool {
            self.0.folder.join(name).exists()
        }
    }

    impl Drop for Shelf {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0.folder);
        }
    }

    async fn registers(house: &TestHouse, name: &str) -> PersonId {
        let (id, lille) = (PersonId::fresh(), SpaceId::from_uuid(cast::LILLE));
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let who = Identity::named(name, "Sauvegarde");
        people::person::store::create(&mut tx, id, lille, &who).await.expect("registered");
        tx.commit().await.expect("kept");
        id
    }

    #[test]
    fn one_copy_a_day_is_made_and_the_last_ones_are_kept() {
        cast::run(async {
            let (house, shelf) = (TestHouse::lite().await, Shelf::new());
            for day in 0..16 {
                house.clock().turn_to(NOW.plus_days(day));
                for _ in 0..2 {
                    shelf.0.run(house.db(), "").await.expect("copied");
                }
                let made = usize::try_from(day).expect("few") + 1;
                assert_eq!(shelf.names().len(), made.min(KEPT));
            }
            let names = shelf.names();
            assert_eq!((names[0].as_str(), names[13].as_str()), ("antenne-2026-11-24.db", "antenne-2026-12-07.db"));
        });
    }

    #[test]
    fn what_is_not_a_whole_copy_is_none() {
        cast::run(async {
            let (house, shelf) = (TestHouse::lite().await, Shelf::new());
            fs::create_dir_all(&shelf.0.folder).expect("made");
            // Left by a program that was cut off, and put there by somebody.
            for (name, text) in [("partial", "half of it"), ("before-the-update.db", "theirs")] {
                fs::write(shelf.0.folder.join(name), text).expect("written");
            }
            assert_eq!(shelf.names(), [""; 0]);
            for day in 0..15 {
                house.clock().turn_to(NOW.plus_days(day));
                shelf.0.run(house.db(), "").await.expect("copied");
            }
            assert_eq!(shelf.names().len(), KEPT);
            assert!(!shelf.holds("partial") && shelf.holds("before-the-update.db"));
            // A copy that cannot be made is not counted either.
            let nowhere = Backups::new(shelf.0.folder.join("before-the-update.db"));
            assert!(nowhere.run(house.db(), "").await.is_err());
            assert!(nowhere.copies().is_empty());
        });
    }

    #[test]
    fn a_restored_copy_is_whole() {
        cast::run(async {
            let (house, shelf) = (TestHouse::lite().await, Shelf::new());
            let before = registers(&house, "Awa").await;
            shelf.0.run(house.db(), "").await.expect("copied");
            let after = registers(&house, "Bintou").await;
            let copy = Place::File(shelf.0.copies().remove(0));
            let restored = Db::connect(&copy, Clock::set_at(NOW), Vec::new()).await.expect("opened");
            assert_eq!(check::problems(&restored, &jobs::badge("backup")).await.expect("checked"), [""; 0]);
            let mut tx = house.badge().read(&restored).await.expect("opened");
            let there = people::person::store::by_ids(&mut tx, &[before, after]).await.expect("read");
            assert_eq!(there.iter().map(|person| person.id).collect::<Vec<_>>(), [before]);
            drop(tx);
            restored.close().await;
        });
    }
}
