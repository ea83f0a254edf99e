//! The index behind the counter's search box: everyone whom a process may find, in memory.
//!
//! A typed word is compared with the distinct words of all names (`dictionary`), and people are
//! then read from the lists of those who bear the likeliest ones (`search`). One index serves
//! many readers and one writer: put it behind an `RwLock`.

mod dictionary;
mod edits;
mod people;
mod question;
mod reading;
mod search;
mod tally;

use dictionary::Dictionary;
use edits::LONGEST;
use people::{MOST_WORDS, People};

use crate::fold::tokens;

/// A person as the search box knows them.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The person's UUID.
    pub id: u128,
    pub first: &'a str,
    pub last: &'a str,
    /// Usual name, birth name, nickname: whatever else they are called by.
    pub extra: Option<&'a str>,
    pub birth_year: Option<i16>,
    /// Whose person this is (organisation and space); searches name the groups they may see.
    pub group: u32,
}

/// Someone found: 100 is every typed word and the year exactly, nothing more in the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub id: u128,
    pub score: u8,
}

/// People by name and birth year. Nothing of a name remains once nobody bears it.
#[derive(Default)]
pub struct Index {
    dictionary: Dictionary,
    people: People,
}

impl Index {
    pub fn new() -> Index {
        Index::default()
    }

    /// An index with room for so many people, for the first filling.
    pub fn with_capacity(people: usize) -> Index {
        Index { dictionary: Dictionary::default(), people: People::with_capacity(people) }
    }

    pub fn len(&self) -> usize {
        self.people.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Distinct words in all names: what a search sweeps over.
    pub fn words(&self) -> usize {
        self.dictionary.words()
    }

    pub fn contains(&self, id: u128) -> bool {
        self.people.find(id).is_some()
    }

    /// Adds a person, or replaces the one with the same id. Of the names, the first 16 words
    /// are kept, and the first 32 bytes of a word.
    pub fn insert(&mut self, entry: &Entry) {
        self.remove(entry.id);
        let person = self.people.add(entry.id, entry.birth_year, entry.group);
        let mut words = Vec::with_capacity(4);
        for name in [entry.first, entry.last, entry.extra.unwrap_or_default()] {
            for word in tokens(name) {
                if words.len() < MOST_WORDS {
                    words.push(self.dictionary.bear(cut(&word), person));
                }
            }
        }
        self.people.name(person, &words);
    }

    /// Forgets a person; false when they were not there.
    pub fn remove(&mut self, id: u128) -> bool {
        let Some(person) = self.people.find(id) else { return false };
        for word in self.people.words(person).to_vec() {
            self.dictionary.forget(word, person);
        }
        self.people.remove(person);
        true
    }

    /// The likeliest people for what was typed, best first, then the newest (UUIDv7) first.
    ///
    /// `query` holds name parts in any order, whole or begun, with or without accents and with
    /// one or two typing errors each, and a birth year of four digits anywhere. A year is a
    /// strong preference, not a filter: it may have been recorded wrong. Only people whose group
    /// is `allowed` are returned. Nothing is found for a query without a letter.
    pub fn search(&self, query: &str, allowed: impl Fn(u32) -> bool, limit: usize) -> Vec<Hit> {
        search::search(&self.dictionary, &self.people, query, &allowed, limit)
    }
}

/// The first bytes of a word that the index keeps, at a letter's edge.
fn cut(word: &str) -> &str {
    &word[..word.floor_char_boundary(LONGEST)]
}
