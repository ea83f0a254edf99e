//! The search for duplicates: record linkage over all living records of an organisation, at night or when asked.

use std::time::Duration;

use ::store::Db;
use ground::Fault;
use jobs::{Doing, Work};
use linkage::{Field, Row};

use super::{
    rules::{ordered, reasons},
    store::{self, Compared, Found},
};
use crate::person::rules::commune_name;

const NIGHTLY: &str = "find-duplicates";
/// The kind of a search that somebody asked for.
pub const ASKED: &str = "find-duplicates-now";
/// The same people give the same pairs.
const SEED: u64 = 1;

/// Looks for duplicates.
#[derive(Clone, Copy, Debug)]
pub enum FindDuplicates {
    Nightly,
    Asked,
}

impl Work for FindDuplicates {
    fn kind(&self) -> &'static str {
        match self {
            Self::Nightly => NIGHTLY,
            Self::Asked => ASKED,
        }
    }

    fn every(&self) -> Option<Duration> {
        matches!(self, Self::Nightly).then(|| Duration::from_hours(24))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = jobs::badge(NIGHTLY).read(db).await?;
            store::is_stale(&mut tx).await
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = jobs::badge(self.kind()).read(db).await?;
            let organisations = network::space::store::organisations(&mut tx).await?;
            drop(tx);
            for (organisation, _) in organisations {
                let badge = jobs::badge(self.kind()).within(organisation);
                let mut tx = badge.read(db).await?;
                let people = store::everybody(&mut tx).await?;
                drop(tx);
                // Seconds of arithmetic: not on a thread that answers requests.
                let found = tokio::task::spawn_blocking(move || linked(&people)).await.map_err(Fault::from_error)?;
                let mut tx = badge.write(db).await?;
                store::keep(&mut tx, &found).await?;
                tx.commit().await?;
            }
            Ok(())
        })
    }
}

fn linked(people: &[Compared]) -> Vec<Found> {
    let rows: Vec<Row> = people.iter().map(row).collect();
    let pairs = linkage::link(&rows, SEED).into_iter().map(|pair| {
        let (a, b) = ordered(people[pair.a].id, people[pair.b].id);
        #[allow(clippy::cast_possible_truncation)] // a probability
        let score = (pair.score * 1_000.0).round() as i64;
        Found { a, b, score, reasons: reasons(&pair.reasons) }
    });
    pairs.collect()
}

fn row(person: &Compared) -> Row {
    let said = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut row = Row::default();
    row.set(Field::FirstName, &person.first_name);
    row.set(Field::LastName, &person.last_name);
    row.set(Field::BirthDate, person.birth_year.map(|year| year.to_string()).unwrap_or_default());
    row.set(Field::Commune, person.commune.as_deref().map(commune_name).unwrap_or_default());
    row.set(Field::Phone, said(&person.phone));
    row.set(Field::Email, said(&person.email));
    row
}
