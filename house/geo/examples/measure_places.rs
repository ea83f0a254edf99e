//! Measures loading, searching and matching: `cargo run --release -p geo --example measure_places [-- LINES.csv…]`.
//! Each CSV file has columns `insee`, `code_postal` and `commune`; the INSEE code is the truth to compare with.
#![allow(clippy::print_stdout, reason = "a command line tool")]

use std::collections::HashMap;
use std::error::Error;
use std::time::{Duration, Instant};

use geo::{Geo, Match};

const TYPED: [&str; 24] = [
    "s",
    "l",
    "sa",
    "st",
    "st d",
    "saint denis",
    "saint-denis 93",
    "la",
    "lyon",
    "lyon 3",
    "69003",
    "693",
    "6",
    "69003 lyon",
    "villeurbane",
    "vileurbane",
    "monpelier",
    "lyob 69",
    "zzzzzzzzzz",
    "saint maurice sur zzzz",
    "chalon saone",
    "roche yon",
    "st germain en lay",
    "béon",
];

fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let geo = Geo::get();
    println!("load {:?}, {} bytes held", start.elapsed(), geo.weight());
    for typed in TYPED {
        let (found, took) = timed(|| geo.search(typed, 10));
        let list: Vec<String> = found
            .iter()
            .take(4)
            .map(|found| {
                let name = found.district.map_or(found.commune.name(), |district| district.short_name());
                format!(
                    "{name} {} {:?} {}",
                    found.commune.department().code(),
                    found.how,
                    found.was.unwrap_or_default()
                )
            })
            .collect();
        println!("{took:>10.1?} {typed:24} {}", list.join("; "));
    }
    let (_, took) = timed(|| geo.nearest(48.85, 2.35, 10));
    println!("{took:>10.1?} nearest");
    sweep(geo);
    for file in std::env::args().skip(1) {
        measure_file(geo, &file)?;
    }
    Ok(())
}

/// The median of 41 runs after a first one.
fn timed<T>(run: impl Fn() -> T) -> (T, Duration) {
    let answer = run();
    let mut runs = [Duration::ZERO; 41];
    for took in &mut runs {
        let start = Instant::now();
        std::hint::black_box(run());
        *took = start.elapsed();
    }
    runs.sort();
    (answer, runs[20])
}

/// Types every 40th name letter by letter, then with a letter left out.
fn sweep(geo: &'static Geo) {
    let mut took: Vec<(Duration, String)> = Vec::new();
    for commune in geo.communes().step_by(40) {
        let name = commune.name();
        let letters = || name.char_indices().skip(1);
        let beginnings = letters().map(|(at, _)| name[..at].to_owned());
        let mistaken = letters().map(|(at, letter)| format!("{}{}", &name[..at], &name[at + letter.len_utf8()..]));
        for typed in beginnings.chain(mistaken) {
            let start = Instant::now();
            std::hint::black_box(geo.search(&typed, 10));
            took.push((start.elapsed(), typed));
        }
    }
    took.sort();
    let at = |share: usize| &took[(took.len() - 1) * share / 1000];
    println!(
        "sweep of {} searches: p50 {:?}, p99 {:?}, p99.9 {:?}, max {:?}",
        took.len(),
        at(500).0,
        at(990),
        at(999),
        at(1000)
    );
}

fn measure_file(geo: &'static Geo, file: &str) -> Result<(), Box<dyn Error>> {
    let rows: Vec<HashMap<String, String>> = csv::Reader::from_path(file)?.deserialize().collect::<Result<_, _>>()?;
    for columns in [
        ["insee", "code_postal", "commune"],
        ["", "code_postal", "commune"],
        ["", "", "commune"],
        ["", "code_postal", ""],
    ] {
        let (mut found, mut wrong, mut ambiguous, mut unknown) = (0, 0, 0, 0);
        let start = Instant::now();
        for row in &rows {
            let [insee, postal, name] =
                columns.map(|column| row.get(column).map(String::as_str).filter(|text| !text.is_empty()));
            let answer = geo.match_place(insee, postal, name);
            let truth = row.get("insee").and_then(|insee| geo.resolve(insee));
            match &answer {
                Match::Found(_) => found += 1,
                Match::Ambiguous(_) => ambiguous += 1,
                Match::Unknown => unknown += 1,
            }
            let is_wrong = answer.commune().is_some_and(|commune| truth.is_some_and(|truth| truth.commune != commune));
            wrong += usize::from(is_wrong);
            let is_telling = !columns[1].is_empty() && !columns[2].is_empty();
            if is_telling && (is_wrong || answer.commune().is_none()) && std::env::var_os("SHOW").is_some() {
                println!("    {insee:?} {postal:?} {name:?} truth {:?}: {answer:?}", truth.map(|truth| truth.commune));
            }
        }
        let per_row = start.elapsed() / u32::try_from(rows.len())?;
        println!(
            "{file} by {columns:?}: {found}/{} found ({wrong} not the INSEE code's), {ambiguous} ambiguous, {unknown} unknown, {per_row:?} a row",
            rows.len()
        );
    }
    Ok(())
}
