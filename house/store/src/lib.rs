//! The store: SQLite or PostgreSQL behind one language, opened by a badge, with the three journals.

pub mod badge;
mod compose;
mod db;
mod fence;
pub mod journal;
mod migrate;
mod number;
mod record;
mod tx;
mod watch;

pub use badge::{Badge, Right, Rights, Who};
pub use compose::Composer;
pub use db::{Db, Engine, Place, Reaction, Reactions};
pub use migrate::{fingerprint, pending};
pub use record::{Cells, Record};
pub use tx::{Sql, Tx};
pub use watch::{Asked, Plain, Statement, Watch};
