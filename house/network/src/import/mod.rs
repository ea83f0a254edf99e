//! Brings structures, places and priority neighbourhoods in from files, by their source: again and again, without doubles.
//!
//! Everything happens in the caller's transaction: dropped, it was a trial.

mod bodies;
mod cell;
mod decode;
mod draft;
mod format;
mod json;
mod kind;
mod line;
mod naming;
mod neighbourhood;
#[cfg(test)]
mod oddities;
mod ods;
mod opening;
#[cfg(test)]
mod real;
mod report;
mod table;
#[cfg(test)]
mod tests;
mod words;
mod workbook;

use ground::Fault;
use store::{Right, Tx};
use web::Asker;

pub use bodies::{Bodies, FIELDS, Into};
pub use cell::{clean, dialled, email, looks_dialled, looks_like_a_commune, looks_postal, phone, whole};
pub use decode::{decode, text_of};
pub use draft::place_of;
pub use line::{Columns, Field, Line, Matches};
pub use neighbourhood::{NEIGHBOURHOOD, Neighbourhoods, neighbourhoods};
pub use report::{LineError, Report, Trace};
pub use table::Table;

/// Where a list of the network comes in, for an asker who may bring one; else nothing.
pub(crate) fn entry(asker: &Asker) -> &'static str {
    let badge = asker.badge();
    if badge.may(Right::Import) && badge.space().is_none() { "/imports/new" } else { "" }
}

/// Most lines of a file, header and empty ones too.
pub const MOST_LINES: usize = 250_000;

/// Brings partner structures in: France services, conseillers numériques, national schema 1.0.2, data·inclusion v1.
pub async fn partners(tx: &mut Tx, bytes: &[u8]) -> Result<Report, Fault> {
    bring(tx, bytes, Into::Partners).await
}

/// Brings places in: the same formats, and the sample of mediation places.
pub async fn places(tx: &mut Tx, bytes: &[u8]) -> Result<Report, Fault> {
    bring(tx, bytes, Into::Places).await
}

async fn bring(tx: &mut Tx, bytes: &[u8], into: Into) -> Result<Report, Fault> {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => return Ok(Report::refused(error)),
    };
    match Bodies::open(&text, into, None) {
        Ok(mut bodies) => {
            while bodies.some(tx, usize::MAX, false).await? {}
            Ok(bodies.report)
        }
        Err(error) => Ok(Report::refused(error)),
    }
}
