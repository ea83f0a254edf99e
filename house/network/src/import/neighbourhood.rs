//! Brings priority neighbourhoods in from the official list, of any year: a name, and the communes that it lies in.

use geo::Geo;
use ground::{Fault, Refusal, Uuid};
use store::Tx;

use super::{Line, LineError, Report, Table, text_of};
use crate::{
    neighbourhood::{
        rules::LONGEST,
        store::{add, would_add},
    },
    partner::Outcome,
};

/// Columns of the lists of 2015 and of 2024, folded.
const NAME: &[&str] = &["lib qp", "nom qp", "nom du quartier", "quartier"];
const COMMUNES: &[&str] = &["insee com", "insee", "code insee", "codes insee", "code commune"];

/// The noun of what this import makes.
pub const NEIGHBOURHOOD: &str = "neighbourhood";

/// Adds each neighbourhood to the list of every commune that it lies in; nothing is taken away.
pub async fn neighbourhoods(tx: &mut Tx, bytes: &[u8]) -> Result<Report, Fault> {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => return Ok(Report::refused(error)),
    };
    match Neighbourhoods::open(&text) {
        Ok(mut list) => {
            while list.some(tx, usize::MAX, false).await? {}
            Ok(list.report)
        }
        Err(error) => Ok(Report::refused(error)),
    }
}

/// A list of priority neighbourhoods on its way in.
pub struct Neighbourhoods<'a> {
    table: Table<'a>,
    pub report: Report,
}

impl<'a> Neighbourhoods<'a> {
    /// # Errors
    /// When a column is missing.
    pub fn open(text: &'a str) -> Result<Self, LineError> {
        let table = Table::open(text);
        let there = |names: &[&str]| names.iter().any(|name| table.columns().has(name));
        if !there(NAME) || !there(COMMUNES) {
            return Err(LineError::at(1, "", Refusal::because("network-import-header-neighbourhoods")));
        }
        Ok(Self { table, report: Report::default() })
    }

    pub fn header(&self) -> &[String] {
        self.table.columns().names()
    }

    /// Brings the next `lines` in, or only says what would become of them; whether there may be more.
    pub async fn some(&mut self, tx: &mut Tx, lines: usize, trial: bool) -> Result<bool, Fault> {
        for _ in 0..lines {
            let Some(line) = self.table.next() else { return Ok(false) };
            self.report.read += 1;
            match line.and_then(|line| Ok((read(&line)?, line.number))) {
                Ok(((communes, name), line)) => self.keep(tx, line, &communes, &name, trial).await?,
                Err(error) => self.report.refuse(error, self.table.cells().to_vec()),
            }
        }
        Ok(true)
    }

    async fn keep(
        &mut self,
        tx: &mut Tx,
        line: usize,
        communes: &[&'static str],
        name: &str,
        trial: bool,
    ) -> Result<(), Fault> {
        let mut outcome = Outcome::Unchanged;
        for commune in communes {
            let added = if trial { would_add(tx, commune, name).await? } else { add(tx, commune, name).await? };
            if added == Outcome::Created {
                outcome = Outcome::Created;
                let added = serde_json::json!({ "commune": commune, "name": name }).to_string();
                self.report.trace(line, NEIGHBOURHOOD, Uuid::now_v7(), Some(added));
            }
        }
        self.report.count(outcome);
        Ok(())
    }
}

/// The communes of today that a line names, by their codes, and the neighbourhood's name.
fn read(line: &Line) -> Result<(Vec<&'static str>, String), LineError> {
    let name = line.wanted(NAME, LONGEST)?;
    let codes = line.wanted(COMMUNES, LONGEST)?;
    let resolve = |code: &str| {
        let found = Geo::get().resolve(code).map(|found| found.commune.insee());
        let refusal = || Refusal::because("network-import-commune-unknown").with("written", code.to_owned());
        found.ok_or_else(|| line.refuse(COMMUNES, refusal()))
    };
    let codes = codes.split([',', ';', '|', '/', ' ']).filter(|code| !code.is_empty());
    Ok((codes.map(resolve).collect::<Result<_, _>>()?, name))
}
