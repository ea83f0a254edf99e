//! A statement, and how long it takes.

use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, SqlSafeStr as _, SqlStr};

use crate::Composer;

/// Composed statements with at most so many values stay prepared: those of pages and of a batch of facts come again and
/// again in a few lengths; longer ones would drive them out.
const KEPT_VALUES: usize = 100;

/// A statement: fixed text, or one made by the [`Composer`].
#[derive(Clone)]
pub struct Sql {
    pub(crate) text: SqlStr,
    /// Whether it is worth staying prepared.
    pub(crate) keep: bool,
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self { text: text.into_sql_str(), keep: true }
    }
}

impl From<&Composer> for Sql {
    fn from(composer: &Composer) -> Self {
        // Composed of fixed parts and numbered placeholders only.
        let keep = composer.values().len() <= KEPT_VALUES;
        Self { text: AssertSqlSafe(composer.text().to_owned()).into_sql_str(), keep }
    }
}

impl Sql {
    pub fn text(&self) -> &str {
        self.text.as_str()
    }
}

/// A statement that takes longer is told to those who watch the log.
const SLOW: Duration = Duration::from_secs(1);

/// How long a statement took, told when it is done. Its text only: values may be somebody's.
pub(crate) struct Timed {
    sql: Sql,
    begun: Instant,
}

impl Timed {
    pub(crate) fn of(sql: &Sql) -> Self {
        Self { sql: sql.clone(), begun: Instant::now() }
    }
}

impl Drop for Timed {
    fn drop(&mut self) {
        let took = self.begun.elapsed();
        if took > SLOW {
            tracing::warn!(micros = took.as_micros(), sql = self.sql.text(), "slow statement");
        } else {
            tracing::debug!(micros = took.as_micros(), sql = self.sql.text(), "statement");
        }
    }
}
