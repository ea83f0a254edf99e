//! Forgives one typing mistake: a letter too many, missing, wrong, or two swapped.

use crate::fold::{bit, starts};

/// How a typed word resembles a name, but for one mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Near {
    /// The whole name.
    Whole,
    /// Its beginning.
    Start,
}

/// Whether `typed` is `name` or its beginning with at most one mistake
/// (distance of Damerau and Levenshtein with adjacent swaps, at most 1).
pub(crate) fn near(typed: &[u8], name: &[u8]) -> Option<Near> {
    let same = typed.iter().zip(name).take_while(|(a, b)| a == b).count();
    let (typed, name) = (&typed[same..], &name[same..]);
    if typed.is_empty() {
        return Some(if name.len() <= 1 { Near::Whole } else { Near::Start });
    }
    if !may_go_on(typed, name) {
        return None;
    }
    let wrong = name.get(1..).map(|rest| (&typed[1..], rest));
    let too_many = Some((&typed[1..], name));
    let missing = name.get(1..).map(|rest| (typed, rest));
    let swapped = match (typed, name) {
        ([a, b, typed @ ..], [c, d, name @ ..]) if a == d && b == c => Some((typed, name)),
        _ => None,
    };
    let ways = [wrong, too_many, missing, swapped];
    ways.into_iter()
        .flatten()
        .filter_map(|(typed, name)| {
            name.starts_with(typed).then_some(if typed.len() == name.len() { Near::Whole } else { Near::Start })
        })
        .min()
}

/// Whether the letters after the first difference leave a chance; turns most names away at once.
fn may_go_on(typed: &[u8], name: &[u8]) -> bool {
    match (typed, name) {
        ([a, b, ..], [c, d, ..]) => b == d || b == c || a == d,
        ([_, b, ..], [c]) => b == c,
        ([_, rest @ ..], []) => rest.is_empty(),
        _ => true,
    }
}

/// A name with every doubled letter written once, since French spelling mistakes are mostly these
/// (`Vileurbane`), and where its words begin.
#[derive(Default)]
pub(crate) struct Single {
    pub(crate) letters: Vec<u8>,
    pub(crate) words: u64,
}

impl Single {
    /// Replaces what is held, so that a scan of all names allocates once.
    pub(crate) fn fill(&mut self, letters: &str, words: u64) {
        self.letters.clear();
        self.words = 0;
        for (at, &letter) in letters.as_bytes().iter().enumerate() {
            if self.letters.last() != Some(&letter) {
                self.letters.push(letter);
            }
            if words & bit(at) != 0 {
                self.words |= bit(self.letters.len() - 1);
            }
        }
    }
}

impl Single {
    /// The ends of the name that begin with a word, and where.
    pub(crate) fn tails(&self) -> impl Iterator<Item = (usize, &[u8])> {
        starts(self.words).filter_map(|at| Some((at, self.letters.get(at..)?)))
    }

    /// Whether only an article comes before byte `at`.
    pub(crate) fn after_article(&self, at: usize) -> bool {
        matches!(self.letters.get(..at), Some(b"" | b"le" | b"la" | b"les" | b"l"))
    }

    /// Whether each of several words begins a word of the name, all but one of them without a mistake.
    pub(crate) fn has_words(&self, words: &[Vec<u8>]) -> bool {
        let mut mistaken = 0;
        words.len() > 1
            && words.iter().all(|word| {
                let right = self.tails().any(|(_, tail)| tail.starts_with(word));
                mistaken += usize::from(!right);
                right || mistaken < 2 && word.len() > 2 && self.tails().any(|(_, tail)| near(word, tail).is_some())
            })
    }
}

/// `letters` with every doubled letter written once.
pub(crate) fn single(letters: &str) -> Vec<u8> {
    let mut letters = letters.as_bytes().to_vec();
    letters.dedup();
    letters
}
