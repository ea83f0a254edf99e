//! The store: SQLite or PostgreSQL behind one language, opened by a badge, with the three journals.

pub mod badge;
mod changed;
pub mod check;
mod compose;
mod db;
mod fence;
pub mod journal;
mod leaving;
mod lite;
mod migrate;
mod number;
mod record;
mod sql;
mod tx;
mod watch;

pub use badge::{Badge, Right, Rights, Who};
pub use changed::Changed;
pub use compose::Composer;
pub use db::{Db, Engine, Place, Reaction, Reactions};
pub use migrate::{fingerprint, pending};
pub use record::{Cells, Record};
pub use sql::Sql;
pub use tx::Tx;
pub use watch::{Asked, Plain, Statement, Watch};
