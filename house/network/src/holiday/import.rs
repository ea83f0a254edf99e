//! Brings school holidays in from the national open-data calendar: CSV or JSON with its columns, or its iCalendar files.
//!
//! The calendar gives the day on which classes resume as the end; the last day of the holiday is the one before it.
//! Lines for teachers only are left out.

use std::borrow::Cow;

use ::store::Tx;
use ground::{Day, Fault, Identifier as _, Moment, Refusal, Zone};

use super::{Break, BreakId, rules::named, store};
use crate::{
    closure::Span,
    import::{Line, LineError, Report, Table},
    partner::Outcome,
};

/// Columns, folded, as the file or the programming interface names them.
const DESCRIPTION: &[&str] = &["description", "summary"];
const POPULATION: &[&str] = &["population"];
const START: &[&str] = &["date de debut", "start date", "debut", "dtstart"];
const END: &[&str] = &["date de fin", "end date", "fin", "dtend"];
const ZONES: &[&str] = &["zones", "zone"];
const YEAR: &[&str] = &["annee scolaire", "annee_scolaire"];

/// The noun of what this import makes.
pub const HOLIDAY: &str = "school_holiday";

/// A calendar of school holidays on its way in.
pub struct Holidays {
    lines: Vec<Result<Line, LineError>>,
    /// As they are written.
    cells: Vec<Vec<String>>,
    at: usize,
    seen: Vec<(String, Day)>,
    pub report: Report,
}

impl Holidays {
    /// # Errors
    /// When a column is missing.
    pub fn open(text: &str) -> Result<Self, LineError> {
        let text = tabular(text);
        let mut table = Table::open(&text);
        let there = |names: &[&str]| names.iter().any(|name| table.columns().has(name));
        if ![DESCRIPTION, START, END, ZONES].iter().all(|names| there(names)) {
            return Err(LineError::at(1, "", Refusal::because("network-import-header-holidays")));
        }
        let (mut lines, mut cells) = (Vec::new(), Vec::new());
        while let Some(line) = table.next() {
            lines.push(line);
            cells.push(table.cells().to_vec());
        }
        Ok(Self { lines, cells, at: 0, seen: Vec::new(), report: Report::default() })
    }

    /// Brings the next `lines` in, or only says what would become of them; whether there may be more.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn some(&mut self, tx: &mut Tx, lines: usize, trial: bool) -> Result<bool, Fault> {
        for _ in 0..lines {
            let Some(line) = self.lines.get(self.at).cloned() else { return Ok(false) };
            self.at += 1;
            self.report.read += 1;
            match line.and_then(|line| read(&line)) {
                Ok(Some(one)) => {
                    self.keep(tx, &one, trial).await?;
                }
                Ok(None) => self.report.unchanged += 1,
                Err(error) => self.report.refuse(error, self.cells[self.at - 1].clone()),
            }
        }
        Ok(true)
    }

    async fn keep(&mut self, tx: &mut Tx, one: &Break, trial: bool) -> Result<(), Fault> {
        let known = store::known(tx, one).await?;
        let outcome = store::outcome(one, known.as_ref());
        self.report.count(outcome);
        // A trial writes nothing: the same holiday of another line of its zone counts once there too.
        let again = (one.zone.clone(), one.span.from);
        if outcome == Outcome::Unchanged || trial && self.seen.contains(&again) {
            return Ok(());
        }
        self.seen.push(again);
        if !trial {
            store::keep(tx, one).await?;
            let before = known.as_ref().map(|known| store::Before {
                description: known.description.clone(),
                until: known.span.until.to_string(),
            });
            let before = before.map(|before| serde_json::to_string(&before)).transpose()?;
            let record = known.map_or(one.id, |known| known.id).uuid();
            self.report.trace(self.at + 1, HOLIDAY, record, before);
        }
        Ok(())
    }
}

/// The clocks of a zone, for the hour at which its days begin.
fn clocks(zone: &str) -> Zone {
    let name = match zone {
        "Guadeloupe" => "America/Guadeloupe",
        "Martinique" => "America/Martinique",
        "Guyane" => "America/Cayenne",
        "Réunion" => "Indian/Reunion",
        "Mayotte" => "Indian/Mayotte",
        "Nouvelle Calédonie" => "Pacific/Noumea",
        "Polynésie" => "Pacific/Tahiti",
        "Wallis et Futuna" => "Pacific/Wallis",
        "Saint Pierre et Miquelon" => "America/Miquelon",
        _ => "Europe/Paris",
    };
    Zone::named(name).unwrap_or_else(|_| Zone::paris())
}

/// A day, or the local day of an instant; the calendar writes some of its overseas days at Paris's midnight, so the middle
/// of the night counts for the day that begins.
fn day(text: &str, zone: &Zone) -> Option<Day> {
    if let Ok(day) = text.parse::<Day>()
        && text.len() == 10
    {
        return Some(day);
    }
    let moment = text.parse::<Moment>().ok()?;
    Some(moment.plus_hours(2).day(zone))
}

fn read(line: &Line) -> Result<Option<Break>, LineError> {
    if names::fold(line.value(POPULATION)) == "enseignants" {
        return Ok(None);
    }
    let refuse = |columns: &[&str]| line.refuse(columns, Refusal::because("network-import-holiday-day"));
    let zone =
        named(line.value(ZONES)).ok_or_else(|| line.refuse(ZONES, Refusal::because("network-import-holiday-zone")))?;
    let clocks = clocks(zone);
    let description = line.wanted(DESCRIPTION, 80)?;
    let from = day(line.value(START), &clocks).ok_or_else(|| refuse(START))?;
    let resumes = day(line.value(END), &clocks).ok_or_else(|| refuse(END))?;
    if resumes < from {
        return Err(refuse(END));
    }
    let until = resumes.yesterday().ok().filter(|day| *day >= from).unwrap_or(from);
    let year = match line.value(YEAR) {
        "" => school_year(from),
        said => said.to_owned(),
    };
    let id = BreakId::fresh();
    Ok(Some(Break { id, zone: zone.to_owned(), description, school_year: year, span: Span { from, until } }))
}

/// A school year begins with September.
fn school_year(day: Day) -> String {
    let first = if day.month() >= 8 { day.year() } else { day.year() - 1 };
    format!("{first}-{}", first + 1)
}

/// The file as a table: CSV stays as it is, JSON and iCalendar become one.
fn tabular(text: &str) -> Cow<'_, str> {
    let start = text.trim_start();
    if start.starts_with("BEGIN:VCALENDAR") {
        return Cow::Owned(calendar(start));
    }
    if start.starts_with('[') || start.starts_with('{') {
        return serde_json::from_str(start).map_or(Cow::Borrowed(text), |value| Cow::Owned(objects(&value)));
    }
    Cow::Borrowed(text)
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\"").replace(['\n', '\r'], " "))
}

fn table(rows: &[[String; 6]]) -> String {
    let head = "description,population,start date,end date,zones,annee scolaire\n".to_owned();
    rows.iter().fold(head, |text, row| text + &row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\n")
}

fn objects(value: &serde_json::Value) -> String {
    let list = ["results", "records", "data"].iter().find_map(|key| value.get(key)).unwrap_or(value);
    let of = |one: &serde_json::Value, keys: &[&str]| {
        let fields = one.get("fields").unwrap_or(one);
        let found = keys.iter().find_map(|key| fields.get(key).and_then(|value| value.as_str()));
        found.unwrap_or_default().to_owned()
    };
    let rows: Vec<[String; 6]> = list
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| {
            [
                of(one, &["description"]),
                of(one, &["population"]),
                of(one, &["start_date"]),
                of(one, &["end_date"]),
                of(one, &["zones", "zone"]),
                of(one, &["annee_scolaire"]),
            ]
        })
        .collect();
    table(&rows)
}

/// The events of a calendar; a zone that an event does not name is the one that the file names.
fn calendar(text: &str) -> String {
    // Long lines are folded: one that begins with a blank goes on (RFC 5545, 3.1).
    let unfolded = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    let zone_in = |text: &str| {
        let folded = names::fold(text);
        ["zone a", "zone b", "zone c"].iter().find(|zone| folded.contains(*zone)).map(|zone| (*zone).to_owned())
    };
    let of_file = unfolded.lines().filter(|line| line.starts_with("X-WR-")).find_map(zone_in);
    let (mut rows, mut event): (Vec<[String; 6]>, Option<[String; 6]>) = (Vec::new(), None);
    for line in unfolded.lines() {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.replace("\\,", ",").replace("\\;", ";").replace("\\n", " ");
        match (name.split(';').next().unwrap_or_default(), &mut event) {
            ("BEGIN", _) if value == "VEVENT" => event = Some(Default::default()),
            ("END", Some(_)) if value == "VEVENT" => rows.extend(event.take()),
            ("SUMMARY", Some(row)) => {
                row[4] = zone_in(&value).or_else(|| of_file.clone()).unwrap_or_default();
                value.split(" - Zone").next().unwrap_or_default().trim().clone_into(&mut row[0]);
            }
            ("DTSTART", Some(row)) => row[2] = dashed(&value),
            ("DTEND", Some(row)) => row[3] = dashed(&value),
            _ => {}
        }
    }
    for [_, _, starts, ends, ..] in &mut rows {
        if ends.is_empty() {
            ends.clone_from(starts);
        }
    }
    table(&rows)
}

/// `20261017` as `2026-10-17`; `20261016T220000Z` as an instant.
fn dashed(text: &str) -> String {
    let (Some(year), Some(month), Some(day)) = (text.get(..4), text.get(4..6), text.get(6..8)) else {
        return text.to_owned();
    };
    match text.get(8..).filter(|rest| rest.len() >= 7 && rest.ends_with('Z')) {
        Some(rest) => format!("{year}-{month}-{day}T{}:{}:{}Z", &rest[1..3], &rest[3..5], &rest[5..7]),
        None => format!("{year}-{month}-{day}"),
    }
}
