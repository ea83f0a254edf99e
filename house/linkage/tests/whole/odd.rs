//! Odd tables: empty, one row, all alike, few columns, very many rows.

use std::time::Instant;

use linkage::{Comparison, Field, Level, Row, link};

fn person(first: &str, last: &str, born: &str) -> Row {
    Row::default().with(Field::FirstName, first).with(Field::LastName, last).with(Field::BirthDate, born)
}

#[test]
fn nothing_and_one_row_have_no_pair() {
    assert_eq!(link(&[], 1), []);
    assert_eq!(link(&[person("Awa", "Diallo", "1978-05-24")], 1), []);
    assert_eq!(link(&vec![Row::default(); 50], 1), [], "rows that say nothing are nobody");
}

#[test]
fn two_rows_are_enough() {
    let found = link(&[person("Fatoumata", "Diallo", "1978-05-24"), person("Fatouma", "Dialo", "24/05/1978")], 1);
    assert_eq!(found.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>(), [(0, 1)]);
    let reasons = &found[0].reasons;
    let level = |of| reasons.contributions.iter().find(|part| part.of == of).map(|part| part.level);
    assert_eq!(level(Comparison::BirthDate), Some(Level::Same));
    assert_eq!(level(Comparison::LastName), Some(Level::Sound));
    assert!((reasons.bits().exp2() / (1.0 + reasons.bits().exp2()) - found[0].score).abs() < 1e-9, "it adds up");
    assert_eq!(link(&[person("Awa", "Diallo", "1978-05-24"), person("Jeanne", "Martin", "1951-11-02")], 1), []);
}

#[test]
fn rows_all_alike_are_one_person() {
    let rows = vec![person("Awa", "Diallo", "1978-05-24"); 60];
    assert_eq!(link(&rows, 1).len(), 60 * 59 / 2);
    // Beyond a thousand, every pair would be a table of its own: the links are given.
    let rows = vec![person("Awa", "Diallo", "1978-05-24"); 3_000];
    let found = link(&rows, 1);
    assert!((2_999..60_000).contains(&found.len()), "{}", found.len());
}

#[test]
fn one_column_alone_says_little_when_it_is_common() {
    let names = ["Awa", "Jeanne", "Moussa", "Paul", "Lina"];
    let rows: Vec<Row> = (0..200).map(|at| Row::default().with(Field::FirstName, names[at % 5])).collect();
    assert_eq!(link(&rows, 1), []);
}

#[test]
fn the_same_rows_give_the_same_pairs() {
    let rows: Vec<Row> =
        (0..400).map(|at| person(&format!("Awa{}", at % 90), "Diallo", &format!("{}", 1950 + at % 60))).collect();
    assert_eq!(link(&rows, 7), link(&rows, 7));
}

#[test]
fn many_rows_with_oversized_blocks_stay_bounded() {
    let rows: Vec<Row> = (0..6_000u32)
        .map(|at| {
            let first = ["Mohamed", "Fatoumata", "Marie", "Jean"][at as usize % 4];
            person(first, "Diallo", &format!("{}-01-01", 1950 + at % 50)).with(Field::PostalCode, "59000")
        })
        .collect();
    let start = Instant::now();
    link(&rows, 1);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
