//! Reduces a name to what two people who write it differently have in common.

use unicode_normalization::UnicodeNormalization;

/// Letters and digits of a name without accents, case or spaces, and where its words begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) letters: String,
    /// Bit `i` is set when a word begins at byte `i`; words past byte 63 are not marked.
    pub(crate) words: u64,
}

impl Key {
    pub(crate) fn of_words<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut key = Self::default();
        for word in words {
            key.words |= bit(key.letters.len());
            key.letters.push_str(word);
        }
        key
    }

    pub(crate) fn of_name(name: &str) -> Self {
        Self::of_words(fold(name).split_whitespace())
    }
}

/// Lower case, without accents, `œ` as `oe`, every sign that is not a Latin letter or a digit as one space.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.chars() {
        // Nearly all signs are ASCII, which needs no decomposing.
        if sign.is_ascii() {
            push_folded(&mut folded, sign.to_ascii_lowercase());
        } else {
            std::iter::once(sign).nfkd().flat_map(char::to_lowercase).for_each(|sign| push_folded(&mut folded, sign));
        }
    }
    folded
}

fn push_folded(folded: &mut String, sign: char) {
    match sign {
        'a'..='z' | '0'..='9' => folded.push(sign),
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        '\u{300}'..='\u{36f}' => {}
        _ if folded.ends_with(' ') => {}
        _ => folded.push(' '),
    }
}

/// The mask with the bit for byte `at`, empty past the 64 that a mask can mark.
pub(crate) fn bit(at: usize) -> u64 {
    u32::try_from(at).ok().and_then(|at| 1u64.checked_shl(at)).unwrap_or(0)
}

/// Whether a word of `key` begins, or its last word ends, at byte `at`.
pub(crate) fn is_boundary(letters: &str, words: u64, at: usize) -> bool {
    at == letters.len() || words & bit(at) != 0
}

/// Byte positions of the words marked in `words`, in order.
pub(crate) fn starts(words: u64) -> impl Iterator<Item = usize> {
    let mut left = words;
    std::iter::from_fn(move || {
        let at = left.trailing_zeros() as usize;
        (left != 0).then(|| {
            left &= left - 1;
            at
        })
    })
}

/// The words of folded `letters`, in order.
pub(crate) fn words(letters: &str, words: u64) -> impl Iterator<Item = &str> {
    let ends = starts(words).skip(1).chain(std::iter::once(letters.len()));
    starts(words).zip(ends).filter_map(|(from, to)| letters.get(from..to))
}

/// What people write in short for what the official name writes in full.
pub(crate) fn expand(word: &str) -> &str {
    match word {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "stes" => "saintes",
        "mt" => "mont",
        "nd" => "notredame",
        _ => word,
    }
}

/// Articles and prepositions, which people drop, swap (`sur`, `sous`) or write as one letter (`s/`).
pub(crate) fn is_small(word: &str) -> bool {
    const SMALL: [&str; 18] = [
        "le", "la", "les", "l", "de", "du", "des", "d", "en", "sur", "sous", "s", "lez", "et", "au", "aux", "a", "pres",
    ];
    SMALL.contains(&word)
}
