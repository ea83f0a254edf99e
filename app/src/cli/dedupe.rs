//! `antenne people dedupe`: which lines of a file are the same person; it needs no database.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};
use ground::Fault;
use linkage::{Field, Pair, Row};
use network::import::decode;
use serde_json::json;
use web::{Speech, Words};

use super::import::Said;

/// The same file gives the same pairs.
const SEED: u64 = 1;
/// Separators that a file may have.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// `antenne people`.
#[derive(Subcommand)]
pub enum People {
    /// Say which lines of a CSV file are the same person
    Dedupe(Dedupe),
}

/// `antenne people dedupe`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  antenne people dedupe people.csv --columns 'first_name=Prénom,last_name=Nom,birth_date=Né le'\n\n\
                        Nothing needs to be labelled: how much each field says is learned from the file itself \
                        (Fellegi and Sunter, by expectation and maximisation). Separators , ; | and tab, UTF-8, \
                        UTF-16 and Windows-1252 are read. Nothing is written.\n\
                        JSON: {\"pairs\": [{\"a\", \"b\", \"score\", \"because\"}]}, a and b being lines of data counted \
                        from 0, score a probability, because the bits that each field says for or against.\n\
                        Exit code: 0 when the file was read, 1 when it could not be."
)]
pub struct Dedupe {
    /// The file, CSV with a header
    file: PathBuf,
    /// Which column holds what, as FIELD=COLUMN separated by commas. Fields: first_name, last_name, birth_date,
    /// postal_code, commune, address, email, phone; any of them [default: the columns of these names]
    #[arg(long, value_name = "FIELD=COLUMN,…")]
    columns: Option<String>,
    /// Print the pairs as JSON
    #[arg(long)]
    json: bool,
    /// Language of the list
    #[arg(long, value_enum, default_value = "fr")]
    language: Said,
}

/// What a file says of people, and where.
struct Sheet {
    rows: Vec<Row>,
    /// The line of each row, as an editor counts.
    lines: Vec<usize>,
    /// How each row is shown: its values, as written.
    shown: Vec<String>,
}

pub(super) fn run(people: &People) -> Result<ExitCode, Fault> {
    let People::Dedupe(wish) = people;
    let bytes =
        std::fs::read(&wish.file).map_err(|error| Fault::because(format!("{}: {error}", wish.file.display())))?;
    let sheet = read(&decode(&bytes), wish.columns.as_deref())?;
    let pairs = linkage::link(&sheet.rows, SEED);
    if wish.json {
        println!("{}", serde_json::to_string(&json!({ "pairs": pairs.iter().map(object).collect::<Vec<_>>() }))?);
        return Ok(ExitCode::SUCCESS);
    }
    let words = Words::gather(&[web::TEXTS, reception::TEXTS].concat())?;
    print(&sheet, &pairs, &words.speech(wish.language.into()));
    Ok(ExitCode::SUCCESS)
}

fn read(text: &str, columns: Option<&str>) -> Result<Sheet, Fault> {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    let separator = SEPARATORS.into_iter().rev().max_by_key(count).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let unread = |error: csv::Error| Fault::because(format!("the file is not a CSV table: {error}"));
    let head: Vec<String> = reader.headers().map_err(unread)?.iter().map(str::to_owned).collect();
    let places = places(&head, columns)?;
    let mut sheet = Sheet { rows: Vec::new(), lines: Vec::new(), shown: Vec::new() };
    let (mut seen, mut number) = (0, 1);
    for line in reader.records() {
        let line = line.map_err(unread)?;
        let value = |at: usize| line.get(at).unwrap_or_default();
        let row = places.iter().fold(Row::default(), |row, (field, at)| row.with(*field, value(*at)));
        let shown: Vec<&str> = places.iter().map(|(_, at)| value(*at)).filter(|value| !value.is_empty()).collect();
        sheet.shown.push(shown.join(" · "));
        let start = line.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(seen);
        // A row begins after the blank lines before it.
        let blank = text[start..].len() - text[start..].trim_start_matches(['\r', '\n']).len();
        number += text[seen..start + blank].matches('\n').count();
        seen = start + blank;
        sheet.lines.push(number);
        sheet.rows.push(row);
    }
    Ok(sheet)
}

/// Where each field is, in the order of the fields.
fn places(head: &[String], columns: Option<&str>) -> Result<Vec<(Field, usize)>, Fault> {
    let place = |name: &str| head.iter().position(|column| names(column) == names(name));
    let Some(columns) = columns else {
        let found: Vec<_> = Field::ALL.into_iter().filter_map(|field| Some((field, place(field.name())?))).collect();
        return if found.is_empty() && !head.is_empty() {
            Err(Fault::because(format!("say which column holds what with --columns; the file has {}", listed(head))))
        } else {
            Ok(found)
        };
    };
    let mut found: Vec<(Field, usize)> = Vec::new();
    for part in columns.split(',').filter(|part| !part.trim().is_empty()) {
        let (field, column) =
            part.split_once('=').ok_or_else(|| Fault::because(format!("`{}` should be FIELD=COLUMN", part.trim())))?;
        let field = Field::named(field.trim()).ok_or_else(|| {
            let all: Vec<&str> = Field::ALL.into_iter().map(Field::name).collect();
            Fault::because(format!("there is no field `{}`: the fields are {}", field.trim(), all.join(", ")))
        })?;
        let at = place(column).ok_or_else(|| {
            Fault::because(format!("the file has no column `{}`: it has {}", column.trim(), listed(head)))
        })?;
        if found.iter().any(|(other, _)| *other == field) {
            return Err(Fault::because(format!("the field `{}` is given twice", field.name())));
        }
        found.push((field, at));
    }
    if found.is_empty() {
        return Err(Fault::because("--columns names no column"));
    }
    found.sort_unstable();
    Ok(found)
}

/// A column's name as it is compared: without case nor the spaces around.
fn names(column: &str) -> String {
    column.trim().to_lowercase()
}

fn listed(head: &[String]) -> String {
    if head.is_empty() { "none".to_owned() } else { head.join(", ") }
}

fn object(pair: &Pair) -> serde_json::Value {
    let because = pair.reasons.contributions.iter().map(|part| (part.of.word(), json!(rounded(part.bits))));
    let mut because: serde_json::Map<_, _> = because.map(|(name, bits)| (name.replace('-', "_"), bits)).collect();
    because.insert("prior".to_owned(), json!(rounded(pair.reasons.prior)));
    because.insert("household".to_owned(), json!(rounded(pair.reasons.household)));
    json!({ "a": pair.a, "b": pair.b, "score": pair.score, "because": because })
}

/// Hundredths of a bit are enough.
fn rounded(bits: f64) -> f64 {
    (bits * 100.0).round() / 100.0
}

fn print(sheet: &Sheet, pairs: &[Pair], t: &Speech) {
    for pair in pairs {
        let percent = reception::duplicate::percent(t, pair.score);
        let (a, b) = (sheet.lines[pair.a].to_string(), sheet.lines[pair.b].to_string());
        println!("{}", t.with("reception-likeness-lines", (("a", a), ("b", b), ("percent", percent))));
        println!("  {}\n  {}", sheet.shown[pair.a], sheet.shown[pair.b]);
        let reasons = reception::duplicate::reasons(&pair.reasons);
        let said: Vec<String> = reasons.iter().map(|reason| reason.said(t)).collect();
        println!("  {}", said.join(", "));
    }
    let (rows, pairs) = (ground::Argument::from(sheet.rows.len()), ground::Argument::from(pairs.len()));
    println!("{}", t.with("reception-likeness-summary", [("rows", rows), ("pairs", pairs)].as_slice()));
}
