//! Brings priority neighbourhoods in from the official list, of any year: a name, and the communes that it lies in.

use geo::Geo;
use ground::{Fault, Refusal};
use store::Tx;

use super::{Line, LineError, Report, Table, decode};
use crate::{
    neighbourhood::{rules::LONGEST, store::add},
    partner::Outcome,
};

/// Columns of the lists of 2015 and of 2024, folded.
const NAME: &[&str] = &["lib qp", "nom qp", "nom du quartier", "quartier"];
const COMMUNES: &[&str] = &["insee com", "insee", "code insee", "codes insee", "code commune"];

/// Adds each neighbourhood to the list of every commune that it lies in; nothing is taken away.
pub async fn neighbourhoods(tx: &mut Tx, bytes: &[u8]) -> Result<Report, Fault> {
    let text = decode(bytes);
    let table = Table::open(&text);
    let there = |names: &[&str]| names.iter().any(|name| table.columns().has(name));
    if !there(NAME) || !there(COMMUNES) {
        let refusal = Refusal::because("network-import-header-neighbourhoods");
        return Ok(Report::refused(LineError::at(1, "", refusal)));
    }
    let mut report = Report::default();
    for line in table {
        report.read += 1;
        match line.and_then(|line| read(&line)) {
            Ok((communes, name)) => {
                let mut outcome = Outcome::Unchanged;
                for commune in communes {
                    if add(tx, commune, &name).await? == Outcome::Created {
                        outcome = Outcome::Created;
                    }
                }
                report.count(outcome);
            }
            Err(error) => report.errors.push(error),
        }
    }
    Ok(report)
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
