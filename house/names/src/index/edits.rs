//! Typing errors between two short words, counted for all letters at once in the bits of a number.

/// Longest word kept in the index, in bytes; longer ones are cut.
pub(super) const LONGEST: usize = 32;

/// A typed word, ready to be compared with many others.
pub(super) struct Pattern {
    /// Where each byte stands in the word, one bit per place.
    places: [u32; 256],
    length: u8,
}

/// Errors that turn the typed word into the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edits {
    pub whole: u8,
    /// Into the nearest beginning of the other.
    pub opening: u8,
}

impl Pattern {
    /// Takes the first [`LONGEST`] bytes.
    pub fn of(typed: &str) -> Pattern {
        let mut places = [0u32; 256];
        let mut length = 0u8;
        for byte in typed.bytes().take(LONGEST) {
            places[usize::from(byte)] |= 1 << length;
            length += 1;
        }
        Pattern { places, length }
    }

    /// Insertions, removals, substitutions and swaps of neighbours, in bytes (optimal string
    /// alignment; H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
    /// distances", Nordic Journal of Computing 10, 2003).
    pub fn edits(&self, word: &str) -> Edits {
        let Some(last) = self.length.checked_sub(1) else {
            let whole = u8::try_from(word.len()).unwrap_or(u8::MAX);
            return Edits { whole, opening: 0 };
        };
        let (mut up, mut down) = (u32::MAX, 0u32);
        let (mut diagonal, mut before) = (0u32, 0u32);
        let mut edits = Edits { whole: self.length, opening: self.length };
        for byte in word.bytes().take(LONGEST) {
            let here = self.places[usize::from(byte)];
            let swapped = ((!diagonal & here) << 1) & before;
            diagonal = ((here & up).wrapping_add(up) ^ up) | here | down | swapped;
            let (rises, falls) = (down | !(diagonal | up), diagonal & up);
            edits.whole += u8::from(rises >> last & 1 == 1);
            edits.whole -= u8::from(falls >> last & 1 == 1);
            edits.opening = edits.opening.min(edits.whole);
            let (rises, falls) = (rises << 1 | 1, falls << 1);
            up = falls | !(diagonal | rises);
            down = diagonal & rises;
            before = here;
        }
        edits
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_beginning_is_enough_when_the_word_is_being_typed() {
        assert_eq!(Pattern::of("fatum").edits("fatoumata"), Edits { whole: 4, opening: 1 });
        assert_eq!(Pattern::of("").edits("ba"), Edits { whole: 2, opening: 0 });
        assert_eq!(Pattern::of("ba").edits(""), Edits { whole: 2, opening: 2 });
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn errors_are_counted_as_the_slow_way_does(a in "[a-d]{0,32}", b in "[a-d]{0,32}") {
            let slow = |b: &str| u8::try_from(strsim::osa_distance(&a, b)).expect("short");
            let beginnings = (0..=b.len()).map(|end| slow(&b[..end])).min().expect("one");
            let expected = Edits { whole: slow(&b), opening: beginnings };
            prop_assert_eq!(Pattern::of(&a).edits(&b), expected);
        }
    }
}
