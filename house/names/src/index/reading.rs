//! Ways of reading the query: each typed word with what it may mean, words joined or cut in two.

use super::{
    dictionary::{Candidate, Dictionary},
    question::Asked,
};

/// Other ways of cutting the query into words that are tried.
const MOST_REJOINED: usize = 3;
/// What reading two words as one, or one as two, costs out of 1000.
const REJOINED: u16 = 10;

/// A typed word with what it may mean.
pub(super) struct Word {
    pub text: String,
    pub optional: bool,
    pub candidates: Vec<Candidate>,
    /// The candidates' weights, by word number.
    pub weights: Vec<u8>,
    /// How many people bear a candidate.
    pub bearers: usize,
}

impl Word {
    pub fn of(dictionary: &Dictionary, asked: &Asked) -> Word {
        let candidates = dictionary.candidates(&asked.text, asked.unfinished);
        Word::with(dictionary, &asked.text, asked.optional, candidates)
    }

    fn exactly(dictionary: &Dictionary, word: u32) -> Word {
        let candidates = vec![Candidate { word, weight: 100 }];
        Word::with(dictionary, dictionary.text(word), false, candidates)
    }

    fn with(dictionary: &Dictionary, text: &str, optional: bool, all: Vec<Candidate>) -> Word {
        let mut weights = vec![0; dictionary.len()];
        for candidate in &all {
            weights[candidate.word as usize] = candidate.weight;
        }
        let bearers = all.iter().map(|c| dictionary.bearers(c.word).len()).sum();
        Word { text: text.to_owned(), optional, candidates: all, weights, bearers }
    }
}

/// Words of the query, from `at` to before `past`, and what is read in their place.
pub(super) struct Rejoined {
    at: usize,
    past: usize,
    by: Vec<Word>,
}

/// Other readings of the query: neighbours joined (`ben ali` as `benali`), a word cut in two
/// (`jeanpierre`), where the dictionary knows the result.
pub(super) fn rejoined(dictionary: &Dictionary, asked: &[Asked]) -> Vec<Rejoined> {
    let mut found = Vec::new();
    for (at, pair) in asked.windows(2).enumerate() {
        if let Some(word) = dictionary.find(&format!("{}{}", pair[0].text, pair[1].text)) {
            found.push(Rejoined { at, past: at + 2, by: vec![Word::exactly(dictionary, word)] });
        }
    }
    for (at, word) in asked.iter().enumerate() {
        if let Some((a, b)) = halves(dictionary, &word.text) {
            let both = vec![Word::exactly(dictionary, a), Word::exactly(dictionary, b)];
            found.push(Rejoined { at, past: at + 1, by: both });
        }
    }
    found.truncate(MOST_REJOINED);
    found
}

/// Two known words of two letters or more that make this one: those that most people bear.
fn halves(dictionary: &Dictionary, text: &str) -> Option<(u32, u32)> {
    let cuts = text.char_indices().map(|(at, _)| at);
    let pairs = cuts
        .filter(|at| *at >= 2 && text.len() - at >= 2)
        .filter_map(|at| Some((dictionary.find(&text[..at])?, dictionary.find(&text[at..])?)));
    let borne = |word: u32| dictionary.bearers(word).len();
    pairs.max_by_key(|(a, b)| borne(*a).min(borne(*b)))
}

/// One way of reading the query, and what it costs in thousandths.
pub(super) struct Reading<'a> {
    pub words: Vec<&'a Word>,
    pub handicap: u16,
}

impl Reading<'_> {
    pub fn required(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().copied().filter(|word| !word.optional)
    }
}

/// The query as typed, first, then its other readings.
pub(super) fn readings<'a>(words: &'a [Word], rejoined: &'a [Rejoined]) -> Vec<Reading<'a>> {
    let mut all = vec![Reading { words: words.iter().collect(), handicap: 0 }];
    all.extend(rejoined.iter().map(|other| {
        let words = words[..other.at].iter().chain(&other.by).chain(&words[other.past..]);
        Reading { words: words.collect(), handicap: REJOINED }
    }));
    all
}

/// A set of people, one bit each.
pub(super) struct Crowd(Vec<u64>);

impl Crowd {
    /// Those who bear what one of the words may mean; `places` as in the columns of people.
    pub fn of<'w>(dictionary: &Dictionary, words: impl Iterator<Item = &'w Word>, places: usize) -> Crowd {
        let mut bits = vec![0; places.div_ceil(64)];
        for candidate in words.flat_map(|word| &word.candidates) {
            for person in dictionary.bearers(candidate.word) {
                bits[*person as usize / 64] |= 1 << (person % 64);
            }
        }
        Crowd(bits)
    }

    pub fn has(&self, person: u32) -> bool {
        self.0[person as usize / 64] >> (person % 64) & 1 == 1
    }
}
