//! Record linkage on the public sets, on invented French people, and on odd tables.

mod french;
mod odd;
mod public;

use std::collections::{BTreeMap, BTreeSet};

use linkage::Pair;

/// How right the pairs are, given who each row is.
#[derive(Debug)]
pub struct Measure {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

pub type Pairs = BTreeSet<(usize, usize)>;

pub fn pairs(found: &[Pair]) -> Pairs {
    found.iter().map(|pair| (pair.a, pair.b)).collect()
}

pub fn truth<K: Ord>(of: impl IntoIterator<Item = K>) -> Pairs {
    let mut rows: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (row, person) in of.into_iter().enumerate() {
        rows.entry(person).or_default().push(row);
    }
    let mut pairs = Pairs::new();
    for rows in rows.values() {
        for (at, a) in rows.iter().enumerate() {
            pairs.extend(rows[at + 1..].iter().map(|b| (*a, *b)));
        }
    }
    pairs
}

#[allow(clippy::cast_precision_loss)] // thousands
pub fn measure(found: &Pairs, truth: &Pairs) -> Measure {
    let right = found.intersection(truth).count() as f64;
    let (precision, recall) = (right / found.len() as f64, right / truth.len() as f64);
    Measure { precision, recall, f1: 2.0 * precision * recall / (precision + recall) }
}
