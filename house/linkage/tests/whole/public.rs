//! The public sets, with one code and one setting for both, and no label read before the measure.

use linkage::{Field, Row, link};

use crate::{Measure, measure, pairs, truth};

fn run(
    file: &[u8],
    columns: &[(Field, &str)],
    person: impl Fn(&csv::StringRecord, usize) -> String,
    of: &str,
) -> Measure {
    let mut reader = csv::Reader::from_reader(file);
    let head = reader.headers().expect("a header").clone();
    let at = |name: &str| head.iter().position(|column| column == name).expect("a column");
    let lines: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("lines");
    let rows: Vec<Row> = lines
        .iter()
        .map(|line| columns.iter().fold(Row::default(), |row, (field, column)| row.with(*field, &line[at(column)])))
        .collect();
    let found = pairs(&link(&rows, 1));
    measure(&found, &truth(lines.iter().map(|line| person(line, at(of)))))
}

#[test]
fn fake_1000_is_linked_without_labels() {
    let columns = [
        (Field::FirstName, "first_name"),
        (Field::LastName, "surname"),
        (Field::BirthDate, "dob"),
        (Field::Commune, "city"),
        (Field::Email, "email"),
    ];
    let file = include_bytes!("../../data/fake_1000.csv");
    let measure = run(file, &columns, |line, at| line[at].to_owned(), "cluster");
    assert!(measure.f1 >= 0.97, "{measure:?}");
}

#[test]
fn febrl3_is_linked_without_labels() {
    let columns = [
        (Field::FirstName, "given_name"),
        (Field::LastName, "surname"),
        (Field::BirthDate, "date_of_birth"),
        (Field::PostalCode, "postcode"),
        (Field::Commune, "suburb"),
        (Field::Address, "address_1"),
    ];
    let file = include_bytes!("../../data/febrl3.csv");
    let number = |line: &csv::StringRecord, at: usize| line[at].split('-').nth(1).expect("a number").to_owned();
    let measure = run(file, &columns, number, "rec_id");
    assert!(measure.f1 >= 0.98, "{measure:?}");
}
