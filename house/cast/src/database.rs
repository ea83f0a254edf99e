//! A database for one test: a copy of a template that was migrated and set once.

use std::{path::PathBuf, str::FromStr as _};

use ground::{Clock, Identifier as _, OrganisationId, SpaceId, Uuid, choice::Choice as _};
use keys::KeyRing;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, postgres::PgConnectOptions, raw_sql};
use store::{Badge, Db, Place, Reactions, Right, Rights, Who};
use tokio::sync::OnceCell;
use web::{House, HouseBuilder, Language, Routes};

use crate::{
    client::Client,
    scene::{self, NOW},
};

/// Part of the template's name: changes when the scene does.
const SCENE: u32 = 3;

enum Kept {
    File(PathBuf),
    Server(String),
}

/// A house for one test, on one engine.
pub struct TestHouse {
    db: Db,
    clock: Clock,
    place: Place,
    kept: Kept,
    reactions: fn() -> Reactions,
}

fn server() -> String {
    std::env::var("ANTENNE_TEST_DATABASE").unwrap_or_else(|_| "postgres://postgres@127.0.0.1:5432/test".into())
}

fn named(url: &str, database: &str) -> String {
    let base = url.rsplit_once('/').map_or(url, |(base, _)| base);
    format!("{base}/{database}")
}

async fn admin() -> PgConnection {
    let options = PgConnectOptions::from_str(&server()).expect("ANTENNE_TEST_DATABASE is a URL");
    PgConnection::connect_with(&options).await.expect("a PostgreSQL server answers (./test starts one)")
}

async fn lite_template() -> &'static PathBuf {
    static TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            let path = std::env::temp_dir().join(format!("antenne-template-{}.db", Uuid::now_v7()));
            let db = Db::open(&Place::File(path.clone()), Clock::set_at(NOW), Vec::new()).await.expect("opened");
            scene::set(&db).await;
            db.close().await;
            path
        })
        .await
}

async fn pg_template() -> &'static String {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            let name = format!("antenne_template_{}_{SCENE}", store::fingerprint());
            let mut admin = admin().await;
            // Several test programs may come here at once.
            sqlx::query("SELECT pg_advisory_lock(718293)").execute(&mut admin).await.expect("locked");
            let ready: bool =
                sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate)")
                    .bind(&name)
                    .fetch_one(&mut admin)
                    .await
                    .expect("asked");
            if !ready {
                for sql in [format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"), format!("CREATE DATABASE {name}")] {
                    raw_sql(AssertSqlSafe(sql)).execute(&mut admin).await.expect("made");
                }
                let place = Place::Server(named(&server(), &name));
                let db = Db::open(&place, Clock::set_at(NOW), Vec::new()).await.expect("migrated");
                scene::set(&db).await;
                db.close().await;
                let mark = format!("ALTER DATABASE {name} IS_TEMPLATE true");
                raw_sql(AssertSqlSafe(mark)).execute(&mut admin).await.expect("marked");
            }
            sqlx::query("SELECT pg_advisory_unlock(718293)").execute(&mut admin).await.expect("unlocked");
            name
        })
        .await
}

impl TestHouse {
    /// On SQLite.
    pub async fn lite() -> Self {
        let path = std::env::temp_dir().join(format!("antenne-test-{}.db", Uuid::now_v7()));
        std::fs::copy(lite_template().await, &path).expect("copied");
        Self::open(Place::File(path.clone()), Kept::File(path), Vec::new).await
    }

    /// On PostgreSQL.
    pub async fn pg() -> Self {
        let template = pg_template().await;
        let name = format!("antenne_test_{}", Uuid::now_v7().simple());
        let mut admin = admin().await;
        let copy = format!("CREATE DATABASE {name} TEMPLATE {template}");
        raw_sql(AssertSqlSafe(copy)).execute(&mut admin).await.expect("copied");
        Self::open(Place::Server(named(&server(), &name)), Kept::Server(name), Vec::new).await
    }

    /// An empty database with the schema alone, on SQLite.
    pub async fn empty_lite() -> Self {
        let path = std::env::temp_dir().join(format!("antenne-test-{}.db", Uuid::now_v7()));
        let place = Place::File(path.clone());
        Db::open(&place, Clock::set_at(NOW), Vec::new()).await.expect("opened").close().await;
        Self::open(place, Kept::File(path), Vec::new).await
    }

    /// The same on PostgreSQL.
    pub async fn empty_pg() -> Self {
        let name = format!("antenne_test_{}", Uuid::now_v7().simple());
        let mut admin = admin().await;
        raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut admin).await.expect("made");
        let place = Place::Server(named(&server(), &name));
        Db::open(&place, Clock::set_at(NOW), Vec::new()).await.expect("opened").close().await;
        Self::open(place, Kept::Server(name), Vec::new).await
    }

    async fn open(place: Place, kept: Kept, reactions: fn() -> Reactions) -> Self {
        let clock = Clock::set_at(NOW);
        let db = Db::connect(&place, clock.clone(), reactions()).await.expect("opened");
        Self { db, clock, place, kept, reactions }
    }

    /// The same database with the reactions of some rooms.
    pub async fn reacting(mut self, reactions: fn() -> Reactions) -> Self {
        self.reactions = reactions;
        self.db = Db::connect(&self.place, self.clock.clone(), reactions()).await.expect("opened");
        self
    }

    /// Runs statements as the owner of the tables: what only a migration, or the version before one, would do.
    pub async fn as_owner(&self, statements: &[&'static str]) {
        match &self.kept {
            Kept::File(_) => {
                let mut tx = self.badge().write(&self.db).await.expect("open");
                for sql in statements {
                    tx.run(*sql, &[]).await.expect("done");
                }
                tx.commit().await.expect("kept");
            }
            Kept::Server(name) => {
                let place = named(&server(), name);
                let mut owner = PgConnection::connect(&place).await.expect("the owner's connection");
                for sql in statements {
                    raw_sql(AssertSqlSafe(*sql)).execute(&mut owner).await.expect("done");
                }
            }
        }
    }

    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Where the database is, for a second process or connection.
    pub fn place(&self) -> &Place {
        &self.place
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// A badge that may everything in the tests' organisation.
    pub fn badge(&self) -> Badge {
        scene::everything(scene::ORGANISATION)
    }

    /// A badge that may everything in one space.
    pub fn badge_at(&self, space: Uuid) -> Badge {
        let organisation = OrganisationId::from_uuid(scene::ORGANISATION);
        let space = Some(SpaceId::from_uuid(space));
        Badge::mint(Who::Command("cast"), Some(organisation), space, Rights::of(Right::ALL))
    }

    /// A badge that may everything in the other organisation.
    pub fn other_badge(&self) -> Badge {
        scene::everything(scene::OTHER)
    }

    /// An application made of these rooms (the accounts' pages are always there).
    pub fn app(&self, routes: Routes, texts: &[[(Language, &'static str); 2]]) -> Client {
        self.app_with(routes, texts, |house| house)
    }

    /// The same, with ports or navigation.
    pub fn app_with(
        &self,
        routes: Routes,
        texts: &[[(Language, &'static str); 2]],
        furnish: impl FnOnce(HouseBuilder) -> HouseBuilder,
    ) -> Client {
        let mut all: Vec<(Language, &str)> = web::TEXTS.to_vec();
        all.extend(people::TEXTS);
        all.extend(network::TEXTS);
        all.extend(texts.iter().flatten().copied());
        let mut builder = HouseBuilder::new(self.db.clone(), KeyRing::of([42; 32]), &all).expect("valid texts");
        "http://antenne.test".clone_into(&mut builder.address);
        let house: House = furnish(builder).build();
        let router = web::account::routes().and(routes).into_router(house.clone());
        Client::new(router, house)
    }
}

impl Drop for TestHouse {
    fn drop(&mut self) {
        match &self.kept {
            Kept::File(path) => {
                for end in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{end}", path.display()));
                }
            }
            Kept::Server(name) => {
                let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                let drop = async move {
                    let mut admin = admin().await;
                    let _ = raw_sql(AssertSqlSafe(sql)).execute(&mut admin).await;
                };
                let _ = std::thread::spawn(move || {
                    if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() {
                        runtime.block_on(drop);
                    }
                })
                .join();
            }
        }
    }
}
