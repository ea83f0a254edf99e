//! A transaction: the only way to reach SQL, opened by a badge and scoped by it.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::Arc,
};

use facts::{Number, Told};
use futures_util::TryStreamExt as _;
use ground::{AccountId, Fault, Moment, OrganisationId, SpaceId, Uuid, Value, Zone};
use sqlx::{AssertSqlSafe, Postgres};
use tokio::task::coop::consume_budget;

use crate::{
    Badge, Db, Engine, Reactions, Sql,
    db::fault,
    lite::Taken,
    number::Seed,
    record::{AnyRow, Cells, Record},
    sql::Timed,
    watch::Watching,
};

pub(crate) enum Inner {
    Lite(Taken),
    Pg(sqlx::Transaction<'static, Postgres>),
}

/// What a transaction holds until it is written, and what it read and may be asked for again.
#[derive(Default)]
pub(crate) struct Memory {
    /// Facts told and not yet written.
    pub(crate) told: Vec<Vec<Value>>,
    /// Lines of the journal of changes, not yet written.
    pub(crate) changed: Vec<Vec<Value>>,
    /// Numbers that were looked up.
    pub(crate) numbers: HashMap<Uuid, Number>,
    pub(crate) zones: HashMap<SpaceId, Zone>,
    /// What was read and may be asked for again.
    kept: HashMap<(TypeId, Uuid), Box<dyn Any + Send + Sync>>,
}

/// An open transaction; dropped without [`Tx::commit`], it leaves no trace.
pub struct Tx {
    inner: Inner,
    badge: Badge,
    now: Moment,
    reactions: Arc<Reactions>,
    /// For a generator: what its ids are drawn from.
    seed: Option<Seed>,
    watched: Option<Watching>,
    writes: bool,
    pub(crate) memory: Box<Memory>,
}

macro_rules! with_values {
    ($sql:expr, $values:expr) => {{
        let sql: Sql = $sql;
        let mut query = sqlx::query(sql.text).persistent(sql.keep);
        for value in $values {
            query = match value.clone() {
                Value::Int(value) => query.bind(value),
                Value::Real(value) => query.bind(value),
                Value::Bool(value) => query.bind(value),
                Value::Text(value) => query.bind(value),
                Value::Id(value) => query.bind(value),
                Value::Bytes(value) => query.bind(value),
            };
        }
        query
    }};
}

impl Tx {
    pub(crate) fn new(inner: Inner, badge: Badge, db: &Db, writes: bool) -> Self {
        let now = db.clock().now();
        let watched = db.watch.as_ref().map(|watch| watch.begin(&badge));
        Self { inner, badge, now, reactions: db.reactions(), seed: None, watched, writes, memory: Box::default() }
    }

    pub fn badge(&self) -> &Badge {
        &self.badge
    }

    /// The instant at which this transaction began, by the house's clock.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// For a generator that writes the past: what is written from here on happened `at`.
    pub fn turn_to(&mut self, at: Moment) {
        self.now = at;
    }

    /// For a generator: ids made from here on follow from this number and from when things happen.
    pub fn sow(&mut self, seed: u64) {
        self.seed = Some(Seed::new(seed));
    }

    /// A new id for a row that has no noun of its own.
    pub fn fresh_id(&mut self) -> Uuid {
        match &mut self.seed {
            None => Uuid::now_v7(),
            Some(seed) => ground::id::v7(self.now, seed.ten_bytes()),
        }
    }

    /// The organisation of the badge.
    pub fn organisation(&self) -> Result<OrganisationId, Fault> {
        self.badge.organisation()
    }

    pub fn account(&self) -> Option<AccountId> {
        self.badge.account()
    }

    pub fn engine(&self) -> Engine {
        match self.inner {
            Inner::Lite(_) => Engine::Lite,
            Inner::Pg(_) => Engine::Pg,
        }
    }

    pub(crate) fn reactions(&self) -> Arc<Reactions> {
        self.reactions.clone()
    }

    fn watch(&self, sql: &Sql, values: &[Value], one: bool) {
        if let Some(watched) = &self.watched {
            watched.note(sql, values, one);
        }
    }

    /// Gives the transaction another badge (a link's holder, once known; the generator's next colleague).
    /// On PostgreSQL the fence moves with it.
    pub async fn wear(&mut self, badge: Badge) -> Result<(), Fault> {
        if let Inner::Pg(tx) = &mut self.inner {
            let scope = AssertSqlSafe(crate::fence::scope(&badge));
            sqlx::raw_sql(scope).execute(&mut **tx).await.map_err(fault)?;
        }
        self.badge = badge;
        self.memory.kept.clear();
        Ok(())
    }

    /// What [`Tx::keep`] kept of this id: the panels of a page ask for the same space one after another.
    pub fn kept<T: Any + Clone>(&self, id: Uuid) -> Option<T> {
        self.memory.kept.get(&(TypeId::of::<T>(), id))?.downcast_ref().cloned()
    }

    /// Keeps what was read, in a transaction that only reads: what it reads cannot change. (A generator changes nothing
    /// that anybody keeps.)
    pub fn keep<T: Any + Clone + Send + Sync>(&mut self, id: Uuid, read: &T) {
        if !self.writes || self.seed.is_some() {
            self.memory.kept.insert((TypeId::of::<T>(), id), Box::new(read.clone()));
        }
    }

    /// Runs a statement; how many rows it touched.
    pub async fn run(&mut self, sql: impl Into<Sql>, values: &[Value]) -> Result<u64, Fault> {
        let sql = sql.into();
        self.watch(&sql, values, false);
        let _timed = Timed::of(&sql);
        match &mut self.inner {
            Inner::Lite(own) => {
                consume_budget().await;
                own.run(&sql, values)
            }
            Inner::Pg(tx) => {
                with_values!(sql, values).execute(&mut **tx).await.map(|done| done.rows_affected()).map_err(fault)
            }
        }
    }

    /// Every row.
    pub async fn all<R: Record>(&mut self, sql: impl Into<Sql>, values: &[Value]) -> Result<Vec<R>, Fault> {
        let mut all = Vec::new();
        self.each(sql, values, |record| all.push(record)).await?;
        Ok(all)
    }

    /// Every row, one at a time, for those too many to hold.
    pub async fn each<R: Record>(
        &mut self,
        sql: impl Into<Sql>,
        values: &[Value],
        mut take: impl FnMut(R) + Send,
    ) -> Result<(), Fault> {
        let sql = sql.into();
        self.watch(&sql, values, false);
        let _timed = Timed::of(&sql);
        match &mut self.inner {
            Inner::Lite(own) => {
                consume_budget().await;
                own.rows(&sql, values, |row| {
                    take(R::read(&mut Cells::new(AnyRow::Lite(row)))?);
                    Ok(true)
                })?;
            }
            Inner::Pg(tx) => {
                let mut rows = with_values!(sql, values).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await.map_err(fault)? {
                    take(R::read(&mut Cells::new(AnyRow::Pg(&row)))?);
                }
            }
        }
        Ok(())
    }

    /// The only row, if there is one.
    pub async fn maybe<R: Record>(&mut self, sql: impl Into<Sql>, values: &[Value]) -> Result<Option<R>, Fault> {
        let sql = sql.into();
        self.watch(&sql, values, true);
        let _timed = Timed::of(&sql);
        match &mut self.inner {
            Inner::Lite(own) => {
                consume_budget().await;
                let mut found = None;
                own.rows(&sql, values, |row| {
                    found = Some(R::read(&mut Cells::new(AnyRow::Lite(row)))?);
                    Ok(false)
                })?;
                Ok(found)
            }
            Inner::Pg(tx) => {
                let row = with_values!(sql, values).fetch_optional(&mut **tx).await.map_err(fault)?;
                row.map(|row| R::read(&mut Cells::new(AnyRow::Pg(&row)))).transpose()
            }
        }
    }

    /// The row that must be there (a count, a `RETURNING`).
    pub async fn one<R: Record>(&mut self, sql: impl Into<Sql>, values: &[Value]) -> Result<R, Fault> {
        self.maybe(sql, values).await?.ok_or_else(|| Fault::because("a row was expected"))
    }

    /// Makes everything since the beginning last.
    pub async fn commit(mut self) -> Result<(), Fault> {
        self.flush().await?;
        match self.inner {
            Inner::Lite(own) => own.commit().await,
            Inner::Pg(tx) => tx.commit().await.map_err(fault),
        }
    }

    /// Tells a fact, in this transaction, and lets the rooms that care react.
    pub async fn tell(&mut self, told: Told) -> Result<(), Fault> {
        self.note(&told).await?;
        let reactions = self.reactions();
        for reaction in reactions.iter() {
            reaction.hear(self, &told).await?;
        }
        Ok(())
    }
}
