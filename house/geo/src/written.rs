//! What a line of an import says of a place, cleaned of what spreadsheets and offices add, and compared with names.

use crate::fold::{Key, is_boundary, is_small, words};
use crate::query::{Query, department_of_postal};
use crate::typo::{Near, near, single};

/// How a written name resembles an official one, the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    Same,
    /// But for articles and prepositions: `AULNAY S/BOIS`, `HAVRE (LE)`.
    Loose,
    /// The official name goes on: `AUNEAU` for Auneau-Bleury-Saint-Symphorien.
    Begins,
    /// The written name goes on: `ST DENIS LA PLAINE`.
    GoesOn,
    Typo,
}

/// What the line says besides the INSEE code.
pub(crate) struct Written {
    pub(crate) query: Query,
    pub(crate) name: Key,
    loose: String,
    /// Five digits.
    pub(crate) postal: Option<String>,
    pub(crate) department: Option<String>,
}

impl Written {
    pub(crate) fn new(postal: Option<&str>, name: Option<&str>) -> Self {
        let mut query = Query::parse(name.unwrap_or_default());
        drop_office(&mut query.words);
        let digits = postal.map(postal_digits).unwrap_or_default();
        let is_plain = |digits: &str| digits.len() == 5;
        let in_name = query.numbers.iter().map(|number| number.digits.as_str()).find(|digits| is_plain(digits));
        let postal = Some(digits.as_str()).filter(|digits| is_plain(digits)).or(in_name).map(str::to_owned);
        let mut hint = query.numbers.iter().filter(|number| !number.ordinal).map(|number| number.digits.as_str());
        let department = match &postal {
            Some(postal) => department_of_postal(postal),
            None => Some(digits.as_str()).filter(|digits| !digits.is_empty()).or(hint.next_back()),
        };
        let department = department.map(str::to_owned);
        let name = Key::of_words(query.words.iter().map(String::as_str));
        let loose = loose(&name.letters, name.words);
        Self { query, name, loose, postal, department }
    }
}

/// Whether an official name, folded, resembles the written one in this way.
pub(crate) fn is_like(likeness: Likeness, letters: &str, marks: u64, written: &Written) -> bool {
    let name = written.name.letters.as_str();
    match likeness {
        Likeness::Same => letters == name,
        Likeness::Loose => loose(letters, marks) == written.loose,
        Likeness::Begins => name.len() > 2 && letters.starts_with(name) && is_boundary(letters, marks, name.len()),
        Likeness::GoesOn => name.starts_with(letters) && is_boundary(name, written.name.words, letters.len()),
        Likeness::Typo => name.len() > 3 && near(&single(name), &single(letters)) == Some(Near::Whole),
    }
}

/// The letters without articles and prepositions, or all when nothing else is there.
fn loose(letters: &str, marks: u64) -> String {
    let kept: String = words(letters, marks).filter(|word| !is_small(word)).collect();
    if kept.is_empty() { letters.to_owned() } else { kept }
}

/// Drops what offices write around the name: `MAIRIE DE`, `COMMUNE NOUVELLE`.
fn drop_office(name: &mut Vec<String>) {
    if let [office, of, _, ..] = name.as_slice()
        // Ville-d'Avray is a commune; none begins with `Ville-de`.
        && matches!((office.as_str(), of.as_str()), ("mairie" | "commune", "de" | "d") | ("ville", "de"))
    {
        name.drain(..2);
    }
    if let [.., commune, nouvelle] = name.as_slice()
        && commune == "commune"
        && nouvelle == "nouvelle"
    {
        name.truncate(name.len() - 2);
    }
}

/// An INSEE code as spreadsheets mangle it: spaces, small letters, a lost leading zero, a decimal part.
pub(crate) fn insee_code(text: &str) -> String {
    let text = text.trim();
    let code: String = text.strip_suffix(".0").unwrap_or(text).split_whitespace().collect();
    format!("{:0>5}", code.to_uppercase())
}

/// The digits of a postal code: `F-69003`, `69 003`, `1000` for `01000`, `69003 CEDEX 03`; a département's `69` stays.
fn postal_digits(text: &str) -> String {
    let joined: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let after = joined.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() == 4 { format!("0{digits}") } else { digits }
}
