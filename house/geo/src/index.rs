//! Names of communes and former communes, folded, and every word of them in alphabetical order.

use std::ops::Range;

use crate::fold::{self, Key};
use crate::pack::Pack;
use crate::strings::{Strings, first, small};

/// Finds places by the beginning of any word of their names.
#[derive(Default)]
pub(crate) struct Index {
    /// Folded names, without spaces, of communes then former communes.
    keys: Strings,
    /// Where the words of each name begin.
    words: Vec<u64>,
    /// Which letters each name has, as [`letters_in`] marks them.
    letters: Vec<u32>,
    /// Every end of a name that begins with a word, in alphabetical order: place number, then the word's byte in the
    /// low 8 bits.
    tails: Vec<u32>,
}

/// The end of a name from one of its words.
#[derive(Clone, Copy)]
pub(crate) struct Tail {
    pub(crate) place: u32,
    pub(crate) at: usize,
}

impl Index {
    pub(crate) fn new(pack: &Pack) -> Self {
        let mut index = Self::default();
        let mut tails: Vec<(u64, u32)> = Vec::new();
        for place in 0..pack.communes + pack.formers {
            let key = Key::of_name(pack.names.get(place));
            index.keys.push(&key.letters);
            index.words.push(key.words);
            index.letters.push(letters_in(key.letters.as_bytes()));
            let packed =
                |at: usize| (head(key.letters.as_bytes().get(at..).unwrap_or_default()), place << 8 | small(at));
            tails.extend(fold::starts(key.words).map(packed));
        }
        // Most tails differ in their first eight letters, which compare as one number.
        tails.sort_unstable_by(|a, b| {
            a.0.cmp(&b.0).then_with(|| index.text(tail(a.1)).cmp(index.text(tail(b.1)))).then(a.1.cmp(&b.1))
        });
        index.tails = tails.into_iter().map(|(_, tail)| tail).collect();
        index.keys.shrink();
        index.words.shrink_to_fit();
        index.letters.shrink_to_fit();
        index
    }

    /// Every tail that begins with `letters`, in alphabetical order: those equal to `letters` come first.
    pub(crate) fn beginning_with(&self, letters: &str) -> impl Iterator<Item = Tail> {
        self.range(letters).filter_map(|i| self.tails.get(i as usize)).map(|&packed| tail(packed))
    }

    /// How many tails begin with `letters`.
    pub(crate) fn count(&self, letters: &str) -> usize {
        self.range(letters).len()
    }

    fn range(&self, letters: &str) -> Range<u32> {
        let text = |i: u32| self.tails.get(i as usize).map_or("", |&packed| self.text(tail(packed)));
        let from = first(small(self.tails.len()), |i| text(i) >= letters);
        let count = first(small(self.tails.len()) - from, |i| !text(from + i).starts_with(letters));
        from..from + count
    }

    /// The letters of a tail.
    pub(crate) fn text(&self, tail: Tail) -> &str {
        self.keys.get(tail.place).get(tail.at..).unwrap_or_default()
    }

    /// The folded name of a place, and where its words begin.
    pub(crate) fn key(&self, place: u32) -> (&str, u64) {
        (self.keys.get(place), self.words.get(place as usize).copied().unwrap_or_default())
    }

    /// The places whose names have all of these letters but at most one, which is what one mistake leaves.
    pub(crate) fn nearly_with(&self, letters: &[u8]) -> impl Iterator<Item = u32> {
        let wanted = letters_in(letters);
        (0..).zip(&self.letters).filter(move |(_, has)| (wanted & !**has).count_ones() < 2).map(|(place, _)| place)
    }

    /// Whether only articles come before the tail (`Havre` in `Le Havre`).
    pub(crate) fn after_article(&self, tail: Tail) -> bool {
        matches!(self.keys.get(tail.place).get(..tail.at), Some("" | "le" | "la" | "les" | "l"))
    }

    /// Bytes held on the heap.
    pub(crate) fn weight(&self) -> usize {
        self.keys.weight()
            + self.words.capacity() * size_of::<u64>()
            + self.letters.capacity() * size_of::<u32>()
            + self.tails.capacity() * size_of::<u32>()
    }
}

fn tail(packed: u32) -> Tail {
    Tail { place: packed >> 8, at: (packed & 0xff) as usize }
}

/// One bit for each letter from `a` to `z` that is there.
fn letters_in(letters: &[u8]) -> u32 {
    letters
        .iter()
        .filter_map(|letter| 1u32.checked_shl(u32::from(letter.checked_sub(b'a')?)))
        .fold(0, |all, bit| all | bit)
}

/// The first eight letters as a number that sorts as they do.
fn head(letters: &[u8]) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(letters).for_each(|(to, from)| *to = *from);
    u64::from_be_bytes(first)
}
