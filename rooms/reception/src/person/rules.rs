//! Rules of registering: what a typed place or name means, and who may already have a record.

use geo::{Found, Geo, How};
use ground::SpaceId;
use names::{Identity as Known, Likeness, POSSIBLE, PROBABLE, likeness};
use people::{Identity, Person};

/// How many likely duplicates are worth reading.
const MOST: usize = 5;
/// How many communes are offered.
pub const CHOICES: usize = 8;

/// What a typed commune means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// INSEE code.
    One(String),
    /// A person chooses: INSEE code and label.
    Several(Vec<(String, String)>),
    Nowhere,
}

/// Reads a commune as typed; `chosen` is the INSEE code picked among several, `near` the département of the space,
/// whose commune wins over namesakes far away.
pub fn place(typed: &str, chosen: &str, near: &str) -> Place {
    let found = Geo::get().search(typed, CHOICES);
    if let Some(one) = found.iter().find(|one| one.commune.insee() == chosen) {
        return Place::One(one.commune.insee().to_owned());
    }
    let exact: Vec<&Found> = found.iter().filter(|one| one.how == How::Exact).collect();
    let local: Vec<&Found> = exact.iter().copied().filter(|one| one.commune.department().code() == near).collect();
    let clear = match (exact.as_slice(), local.as_slice(), found.as_slice()) {
        ([one], _, _) | (_, [one], _) => Some(one.commune),
        ([], _, [one]) if matches!(one.how, How::Begins | How::Contains) => Some(one.commune),
        _ => None,
    };
    match clear {
        Some(commune) => Place::One(commune.insee().to_owned()),
        None if found.is_empty() => Place::Nowhere,
        None => {
            let mut choices: Vec<(String, String)> =
                found.iter().map(|one| (one.commune.insee().to_owned(), label(one))).collect();
            choices.dedup_by(|a, b| a.0 == b.0);
            Place::Several(choices)
        }
    }
}

/// `Lille (59)`; a former commune is named first: `Hellemmes, Lille (59)`.
pub fn label(found: &Found) -> String {
    let now = format!("{} ({})", found.commune.name(), found.commune.department().code());
    found.was.map_or_else(|| now.clone(), |was| format!("{was}, {now}"))
}

/// The label of a commune's code.
pub fn commune_name(insee: &str) -> String {
    Geo::get().resolve(insee).map_or_else(
        || insee.to_owned(),
        |found| format!("{} ({})", found.commune.name(), found.commune.department().code()),
    )
}

/// What a search says about a name to register: given name, family name, birth year.
pub fn guess_name(typed: &str) -> (String, String, Option<i16>) {
    let is_year = |word: &&str| word.len() == 4 && word.parse::<i16>().is_ok_and(|year| (1890..=2100).contains(&year));
    let year = typed.split_whitespace().find(is_year).and_then(|word| word.parse().ok());
    let words: Vec<&str> = typed.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    let shouted = |word: &&&str| word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
    let (last, first): (Vec<&str>, Vec<&str>) = if words.iter().any(|word| shouted(&word)) {
        words.iter().partition(|word| shouted(word))
    } else {
        words.iter().enumerate().fold((Vec::new(), Vec::new()), |(mut last, mut first), (at, word)| {
            if at == 0 {
                first.push(*word);
            } else {
                last.push(*word);
            }
            (last, first)
        })
    };
    (proper(&first.join(" ")), proper(&last.join(" ")), year)
}

/// A name typed all in capitals or all in small letters gets its capitals; anything else is what the person wants.
pub fn proper(name: &str) -> String {
    let (upper, lower) = (name.chars().any(char::is_uppercase), name.chars().any(char::is_lowercase));
    if upper == lower || name.chars().count() < 2 {
        return name.to_owned();
    }
    let mut begins = true;
    name.chars()
        .flat_map(|letter| {
            let cased: Vec<char> =
                if begins { letter.to_uppercase().collect() } else { letter.to_lowercase().collect() };
            begins = !letter.is_alphabetic();
            cased
        })
        .collect()
}

/// A record that may be of the same person.
pub struct Alike<'a> {
    pub person: &'a Person,
    pub likeness: Likeness,
    /// Of the asker's own space.
    pub own: bool,
}

/// The likeliest duplicates, best first. Of other spaces only the probable ones count: less is told there.
pub fn alike<'a>(who: &Identity, people: &'a [Person], reaches: impl Fn(SpaceId) -> bool) -> Vec<Alike<'a>> {
    let mut all: Vec<Alike> = people
        .iter()
        .map(|person| Alike {
            likeness: likeness(&known(who), &known(&person.identity)),
            own: reaches(person.space),
            person,
        })
        .filter(|one| one.likeness.score >= if one.own { POSSIBLE } else { PROBABLE })
        .collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.likeness.score), one.person.id));
    all.truncate(MOST);
    all
}

fn known(who: &Identity) -> Known<'_> {
    Known {
        first: &who.first_name,
        last: &who.last_name,
        birth_year: who.birth_year,
        phone: who.phone.as_deref(),
        commune: who.commune.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_clear_commune_is_taken_and_namesakes_are_asked() {
        assert_eq!(place("lille", "", "59"), Place::One("59350".into()));
        assert_eq!(place("59000", "", "59"), Place::One("59350".into()));
        assert_eq!(place("saint denis", "", "93"), Place::One("93066".into()), "the one of the département");
        let Place::Several(choices) = place("saint denis", "", "59") else { panic!("several have this name") };
        assert!(choices.iter().any(|(code, label)| code == "97411" && label == "Saint-Denis (974)"), "{choices:?}");
        assert_eq!(place("saint denis", "97411", "59"), Place::One("97411".into()));
        assert_eq!(place("xqzwk", "59350", "59"), Place::Nowhere);
    }

    #[test]
    fn what_was_chosen_for_another_text_does_not_count() {
        assert_eq!(place("marseille", "59350", "59"), Place::One("13055".into()));
    }

    #[test]
    fn a_search_becomes_a_name() {
        let guess = |typed| {
            let (first, last, year) = guess_name(typed);
            (first, last, year)
        };
        assert_eq!(guess("amina diallo 1985"), ("Amina".into(), "Diallo".into(), Some(1985)));
        assert_eq!(guess("DIALLO Amina"), ("Amina".into(), "Diallo".into(), None));
        assert_eq!(guess("06 12"), (String::new(), String::new(), None));
    }

    proptest! {
        #[test]
        fn the_label_of_a_commune_leads_back_to_it(at in 0..34_000_usize) {
            let commune = Geo::get().communes().nth(at).expect("there are more");
            let label = commune_name(commune.insee());
            prop_assert_eq!(place(&label, commune.insee(), ""), Place::One(commune.insee().to_owned()), "{}", label);
        }

        #[test]
        fn capitals_change_no_letter(name in "[a-zA-Zéèçñ' -]{0,20}") {
            prop_assert_eq!(names::fold(&proper(&name)), names::fold(&name));
            prop_assert_eq!(proper(&proper(&name)), proper(&name));
        }
    }
}
