//! Finding people: from the words that typed words may mean to those who bear them.
//!
//! Three rounds, each only while there is room for more people: everyone in whose name all the
//! words are found (with a year, first those born that year, then the others), then those who
//! miss one word but agree on two other facts. The people read are those who bear the rarest of
//! the typed words; a round ends when no one left could score enough.

use std::{
    cell::{Cell, RefCell},
    cmp::Reverse,
};

use strsim::jaro_winkler;

use super::{
    Hit,
    dictionary::{Dictionary, percent},
    people::People,
    question::read,
    reading::{Crowd, Reading, Word, readings, rejoined},
    tally::Tally,
};
use crate::likeness::mistyped;

/// People whose names are compared in one search at most: some 5 ms.
const MOST_COMPARED: u32 = 50_000;
/// Out of 1000, beside the names (see [`share`]).
const SAME_YEAR: u16 = 250;
const NEAR_YEAR: u16 = 150;
const MISTYPED_YEAR: u16 = 120;
const UNKNOWN_YEAR: u16 = 100;
/// Out of 1000: a particle or title not found, a word of the person that was not typed (four
/// at most).
const NO_PARTICLE: u16 = 30;
const NOT_TYPED: u16 = 5;
/// Weights below this are not followed outside the birth year, nor when a word is missing.
const SURE: u8 = 60;

pub(super) fn search(
    dictionary: &Dictionary,
    people: &People,
    query: &str,
    allowed: &dyn Fn(u32) -> bool,
    limit: usize,
) -> Vec<Hit> {
    let (asked, year) = read(query);
    if asked.is_empty() || limit == 0 {
        return Vec::new();
    }
    let search = Search {
        dictionary,
        people,
        allowed,
        groups: RefCell::new(vec![None; people.group_names().len()]),
        compared: Cell::new(0),
        year,
    };
    let mut tally = Tally::new(limit);
    let words: Vec<Word> = asked.iter().map(|a| Word::of(dictionary, a)).collect();
    let rejoined = rejoined(dictionary, &asked);
    let readings = readings(&words, &rejoined);
    for round in [Round::BornThen, Round::BornElse] {
        for reading in &readings {
            search.all_words(reading, round, &mut tally);
        }
    }
    if let Some(typed) = readings.first().filter(|_| !tally.is_full()) {
        search.all_but_one(typed, &mut tally);
    }
    search.sorted(tally)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Round {
    /// People born in the year asked, or everyone when no year was.
    BornThen,
    /// The others.
    BornElse,
}

struct Search<'a> {
    dictionary: &'a Dictionary,
    people: &'a People,
    allowed: &'a dyn Fn(u32) -> bool,
    /// What `allowed` answered, by group number.
    groups: RefCell<Vec<Option<bool>>>,
    compared: Cell<u32>,
    year: Option<i16>,
}

impl Search<'_> {
    fn all_words(&self, reading: &Reading, round: Round, tally: &mut Tally) {
        if round == Round::BornElse && (self.year.is_none() || tally.is_full()) {
            return;
        }
        let mut required: Vec<&Word> = reading.required().collect();
        required.sort_by_key(|word| word.bearers);
        let Some((rarest, others)) = required.split_first() else { return };
        let second = (!others.is_empty()).then(|| self.crowd(others.iter().take(1).copied()));
        let least = if round == Round::BornElse { SURE } else { 1 };
        let words = required.len();
        for candidate in rarest.candidates.iter().filter(|c| c.weight >= least) {
            let names = average(100 * (words - 1) + usize::from(candidate.weight), words);
            if !tally.admits(self.with_year(names, round).saturating_sub(reading.handicap)) {
                return;
            }
            for person in self.bearers(candidate.word, second.as_ref(), round) {
                if let Names { score, missing: None } = self.compare(reading, person) {
                    let score = self.total(score, person).saturating_sub(reading.handicap);
                    tally.note(score, person);
                }
            }
        }
    }

    /// People who agree on all the words but one, and on the year when there are only two.
    fn all_but_one(&self, reading: &Reading, tally: &mut Tally) {
        let words = reading.required().count();
        if words < 2 || (words == 2 && self.year.is_none()) {
            return;
        }
        for (at, word) in reading.required().enumerate() {
            let others = reading.required().enumerate().filter(|(other, _)| *other != at);
            let second = (words > 2).then(|| self.crowd(others.map(|(_, word)| word)));
            for candidate in word.candidates.iter().filter(|c| c.weight >= SURE) {
                let names = average(100 * (words - 2) + 50 + usize::from(candidate.weight), words);
                if !tally.admits(self.with_year(names, Round::BornThen)) {
                    break;
                }
                for person in self.bearers(candidate.word, second.as_ref(), Round::BornThen) {
                    let Names { score, missing } = self.compare(reading, person);
                    if let Some(Missing::One(missing)) = missing {
                        let near = usize::from(self.nearest(missing, person)) / 2;
                        let score = score + average(near, words);
                        tally.note(self.total(score, person), person);
                    }
                }
            }
        }
    }

    fn crowd<'w>(&self, words: impl Iterator<Item = &'w Word>) -> Crowd {
        Crowd::of(self.dictionary, words, self.people.places())
    }

    /// The allowed bearers of a word in this round who belong to a crowd, the newest first.
    fn bearers(&self, word: u32, crowd: Option<&Crowd>, round: Round) -> impl Iterator<Item = u32> {
        let bearers = self.dictionary.bearers(word).iter().rev().copied();
        let among = bearers.filter(move |person| crowd.is_none_or(|crowd| crowd.has(*person)));
        let then = among.filter(move |person| {
            self.year.is_none() || (self.people.year(*person) == self.year) == (round == Round::BornThen)
        });
        then.filter(|person| self.may_see(*person)).take_while(|_| {
            self.compared.set(self.compared.get() + 1);
            self.compared.get() <= MOST_COMPARED
        })
    }

    fn may_see(&self, person: u32) -> bool {
        let Some(group) = self.people.group(person) else { return false };
        let name = self.people.group_names()[group];
        *self.groups.borrow_mut()[group].get_or_insert_with(|| (self.allowed)(name))
    }

    /// Gives each typed word the best of the person's words that is still free.
    fn compare<'r>(&self, reading: &Reading<'r>, person: u32) -> Names<'r> {
        let theirs = self.people.words(person);
        let (mut taken, mut sum, mut required, mut lost) = (0u32, 0, 0, 0);
        let mut missing = None;
        for word in &reading.words {
            let free = theirs.iter().enumerate().filter(|(at, _)| taken & (1 << at) == 0);
            let weighed = free.map(|(at, w)| (word.weights[*w as usize], Reverse(at)));
            let (weight, Reverse(at)) = weighed.max().unwrap_or((0, Reverse(0)));
            required += usize::from(!word.optional);
            if weight > 0 {
                taken |= 1 << at;
                sum += if word.optional { 0 } else { usize::from(weight) };
            } else if word.optional {
                lost += NO_PARTICLE;
            } else if missing.is_none() {
                missing = Some(Missing::One(word));
            } else {
                missing = Some(Missing::Several);
                break;
            }
        }
        let not_typed = theirs.len().saturating_sub(taken.count_ones() as usize).min(4);
        let lost = lost + NOT_TYPED * u16::try_from(not_typed).unwrap_or_default();
        Names { score: average(sum, required).saturating_sub(lost), missing }
    }

    /// The likeness (Jaro-Winkler, hundredths) of a word to the nearest of the person's.
    fn nearest(&self, word: &Word, person: u32) -> u8 {
        let theirs = self.people.words(person).iter().map(|w| self.dictionary.text(*w));
        theirs.map(|text| percent(jaro_winkler(&word.text, text))).max().unwrap_or_default()
    }

    /// The best total in a round for a score of the names.
    fn with_year(&self, names: u16, round: Round) -> u16 {
        match (self.year, round) {
            (None, _) => names,
            (Some(_), Round::BornThen) => share(names) + SAME_YEAR,
            (Some(_), Round::BornElse) => share(names) + NEAR_YEAR,
        }
    }

    fn total(&self, names: u16, person: u32) -> u16 {
        let Some(asked) = self.year else { return names };
        let year = match self.people.year(person) {
            Some(year) if year == asked => SAME_YEAR,
            Some(year) if year.abs_diff(asked) <= 2 => NEAR_YEAR,
            Some(year) if mistyped(year, asked) => MISTYPED_YEAR,
            Some(_) => 0,
            None => UNKNOWN_YEAR,
        };
        share(names) + year
    }

    fn sorted(&self, tally: Tally) -> Vec<Hit> {
        let mut best = tally.into_best();
        best.sort_unstable_by_key(|(score, person)| Reverse((*score, self.people.id(*person))));
        let hundredths = |score: u16| u8::try_from((score + 5).min(1000) / 10).unwrap_or(100);
        let hit = |(score, person)| Hit { id: self.people.id(person), score: hundredths(score) };
        best.into_iter().map(hit).collect()
    }
}

/// How well the names agree, in thousandths, and what was not found in them.
struct Names<'a> {
    score: u16,
    missing: Option<Missing<'a>>,
}

enum Missing<'a> {
    One(&'a Word),
    Several,
}

/// The mean of weights (hundredths) in thousandths.
fn average(sum: usize, count: usize) -> u16 {
    u16::try_from(sum * 10 / count.max(1)).unwrap_or(u16::MAX)
}

/// What the names weigh when a year was typed too: three quarters.
fn share(names: u16) -> u16 {
    names * 3 / 4
}
