//! Samples: what the pairs of a table look like, candidates counted and the others drawn at random.

use std::collections::HashMap;

use crate::{compare::compare, level::Pattern, model::Seen, record::Record};

/// Pairs drawn at random to learn how strangers agree.
const DRAWN: usize = 30_000;

/// Rows alike to the letter that are counted: a table sent three times over would otherwise look as if everybody
/// shared everything.
const COPIES: u32 = 2;

/// The patterns of all candidates, and of pairs drawn among the others; `pairs` is sorted.
pub fn seen(records: &[Record], pairs: &[(u32, u32)], patterns: &[Pattern], seed: u64) -> Seen {
    let kept = kept(records);
    let mut candidates = HashMap::new();
    for ((a, b), pattern) in pairs.iter().zip(patterns) {
        if kept.binary_search(a).is_ok() && kept.binary_search(b).is_ok() {
            *candidates.entry(*pattern).or_default() += 1.0;
        }
    }
    let mut others = HashMap::new();
    let mut dice = Dice(seed);
    for _ in 0..if kept.len() > 1 { DRAWN } else { 0 } {
        let (a, b) = (kept[dice.below(kept.len())], kept[dice.below(kept.len())]);
        let pair = (a.min(b), a.max(b));
        if a != b && pairs.binary_search(&pair).is_err() {
            *others.entry(compare(&records[pair.0 as usize], &records[pair.1 as usize])).or_default() += 1.0;
        }
    }
    #[allow(clippy::cast_precision_loss)] // no table has 2^52 rows
    let rows = kept.len().max(1) as f64;
    let all = (rows * (rows - 1.0) / 2.0).max(1.0);
    let (counted, drawn): (f64, f64) = (candidates.values().sum(), others.values().sum());
    let each = (all - counted).max(0.0) / drawn.max(1.0);
    for count in others.values_mut() {
        *count *= each;
    }
    Seen { candidates: sorted(candidates), others: sorted(others), pairs: all, rows }
}

/// The rows to learn from, in order.
fn kept(records: &[Record]) -> Vec<u32> {
    let mut copies: HashMap<u64, u32> = HashMap::with_capacity(records.len());
    let mut first = |record: &Record| {
        let count = copies.entry(record.fingerprint()).or_default();
        *count += 1;
        *count <= COPIES
    };
    (0u32..).zip(records).filter(|(_, record)| first(record)).map(|(row, _)| row).collect()
}

/// In a fixed order, so that sums come out the same every time.
fn sorted(counts: HashMap<Pattern, f64>) -> Vec<(Pattern, f64)> {
    let mut counts: Vec<(Pattern, f64)> = counts.into_iter().collect();
    counts.sort_unstable_by_key(|(pattern, _)| *pattern);
    counts
}

/// The generator SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let scaled = (u128::from(z ^ (z >> 31)) * end as u128) >> 64;
        usize::try_from(scaled).unwrap_or_default()
    }
}
