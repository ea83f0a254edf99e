//! What requests ask of the database, noted so that a benchmark can ask the same again without the pages around it.

use std::sync::{Arc, Mutex};

use ground::{Fault, Uuid, Value};
use rusqlite::types::ValueRef;
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _, postgres::PgRow};

use crate::{
    Badge, Sql,
    db::fault,
    lite,
    record::{AnyRow, Cells, Record},
};

/// Notes every transaction of the [`crate::Db`] that it watches. Cheap to clone; all clones share their notes.
#[derive(Clone, Default)]
pub struct Watch(Arc<Mutex<Vec<Asked>>>);

/// One transaction: who began it, and what it asked.
#[derive(Clone)]
pub struct Asked {
    pub badge: Badge,
    pub statements: Vec<Statement>,
}

/// One statement with its values.
#[derive(Clone)]
pub struct Statement {
    pub sql: Sql,
    pub values: Vec<Value>,
    /// One row at most was wanted.
    pub one: bool,
}

/// The notes of one transaction.
pub(crate) struct Watching {
    watch: Watch,
    place: usize,
}

impl Watch {
    /// What was asked since the last time, in the order in which the transactions began.
    pub fn take(&self) -> Vec<Asked> {
        self.0.lock().map(|mut asked| std::mem::take(&mut *asked)).unwrap_or_default()
    }

    pub(crate) fn begin(&self, badge: &Badge) -> Watching {
        let mut place = 0;
        if let Ok(mut asked) = self.0.lock() {
            place = asked.len();
            asked.push(Asked { badge: badge.clone(), statements: Vec::new() });
        }
        Watching { watch: self.clone(), place }
    }
}

impl Watching {
    pub(crate) fn note(&self, sql: &Sql, values: &[Value], one: bool) {
        if let Ok(mut asked) = self.watch.0.lock()
            && let Some(asked) = asked.get_mut(self.place)
        {
            asked.statements.push(Statement { sql: sql.clone(), values: values.to_vec(), one });
        }
    }
}

/// A row as the engine gives it, whatever its columns.
#[derive(Clone, PartialEq, Debug)]
pub struct Plain(pub Vec<Value>);

impl Record for Plain {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (width, mut row) = (cells.width(), Vec::new());
        for index in 0..width {
            row.push(cells.plain(index)?);
        }
        Ok(Self(row))
    }
}

impl Cells<'_> {
    fn width(&self) -> usize {
        match &self.row {
            AnyRow::Lite(row) => row.as_ref().column_count(),
            AnyRow::Pg(row) => row.len(),
        }
    }

    fn plain(&self, index: usize) -> Result<Value, Fault> {
        match &self.row {
            AnyRow::Lite(row) => plain_lite(row, index).map_err(lite::fault),
            AnyRow::Pg(row) => plain_pg(row, index).map_err(fault),
        }
    }
}

fn plain_lite(row: &rusqlite::Row<'_>, index: usize) -> rusqlite::Result<Value> {
    Ok(match row.get_ref(index)? {
        ValueRef::Null => Value::Text(None),
        ValueRef::Integer(value) => Value::Int(Some(value)),
        ValueRef::Real(value) => Value::Real(Some(value)),
        ValueRef::Text(_) => Value::Text(row.get(index)?),
        ValueRef::Blob(bytes) => match Uuid::from_slice(bytes) {
            Ok(id) => Value::Id(Some(id)),
            Err(_) => Value::Bytes(Some(bytes.to_vec())),
        },
    })
}

fn plain_pg(row: &PgRow, index: usize) -> Result<Value, sqlx::Error> {
    if row.try_get_raw(index)?.is_null() {
        return Ok(Value::Text(None));
    }
    Ok(match row.column(index).type_info().name() {
        "INT8" => Value::Int(row.try_get(index)?),
        "INT4" => Value::Int(row.try_get::<Option<i32>, _>(index)?.map(i64::from)),
        "FLOAT8" => Value::Real(row.try_get(index)?),
        "BOOL" => Value::Bool(row.try_get(index)?),
        "UUID" => Value::Id(row.try_get(index)?),
        "BYTEA" => Value::Bytes(row.try_get(index)?),
        _ => Value::Text(row.try_get(index)?),
    })
}
