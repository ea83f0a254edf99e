//! Says which commune a line of an import means, and never guesses between two.
//!
//! A valid INSEE code decides, unless the postal code and the name agree exactly on another commune. Otherwise the
//! name is looked for among the communes of the postal code, then in its département (a CEDEX code is no commune's),
//! then everywhere. What is left in doubt is returned as a short list for a person to choose from.

use std::cmp::Reverse;

use crate::fold::words;
use crate::search::is_number_of;
use crate::written::{Likeness, Written, insee_code, is_like};
use crate::{Commune, Department, Geo, Resolved};

/// The answer to [`Geo::match_place`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// This commune, with its arrondissement when the line said it.
    Found(Resolved),
    /// One of these, the likeliest first, but a person must choose.
    Ambiguous(Vec<Commune>),
    /// Nothing like it.
    Unknown,
}

impl Match {
    /// The commune, when there is no doubt.
    pub fn commune(&self) -> Option<Commune> {
        if let Self::Found(resolved) = self { Some(resolved.commune) } else { None }
    }
}

/// An answer, and whether the name was exactly there where the line said.
struct Told {
    answer: Match,
    sure: bool,
}

impl Geo {
    /// The commune that a line of an import means, from its INSEE code, postal code and name, as far as it has them,
    /// as people write them (`1033` for `01033`, `69003 CEDEX`, `ST DENIS`, `PARIS 18`).
    pub fn match_place(&'static self, insee: Option<&str>, postal: Option<&str>, name: Option<&str>) -> Match {
        let written = Written::new(postal, name);
        let coded = insee.and_then(|insee| self.resolve(&insee_code(insee)));
        let told = self.match_written(&written);
        let answer = match (coded, told.answer) {
            (None, answer) => answer,
            (Some(coded), Match::Found(told_so)) if told_so.commune == coded.commune => {
                Match::Found(Resolved { was: coded.was.or(told_so.was), ..coded })
            }
            (Some(coded), Match::Found(told_so)) if told.sure => Match::Ambiguous(vec![coded.commune, told_so.commune]),
            (Some(coded), _) => Match::Found(coded),
        };
        match answer {
            Match::Found(found) => Match::Found(with_district(found, &written)),
            doubt => doubt,
        }
    }

    fn match_written(&'static self, written: &Written) -> Told {
        use Likeness::{Begins, GoesOn, Loose, Same, Typo};
        let here = self.of_postal(written.postal.as_deref());
        if written.name.letters.is_empty() {
            return unsure(self.one_of(&here));
        }
        let around = self.of_department(written.department.as_deref());
        let tries: [(&[u32], &[Likeness]); 5] = [
            (&here, &[Same]),
            (&here, &[Loose]),
            (&around, &[Same]),
            (&here, &[Begins, GoesOn, Typo]),
            (&around, &[Loose]),
        ];
        for (places, likenesses) in tries {
            let alike = self.most_alike(places, likenesses, written);
            if !alike.is_empty() {
                return Told { sure: likenesses == [Same], answer: self.one_of(&alike) };
            }
        }
        self.match_anywhere(written, &here)
    }

    /// When the postal code and its département know no such name.
    fn match_anywhere(&'static self, written: &Written, here: &[u32]) -> Told {
        let named: Vec<u32> = self.index.beginning_with(&written.name.letters).map(|tail| tail.place).collect();
        let same = self.most_alike(&named, &[Likeness::Same], written);
        // A postal code that exists elsewhere contradicts the name; one that does not exist is a slip.
        if here.is_empty() && !same.is_empty() {
            return Told { answer: self.one_of(&same), sure: same.len() == 1 };
        }
        if here.is_empty() {
            let longest =
                words(&written.name.letters, written.name.words).max_by_key(|word| word.len()).unwrap_or_default();
            let places: Vec<u32> = self.index.beginning_with(longest).map(|tail| tail.place).collect();
            let loose = self.most_alike(&places, &[Likeness::Loose], written);
            if !loose.is_empty() {
                return unsure(self.one_of(&loose));
            }
            let suggestions =
                self.search(&written.query.words.join(" "), 5).into_iter().map(|found| found.commune).collect();
            return unsure(doubt(suggestions));
        }
        let mut choice: Vec<Commune> = self.communes_of(&same);
        choice.extend(self.communes_of(here).into_iter().filter(|commune| !same.contains(&commune.place)));
        unsure(doubt(choice))
    }

    /// Of `places`, those whose names are most like the written one, within the given likenesses.
    fn most_alike(&self, places: &[u32], likenesses: &[Likeness], written: &Written) -> Vec<u32> {
        let mut best: Option<(Likeness, Reverse<usize>)> = None;
        let mut alike = Vec::new();
        for &place in places {
            let (letters, marks) = self.index.key(place);
            let Some(likeness) =
                likenesses.iter().copied().find(|likeness| is_like(*likeness, letters, marks, written))
            else {
                continue;
            };
            // `ST DENIS LA PLAINE` goes on from Saint-Denis rather than from a shorter name.
            let length = if likeness == Likeness::GoesOn { letters.len() } else { 0 };
            let score = (likeness, Reverse(length));
            if best.is_none_or(|best| score < best) {
                best = Some(score);
                alike.clear();
            }
            if best == Some(score) {
                alike.push(place);
            }
        }
        // A present commune's own name goes before the same name of a former one.
        if alike.iter().any(|&place| place < self.pack.communes) {
            alike.retain(|&place| place < self.pack.communes);
        }
        alike.sort_unstable();
        alike.dedup();
        alike
    }

    /// The communes of a postal code and the former communes in them.
    fn of_postal(&self, postal: Option<&str>) -> Vec<u32> {
        let code = postal.and_then(|postal| self.pack.postal.sorted_position(postal));
        let communes = code.map(|code| self.postal_places.get(code)).unwrap_or_default();
        communes
            .iter()
            .filter(|&&place| place < self.pack.communes)
            .flat_map(|&place| self.with_formers(place))
            .collect()
    }

    /// The communes of a département and the former communes in them.
    fn of_department(&'static self, code: Option<&str>) -> Vec<u32> {
        let department = code.and_then(|code| self.department(code));
        let communes = department.into_iter().flat_map(Department::communes);
        communes.flat_map(|commune| self.with_formers(commune.place)).collect()
    }

    fn with_formers(&self, commune: u32) -> impl Iterator<Item = u32> {
        std::iter::once(commune).chain(self.formers_of.get(commune).iter().copied())
    }

    /// The commune that all places belong to, or a choice between several.
    fn one_of(&'static self, places: &[u32]) -> Match {
        let communes = self.communes_of(places);
        match (communes.as_slice(), places) {
            ([_], [place]) => Match::Found(self.resolved(*place)),
            ([commune], _) => Match::Found(Resolved { commune: *commune, district: None, was: None }),
            _ => doubt(communes),
        }
    }

    /// The present communes of places, once each, the most populated first.
    fn communes_of(&'static self, places: &[u32]) -> Vec<Commune> {
        let mut communes: Vec<Commune> = places.iter().map(|&place| self.resolved(place).commune).collect();
        communes.sort_by_key(|commune| (Reverse(commune.population()), *commune));
        communes.dedup();
        communes
    }
}

/// The arrondissement that the postal code says, else the number beside the name.
fn with_district(found: Resolved, written: &Written) -> Resolved {
    let by_postal =
        |postal: &String| found.commune.districts().find(|district| district.postal_codes().any(|code| code == postal));
    let by_number = || {
        // `MARSEILLE (13)` is the département, `MARSEILLE 13E` the arrondissement.
        let number = written
            .query
            .numbers
            .iter()
            .find(|number| number.ordinal || number.digits != found.commune.department().code())?;
        found.commune.districts().find(|district| is_number_of(*district, number))
    };
    let district = found.district.or_else(|| written.postal.as_ref().and_then(by_postal)).or_else(by_number);
    Resolved { district, ..found }
}

fn unsure(answer: Match) -> Told {
    Told { answer, sure: false }
}

fn doubt(mut communes: Vec<Commune>) -> Match {
    let mut seen = std::collections::HashSet::new();
    communes.retain(|commune| seen.insert(*commune));
    if communes.is_empty() { Match::Unknown } else { Match::Ambiguous(communes) }
}
