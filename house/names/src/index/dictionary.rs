//! The distinct words of all names, who bears them, and which of them a typed word may mean.
//!
//! Distinct words are few (some ten thousands for a million people), so one pass over 32-byte
//! signatures compares the typed word with all of them: exact, prefix, sound and typing errors
//! in one sweep, with nothing to keep in step but the list itself.

use std::{collections::HashMap, sync::Arc};

use strsim::jaro_winkler;

use super::edits::{LONGEST, Pattern};
use crate::sound::sound;

/// What the sweep looks at first: enough to refuse nearly every word without reading its letters.
#[derive(Clone, Copy, Default)]
struct Signature {
    /// The first eight bytes, the first one highest; zeros after a shorter word.
    head: u64,
    /// One bit per letter present (byte modulo 32), and above, one per letter present twice.
    letters: u64,
    /// Hashes of the sound, and of its first three codes.
    sound: u32,
    opening: u32,
    /// Bytes; 0 for a free place.
    length: u8,
}

#[derive(Default)]
pub(super) struct Dictionary {
    numbers: HashMap<Arc<str>, u32>,
    signatures: Vec<Signature>,
    texts: Vec<Option<Arc<str>>>,
    /// People who bear the word, ascending.
    bearers: Vec<Vec<u32>>,
    free: Vec<u32>,
}

/// A word of the dictionary that a typed word may mean, with a weight of 1..=100.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub word: u32,
    pub weight: u8,
}

impl Dictionary {
    /// Numbers run from 0 to below this, free places included.
    pub fn len(&self) -> usize {
        self.signatures.len()
    }

    pub fn words(&self) -> usize {
        self.numbers.len()
    }

    pub fn find(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    pub fn text(&self, word: u32) -> &str {
        self.texts.get(word as usize).and_then(Option::as_deref).unwrap_or_default()
    }

    pub fn bearers(&self, word: u32) -> &[u32] {
        self.bearers.get(word as usize).map_or(&[], Vec::as_slice)
    }

    /// Notes that a person bears a word, and returns the word's number.
    pub fn bear(&mut self, text: &str, person: u32) -> u32 {
        let word = self.find(text).unwrap_or_else(|| self.add(text));
        let bearers = &mut self.bearers[word as usize];
        if bearers.last().is_none_or(|last| *last < person) {
            bearers.push(person);
        } else if let Err(at) = bearers.binary_search(&person) {
            bearers.insert(at, person);
        }
        word
    }

    /// Notes that a person no longer bears a word; a word that nobody bears is forgotten.
    pub fn forget(&mut self, word: u32, person: u32) {
        let Some(bearers) = self.bearers.get_mut(word as usize) else { return };
        if let Ok(at) = bearers.binary_search(&person) {
            bearers.remove(at);
        }
        if bearers.is_empty()
            && let Some(text) = self.texts[word as usize].take()
        {
            self.numbers.remove(&text);
            self.signatures[word as usize] = Signature::default();
            self.bearers[word as usize] = Vec::new();
            self.free.push(word);
        }
    }

    fn add(&mut self, text: &str) -> u32 {
        let shared: Arc<str> = Arc::from(text);
        let word = self.free.pop().unwrap_or_else(|| {
            self.signatures.push(Signature::default());
            self.texts.push(None);
            self.bearers.push(Vec::new());
            u32::try_from(self.signatures.len() - 1).unwrap_or(u32::MAX)
        });
        self.signatures[word as usize] = Signature::of(text);
        self.texts[word as usize] = Some(Arc::clone(&shared));
        self.numbers.insert(shared, word);
        word
    }

    /// Every word that `typed` may mean, the likeliest first; `unfinished` when more letters may
    /// follow (the last word of the box).
    pub fn candidates(&self, typed: &str, unfinished: bool) -> Vec<Candidate> {
        let wanted = Wanted::of(typed, unfinished);
        let mut found = Vec::with_capacity(64);
        for (word, signature) in (0u32..).zip(&self.signatures) {
            let weight = wanted.weigh(signature, || self.text(word));
            if weight > 0 {
                found.push(Candidate { word, weight });
            }
        }
        found.sort_unstable_by_key(|c| (std::cmp::Reverse(c.weight), c.word));
        found
    }
}

impl Signature {
    fn of(text: &str) -> Signature {
        let bytes = text.as_bytes();
        let mut head = [0u8; 8];
        for (to, from) in head.iter_mut().zip(bytes) {
            *to = *from;
        }
        let spoken = sound(text);
        let opening = spoken.char_indices().nth(3).map_or(spoken.as_str(), |(end, _)| &spoken[..end]);
        Signature {
            head: u64::from_be_bytes(head),
            letters: bytes.iter().fold(0, |set: u64, byte| {
                let once = 1 << (byte & 31);
                set | once | (set & once) << 32
            }),
            sound: hash(&spoken),
            opening: hash(opening),
            length: u8::try_from(bytes.len().min(LONGEST)).unwrap_or_default(),
        }
    }

    /// The bits of `head` that a word of this length fills.
    fn filled(&self) -> u64 {
        match self.length {
            0 => 0,
            1..=7 => u64::MAX << (64 - 8 * u32::from(self.length)),
            _ => u64::MAX,
        }
    }

    fn opens(&self, other: &Signature) -> bool {
        self.length <= other.length && (self.head ^ other.head) & self.filled() == 0
    }
}

/// A typed word, ready to be compared.
struct Wanted<'a> {
    text: &'a str,
    signature: Signature,
    pattern: Pattern,
    unfinished: bool,
    /// Typing errors forgiven in the whole word, and in its beginning when unfinished.
    errors: u8,
    opening_errors: u8,
}

impl Wanted<'_> {
    fn of(text: &str, unfinished: bool) -> Wanted<'_> {
        let signature = Signature::of(text);
        let errors = match signature.length {
            0 | 1 => 0,
            2..=4 => 1,
            _ => 2,
        };
        let opening_errors = u8::from(unfinished && signature.length >= 4);
        Wanted { text, signature, pattern: Pattern::of(text), unfinished, errors, opening_errors }
    }

    /// How much the word may be meant, 0 for not at all; its letters are read only when its
    /// signature says that it can be.
    ///
    /// 100 the same; 70–95 a beginning, more when more is typed; 60–88 the same sound, by
    /// Jaro-Winkler; 50–59 the same first three sounds and a Jaro-Winkler of 0.8; 40–87 typing
    /// errors, by their share of the letters, less when the first letter is wrong; 70 a longer
    /// form (`fatoumata` for Fatou); 60 a beginning with an error.
    fn weigh<'w>(&self, other: &Signature, word: impl FnOnce() -> &'w str) -> u8 {
        let mine = &self.signature;
        let (begun, longer) = (mine.opens(other), other.length >= 4 && other.opens(mine));
        let (heard, mistyped) = (mine.opening == other.opening, self.may_be_mistyped(other));
        if other.length == 0 || !(begun || longer || heard || mistyped) {
            return 0;
        }
        let word = word();
        let mut weight = 0;
        if begun && word.starts_with(self.text) {
            weight = self.begun(other.length);
        } else if longer && self.text.starts_with(word) {
            weight = 70;
        }
        if heard && weight < 88 {
            weight = weight.max(self.heard(other, word));
        }
        if mistyped && weight < 88 {
            weight = weight.max(self.mistyped(word));
        }
        weight
    }

    /// A test without the letters themselves, that never refuses what [`Wanted::mistyped`] takes:
    /// an error removes one letter at most, and adds one at most.
    fn may_be_mistyped(&self, other: &Signature) -> bool {
        let (mine, length) = (&self.signature, other.length);
        let missing = mine.letters & !other.letters;
        if mine.length.abs_diff(length) <= self.errors {
            let extra = other.letters & !mine.letters;
            if has_at_most(missing, self.errors) && has_at_most(extra, self.errors) {
                return true;
            }
        }
        self.opening_errors > 0 && length + 1 >= mine.length && has_at_most(missing, 1)
    }

    fn begun(&self, length: u8) -> u8 {
        let typed = self.signature.length;
        if typed == length {
            return 100;
        }
        let share = 75 + u16::from(typed) * 20 / u16::from(length);
        u8::try_from(share).unwrap_or_default() - u8::from(!self.unfinished) * 5
    }

    fn heard(&self, other: &Signature, word: &str) -> u8 {
        let near = jaro_winkler(self.text, word);
        if other.sound == self.signature.sound {
            percent(0.6 + 0.28 * near)
        } else if near >= 0.8 {
            percent(0.1 + near / 2.0)
        } else {
            0
        }
    }

    fn mistyped(&self, word: &str) -> u8 {
        let edits = self.pattern.edits(word);
        if edits.whole <= self.errors {
            let letters = self.text.len().max(word.len());
            let wrong_start = usize::from(self.text.as_bytes()[0] != word.as_bytes()[0]) * 4;
            let lost = usize::from(edits.whole) * 80 / letters + wrong_start;
            return u8::try_from(91usize.saturating_sub(lost)).unwrap_or_default();
        }
        u8::from(edits.opening <= self.opening_errors && self.opening_errors > 0) * 60
    }
}

/// Whether at most so many bits are set, 2 at most (quicker than counting them all).
fn has_at_most(bits: u64, most: u8) -> bool {
    let one_less = bits & bits.wrapping_sub(1);
    match most {
        0 => bits == 0,
        1 => one_less == 0,
        _ => one_less & one_less.wrapping_sub(1) == 0,
    }
}

/// A share of 0..=1 in hundredths.
pub(super) fn percent(share: f64) -> u8 {
    // In range by the clamp; there is no checked conversion from a float.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let percent = (share.clamp(0.0, 1.0) * 100.0) as u8;
    percent
}

/// FNV-1a, 32 bits: a collision only adds a weak candidate.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619))
}
