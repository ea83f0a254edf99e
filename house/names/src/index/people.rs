//! The people of the index in columns: id, group, birth year and the numbers of their words.

use std::collections::HashMap;

/// A year that is not known.
const NO_YEAR: i16 = i16::MIN;
/// The group of a place that nobody holds.
const NOBODY: u32 = u32::MAX;
/// Words kept of one person.
pub(super) const MOST_WORDS: usize = 16;

#[derive(Default)]
pub(super) struct People {
    /// Ids as four words: a key of 16-byte alignment would cost half as much again in the map.
    places: HashMap<[u32; 4], u32>,
    ids: Vec<u128>,
    years: Vec<i16>,
    /// Index into `group_names`, so that a search asks once per group, not per person.
    groups: Vec<u32>,
    group_names: Vec<u32>,
    group_numbers: HashMap<u32, u32>,
    starts: Vec<u32>,
    lengths: Vec<u8>,
    words: Vec<u32>,
    /// Entries of `words` that no one holds any more.
    wasted: usize,
    free: Vec<u32>,
}

impl People {
    pub fn with_capacity(people: usize) -> People {
        People {
            places: HashMap::with_capacity(people),
            ids: Vec::with_capacity(people),
            years: Vec::with_capacity(people),
            groups: Vec::with_capacity(people),
            starts: Vec::with_capacity(people),
            lengths: Vec::with_capacity(people),
            words: Vec::with_capacity(people.saturating_mul(9) / 4),
            ..People::default()
        }
    }

    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Numbers of people run from 0 to below this, free places included.
    pub fn places(&self) -> usize {
        self.ids.len()
    }

    pub fn find(&self, id: u128) -> Option<u32> {
        self.places.get(&halves(id)).copied()
    }

    pub fn id(&self, person: u32) -> u128 {
        self.ids[person as usize]
    }

    pub fn year(&self, person: u32) -> Option<i16> {
        Some(self.years[person as usize]).filter(|year| *year != NO_YEAR)
    }

    /// The person's group as a number below [`People::group_names`]'s length; none for a free place.
    pub fn group(&self, person: u32) -> Option<usize> {
        Some(self.groups[person as usize]).filter(|g| *g != NOBODY).map(|g| g as usize)
    }

    /// The groups met so far, as their owner names them.
    pub fn group_names(&self) -> &[u32] {
        &self.group_names
    }

    pub fn words(&self, person: u32) -> &[u32] {
        let start = self.starts[person as usize] as usize;
        &self.words[start..start + usize::from(self.lengths[person as usize])]
    }

    /// A place for a new person, without words yet. The id must not be present.
    pub fn add(&mut self, id: u128, birth_year: Option<i16>, group: u32) -> u32 {
        let person = self.free.pop().unwrap_or_else(|| {
            self.ids.push(0);
            self.years.push(NO_YEAR);
            self.groups.push(NOBODY);
            self.starts.push(0);
            self.lengths.push(0);
            u32::try_from(self.ids.len() - 1).unwrap_or(NOBODY)
        });
        let at = person as usize;
        self.ids[at] = id;
        self.years[at] = birth_year.unwrap_or(NO_YEAR);
        self.groups[at] = self.group_number(group);
        self.places.insert(halves(id), person);
        person
    }

    /// Gives a person their words, at most [`MOST_WORDS`].
    pub fn name(&mut self, person: u32, words: &[u32]) {
        let words = &words[..words.len().min(MOST_WORDS)];
        self.starts[person as usize] = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.lengths[person as usize] = u8::try_from(words.len()).unwrap_or_default();
        self.words.extend_from_slice(words);
    }

    /// Frees a person's place.
    pub fn remove(&mut self, person: u32) {
        let at = person as usize;
        self.places.remove(&halves(self.ids[at]));
        self.ids[at] = 0;
        self.years[at] = NO_YEAR;
        self.groups[at] = NOBODY;
        self.wasted += usize::from(std::mem::take(&mut self.lengths[at]));
        self.free.push(person);
        if self.wasted > 1024 && self.wasted > self.words.len() / 2 {
            self.tighten();
        }
    }

    /// Moves all words together, dropping those that no one holds.
    fn tighten(&mut self) {
        let mut words = Vec::with_capacity(self.words.len() - self.wasted);
        for (start, length) in self.starts.iter_mut().zip(&self.lengths) {
            let from = *start as usize;
            *start = u32::try_from(words.len()).unwrap_or(u32::MAX);
            words.extend_from_slice(&self.words[from..from + usize::from(*length)]);
        }
        self.words = words;
        self.wasted = 0;
    }

    fn group_number(&mut self, group: u32) -> u32 {
        let next = u32::try_from(self.group_names.len()).unwrap_or(NOBODY);
        let number = *self.group_numbers.entry(group).or_insert(next);
        if number == next {
            self.group_names.push(group);
        }
        number
    }
}

fn halves(id: u128) -> [u32; 4] {
    let bytes = id.to_le_bytes();
    let part = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    [part(0), part(4), part(8), part(12)]
}
