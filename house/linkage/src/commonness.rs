//! Commonness: agreeing on a rare value says more than agreeing on a common one.

use std::collections::{HashMap, HashSet};

use crate::{
    born::Born,
    level::{Comparison, Level},
    model::Levels,
    record::Record,
};

/// Spellings that one person may have before a value counts as shared by several (a centre's telephone, 1 January).
const OWN: f64 = 10.0;

/// How many people, by name and birth, share the value and the sound of each row, by comparison.
pub struct Commonness {
    same: Vec<[u32; 8]>,
    sound: Vec<[u32; 2]>,
    rows: f64,
}

impl Commonness {
    pub fn count(records: &[Record]) -> Commonness {
        let (mut same, mut sound) = (vec![[0; 8]; records.len()], vec![[0; 2]; records.len()]);
        for of in Comparison::ALL {
            for (row, count) in counted(records, |record| value(record, of)) {
                same[row][of as usize] = count;
            }
        }
        for of in [Comparison::FirstName, Comparison::LastName] {
            for (row, count) in counted(records, |record| heard(record, of)) {
                sound[row][of as usize] = count;
            }
        }
        #[allow(clippy::cast_precision_loss)] // no table has 2^52 rows
        let rows = records.len() as f64;
        Commonness { same, sound, rows }
    }

    /// How much more often strangers share the value of this row than they share any: what multiplies `u`
    /// (the adjustment for frequency of Winkler 2000).
    pub fn factor(&self, row: usize, of: Comparison, level: Level, u: &Levels) -> f64 {
        let u = &u[of as usize];
        let (count, usual) = match level {
            Level::Same => (self.same[row][of as usize], u[Level::Same as usize]),
            Level::Sound => (
                self.sound[row].get(of as usize).copied().unwrap_or_default(),
                u[Level::Same as usize] + u[Level::Sound as usize],
            ),
            _ => return 1.0,
        };
        if count == 0 {
            return 1.0;
        }
        // The pair itself is left out of the count, and one holder in 1/u rows is taken for granted.
        let count = f64::from(count);
        let share = (count - 1.0).max(0.5) / (self.rows - 2.0 + 1.0 / usual);
        share.max((count - OWN) / self.rows) / usual
    }
}

fn counted<'a>(records: &'a [Record], of: impl Fn(&'a Record) -> String) -> Vec<(usize, u32)> {
    let values: Vec<String> = records.iter().map(of).collect();
    let mut holders: HashMap<&str, HashSet<u64>> = HashMap::with_capacity(values.len());
    for (value, record) in values.iter().zip(records) {
        holders.entry(value).or_default().insert(record.identity());
    }
    let counts: HashMap<&str, u32> =
        holders.iter().map(|(value, people)| (*value, u32::try_from(people.len()).unwrap_or(u32::MAX))).collect();
    let known = values.iter().enumerate().filter(|(_, value)| !value.is_empty());
    known.map(|(row, value)| (row, counts[value.as_str()])).collect()
}

fn value(record: &Record, of: Comparison) -> String {
    match of {
        Comparison::FirstName => record.first.whole.clone(),
        Comparison::LastName => record.last.whole.clone(),
        Comparison::Order => String::new(),
        Comparison::BirthDate => record.born.filter(|born| born.day.is_some()).map_or(String::new(), Born::digits),
        Comparison::Town => format!("{}{}", record.postal, record.commune),
        Comparison::Address if record.address.is_empty() => String::new(),
        Comparison::Address => record.home(),
        Comparison::Email => record.email.clone(),
        Comparison::Phone => record.phone.clone(),
    }
}

fn heard(record: &Record, of: Comparison) -> String {
    match of {
        Comparison::FirstName => record.first.sound.clone(),
        Comparison::LastName => record.last.sound.clone(),
        _ => String::new(),
    }
}
