//! Finds a commune from what a receptionist types, letter by letter.
//!
//! Names come first by how exactly they are what was typed (the name; without its article; its beginning; the
//! beginning of a word inside; all words in any order; one mistake), a former name just after a present one, then by
//! population. Numbers choose among them: a postal code or its beginning, a département, an arrondissement.

use std::cell::LazyCell;
use std::collections::HashSet;

use crate::fold::starts;
use crate::index::Tail;
use crate::query::{Number, Query, department_of_postal};
use crate::typo::{Near, Single, near, single};
use crate::{Commune, Department, District, Geo};

/// A commune that may be the one that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub commune: Commune,
    /// The arrondissement, when the number or the postal code chose one.
    pub district: Option<District>,
    /// The former commune whose name was found, now part of `commune`.
    pub was: Option<&'static str>,
    pub how: How,
}

/// How what was typed led to a commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// It is the name, with or without its article, or the whole code.
    Exact,
    /// It is the beginning of the name or of the code.
    Begins,
    /// Its words are in the name.
    Contains,
    /// It is the name but for one typing mistake.
    Typo,
    /// The name fits, the number beside it does not.
    Elsewhere,
}

/// How exactly a name is what was typed; the order is that of the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Whole,
    WithoutArticle,
    Start,
    Inside,
    Words,
    TypoWhole,
    TypoStart,
    TypoInside,
}

/// How far numbers may be from what they say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Code,
    Department,
    Anywhere,
}

type Hits = Vec<(Level, u32)>;

impl Geo {
    /// Communes that fit what was typed, the likeliest first, at most `limit`; always in the same order.
    pub fn search(&'static self, typed: &str, limit: usize) -> Vec<Found> {
        let query = Query::parse(typed);
        if query.words.is_empty() {
            return self.listed(&self.by_code(&query.numbers), &[], Scope::Code, limit);
        }
        let spellings = || std::iter::once(&query.words).chain(&query.typing);
        let names = LazyCell::new(|| spellings().flat_map(|words| self.by_name(words)).collect::<Hits>());
        let typos = LazyCell::new(|| spellings().flat_map(|words| self.by_typo(words)).collect::<Hits>());
        let tries: [(&dyn Fn() -> Hits, Scope); 5] = [
            (&|| names.clone(), Scope::Code),
            (&|| typos.clone(), Scope::Code),
            (&|| names.clone(), Scope::Department),
            (&|| names.clone(), Scope::Anywhere),
            (&|| typos.clone(), Scope::Anywhere),
        ];
        let tries = tries.into_iter().filter(|(_, scope)| *scope == Scope::Code || !query.numbers.is_empty());
        tries
            .map(|(hits, scope)| self.listed(&hits(), &query.numbers, scope, limit))
            .find(|list| !list.is_empty())
            .unwrap_or_default()
    }

    /// Hits in order, once each, with what the numbers choose.
    fn listed(&'static self, hits: &Hits, numbers: &[Number], scope: Scope, limit: usize) -> Vec<Found> {
        let mut ranked: Vec<u64> = hits.iter().map(|&(level, place)| self.rank(level, place)).collect();
        ranked.sort_unstable();
        let mut seen = HashSet::new();
        let mut list = Vec::new();
        for rank in ranked {
            if list.len() >= limit {
                break;
            }
            let (level, place) = unrank(rank);
            let now = self.resolved(place);
            let how = if scope == Scope::Code { level } else { How::Elsewhere };
            let chosen = choose(now.commune, numbers, scope);
            let whole = chosen.whole.then_some(now.district);
            for district in chosen.district.map(Some).into_iter().chain(whole) {
                if seen.insert((now.commune, district)) {
                    list.push(Found { commune: now.commune, district, was: now.was, how });
                }
            }
        }
        list.truncate(limit);
        list
    }

    fn rank(&'static self, level: Level, place: u32) -> u64 {
        let now = self.resolved(place);
        let population = now.district.map_or(now.commune.population(), District::population);
        let level = level as u64 * 2 + u64::from(now.was.is_some());
        level << 56 | u64::from(u32::MAX - population) << 24 | u64::from(place)
    }

    fn by_name(&self, words: &[String]) -> Hits {
        let letters = words.concat();
        let level = |tail: Tail| match (self.index.text(tail).len() == letters.len(), self.index.after_article(tail)) {
            (true, true) if tail.at == 0 => Level::Whole,
            (true, true) => Level::WithoutArticle,
            (false, true) => Level::Start,
            _ => Level::Inside,
        };
        let mut hits: Hits = self.index.beginning_with(&letters).map(|tail| (level(tail), tail.place)).collect();
        if let [_, _, ..] = words {
            let rarest = words.iter().min_by_key(|word| self.index.count(word)).map_or("", String::as_str);
            let has_all = |&place: &u32| {
                let (name, marks) = self.index.key(place);
                words.iter().all(|word| starts(marks).any(|at| name[at..].starts_with(word.as_str())))
            };
            let places = self.index.beginning_with(rarest).map(|tail| tail.place);
            hits.extend(places.filter(has_all).map(|place| (Level::Words, place)));
        }
        hits
    }

    /// Looks at all names: meant for when nothing else was found.
    fn by_typo(&self, words: &[String]) -> Hits {
        let typed = single(&words.concat());
        if typed.len() < 4 {
            return Hits::new();
        }
        let words: Vec<Vec<u8>> = words.iter().map(|word| single(word)).collect();
        let mut name = Single::default();
        let mut hits = Hits::new();
        for place in self.index.nearly_with(&typed) {
            let (letters, marks) = self.index.key(place);
            name.fill(letters, marks);
            let whole = name.tails().filter_map(|(at, tail)| {
                let level = match (near(&typed, tail)?, name.after_article(at)) {
                    (Near::Whole, true) => Level::TypoWhole,
                    (_, true) => Level::TypoStart,
                    _ => Level::TypoInside,
                };
                (level != Level::TypoInside || typed.len() > 4).then_some(level)
            });
            let level = whole.min().or_else(|| name.has_words(&words).then_some(Level::TypoInside));
            hits.extend(level.map(|level| (level, place)));
        }
        hits
    }

    /// Places by numbers alone: a postal code or its beginning, a département, an INSEE code.
    fn by_code(&'static self, numbers: &[Number]) -> Hits {
        let Some((first, others)) = numbers.split_first().filter(|(first, _)| !first.ordinal) else {
            return Hits::new();
        };
        let digits = first.digits.as_str();
        let mut hits = Hits::new();
        for code in self.pack.postal.beginning_with(digits) {
            let level = if self.pack.postal.get(code) == digits { Level::Whole } else { Level::Start };
            let places = self.postal_places.get(code);
            // A whole code names the arrondissement, and its city with it.
            let divided =
                |place: u32| level == Level::Whole && self.resolved(place).commune.districts().next().is_some();
            let is_city = |place: u32| place < self.pack.communes && divided(place);
            hits.extend(places.iter().filter(|&&place| !is_city(place)).map(|&place| (level, place)));
        }
        let department = self.department(digits).into_iter().flat_map(Department::communes);
        hits.extend(department.map(|commune| (Level::Start, commune.place)));
        hits.extend(self.resolve_place(digits).map(|place| (Level::WithoutArticle, place)));
        hits.retain(|&(_, place)| others.iter().all(|number| has_code(self.resolved(place).commune, &number.digits)));
        hits
    }
}

struct Choice {
    whole: bool,
    district: Option<District>,
}

/// What of a commune the numbers choose: the whole, an arrondissement, or either.
fn choose(commune: Commune, numbers: &[Number], scope: Scope) -> Choice {
    let mut choice = Choice { whole: true, district: None };
    for number in numbers {
        let district = commune.districts().find(|district| is_number_of(*district, number));
        let whole = match scope {
            Scope::Code => !number.ordinal && has_code(commune, &number.digits),
            Scope::Department => department_of_postal(&number.digits) == Some(commune.department().code()),
            Scope::Anywhere => true,
        };
        if district.is_none() && !whole {
            return Choice { whole: false, district: None };
        }
        choice.district = choice.district.or(district);
        choice.whole &= whole && (district.is_none() || number.digits.len() < 5);
    }
    choice
}

/// Whether digits are the commune's postal code or its beginning, its département or its INSEE code.
fn has_code(commune: Commune, digits: &str) -> bool {
    let department = commune.department().code();
    commune.postal_codes().any(|code| code.starts_with(digits))
        || department == digits
        || digits.len() == 1 && department.strip_prefix('0') == Some(digits)
        || commune.insee() == digits
}

/// Whether a number is that of an arrondissement, or its postal or INSEE code.
pub(crate) fn is_number_of(district: District, number: &Number) -> bool {
    match number.digits.len() {
        0..=2 => number.digits.parse() == Ok(district.number()),
        _ => district.postal_codes().any(|code| code == number.digits) || district.insee() == number.digits,
    }
}

fn unrank(rank: u64) -> (How, u32) {
    let how = match rank >> 57 {
        0 | 1 => How::Exact,
        2 => How::Begins,
        3 | 4 => How::Contains,
        _ => How::Typo,
    };
    (how, u32::try_from(rank & 0xff_ffff).unwrap_or_default())
}
