//! Duplicates: how right and how fast record linkage is on the public sets, without labels.

use std::{collections::BTreeMap, time::Instant};

use ground::Fault;
use linkage::{Field, Row, link};

use crate::{figure, measure::Measure};

const FAKE: &str = include_str!("../../house/linkage/data/fake_1000.csv");
const FEBRL: &str = include_str!("../../house/linkage/data/febrl3.csv");
/// The fastest of so many runs.
const RUNS: usize = 3;

/// Links both sets with one setting.
pub fn measure() -> Result<Vec<Measure>, Fault> {
    let fake = [
        (Field::FirstName, "first_name"),
        (Field::LastName, "surname"),
        (Field::BirthDate, "dob"),
        (Field::Commune, "city"),
        (Field::Email, "email"),
    ];
    let febrl = [
        (Field::FirstName, "given_name"),
        (Field::LastName, "surname"),
        (Field::BirthDate, "date_of_birth"),
        (Field::PostalCode, "postcode"),
        (Field::Commune, "suburb"),
        (Field::Address, "address_1"),
    ];
    let (f1_fake, _) = linked(FAKE, &fake, "cluster", str::to_owned)?;
    let number = |id: &str| id.split('-').nth(1).unwrap_or_default().to_owned();
    let (f1_febrl, seconds) = linked(FEBRL, &febrl, "rec_id", number)?;
    Ok(vec![
        Measure::of("dedupe fake_1000 F1", f1_fake, "share").at_least(0.90),
        Measure::of("dedupe febrl3 F1", f1_febrl, "share").at_least(0.95),
        Measure::of("dedupe febrl3 5,000 rows", seconds * 1e3, "ms").at_most(2000.0),
    ])
}

/// The F1 over all pairs of one person, and the seconds that it took.
fn linked(
    text: &str,
    columns: &[(Field, &str)],
    truth: &str,
    person: impl Fn(&str) -> String,
) -> Result<(f64, f64), Fault> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().map_err(|error| Fault::because(error.to_string()))?.clone();
    let at = |name: &str| head.iter().position(|column| column == name).ok_or_else(|| Fault::because("no such column"));
    let columns = columns.iter().map(|(field, name)| Ok((*field, at(name)?))).collect::<Result<Vec<_>, Fault>>()?;
    let truth = at(truth)?;
    let (mut rows, mut who) = (Vec::new(), Vec::new());
    for line in reader.records() {
        let line = line.map_err(|error| Fault::because(error.to_string()))?;
        rows.push(columns.iter().fold(Row::default(), |row, (field, at)| row.with(*field, &line[*at])));
        who.push(person(&line[truth]));
    }
    let mut seconds = f64::INFINITY;
    let mut found = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        found = link(&rows, 1);
        seconds = seconds.min(start.elapsed().as_secs_f64());
    }
    let right = found.iter().filter(|pair| who[pair.a] == who[pair.b]).count();
    let mut sizes: BTreeMap<&String, usize> = BTreeMap::new();
    for person in &who {
        *sizes.entry(person).or_default() += 1;
    }
    let wanted: usize = sizes.values().map(|size| size * (size - 1) / 2).sum();
    Ok((2.0 * figure(right) / (figure(found.len()) + figure(wanted)), seconds))
}
