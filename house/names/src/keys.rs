//! Blocking keys: short strings that two records of one person share, to be kept in a B-tree.

use crate::{fold::parts, sound::sound};

/// Stored keys are comparable only within one version: compute them again when it changes.
pub const KEYS_VERSION: u32 = 1;

/// Sounds kept of a name in a key that must survive another ending (Fatouma, Fatoumata) and
/// the two names being swapped.
const SHORT: usize = 3;
/// Ways of saying one family or given name that are kept (parts, with and without particle).
const VOICES: usize = 4;

/// The keys of a person, each a reason to compare them with another who has it:
///
/// - `n:FTM:JAL`: both names, shortened, in alphabetical order (so inverted names meet);
/// - `f:JALU:F`: the family name and the first sound of the given name, any birth year;
/// - `g:FTMT:JA`: the given name and the first two sounds of the family name, any birth year;
/// - `y:1978:FTM`: one name (given or family) and the birth year, so that a changed family name,
///   a second given name or an inversion still meets.
///
/// (shown here in capitals, stored in lower case). A usual person has five; a compound name has
/// more, at most 56. Sorted, without repeats; empty when there is no name.
pub fn keys(given: &str, family: &str, birth_year: Option<i16>) -> Vec<String> {
    let (given, family) = (voices(given), voices(family));
    let mut found = Vec::with_capacity(4);
    for f in &family {
        for g in &given {
            let (a, b) = (first(f, SHORT), first(g, SHORT));
            found.push(format!("n:{}:{}", a.min(b), a.max(b)));
            found.push(format!("f:{f}:{}", first(g, 1)));
            found.push(format!("g:{g}:{}", first(f, 2)));
        }
    }
    if given.is_empty() {
        found.extend(family.iter().map(|f| format!("f:{f}:")));
    }
    if let Some(year) = birth_year {
        found.extend(family.iter().chain(&given).map(|name| format!("y:{year}:{}", first(name, SHORT))));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The distinct sounds of a name: whole, then each part joined to its particles, then bare.
fn voices(name: &str) -> Vec<String> {
    let parts = parts(name);
    let whole: String = parts.iter().map(|part| part.joined.as_str()).collect();
    let mut found: Vec<String> = Vec::with_capacity(2);
    let joined = parts.iter().map(|part| &part.joined);
    for word in std::iter::once(&whole).chain(joined).chain(parts.iter().map(|part| &part.bare)) {
        let heard = sound(word);
        if !heard.is_empty() && !found.contains(&heard) && found.len() < VOICES {
            found.push(heard);
        }
    }
    found
}

fn first(sound: &str, codes: usize) -> &str {
    sound.char_indices().nth(codes).map_or(sound, |(end, _)| &sound[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_stable_since_they_are_stored() {
        assert_eq!(
            keys("Fatoumata", "Diallo", Some(1978)),
            ["f:jalu:f", "g:ftmt:ja", "n:ftm:jal", "y:1978:ftm", "y:1978:jal"]
        );
        assert_eq!(
            keys("Ana", "da Silva", None),
            ["f:dslv:a", "f:slv:a", "g:ana:ds", "g:ana:sl", "n:ana:dsl", "n:ana:slv"]
        );
        assert_eq!(keys("", "  ", Some(1980)), Vec::<String>::new());
        assert_eq!(keys("", "Diallo", None), ["f:jalu:"]);
    }

    #[test]
    fn a_compound_name_is_bounded() {
        let long = "Anne Marie Bernadette Josephine Claire";
        assert!(keys(long, "de la Tour d'Auvergne Lauraguais", Some(1950)).len() <= 56);
    }
}
