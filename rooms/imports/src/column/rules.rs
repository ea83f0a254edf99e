//! Rules of columns: what each may be, by its name or by what it holds; what a choice must have.

use ground::Refusal;
use network::import::{Columns, Field, Matches};
use sha2::{Digest as _, Sha256};

/// A column holds what a field looks like when most of its cells do.
const MOST: usize = 6;
/// And when there are enough of them to tell.
const ENOUGH: usize = 2;

/// What somebody would probably say: columns found by their names first, then by what they hold, each once.
pub fn proposed(fields: &'static [Field], header: &[String], lines: &[Vec<String>]) -> Matches {
    let mut matches = Columns::new(header.to_vec()).found(fields);
    let folded: Vec<String> = header.iter().map(|name| names::fold(name)).collect();
    for field in fields {
        if has(&matches, field) {
            continue;
        }
        let free = |at: &usize| !matches.iter().any(|(taken, _)| taken == at);
        // « nom d’usage de la personne » begins with a name that is known.
        let begins = |at: &usize| {
            let words = |name: &&&str| folded[*at].split(' ').count() > 1 && starts_with_words(&folded[*at], name);
            field.names.iter().find(words).is_some()
        };
        let holds = |at: &usize| {
            let cells: Vec<&str> = lines
                .iter()
                .filter_map(|line| line.get(*at))
                .map(String::as_str)
                .filter(|cell| !cell.is_empty())
                .collect();
            let alike = cells.iter().filter(|cell| (field.looks)(cell)).count();
            cells.len() >= ENOUGH && alike * 10 >= cells.len() * MOST
        };
        let places = || (0..header.len()).filter(free);
        let found = places().find(begins).or_else(|| places().find(holds));
        matches.extend(found.map(|at| (at, field)));
    }
    matches
}

fn starts_with_words(name: &str, known: &str) -> bool {
    name.strip_prefix(known).is_some_and(|rest| rest.starts_with(' '))
}

fn has(matches: &Matches, field: &Field) -> bool {
    matches.iter().any(|(_, of)| of.key == field.key)
}

/// # Errors
/// When a field that is needed has no column, or when two columns are the same thing.
pub fn check(fields: &'static [Field], matches: &Matches) -> Result<(), Refusal> {
    for field in fields {
        let columns = matches.iter().filter(|(_, of)| of.key == field.key).count();
        if columns > 1 {
            return Err(Refusal::because("imports-columns-twice").with("field", field.key));
        }
        if columns == 0 && field.needed {
            return Err(Refusal::because("imports-columns-needed").with("field", field.key));
        }
    }
    Ok(())
}

/// The columns of the file itself, without the one that the lines to mend have at their end.
pub fn own(header: &[String]) -> &[String] {
    match header.split_last() {
        Some((last, own)) if matches!(names::fold(last).as_str(), "probleme" | "problem") => own,
        _ => header,
    }
}

/// What makes it the same kind of file: its header, whatever the accents, the case and the order of the lines.
pub fn fingerprint(header: &[String]) -> String {
    let folded: Vec<String> = own(header).iter().map(|name| names::fold(name)).collect();
    let digest = Sha256::digest(folded.join("\u{1f}"));
    digest.iter().take(16).fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// As it is remembered: `0:last_name 3:phone`.
pub fn written(matches: &Matches) -> String {
    matches.iter().map(|(at, field)| format!("{at}:{}", field.key)).collect::<Vec<_>>().join(" ")
}

/// As it was remembered; a field that is no longer there is left out.
pub fn read(fields: &'static [Field], written: &str) -> Matches {
    let pair = |pair: &str| {
        let (at, key) = pair.split_once(':')?;
        Some((at.parse().ok()?, fields.iter().find(|field| field.key == key)?))
    };
    written.split(' ').filter_map(pair).collect()
}

/// As the command line says it: `last_name=NOM USAGE,phone=Mobile`.
///
/// # Errors
/// When a field or a column is not there.
pub fn told(fields: &'static [Field], header: &[String], said: &str) -> Result<Matches, Refusal> {
    let folded: Vec<String> = header.iter().map(|name| names::fold(name)).collect();
    let mut matches = Matches::new();
    for pair in said.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
        let (key, name) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(field) = fields.iter().find(|field| field.key == key.trim()) else {
            let known: Vec<&str> = fields.iter().map(|field| field.key).collect();
            return Err(Refusal::because("imports-columns-unknown").with("field", key).with("known", known.join(", ")));
        };
        let Some(at) = folded.iter().position(|column| *column == names::fold(name)) else {
            return Err(Refusal::because("imports-columns-absent")
                .with("column", name)
                .with("known", header.join(", ")));
        };
        matches.push((at, field));
    }
    check(fields, &matches).map(|()| matches)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn columns_are_known_by_their_names_or_by_what_they_hold() {
        let header = texts(&["NOM USAGE", "Prénoms", "Né(e) le", "Joindre au", "Où", "x"]);
        let lines = [
            texts(&["Essai", "Awa", "1985-03-12", "0639980001", "59000", "1"]),
            texts(&["Test", "Ivan", "12/04/1990", "06 39 98 00 02", "59100", ""]),
        ];
        let found = proposed(people::import::FIELDS, &header, &lines);
        assert_eq!(written(&found), "1:first_name 0:last_name 2:birth_date 3:phone 4:postal_code");
    }

    #[test]
    fn what_is_said_is_remembered_word_for_word() {
        let fields = people::import::FIELDS;
        let header = texts(&["NOM USAGE", "Prénom", "Mobile"]);
        let matches = told(fields, &header, "last_name=nom usage, first_name=PRENOM,phone=Mobile").expect("said");
        assert_eq!(written(&read(fields, &written(&matches))), "0:last_name 1:first_name 2:phone");
        for bad in ["last_name=Nom", "surname=NOM USAGE", "last_name=NOM USAGE", "last_name=NOM USAGE,last_name=Prénom"]
        {
            assert!(told(fields, &header, bad).is_err(), "{bad}");
        }
        assert_eq!(fingerprint(&header), fingerprint(&texts(&["Nom usage", "PRENOM", "mobile"])));
        assert_ne!(fingerprint(&header), fingerprint(&texts(&["Nom usage", "mobile", "PRENOM"])));
        let mended = texts(&["NOM USAGE", "Prénom", "Mobile", "Problème"]);
        assert_eq!(fingerprint(&header), fingerprint(&mended), "the lines to mend are the same kind of file");
    }
}
