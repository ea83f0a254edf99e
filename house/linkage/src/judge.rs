//! Judging: from a table to the pairs that are the same person, each with its reasons.

use crate::{
    block::candidates,
    commonness::Commonness,
    compare::compare,
    field::Row,
    group::{Link, groups},
    level::{Comparison, Level, Pattern},
    model::Model,
    record::{Record, records},
    sample::seen,
};

/// Rows of one group beyond which only the links found are given, not every pair of the group.
const LARGE: usize = 1_000;

/// What a comparison says, in bits: each doubles the odds that the two are one person, or halves them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    pub of: Comparison,
    pub level: Level,
    pub bits: f64,
}

impl Contribution {
    /// A stable name of the level, for texts and stores: names are inverted rather than different in their order, and
    /// birth dates that agree in part have their year in common.
    pub fn word(&self) -> &'static str {
        match (self.of, self.level) {
            (Comparison::Order, Level::Different) => "inverted",
            (Comparison::BirthDate, Level::Part) => "year",
            (_, level) => level.word(),
        }
    }
}

/// Why two rows are, or are not, one person: `prior`, the contributions and `household` add up to the base-2
/// logarithm of the odds.
#[derive(Clone, Debug, PartialEq)]
pub struct Reasons {
    /// What is known before looking: how rare a pair of the same person is in this table. Negative.
    pub prior: f64,
    pub contributions: Vec<Contribution>,
    /// How much less the pair says because relatives and twins share what it shares. Negative or zero.
    pub household: f64,
}

impl Reasons {
    /// The base-2 logarithm of the odds that the two rows are one person.
    pub fn bits(&self) -> f64 {
        self.prior + self.contributions.iter().map(|part| part.bits).sum::<f64>() + self.household
    }
}

/// Two rows judged the same person.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Rows counted from 0, `a` before `b`.
    pub a: usize,
    pub b: usize,
    /// Probability, 0 to 1: of the pair itself, or of the weakest link through a third row where that is more.
    pub score: f64,
    /// Of the pair itself.
    pub reasons: Reasons,
}

/// The pairs of rows that are the same person, in the order of rows. The same rows and `seed` give the same pairs.
pub fn link(rows: &[Row], seed: u64) -> Vec<Pair> {
    let records = records(rows);
    let pairs = candidates(&records);
    let patterns: Vec<Pattern> =
        pairs.iter().map(|(a, b)| compare(&records[*a as usize], &records[*b as usize])).collect();
    let model = Model::fit(&seen(&records, &pairs, &patterns, seed));
    let judge = Judge { common: Commonness::count(&records), records, model };
    let links = pairs.iter().zip(patterns).filter_map(|((a, b), pattern)| {
        let bits = judge.weigh(*a as usize, *b as usize, pattern).bits();
        (bits >= 0.0).then_some(Link { a: *a as usize, b: *b as usize, bits })
    });
    judge.pairs(links.collect())
}

/// A table ready to be judged.
pub struct Judge {
    records: Vec<Record>,
    model: Model,
    common: Commonness,
}

impl Judge {
    /// What two rows say: the logarithm of their odds, and how probably they are relatives instead.
    pub fn odds(&self, a: usize, b: usize) -> (f64, f64) {
        let weighed = self.weigh(a, b, compare(&self.records[a], &self.records[b]));
        (weighed.bits(), weighed.relatives())
    }

    fn pairs(&self, links: Vec<Link>) -> Vec<Pair> {
        let mut found = Vec::new();
        for group in groups(self.records.len(), links, |a, b| self.odds(a, b)) {
            if group.rows.len() > LARGE {
                found.extend(group.links.iter().map(|link| self.pair(link.a, link.b, link.bits)));
                continue;
            }
            for (at, a) in group.rows.iter().enumerate() {
                found.extend(group.rows[at + 1..].iter().map(|b| self.pair(*a, *b, group.weakest(*a, *b))));
            }
        }
        found.sort_unstable_by_key(|pair| (pair.a, pair.b));
        found
    }

    fn pair(&self, a: usize, b: usize, through: f64) -> Pair {
        let weighed = self.weigh(a, b, compare(&self.records[a], &self.records[b]));
        let score = 1.0 / (1.0 + (-weighed.bits().max(through)).exp2());
        Pair { a, b, score, reasons: weighed.reasons() }
    }

    fn weigh(&self, a: usize, b: usize, pattern: Pattern) -> Weighed {
        let Model { m, u, r, same, relatives } = &self.model;
        let inverted = pattern.level(Comparison::Order) == Level::Different;
        let mut weighed = Weighed {
            same: same.log2(),
            relatives: relatives.log2(),
            strangers: (1.0 - same - relatives).log2(),
            prior: (same / (1.0 - same - relatives)).log2(),
            contributions: [None; 8],
        };
        for (of, level) in pattern.known() {
            // An inverted name is counted in the other column; a value is as common as the row says that has it most.
            let is_name = matches!(of, Comparison::FirstName | Comparison::LastName);
            let common = if inverted && is_name {
                1.0
            } else {
                self.common.factor(a, of, level, u).max(self.common.factor(b, of, level, u))
            };
            let (at, level_at) = (of as usize, level as usize);
            let m = m[at][level_at].log2();
            let u = (u[at][level_at] * common).min(1.0).log2();
            let kin = if of == Comparison::FirstName { common } else { 1.0 };
            weighed.same += m;
            weighed.strangers += u;
            weighed.relatives += (r[at][level_at] * kin).min(1.0).log2();
            weighed.contributions[at] = Some(Contribution { of, level, bits: m - u });
        }
        weighed
    }
}

/// Logarithms, base 2, of how probable a pair is under each class.
struct Weighed {
    same: f64,
    relatives: f64,
    strangers: f64,
    prior: f64,
    contributions: [Option<Contribution>; 8],
}

impl Weighed {
    fn bits(&self) -> f64 {
        self.same - sum(self.relatives, self.strangers)
    }

    fn relatives(&self) -> f64 {
        (self.relatives - sum(sum(self.relatives, self.strangers), self.same)).exp2()
    }

    fn reasons(&self) -> Reasons {
        let household = self.strangers - sum(self.relatives, self.strangers);
        Reasons { prior: self.prior, contributions: self.contributions.iter().flatten().copied().collect(), household }
    }
}

/// log2(2^x + 2^y), without overflow.
fn sum(x: f64, y: f64) -> f64 {
    let most = x.max(y);
    most + ((x - most).exp2() + (y - most).exp2()).log2()
}
