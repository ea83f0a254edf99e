//! Migrations: twins of the same name for both engines, forward only.

use std::borrow::Cow;

use ground::{Fault, values};
use sqlx::{
    Connection, PgConnection, SqlSafeStr,
    migrate::{Migration, MigrationType, Migrator},
};

use crate::{
    Db, Place,
    db::{Pools, fault},
    fence,
    lite::{self, Lite, Taken},
};

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

fn migrator(files: &[(&'static str, &'static str)]) -> Result<Migrator, Fault> {
    let mut migrations = Vec::with_capacity(files.len());
    for (name, sql) in files {
        let (number, what) = name.split_once('_').unwrap_or((name, ""));
        let version = number.parse().map_err(Fault::from_error)?;
        migrations.push(Migration::new(version, Cow::Borrowed(what), MigrationType::Simple, sql.into_sql_str(), false));
    }
    Ok(Migrator::with_migrations(migrations))
}

/// Brings the schema up to date.
pub(crate) async fn run(db: &Db, place: &Place) -> Result<(), Fault> {
    match (&db.pools, place) {
        (Pools::Lite(lite), _) => run_lite(lite).await,
        (Pools::Pg(pool), Place::Server(url)) => {
            // As the owner, on a connection of its own; the pool's connections step down to the fenced role.
            let mut owner = PgConnection::connect(url).await.map_err(fault)?;
            if !pending_pg(&mut owner).await?.is_empty() {
                migrator(PG)?.run(&mut owner).await.map_err(Fault::from_error)?;
                fence::raise(&mut owner).await?;
            }
            owner.close().await.map_err(fault)?;
            let mut own = pool.acquire().await.map_err(fault)?;
            fence::enter(&mut own).await.map_err(fault)?;
            if fence::stands(&mut own).await? {
                Ok(())
            } else {
                Err(Fault::because(
                    "the program would run as superuser or owner of its tables; let the database user \
                     create the role antenne_app, or be a member of it, and start again",
                ))
            }
        }
        (Pools::Pg(_), Place::File(_)) => Err(Fault::because("a server's database cannot be a file")),
    }
}

/// All that is missing and the planner's fixed statistics, in one transaction; the record of what was done is the one
/// that sqlx keeps on PostgreSQL.
async fn run_lite(lite: &Lite) -> Result<(), Fault> {
    let mut own = lite.writer().await?;
    own.begin().await?;
    own.batch(
        "CREATE TABLE IF NOT EXISTS _sqlx_migrations (
           version BIGINT PRIMARY KEY, description TEXT NOT NULL,
           installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, success BOOLEAN NOT NULL,
           checksum BLOB NOT NULL, execution_time BIGINT NOT NULL)",
    )?;
    let done = done_lite(&own)?;
    let mut changes = false;
    for migration in migrator(LITE)?.iter() {
        match done.iter().find(|(version, _)| *version == migration.version) {
            Some((_, checksum)) if *checksum == *migration.checksum => {}
            Some((version, _)) => {
                return Err(Fault::because(format!("migration {version} was changed after this database had it")));
            }
            None => {
                changes = true;
                own.batch(migration.sql.as_str())?;
                own.run(
                    &"INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                      VALUES ($1, $2, TRUE, $3, 0)"
                        .into(),
                    values![migration.version, migration.description.clone().into_owned(), migration.checksum.to_vec()],
                )?;
            }
        }
    }
    if changes {
        own.batch(include_str!("statistics.sql"))?;
    }
    own.commit().await?;
    if changes { lite.writer().await?.batch("ANALYZE sqlite_schema") } else { Ok(()) }
}

/// Version and checksum of each migration that this database had.
fn done_lite(own: &Taken) -> Result<Vec<(i64, Vec<u8>)>, Fault> {
    let mut done = Vec::new();
    own.rows(&"SELECT version, checksum FROM _sqlx_migrations WHERE success".into(), &[], |row| {
        done.push((row.get(0).map_err(lite::fault)?, row.get(1).map_err(lite::fault)?));
        Ok(true)
    })?;
    Ok(done)
}

async fn pending_pg(connection: &mut PgConnection) -> Result<Vec<String>, Fault> {
    let done: Vec<i64> = sqlx::query_scalar("SELECT version FROM _sqlx_migrations WHERE success")
        .fetch_all(connection)
        .await
        .unwrap_or_default();
    Ok(missing(PG, &done))
}

fn missing(files: &[(&'static str, &'static str)], done: &[i64]) -> Vec<String> {
    let number = |name: &str| name.split('_').next().and_then(|n| n.parse::<i64>().ok()).unwrap_or(0);
    files.iter().filter(|(name, _)| !done.contains(&number(name))).map(|(name, _)| (*name).to_owned()).collect()
}

/// Names of the migrations that this database has not had yet.
pub async fn pending(db: &Db) -> Result<Vec<String>, Fault> {
    match &db.pools {
        Pools::Lite(lite) => {
            // No table: nothing was done.
            let done = done_lite(&lite.reader().await?).unwrap_or_default();
            Ok(missing(LITE, &done.into_iter().map(|(version, _)| version).collect::<Vec<_>>()))
        }
        Pools::Pg(pool) => pending_pg(&mut *pool.acquire().await.map_err(fault)?).await,
    }
}

/// A short text that changes whenever a migration does: what a copied template database is named by.
pub fn fingerprint() -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325; // FNV-1a: a name, not a secret
    for byte in LITE.iter().chain(PG).flat_map(|(name, sql)| name.bytes().chain(sql.bytes())) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}
