//! Who is known already, held in memory during an import: names, years, phones, and the keys by which names meet.

use std::{
    collections::HashMap,
    hash::{BuildHasher as _, RandomState},
};

use ground::{PersonId, SpaceId};

use crate::{Identity, Residence};

/// A person of the organisation, or of an earlier line.
#[derive(Clone, Debug)]
pub struct Known {
    pub id: PersonId,
    pub space: SpaceId,
    pub first_name: String,
    pub last_name: String,
    pub birth_year: Option<i16>,
    pub phone: Option<String>,
    pub commune: Option<String>,
    pub lacks_gender: bool,
    pub lacks_email: bool,
    pub lacks_residence: bool,
    /// The line that made them, when it is in the same file.
    pub line: Option<usize>,
}

/// Whom a line is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alike {
    Same(usize),
    /// Probably the same, but something says otherwise.
    Like(usize),
    Nobody,
}

impl Known {
    pub fn made(id: PersonId, space: SpaceId, line: usize, who: Identity) -> Self {
        Self {
            id,
            space,
            lacks_gender: who.gender.is_none(),
            lacks_email: who.email.is_none(),
            lacks_residence: who.residence == Residence::Unknown,
            first_name: who.first_name,
            last_name: who.last_name,
            birth_year: who.birth_year,
            phone: who.phone,
            commune: who.commune,
            line: Some(line),
        }
    }

    pub fn display(&self) -> String {
        let name = format!("{} {}", self.first_name, self.last_name);
        self.birth_year.map_or(name.clone(), |year| format!("{name} ({year})"))
    }

    /// Whether `who` says something that is missing here.
    pub fn is_filled_by(&self, who: &Identity) -> bool {
        (self.birth_year.is_none() && who.birth_year.is_some())
            || (self.phone.is_none() && who.phone.is_some())
            || (self.lacks_gender && who.gender.is_some())
            || (self.lacks_email && who.email.is_some())
            || (self.lacks_residence && who.residence != Residence::Unknown)
    }

    fn compared(&self) -> names::Identity<'_> {
        names::Identity {
            first: &self.first_name,
            last: &self.last_name,
            birth_year: self.birth_year,
            phone: self.phone.as_deref(),
            commune: self.commune.as_deref(),
        }
    }
}

fn compared(who: &Identity) -> names::Identity<'_> {
    names::Identity {
        first: &who.first_name,
        last: &who.last_name,
        birth_year: who.birth_year,
        phone: who.phone.as_deref(),
        commune: who.commune.as_deref(),
    }
}

/// Everybody, found by hashes of what they have in common.
#[derive(Default)]
pub struct Index {
    people: Vec<Known>,
    /// Hash of both folded names, of a sounding key, of a phone → positions.
    places: HashMap<u64, Vec<u32>>,
    hashes: RandomState,
}

impl Index {
    pub fn get(&self, at: usize) -> &Known {
        &self.people[at]
    }

    pub fn add(&mut self, known: Known) {
        let at = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
        for hash in self.hashes_of(&known.compared()) {
            self.places.entry(hash).or_default().push(at);
        }
        self.people.push(known);
    }

    /// Takes in what a line added to a person.
    pub fn fill(&mut self, at: usize, who: &Identity) {
        let before = self.hashes_of(&self.people[at].compared());
        let known = &mut self.people[at];
        known.birth_year = known.birth_year.or(who.birth_year);
        known.phone = known.phone.take().or_else(|| who.phone.clone());
        known.lacks_gender &= who.gender.is_none();
        known.lacks_email &= who.email.is_none();
        if known.lacks_residence {
            known.commune.clone_from(&who.commune);
            known.lacks_residence = who.residence == Residence::Unknown;
        }
        let position = u32::try_from(at).unwrap_or(u32::MAX);
        for hash in self.hashes_of(&self.people[at].compared()) {
            if !before.contains(&hash) {
                self.places.entry(hash).or_default().push(position);
            }
        }
    }

    fn name_hash(&self, who: &names::Identity) -> u64 {
        self.hashes.hash_one((names::fold(who.last), names::fold(who.first)))
    }

    fn hashes_of(&self, who: &names::Identity) -> Vec<u64> {
        let keys = names::keys(who.first, who.last, who.birth_year);
        let mut hashes: Vec<u64> = keys.iter().map(|key| self.hashes.hash_one(key)).collect();
        hashes.extend(who.phone.map(|phone| self.hashes.hash_one(phone)));
        hashes.push(self.name_hash(who));
        hashes
    }

    fn at(&self, hash: u64) -> impl Iterator<Item = usize> {
        self.places.get(&hash).into_iter().flatten().map(|at| *at as usize)
    }

    /// Whom an identity is about: the same person, somebody like them, or nobody.
    pub fn find(&self, who: &Identity) -> Alike {
        let wanted = compared(who);
        let named: Vec<usize> = self.at(self.name_hash(&wanted)).collect();
        let by_phone = |known: &Known| known.phone.is_some() && known.phone == who.phone;
        let years_differ = |known: &Known| known.birth_year.zip(who.birth_year).is_some_and(|(a, b)| a != b);
        // Two people without a year and with two phones are two people.
        let phones_differ = |known: &Known| known.phone.is_some() && who.phone.is_some() && known.phone != who.phone;
        let by_year =
            |known: &Known| known.birth_year == who.birth_year && (who.birth_year.is_some() || !phones_differ(known));
        let same = named.iter().copied().find(|at| by_year(&self.people[*at])).or_else(|| {
            let phoned = |at: &usize| by_phone(&self.people[*at]) && !years_differ(&self.people[*at]);
            named.iter().copied().find(phoned)
        });
        same.map_or_else(|| self.like(&wanted), Alike::Same)
    }

    fn like(&self, wanted: &names::Identity) -> Alike {
        let mut candidates: Vec<usize> = self.hashes_of(wanted).into_iter().flat_map(|hash| self.at(hash)).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let scored = candidates.into_iter().filter_map(|at| {
            let known = &self.people[at];
            // Names and commune alone never reach the threshold: a year or a phone must speak too.
            let speaks = known.birth_year.is_some() && wanted.birth_year.is_some();
            let phoned = known.phone.is_some() && known.phone.as_deref() == wanted.phone;
            (speaks || phoned).then(|| (names::likeness(&known.compared(), wanted).score, at))
        });
        let best = scored
            .filter(|(score, _)| *score >= names::PROBABLE)
            .max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at)));
        best.map_or(Alike::Nobody, |(_, at)| Alike::Like(at))
    }
}
