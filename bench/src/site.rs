//! Where a benchmark happens: a folder and a database of its own, gone afterwards unless it is kept.

use std::{
    path::{Path, PathBuf},
    str::FromStr as _,
};

use antenne::compose::{self, Wish};
use ground::{Clock, Fault, Uuid};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, postgres::PgConnectOptions, raw_sql};
use store::{Db, Place};
use web::House;

/// A folder and a database.
pub struct Site {
    pub folder: PathBuf,
    pub place: Place,
    keeps: bool,
    /// The server's address as it was given, and the database made there.
    made: Option<(String, String)>,
}

/// The same server, another database.
fn named(url: &str, database: &str) -> String {
    let (address, settings) = url.split_once('?').map_or((url, ""), |(address, settings)| (address, settings));
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    let base = if host.contains('/') { address.rsplit_once('/').map_or(address, |(base, _)| base) } else { address };
    let settings = if settings.is_empty() { String::new() } else { format!("?{settings}") };
    format!("{base}/{database}{settings}")
}

async fn order(url: &str, statement: String) -> Result<(), Fault> {
    let unable = |error: sqlx::Error| Fault::because(format!("the server of --database does not do it: {error}"));
    let options = PgConnectOptions::from_str(url).map_err(unable)?;
    let mut own = PgConnection::connect_with(&options).await.map_err(unable)?;
    // The name in it is ours: letters, digits and underscores.
    raw_sql(AssertSqlSafe(statement)).execute(&mut own).await.map_err(unable)?;
    own.close().await.map_err(unable)
}

impl Site {
    /// Makes the folder, and on a server the database.
    ///
    /// # Errors
    /// When the address is not one of a PostgreSQL server, or the server does not let us.
    pub async fn make(database: Option<&str>, keep: Option<&Path>) -> Result<Self, Fault> {
        // A name that the test command sweeps away when a run was broken off.
        let name = format!("antenne_test_bench_{}", Uuid::now_v7().simple());
        let folder = keep.map_or_else(|| std::env::temp_dir().join(&name), Path::to_path_buf);
        std::fs::create_dir_all(&folder)
            .map_err(|error| Fault::because(format!("cannot make the folder {}: {error}", folder.display())))?;
        let mut site =
            Self { place: Place::File(folder.join("antenne.db")), folder, keeps: keep.is_some(), made: None };
        if let Some(url) = database {
            if !matches!(url.parse(), Ok(Place::Server(_))) {
                let what = "--database takes the address of a PostgreSQL server (postgres://USER@HOST/DATABASE); \
                    without it a temporary SQLite file is used";
                return Err(Fault::because(what));
            }
            order(url, format!("CREATE DATABASE {name}")).await?;
            site.place = Place::Server(named(url, &name));
            site.made = Some((url.to_owned(), name));
        }
        Ok(site)
    }

    /// The program's database here, with its reactions.
    pub async fn open(&self, clock: Clock) -> Result<Db, Fault> {
        compose::open(&self.place, clock).await
    }

    /// The program's house over it, as the demo has it.
    pub fn house(&self, db: &Db) -> Result<House, Fault> {
        let address = "http://127.0.0.1".to_owned();
        compose::house(
            db.clone(),
            Wish { folder: &self.folder, address, demo: true, backups: None, transport: post::Transport::None },
        )
    }

    /// As the command line is told.
    pub fn told(&self) -> String {
        match &self.place {
            Place::File(path) => path.display().to_string(),
            Place::Server(url) => url.clone(),
        }
    }

    /// Leaves nothing behind but what is to be kept.
    pub async fn remove(self) -> Result<(), Fault> {
        if let Some((url, name)) = &self.made {
            order(url, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
        }
        if !self.keeps {
            std::fs::remove_dir_all(&self.folder)?;
        }
        Ok(())
    }
}

/// The server of the tests.
#[cfg(test)]
pub fn test_server() -> String {
    std::env::var("ANTENNE_TEST_DATABASE").unwrap_or_else(|_| "postgres://postgres@127.0.0.1:5432/test".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_is_named_whatever_the_address_says() {
        assert_eq!(named("postgres://me@host:5432/test", "x"), "postgres://me@host:5432/x");
        assert_eq!(named("postgres://me@host", "x"), "postgres://me@host/x");
        assert_eq!(named("postgres://me@host/test?sslmode=disable", "x"), "postgres://me@host/x?sslmode=disable");
    }

    #[tokio::test]
    async fn a_file_is_no_server_and_is_said_so() {
        let told = Site::make(Some("some/file.db"), None).await.err().expect("refused").to_string();
        assert!(told.contains("postgres://"), "{told}");
    }
}
