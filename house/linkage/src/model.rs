//! The model of Fellegi and Sunter, its weights fitted to a table without labels by expectation and maximisation.

use crate::level::{Comparison, LEVELS, Level, Pattern};

/// Probability of each level, by comparison.
pub type Levels = [[f64; LEVELS]; 8];

/// Rounds of expectation and maximisation, at most.
const ROUNDS: usize = 60;
/// Pairs that the first guess of `m` and of `u` counts for.
const TRUST_M: f64 = 60.0;
const TRUST_U: f64 = 300.0;
/// Duplicates expected of each row before anything is seen, and the pairs that this guess counts for.
const DUPLICATES: f64 = 0.1;
const TRUST_SAME: f64 = 20.0;
/// Pairs of relatives expected for one pair that is the same person, before anything is seen, and the pairs of the
/// same person that this guess counts for.
const RELATIVES: f64 = 2.0;
const TRUST_RELATIVES: f64 = 20.0;
/// Share of relatives who give one telephone or mailbox.
const SHARED: f64 = 0.7;
/// Share of relatives born the same day: twins.
const TWINS: f64 = 0.04;

/// What a table's pairs are made of.
#[derive(Clone, Debug)]
pub struct Model {
    /// P(level | same person).
    pub m: Levels,
    /// P(level | two people drawn at random).
    pub u: Levels,
    /// P(level | two people of one household).
    pub r: Levels,
    /// Share of all pairs that are the same person, and that are relatives.
    pub same: f64,
    pub relatives: f64,
}

/// The patterns to fit, each with its number of pairs: those of the candidates, and those of pairs drawn at random
/// among the others, which stand for all the others.
pub struct Seen {
    pub candidates: Vec<(Pattern, f64)>,
    pub others: Vec<(Pattern, f64)>,
    /// All pairs of the table.
    pub pairs: f64,
    pub rows: f64,
}

impl Seen {
    fn each(&self, mut give: impl FnMut(Pattern, f64)) {
        for (pattern, count) in self.candidates.iter().chain(&self.others) {
            give(*pattern, *count);
        }
    }
}

impl Model {
    /// Fits the model. See the crate's documentation for the formulas.
    pub fn fit(seen: &Seen) -> Model {
        let share = guess(seen);
        // Strangers are first taken to agree as all pairs do: what a whole table shares (a centre's telephone) must
        // not look rare, or the rounds would take the centre for one person.
        let mut u = scaled(&first_u(), TRUST_U);
        seen.each(|pattern, count| add(&mut u, pattern, count));
        normalise(&mut u);
        let mut model = Model { m: first_m(), u, r: first_m(), same: share, relatives: share * RELATIVES };
        model.r = relatives(&model.m, &model.u);
        for _ in 0..ROUNDS {
            let next = model.round(seen);
            let moved = (next.same - model.same).abs() / model.same;
            model = next;
            if moved < 1e-4 {
                break;
            }
        }
        model
    }

    /// The probability of the three classes for a pattern: same person, relatives, strangers.
    pub fn classes(&self, pattern: Pattern) -> [f64; 3] {
        let mut odds = [self.same, self.relatives, (1.0 - self.same - self.relatives).max(1e-9)];
        for (of, level) in pattern.known() {
            let (of, level) = (of as usize, level as usize);
            odds[0] *= self.m[of][level];
            odds[1] *= self.r[of][level];
            odds[2] *= self.u[of][level];
        }
        let all: f64 = odds.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        odds.map(|part| part / all)
    }

    fn round(&self, seen: &Seen) -> Model {
        let (mut m, mut u) = (scaled(&first_m(), TRUST_M), scaled(&first_u(), TRUST_U));
        let (mut same, mut relatives_seen) = (0.0, 0.0);
        for (pattern, count) in &seen.candidates {
            let [of_same, of_relatives, of_strangers] = self.classes(*pattern).map(|part| part * count);
            same += of_same;
            relatives_seen += of_relatives;
            add(&mut m, *pattern, of_same);
            add(&mut u, *pattern, of_strangers);
        }
        for (pattern, count) in &seen.others {
            add(&mut u, *pattern, *count);
        }
        normalise(&mut m);
        normalise(&mut u);
        let share = ((same + TRUST_SAME * guess(seen)) / (seen.pairs + TRUST_SAME)).min(0.95);
        // As many relatives for one same person as seen, starting from the guess.
        let kin = (relatives_seen + TRUST_RELATIVES * RELATIVES) / (same + TRUST_RELATIVES);
        let kin = (kin * share).min((1.0 - share) / 2.0);
        let r = relatives(&m, &u);
        Model { m, u, r, same: share, relatives: kin.max(1e-12) }
    }
}

/// The share of pairs that are the same person, before anything is seen.
fn guess(seen: &Seen) -> f64 {
    (DUPLICATES * seen.rows / seen.pairs).min(0.1)
}

fn add(levels: &mut Levels, pattern: Pattern, count: f64) {
    for (of, level) in pattern.known() {
        levels[of as usize][level as usize] += count;
    }
}

/// People of one household: name, town, address, telephone and mailbox shared nearly as by one person; given names
/// as by strangers; birth dates as by strangers but for twins.
fn relatives(m: &Levels, u: &Levels) -> Levels {
    let mut r = *m;
    r[Comparison::FirstName as usize] = u[Comparison::FirstName as usize];
    r[Comparison::Order as usize] = u[Comparison::Order as usize];
    for (level, p) in r[Comparison::BirthDate as usize].iter_mut().enumerate() {
        *p = TWINS * *p + (1.0 - TWINS) * u[Comparison::BirthDate as usize][level];
    }
    for shared in [Comparison::Email, Comparison::Phone] {
        for (level, p) in r[shared as usize].iter_mut().enumerate() {
            *p = SHARED * *p + (1.0 - SHARED) * u[shared as usize][level];
        }
    }
    r
}

/// The first guess: how often two rows of one person agree.
fn first_m() -> Levels {
    let mut m = [[0.0; LEVELS]; 8];
    let mut put = |of: Comparison, shares: [f64; 6]| m[of as usize][1..].copy_from_slice(&shares);
    //                           same  sound  close part   far   different
    put(Comparison::FirstName, [0.74, 0.06, 0.08, 0.06, 0.03, 0.03]);
    put(Comparison::LastName, [0.77, 0.05, 0.08, 0.04, 0.02, 0.04]);
    put(Comparison::Order, [0.96, 0.001, 0.001, 0.001, 0.001, 0.04]);
    put(Comparison::BirthDate, [0.83, 0.001, 0.09, 0.03, 0.03, 0.02]);
    put(Comparison::Town, [0.75, 0.001, 0.08, 0.05, 0.01, 0.11]);
    put(Comparison::Address, [0.65, 0.001, 0.15, 0.05, 0.03, 0.12]);
    put(Comparison::Email, [0.75, 0.001, 0.10, 0.04, 0.01, 0.10]);
    put(Comparison::Phone, [0.75, 0.001, 0.07, 0.001, 0.001, 0.18]);
    normalise(&mut m);
    m
}

/// The first guess: how often two strangers agree.
fn first_u() -> Levels {
    let mut u = [[0.0; LEVELS]; 8];
    let mut put = |of: Comparison, shares: [f64; 5]| {
        u[of as usize][1..6].copy_from_slice(&shares);
        u[of as usize][6] = 1.0 - shares.iter().sum::<f64>();
    };
    //                           same   sound  close  part   far
    put(Comparison::FirstName, [0.008, 0.002, 0.004, 0.01, 0.03]);
    put(Comparison::LastName, [0.003, 0.001, 0.002, 0.01, 0.03]);
    put(Comparison::Order, [0.998, 1e-6, 1e-6, 1e-6, 1e-6]);
    put(Comparison::BirthDate, [5e-5, 1e-9, 5e-4, 0.01, 0.05]);
    put(Comparison::Town, [0.03, 1e-9, 0.01, 0.02, 0.01]);
    put(Comparison::Address, [3e-4, 1e-9, 1e-3, 3e-3, 0.02]);
    put(Comparison::Email, [5e-6, 1e-9, 1e-4, 1e-4, 1e-3]);
    put(Comparison::Phone, [5e-6, 1e-9, 1e-4, 1e-9, 1e-9]);
    normalise(&mut u);
    u
}

fn scaled(levels: &Levels, by: f64) -> Levels {
    levels.map(|row| row.map(|p| p * by))
}

/// Every comparison's levels sum to one, none is impossible.
fn normalise(levels: &mut Levels) {
    for row in levels {
        row[Level::Missing as usize] = 0.0;
        let all: f64 = row.iter().sum();
        for p in &mut row[1..] {
            *p = (*p / all).max(1e-9);
        }
    }
}
