//! One database of either engine: pools, and how a transaction begins on each.

use std::{future::Future, path::PathBuf, pin::Pin, str::FromStr, sync::Arc, time::Duration};

use facts::Told;
use ground::{Clock, Fault, FaultKind};
use sqlx::{
    AssertSqlSafe, Connection as _, PgPool,
    error::DatabaseError,
    postgres::{PgConnectOptions, PgDatabaseError, PgPoolOptions},
    raw_sql,
};

use crate::{Badge, Tx, Watch, fence, lite::Lite, migrate, tx::Inner};

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
    Lite(Lite),
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
        sqlx::Error::Database(db) if db.is_foreign_key_violation() => FaultKind::Held,
        sqlx::Error::Database(db) if matches!(db.code().as_deref(), Some("40001" | "40P01")) => FaultKind::Busy,
        _ => FaultKind::Other,
    };
    match &error {
        sqlx::Error::Database(db) => Fault::because(said(&**db)).as_kind(kind),
        _ => Fault::of(kind, error),
    }
}

/// What a server's error may say: its code, the column, the constraint; what it says of values, never.
fn said(error: &dyn DatabaseError) -> String {
    let code = error.code().unwrap_or_default();
    // Classes of SQLSTATE whose messages quote what was to be written: data, and integrity.
    let quotes = code.len() == 5 && (code.starts_with("22") || code.starts_with("23"));
    let message = if quotes { "the database refuses a value" } else { error.message() };
    let column = error.try_downcast_ref::<PgDatabaseError>().and_then(PgDatabaseError::column);
    let place: Vec<&str> = [Some(&*code), error.table(), column, error.constraint()].into_iter().flatten().collect();
    format!("{message} ({})", place.join(" "))
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
            Place::File(path) => Pools::Lite(Lite::open(path)?),
            Place::Server(url) => Pools::Pg(pg(url).await?),
        };
        Ok(Self { pools, clock, reactions: Arc::new(reactions), watch: None })
    }

    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Lite(_) => Engine::Lite,
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
        match &self.pools {
            Pools::Lite(lite) => lite.widen(memory).await,
            Pools::Pg(_) => Ok(()),
        }
    }

    /// After much was written at once: lets the planner count the rows, rather than guess until the server does it by
    /// itself (decision 6; SQLite's figures are fixed).
    pub async fn count_rows(&self) -> Result<(), Fault> {
        match &self.pools {
            Pools::Lite(_) => Ok(()),
            Pools::Pg(pool) => {
                // As the owner, on a connection that never goes back to the fenced ones.
                let mut own = pool.acquire().await.map_err(fault)?.detach();
                raw_sql("RESET ROLE; ANALYZE").execute(&mut own).await.map_err(fault)?;
                own.close().await.map_err(fault)
            }
        }
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Lite(lite) => lite.close().await,
            Pools::Pg(pool) => pool.close().await,
        }
    }

    /// Writes a consistent copy of an SQLite database to `target`, while the program runs.
    ///
    /// # Errors
    /// On PostgreSQL, whose own tools make backups.
    pub async fn copy_to(&self, target: &std::path::Path) -> Result<(), Fault> {
        match &self.pools {
            Pools::Lite(lite) => lite.copy_to(target).await,
            Pools::Pg(_) => Err(Fault::because("a PostgreSQL database is backed up by its own tools")),
        }
    }

    /// Engine's own verification: one line per problem.
    pub async fn integrity(&self) -> Result<Vec<String>, Fault> {
        match &self.pools {
            Pools::Lite(lite) => lite.integrity().await,
            Pools::Pg(_) => Ok(Vec::new()),
        }
    }

    pub(crate) async fn begin(&self, badge: Badge, writes: bool) -> Result<Tx, Fault> {
        let inner = match &self.pools {
            Pools::Lite(lite) => {
                let mut taken = if writes { lite.writer().await? } else { lite.reader().await? };
                taken.begin().await?;
                Inner::Lite(taken)
            }
            Pools::Pg(pool) => {
                let begin = if writes { "BEGIN" } else { "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" };
                let begin = format!("{begin}; {}", fence::scope(&badge));
                Inner::Pg(pool.begin_with(AssertSqlSafe(begin)).await.map_err(fault)?)
            }
        };
        Ok(Tx::new(inner, badge, self, writes))
    }
}

async fn pg(url: &str) -> Result<PgPool, Fault> {
    // A prepared page query would switch to a generic plan after five runs, often a bad one.
    let options = PgConnectOptions::from_str(url).map_err(fault)?.options([("plan_cache_mode", "force_custom_plan")]);
    PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(Duration::from_secs(30))
        .after_connect(|connection, _| Box::pin(fence::enter(connection)))
        .connect_with(options)
        .await
        .map_err(fault)
}
