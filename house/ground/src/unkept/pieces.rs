//! Cuts a text into the groups of digits that may make one number.

/// Digits that stand together, with what Corsica puts among them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Piece {
    /// ASCII digits, and at most one `A` or `B` after a 2.
    pub text: String,
    /// Only separators stand between this and the piece before it.
    pub joined: bool,
    /// Among them one that no printed card has: « / », « : », a bracket.
    pub apart: bool,
    /// A « + » stands before it: a telephone.
    pub dialled: bool,
}

impl Piece {
    /// Whether it is digits and nothing else.
    pub fn is_plain(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Most characters between two groups of one number.
const GAP: usize = 3;

/// The groups of digits of a text, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let (mut word, mut gap) = (String::new(), None);
    let mut marks = Marks::default();
    // One separator more at the end: the last word ends like the others.
    for one in text.chars().map(plain).chain(['\n']) {
        if one.is_alphanumeric() {
            word.push(one);
            continue;
        }
        if !word.is_empty() {
            gap = close(&mut all, &std::mem::take(&mut word), gap, std::mem::take(&mut marks));
        }
        marks.apart |= "/:()".contains(one);
        marks.dialled = one == '+';
        gap = match gap {
            Some(length) if separates(one) && length < GAP => Some(length + 1),
            _ => None,
        };
    }
    all
}

/// What stands before a word.
#[derive(Clone, Copy, Default)]
struct Marks {
    apart: bool,
    dialled: bool,
}

/// Takes a word that ended; the length of the gap after it, if a number may go on behind it.
fn close(all: &mut Vec<Piece>, word: &str, gap: Option<usize>, marks: Marks) -> Option<usize> {
    // « 1 85 05 78 006 084 clé 36 »
    if ["clé", "cle", "clef", "key"].contains(&word.to_lowercase().as_str()) {
        return gap.map(|_| 0);
    }
    if !word.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if is_corsican(word) || word.bytes().all(|byte| byte.is_ascii_digit()) {
        let (joined, Marks { apart, dialled }) = (gap.is_some(), marks);
        all.push(Piece { text: word.to_ascii_uppercase(), joined, apart, dialled });
        return Some(0);
    }
    // A token of a machine is nobody's number; « CB4970… » is.
    if word.len() >= 24 && word.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for digits in word.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()) {
        all.push(Piece { text: digits.to_owned(), joined: false, apart: false, dialled: false });
    }
    word.ends_with(|c: char| c.is_ascii_digit()).then_some(0)
}

/// Digits with one `2A` or `2B` among them.
fn is_corsican(word: &str) -> bool {
    let Some(at) = word.find(['A', 'B', 'a', 'b']) else { return false };
    let others = word.bytes().enumerate().all(|(index, byte)| index == at || byte.is_ascii_digit());
    others && word[..at].ends_with('2')
}

/// Every digit as ASCII writes it: Arabic, Persian and wide ones are the same number.
fn plain(one: char) -> char {
    let zero = match one {
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return one,
    };
    char::from_digit(u32::from(one) - u32::from(zero), 10).unwrap_or(one)
}

fn separates(one: char) -> bool {
    (one.is_whitespace() && one != '\n') || "-.·/_():‐‑‒–—\u{200b}\u{2060}".contains(one)
}
