//! What the tests ask of the database itself: every row of an organisation, who the connection is, what is there twice.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use ground::{Fault, Uuid, values};
use store::{Cells, Engine, Record, Tx};

pub mod breaches;

/// A statement whose table is a name of the schema.
fn kept(sql: String) -> &'static str {
    Box::leak(sql.into_boxed_str())
}

/// The columns of every table that has a column `organisation`.
pub async fn bounded(tx: &mut Tx) -> BTreeMap<String, Vec<String>> {
    let columns: Vec<(String, String)> = match tx.engine() {
        Engine::Lite => {
            tx.all(
                "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'",
                &[],
            )
            .await
        }
        Engine::Pg => {
            tx.all(
                "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns
                 WHERE table_schema = 'public'",
                &[],
            )
            .await
        }
    }
    .expect("the schema");
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (table, column) in columns {
        tables.entry(table).or_default().push(column);
    }
    tables.retain(|_, columns| columns.iter().any(|column| column == "organisation"));
    tables
}

/// Every row of the badge's organisation, written out, with its table.
pub async fn rows(tx: &mut Tx) -> BTreeSet<(String, String)> {
    let organisation = tx.organisation().expect("an organisation");
    let mut all = BTreeSet::new();
    for (table, columns) in bounded(tx).await {
        let row = match tx.engine() {
            Engine::Lite => columns.iter().map(|name| format!("quote({name})")).collect::<Vec<_>>().join(" || '|' || "),
            Engine::Pg => "CAST(t AS TEXT)".to_owned(),
        };
        let sql = kept(format!("SELECT {row} FROM {table} t WHERE organisation = $1"));
        let found: Vec<(String,)> = tx.all(sql, values![organisation]).await.expect("rows");
        all.extend(found.into_iter().map(|(row,)| (table.clone(), row)));
    }
    all
}

/// How many sessions hold a room, a colleague or a set.
pub async fn holding(tx: &mut Tx, resource: Uuid) -> i64 {
    let sql = "SELECT COUNT(DISTINCT session) FROM occupancies WHERE resource = $1";
    tx.one::<(i64,)>(sql, values![resource]).await.expect("counted").0
}

/// Ids of a table's rows in the badge's organisation.
pub async fn ids(tx: &mut Tx, table: &str) -> HashSet<Uuid> {
    let organisation = tx.organisation().expect("an organisation");
    let sql = kept(format!("SELECT id FROM {table} WHERE organisation = $1"));
    let found: Vec<(Uuid,)> = tx.all(sql, values![organisation]).await.expect("ids");
    found.into_iter().map(|(id,)| id).collect()
}

/// How many rows a query that forgets the organisation sees.
pub async fn seen(tx: &mut Tx, table: &str) -> i64 {
    one(tx, &format!("SELECT COUNT(*) FROM {table}")).await
}

/// How many rows of `organisation` a query reaches, whoever asks.
pub async fn seen_of(tx: &mut Tx, table: &str, organisation: Uuid) -> i64 {
    let sql = kept(format!("SELECT COUNT(*) FROM {table} WHERE organisation = $1"));
    tx.one::<(i64,)>(sql, values![organisation]).await.expect("a count").0
}

/// Tries to move every row of `organisation` into the badge's own; how many it touched.
pub async fn steal(tx: &mut Tx, table: &str, organisation: Uuid) -> Result<u64, Fault> {
    let own = tx.organisation()?;
    let sql = kept(format!("UPDATE {table} SET organisation = $1 WHERE organisation = $2"));
    tx.run(sql, values![own, organisation]).await
}

/// Tries to write a note of the desk into another organisation.
pub async fn plant(tx: &mut Tx, organisation: Uuid, space: Uuid) -> Result<u64, Fault> {
    let now = tx.now();
    tx.run(
        "INSERT INTO notes (id, organisation, space, text, written_at) VALUES ($1, $2, $3, $4, $5)",
        values![Uuid::now_v7(), organisation, space, "Bonjour", now],
    )
    .await
}

/// Who the program is on PostgreSQL: superuser, free of policies, owner of how many tables.
pub async fn role(tx: &mut Tx) -> (bool, bool, i64) {
    tx.one(
        "SELECT r.rolsuper, r.rolbypassrls,
           (SELECT COUNT(*) FROM pg_tables t WHERE t.schemaname = 'public' AND t.tableowner = current_user)
         FROM pg_roles r WHERE r.rolname = current_user",
        &[],
    )
    .await
    .expect("a role")
}

/// Tables of PostgreSQL with row-level security and a policy.
pub async fn fenced(tx: &mut Tx) -> BTreeSet<String> {
    let found: Vec<(String,)> = tx
        .all(
            "SELECT CAST(c.relname AS TEXT) FROM pg_class c
             WHERE c.relkind = 'r' AND c.relrowsecurity
               AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)",
            &[],
        )
        .await
        .expect("tables");
    found.into_iter().map(|(name,)| name).collect()
}

/// A mark on the sheet of a session.
#[derive(PartialEq, Eq, Hash)]
pub struct Mark {
    pub session: Uuid,
    pub person: Uuid,
}

impl Record for Mark {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { session: cells.take()?, person: cells.take()? })
    }
}

/// Every mark, as often as it is there.
pub async fn marks(tx: &mut Tx) -> Vec<Mark> {
    tx.all("SELECT session, person FROM attendances", &[]).await.expect("marks")
}

/// What must not be: each sentence with the number of rows that say it.
pub async fn twice(tx: &mut Tx) -> Vec<(&'static str, i64)> {
    let mut found = Vec::new();
    for (what, sql) in [
        (
            "people registered twice",
            "SELECT COUNT(*) FROM (SELECT 1 AS x FROM people GROUP BY first_name, last_name HAVING COUNT(*) > 1) t",
        ),
        (
            "enrolments given twice",
            "SELECT COUNT(*) FROM (SELECT 1 AS x FROM enrolments WHERE ended_at IS NULL
               GROUP BY workshop, person HAVING COUNT(*) > 1) t",
        ),
        (
            "marks made twice",
            "SELECT COUNT(*) FROM (SELECT 1 AS x FROM attendances GROUP BY session, person HAVING COUNT(*) > 1) t",
        ),
        (
            "workshops over their seats",
            "SELECT COUNT(*) FROM workshops w WHERE w.seats < (
               SELECT COUNT(*) FROM enrolments e WHERE e.workshop = w.id AND e.ended_at IS NULL)",
        ),
        (
            "workshops whose seats are not their enrolments",
            "SELECT COUNT(*) FROM workshops w WHERE
               (SELECT COUNT(*) FROM seats s WHERE s.workshop = w.id)
               <> (SELECT COUNT(*) FROM enrolments e WHERE e.workshop = w.id AND e.ended_at IS NULL)",
        ),
        (
            "seats with a number that is not there",
            "SELECT COUNT(*) FROM seats s JOIN workshops w ON w.id = s.workshop WHERE s.number > w.seats",
        ),
    ] {
        found.push((what, one(tx, sql).await));
    }
    found.retain(|(_, count)| *count > 0);
    found
}

/// What the messages of the badge's organisation say.
pub async fn bodies(tx: &mut Tx) -> Vec<String> {
    let organisation = tx.organisation().expect("an organisation");
    let found: Vec<(String,)> =
        tx.all("SELECT body FROM messages WHERE organisation = $1", values![organisation]).await.expect("messages");
    found.into_iter().map(|(body,)| body).collect()
}

/// How many facts of a kind were told in the badge's organisation.
pub async fn facts(tx: &mut Tx, kind: &str) -> i64 {
    let organisation = tx.organisation().expect("an organisation");
    let sql = "SELECT COUNT(*) FROM facts WHERE kind = $1 AND organisation = $2";
    tx.one::<(i64,)>(sql, values![kind, organisation]).await.expect("a count").0
}

async fn one(tx: &mut Tx, sql: &str) -> i64 {
    tx.one::<(i64,)>(kept(sql.to_owned()), &[]).await.expect("a count").0
}

/// What the test of the demo counts, around the instant at which it is opened.
pub mod demo {
    pub const REAL_PHONES: &str =
        "SELECT COUNT(*) FROM people WHERE phone IS NOT NULL AND phone NOT LIKE '+3363998____'";
    pub const MESSAGES: &str = "SELECT COUNT(*) FROM messages";
    pub const SPACES: &str = "SELECT COUNT(*) FROM spaces";
    pub const PARTNERS: &str = "SELECT COUNT(*) FROM partners";
    pub const VOLUNTEERS: &str = "SELECT COUNT(*) FROM accounts WHERE status = 'volunteer'";
    pub const CIVIC_SERVICE: &str = "SELECT COUNT(*) FROM accounts WHERE status = 'civic_service'";
    pub const STAFF: &str = "SELECT COUNT(*) FROM accounts WHERE status = 'staff'";
    pub const COLLEAGUES_OF_SAINT_DENIS: &str = "SELECT COUNT(DISTINCT g.account) FROM grants g
        JOIN spaces s ON s.id = g.space WHERE s.code = 'SDN'";
    pub const VOLUNTEERS_OF_SAINT_DENIS: &str = "SELECT COUNT(DISTINCT g.account) FROM grants g
        JOIN spaces s ON s.id = g.space JOIN accounts a ON a.id = g.account
        WHERE s.code = 'SDN' AND a.status = 'volunteer'";
    pub const PLACES: &str = "SELECT COUNT(*) FROM places";
    pub const ANONYMISED: &str = "SELECT COUNT(*) FROM people WHERE anonymised_at IS NOT NULL";
    pub const KEPT_TOO_LONG: &str =
        "SELECT COUNT(*) FROM people WHERE anonymised_at IS NULL AND last_contact < '2024-11-20'";
    pub const COMING: &str =
        "SELECT COUNT(*) FROM workshop_sessions WHERE state = 'scheduled' AND starts_at > 1795167000000000";
    pub const SEATED: &str = "SELECT COUNT(*) FROM workshop_sessions s JOIN seats t ON t.workshop = s.workshop
        WHERE s.state = 'scheduled' AND s.starts_at > 1795167000000000";
    pub const UNSTAFFED: &str =
        "SELECT COUNT(*) FROM workshop_sessions WHERE state = 'scheduled' AND facilitator IS NULL";
    /// Sessions that were over when the demo was opened, and not closed.
    pub const UNCLOSED: &str =
        "SELECT COUNT(*) FROM workshop_sessions WHERE state = 'scheduled' AND ends_at < 1795167000000000";
    pub const WAITING: &str = "SELECT COUNT(*) FROM visits WHERE state = 'waiting'";
    pub const POSTS_OF_MOUSSA: &str = "SELECT COUNT(*) FROM grants g JOIN accounts a ON a.id = g.account
        WHERE a.email = 'receptionist@antenne.example'";
    pub const SHIFT_OF_BERNARD: &str = "SELECT COUNT(*) FROM shifts s JOIN accounts a ON a.id = s.account
        WHERE a.email = 'volunteer@antenne.example' AND s.starts_at > 1795167000000000";
}

/// Tries to register somebody without their last name.
pub async fn nameless(tx: &mut Tx, space: Uuid, first_name: &str) -> Result<u64, Fault> {
    register(tx, space, first_name, None).await
}

/// Tries to register somebody in a space that is not there.
pub async fn placeless(tx: &mut Tx, first_name: &str) -> Result<u64, Fault> {
    register(tx, Uuid::now_v7(), first_name, Some("Okonkwo")).await
}

async fn register(tx: &mut Tx, space: Uuid, first: &str, last: Option<&str>) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "INSERT INTO people (id, organisation, space, first_name, last_name, folded, residence, priority, phone_use,
           contact, language, created_at, changed_at, last_contact)
         VALUES ($1, $2, $3, $4, $5, $4, 'unknown', 'unknown', 'unknown', 'unknown', 'fr', 0, 0, '2026-11-22')",
        values![Uuid::now_v7(), organisation, space, first, last],
    )
    .await
}

/// What counts of the tests' organisation: its rows without the sessions and the keys of forms, and every fact.
pub async fn isolation_of(house: &cast::TestHouse) -> (usize, usize) {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let own = rows(&mut tx).await;
    let own = own.iter().filter(|(table, _)| !matches!(table.as_str(), "sessions" | "writes")).count();
    tx.wear(jobs::badge("test")).await.expect("worn");
    let facts = tx.facts(&store::journal::Wanted::default()).await.expect("read").len();
    (own, facts)
}

/// How many organisations the program works for.
pub async fn organisations(house: &cast::TestHouse) -> usize {
    let mut tx = jobs::badge("test").read(house.db()).await.expect("opened");
    network::space::store::organisations(&mut tx).await.expect("read").len()
}

/// How many organisations of invented people there are.
pub async fn practices(house: &cast::TestHouse) -> i64 {
    let mut tx = jobs::badge("test").read(house.db()).await.expect("opened");
    let (count,) = tx
        .one::<(i64,)>("SELECT COUNT(*) FROM organisations WHERE practice = $1", values![true])
        .await
        .expect("a count");
    count
}

/// How many rows of organisations there are, whoever they are of.
pub async fn everything(house: &cast::TestHouse) -> i64 {
    let mut tx = jobs::badge("test").read(house.db()).await.expect("opened");
    let mut all = 0;
    for table in bounded(&mut tx).await.into_keys() {
        all += seen(&mut tx, &table).await;
    }
    all
}
