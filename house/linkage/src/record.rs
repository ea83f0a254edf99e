//! Records: a row folded, sounded and cut once, before it is compared many times.

use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use names::{Part, fold, parts, sound};

use crate::{
    born::Born,
    field::{Field, Row},
};

/// A name in the shapes that are compared.
#[derive(Clone, Debug, Default)]
pub struct Name {
    /// Folded, without spaces.
    pub whole: String,
    pub sound: String,
    pub parts: Vec<Part>,
    /// The sounds of the parts, where there are several.
    pub sounds: Vec<String>,
}

impl Name {
    pub fn read(text: &str) -> Name {
        let parts = parts(text);
        let whole: String = parts.iter().map(|part| part.joined.as_str()).collect();
        let sounds = parts.iter().map(|part| sound(&part.bare)).collect();
        Name { sound: sound(&whole), whole, parts, sounds }
    }

    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }
}

/// People who may share a telephone, a mailbox or an address before it says nothing of who they are any more (a
/// centre where many have their post).
const HOUSEHOLD: usize = 15;

/// All rows made ready.
pub fn records(rows: &[Row]) -> Vec<Record> {
    let mut records: Vec<Record> = rows.iter().map(Record::read).collect();
    forget_shared(&mut records, |record| record.phone.clone(), |record| record.phone.clear());
    forget_shared(&mut records, |record| record.email.clone(), |record| record.email.clear());
    forget_shared(&mut records, Record::home, |record| record.address.clear());
    records
}

/// Clears what more people than a [`HOUSEHOLD`] share.
fn forget_shared(records: &mut [Record], value: fn(&Record) -> String, clear: fn(&mut Record)) {
    let mut people: HashMap<String, HashSet<u64>> = HashMap::new();
    for record in records.iter() {
        people.entry(value(record)).or_default().insert(record.identity());
    }
    people.retain(|_, people| people.len() > HOUSEHOLD);
    for record in records {
        if people.contains_key(&value(record)) {
            clear(record);
        }
    }
}

/// A row made ready.
#[derive(Clone, Debug, Default)]
pub struct Record {
    pub first: Name,
    pub last: Name,
    pub born: Option<Born>,
    pub postal: String,
    pub commune: String,
    /// Folded, without spaces, the numbers apart.
    pub address: String,
    /// The numbers of the address (12, 12 bis), in their order.
    pub numbers: String,
    pub email: String,
    /// The last nine digits; empty when there are fewer than eight.
    pub phone: String,
}

impl Record {
    pub fn read(row: &Row) -> Record {
        let address = fold(row.get(Field::Address));
        let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
        Record {
            first: Name::read(row.get(Field::FirstName)),
            last: Name::read(row.get(Field::LastName)),
            born: Born::read(row.get(Field::BirthDate)),
            postal: fold(row.get(Field::PostalCode)).replace(' ', ""),
            commune: fold(row.get(Field::Commune)).replace(' ', ""),
            numbers: address.split(' ').filter(is_number).collect::<Vec<_>>().join(" "),
            address: address.split(' ').filter(|word| !is_number(word)).collect(),
            email: email(row.get(Field::Email)),
            phone: national(row.get(Field::Phone)),
        }
    }

    /// Tells whether two rows name the same person to the letter.
    pub fn identity(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (&self.first.whole, &self.last.whole, self.born).hash(&mut hasher);
        hasher.finish()
    }

    /// Tells whether two rows say the same of everything.
    pub fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.identity().hash(&mut hasher);
        (&self.postal, &self.commune, &self.address, &self.numbers, &self.email, &self.phone).hash(&mut hasher);
        hasher.finish()
    }

    /// The address with its numbers.
    pub fn home(&self) -> String {
        format!("{} {}", self.address, self.numbers)
    }

    /// The part of the e-mail address before the `@`.
    pub fn mailbox(&self) -> &str {
        self.email.split('@').next().unwrap_or_default()
    }
}

fn email(text: &str) -> String {
    let text = text.trim().to_lowercase();
    if text.contains('@') { text } else { String::new() }
}

fn national(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 8 { String::new() } else { digits[digits.len().saturating_sub(9)..].iter().collect() }
}
