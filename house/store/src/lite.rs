//! SQLite: its connections, and statements that run on the thread that asks.
//!
//! A statement of a page takes some microseconds, less than waking another thread would. Only what waits for the disk
//! (a commit, a copy, a verification) goes to a thread that may wait.

mod bind;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use ground::{Fault, FaultKind, Value};
use rusqlite::{Connection, ErrorCode, Row, Statement, config::DbConfig};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, sleep, timeout},
};

use self::bind::bind;
use crate::Sql;

/// Memory of each connection for pages, in KiB.
const CACHE: u32 = 4_000;
/// Statements that each connection keeps prepared.
const KEPT: usize = 200;
/// Pages are read on at most so many connections at once.
const READERS: usize = 4;
/// How long one waits for a connection.
const TURN: Duration = Duration::from_secs(30);
/// How long one waits for another process that writes to the same file.
const LOCK: Duration = Duration::from_secs(10);

pub(crate) fn fault(error: rusqlite::Error) -> Fault {
    use rusqlite::ffi::{
        SQLITE_CONSTRAINT_CHECK as CHECK, SQLITE_CONSTRAINT_FOREIGNKEY as FOREIGN, SQLITE_CONSTRAINT_PRIMARYKEY as KEY,
        SQLITE_CONSTRAINT_UNIQUE as UNIQUE,
    };
    let kind = match error.sqlite_error() {
        Some(told) if [CHECK, KEY, UNIQUE].contains(&told.extended_code) => FaultKind::Conflict,
        Some(told) if told.extended_code == FOREIGN => FaultKind::Held,
        Some(told) if told.code == ErrorCode::DatabaseBusy => FaultKind::Busy,
        _ => FaultKind::Other,
    };
    Fault::of(kind, error)
}

/// An SQLite file: one connection that writes, some that read.
#[derive(Clone)]
pub(crate) struct Lite {
    file: PathBuf,
    read: Arc<Shelf>,
    write: Arc<Shelf>,
}

/// Connections of one use: those free, and how many more may be taken.
struct Shelf {
    file: PathBuf,
    writes: bool,
    free: Mutex<Vec<Connection>>,
    turns: Arc<Semaphore>,
    size: usize,
}

/// A connection taken from its shelf. Dropped, it undoes what was not committed and goes back.
pub(crate) struct Taken {
    /// There until the drop.
    own: Option<Connection>,
    shelf: Arc<Shelf>,
    _turn: OwnedSemaphorePermit,
}

impl Lite {
    pub(crate) fn open(file: &Path) -> Result<Self, Fault> {
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let (write, read) = (Shelf::of(file, true, 1), Shelf::of(file, false, READERS));
        // The writer first: it makes the file.
        write.put(write.connect().map_err(fault)?);
        read.put(read.connect().map_err(fault)?);
        Ok(Self { file: file.to_owned(), read: Arc::new(read), write: Arc::new(write) })
    }

    pub(crate) async fn reader(&self) -> Result<Taken, Fault> {
        Shelf::take(&self.read).await
    }

    pub(crate) async fn writer(&self) -> Result<Taken, Fault> {
        Shelf::take(&self.write).await
    }

    /// Gives the writer this much memory for pages, in KiB; `None` goes back to what it has at work.
    pub(crate) async fn widen(&self, memory: Option<u32>) -> Result<(), Fault> {
        let wanted = memory.unwrap_or(CACHE);
        self.writer().await?.batch(&format!("PRAGMA cache_size = -{wanted}; PRAGMA shrink_memory"))
    }

    /// Waits for whoever holds a connection, and closes them all.
    pub(crate) async fn close(&self) {
        for shelf in [&self.read, &self.write] {
            let all = u32::try_from(shelf.size).unwrap_or(u32::MAX);
            let _all = shelf.turns.acquire_many(all).await;
            shelf.turns.close();
            if let Ok(mut free) = shelf.free.lock() {
                free.clear();
            }
        }
    }

    /// Writes a consistent copy to `target`, on a connection of its own: nobody is kept waiting.
    pub(crate) async fn copy_to(&self, target: &Path) -> Result<(), Fault> {
        let (file, target) = (self.file.clone(), target.to_string_lossy().into_owned());
        apart(move || {
            let own = Connection::open(file)?;
            own.busy_timeout(LOCK)?;
            own.execute("VACUUM INTO ?1", [target]).map(drop)
        })
        .await
    }

    /// SQLite's own verification: one line per problem.
    pub(crate) async fn integrity(&self) -> Result<Vec<String>, Fault> {
        let file = self.file.clone();
        apart(move || {
            let own = Connection::open(file)?;
            own.busy_timeout(LOCK)?;
            let mut problems: Vec<String> =
                own.prepare("PRAGMA integrity_check")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            problems.retain(|line| line != "ok");
            let broken = own.prepare("PRAGMA foreign_key_check")?.query_map([], |_| Ok(()))?.count();
            if broken > 0 {
                problems.push(format!("{broken} rows name a row that is not there"));
            }
            Ok(problems)
        })
        .await
    }
}

/// Does what takes long where it may.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> rusqlite::Result<T> + Send + 'static) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.map_err(Fault::from_error)?.map_err(fault)
}

impl Shelf {
    fn of(file: &Path, writes: bool, size: usize) -> Self {
        Self { file: file.to_owned(), writes, free: Mutex::default(), turns: Arc::new(Semaphore::new(size)), size }
    }

    fn connect(&self) -> rusqlite::Result<Connection> {
        let own = Connection::open(&self.file)?;
        own.busy_timeout(LOCK)?;
        own.execute_batch(&format!(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{CACHE}"
        ))?;
        if self.writes {
            // Whoever waits for another process must not hold up the thread: see `Taken::begin`.
            own.busy_timeout(Duration::ZERO)?;
        } else {
            own.execute_batch("PRAGMA query_only = ON")?;
        }
        own.set_prepared_statement_cache_capacity(KEPT);
        // A prepared statement keeps its plan: else it is planned anew whenever a value that could change it does.
        own.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        Ok(own)
    }

    async fn take(shelf: &Arc<Self>) -> Result<Taken, Fault> {
        let turn = timeout(TURN, shelf.turns.clone().acquire_owned()).await;
        let turn = turn.map_err(|late| Fault::of(FaultKind::Busy, late))?.map_err(Fault::from_error)?;
        let free = shelf.free.lock().ok().and_then(|mut free| free.pop());
        let own = free.map_or_else(|| shelf.connect(), Ok).map_err(fault)?;
        Ok(Taken { own: Some(own), shelf: shelf.clone(), _turn: turn })
    }

    fn put(&self, connection: Connection) {
        if let Ok(mut free) = self.free.lock() {
            free.push(connection);
        }
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        if let Some(own) = self.own.take()
            && (own.is_autocommit() || own.execute_batch("ROLLBACK").is_ok())
        {
            self.shelf.put(own);
        }
    }
}

impl Taken {
    fn own(&self) -> Result<&Connection, Fault> {
        self.own.as_ref().ok_or_else(|| Fault::because("the connection was given back"))
    }

    /// Statements without values, one after another.
    pub(crate) fn batch(&self, sql: &str) -> Result<(), Fault> {
        self.own()?.execute_batch(sql).map_err(fault)
    }

    /// Begins a transaction; one that writes waits for those of other processes.
    pub(crate) async fn begin(&mut self) -> Result<(), Fault> {
        if !self.shelf.writes {
            return self.batch("BEGIN");
        }
        let until = Instant::now() + LOCK;
        loop {
            match self.batch("BEGIN IMMEDIATE") {
                Err(busy) if busy.kind() == FaultKind::Busy && Instant::now() < until => {
                    sleep(Duration::from_millis(5)).await;
                }
                done => return done,
            }
        }
    }

    /// Makes what was written last. Waits for the disk, so not on the thread of a page.
    pub(crate) async fn commit(self) -> Result<(), Fault> {
        if self.shelf.writes {
            let done = tokio::task::spawn_blocking(move || self.batch("COMMIT"));
            done.await.map_err(Fault::from_error)?
        } else {
            self.batch("COMMIT")
        }
    }

    /// Runs a statement; how many rows it touched.
    pub(crate) fn run(&self, sql: &Sql, values: &[Value]) -> Result<u64, Fault> {
        self.asked(sql, values, |statement| statement.raw_execute().map_err(fault))
            .and_then(|rows| u64::try_from(rows).map_err(Fault::from_error))
    }

    /// Gives each row to `take`, until it says `false`.
    pub(crate) fn rows(
        &self,
        sql: &Sql,
        values: &[Value],
        mut take: impl FnMut(&Row<'_>) -> Result<bool, Fault>,
    ) -> Result<(), Fault> {
        self.asked(sql, values, |statement| {
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next().map_err(fault)? {
                if !take(row)? {
                    break;
                }
            }
            Ok(())
        })
    }

    fn asked<T>(
        &self,
        sql: &Sql,
        values: &[Value],
        act: impl FnOnce(&mut Statement<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let own = self.own()?;
        if sql.keep {
            let mut statement = own.prepare_cached(sql.text()).map_err(fault)?;
            bind(&mut statement, sql.text(), values)?;
            act(&mut statement)
        } else {
            let mut statement = own.prepare(sql.text()).map_err(fault)?;
            bind(&mut statement, sql.text(), values)?;
            act(&mut statement)
        }
    }
}
