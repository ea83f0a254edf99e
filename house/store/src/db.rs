//! One database of either engine: pools, and how a transaction begins on each.

use std::{future::Future, path::PathBuf, pin::Pin, str::FromStr, sync::Arc, time::Duration};

use facts::Told;
use ground::{Clock, Fault, FaultKind};
use sqlx::{
    AssertSqlSafe, Connection as _, PgPool, SqliteConnection, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{Badge, Tx, Watch, fence, migrate, tx::Inner};

/// Which engine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    Lite,
    Pg,
}

/// Where the database is: a file, or a server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    File(PathBuf),
    Server(String),
}

impl FromStr for Place {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Server(text.to_owned())
        } else {
            Self::File(text.trim_start_matches("sqlite://").into())
        })
    }
}

/// Does something more, in the same transaction, when a fact is told.
pub trait Reaction: Send + Sync {
    fn hear<'a>(
        &'a self,
        tx: &'a mut Tx,
        told: &'a Told,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>>;
}

/// The reactions of all rooms, wired by the app.
pub type Reactions = Vec<Box<dyn Reaction>>;

#[derive(Clone)]
pub(crate) enum Pools {
    Lite { file: PathBuf, read: SqlitePool, write: SqlitePool },
    Pg(PgPool),
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(crate) pools: Pools,
    clock: Clock,
    reactions: Arc<Reactions>,
    pub(crate) watch: Option<Watch>,
}

pub(crate) fn fault(error: sqlx::Error) -> Fault {
    let kind = match &error {
        sqlx::Error::Database(db) if db.is_unique_violation() || db.is_check_violation() => FaultKind::Conflict,
        sqlx::Error::Database(db) if matches!(db.code().as_deref(), Some("40001" | "40P01" | "5" | "517")) => {
            FaultKind::Busy
        }
        _ => FaultKind::Other,
    };
    Fault::of(kind, error)
}

impl Db {
    /// Opens the database, brings its schema up to date and raises the fence between organisations.
    pub async fn open(place: &Place, clock: Clock, reactions: Reactions) -> Result<Self, Fault> {
        let db = Self::connect(place, clock, reactions).await?;
        migrate::run(&db, place).await?;
        Ok(db)
    }

    /// Opens the database as it is.
    pub async fn connect(place: &Place, clock: Clock, reactions: Reactions) -> Result<Self, Fault> {
        let pools = match place {
            Place::File(path) => lite(path).await?,
            Place::Server(url) => pg(url).await?,
        };
        Ok(Self { pools, clock, reactions: Arc::new(reactions), watch: None })
    }

    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Lite { .. } => Engine::Lite,
            Pools::Pg(_) => Engine::Pg,
        }
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub(crate) fn reactions(&self) -> Arc<Reactions> {
        self.reactions.clone()
    }

    /// The same database, with what is asked of it noted in `watch`.
    #[must_use]
    pub fn watched(&self, watch: &Watch) -> Self {
        Self { watch: Some(watch.clone()), ..self.clone() }
    }

    /// For a generator: gives the writer this much memory for pages, in KiB; `None` goes back to what it has at work.
    /// (PostgreSQL has its own.)
    pub async fn widen(&self, memory: Option<u32>) -> Result<(), Fault> {
        if let Pools::Lite { write, .. } = &self.pools {
            let wanted = memory.unwrap_or(CACHE);
            let sql = AssertSqlSafe(format!("PRAGMA cache_size = -{wanted}; PRAGMA shrink_memory"));
            sqlx::raw_sql(sql).execute(write).await.map_err(fault)?;
        }
        Ok(())
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Lite { read, write, .. } => {
                read.close().await;
                write.close().await;
            }
            Pools::Pg(pool) => pool.close().await,
        }
    }

    /// Writes a consistent copy of an SQLite database to `target`, while the program runs.
    ///
    /// # Errors
    /// On PostgreSQL, whose own tools make backups.
    pub async fn copy_to(&self, target: &std::path::Path) -> Result<(), Fault> {
        match &self.pools {
            Pools::Lite { file, .. } => {
                // On a connection of its own: the readers may not write, and the writer is not kept waiting.
                let path = target.to_string_lossy().into_owned();
                let options = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(10));
                let mut own = SqliteConnection::connect_with(&options).await.map_err(fault)?;
                sqlx::query("VACUUM INTO $1").bind(path).execute(&mut own).await.map_err(fault)?;
                own.close().await.map_err(fault)
            }
            Pools::Pg(_) => Err(Fault::because("a PostgreSQL database is backed up by its own tools")),
        }
    }

    /// Engine's own verification: one line per problem.
    pub async fn integrity(&self) -> Result<Vec<String>, Fault> {
        let Pools::Lite { read, .. } = &self.pools else { return Ok(Vec::new()) };
        let mut problems: Vec<String> =
            sqlx::query_scalar("PRAGMA integrity_check").fetch_all(read).await.map_err(fault)?;
        problems.retain(|line| line != "ok");
        let broken = sqlx::query("PRAGMA foreign_key_check").fetch_all(read).await.map_err(fault)?;
        if !broken.is_empty() {
            problems.push(format!("{} rows name a row that is not there", broken.len()));
        }
        Ok(problems)
    }

    pub(crate) async fn begin(&self, badge: Badge, writes: bool) -> Result<Tx, Fault> {
        let inner = match &self.pools {
            Pools::Lite { write, .. } if writes => {
                Inner::Lite(write.begin_with("BEGIN IMMEDIATE").await.map_err(fault)?)
            }
            Pools::Lite { read, .. } => Inner::Lite(read.begin_with("BEGIN").await.map_err(fault)?),
            Pools::Pg(pool) => {
                let begin = if writes { "BEGIN" } else { "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" };
                let begin = format!("{begin}; {}", fence::scope(&badge));
                Inner::Pg(pool.begin_with(AssertSqlSafe(begin)).await.map_err(fault)?)
            }
        };
        Ok(Tx::new(inner, badge, self, writes))
    }
}

/// Memory of each SQLite connection for pages, in KiB.
const CACHE: u32 = 4_000;

async fn lite(path: &std::path::Path) -> Result<Pools, Fault> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("cache_size", format!("-{CACHE}"))
        .statement_cache_capacity(200);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        // A file does not hang up.
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(options.clone().create_if_missing(true))
        .await
        .map_err(fault)?;
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .min_connections(1)
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(options.pragma("query_only", "on"))
        .await
        .map_err(fault)?;
    Ok(Pools::Lite { file: path.to_owned(), read, write })
}

async fn pg(url: &str) -> Result<Pools, Fault> {
    // A prepared page query would switch to a generic plan after five runs, often a bad one.
    let options = PgConnectOptions::from_str(url).map_err(fault)?.options([("plan_cache_mode", "force_custom_plan")]);
    let pool = PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(Duration::from_secs(30))
        .after_connect(|connection, _| Box::pin(fence::enter(connection)))
        .connect_with(options)
        .await
        .map_err(fault)?;
    Ok(Pools::Pg(pool))
}
