//! What is typed at the counter: one of the two names misspelled, in either order, and the birth year.

use rand::{Rng, RngExt as _};

use super::crowd::Known;

/// A name with one slip of a finger: a letter too many, too few, wrong, or two that changed places.
fn slipped(rng: &mut impl Rng, name: &str) -> String {
    let written: Vec<char> = name.to_lowercase().chars().collect();
    // A slip may leave the name as it sounds when folded (« ll » for « l » twice): such a one is no misspelling.
    for _ in 0..100 {
        let mut letters = written.clone();
        let place = rng.random_range(0..letters.len().max(1));
        let other = char::from(rng.random_range(b'a'..=b'z'));
        match rng.random_range(0..4) {
            0 => letters.insert(place, other),
            1 if letters.len() > 2 => drop(letters.remove(place)),
            2 if !letters.is_empty() => letters[place] = other,
            3 if place > 0 => letters.swap(place, place - 1),
            _ => continue,
        }
        let typed: String = letters.into_iter().collect();
        if names::fold(&typed) != names::fold(name) {
            return typed;
        }
    }
    name.to_owned()
}

/// What is typed for somebody.
pub fn misspelled(rng: &mut impl Rng, who: &Known) -> String {
    let (mut first, mut last) = (who.first_name.to_lowercase(), who.last_name.to_lowercase());
    if rng.random_bool(0.5) {
        first = slipped(rng, &first);
    } else {
        last = slipped(rng, &last);
    }
    let year = who.birth_year;
    if rng.random_bool(0.5) { format!("{first} {last} {year}") } else { format!("{last} {first} {year}") }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;

    use super::*;

    #[test]
    fn exactly_one_of_the_names_is_misspelled() {
        let who = Known {
            id: ground::PersonId::fresh(),
            space: ground::SpaceId::fresh(),
            first_name: "Amina".into(),
            last_name: "Diallo".into(),
            birth_year: 1985,
        };
        let mut rng = rand_chacha::ChaCha12Rng::seed_from_u64(1);
        for _ in 0..200 {
            let typed = misspelled(&mut rng, &who);
            let words: Vec<&str> = typed.split(' ').collect();
            assert_eq!(words.last(), Some(&"1985"), "{typed}");
            let right = words.iter().filter(|word| ["amina", "diallo"].contains(word)).count();
            assert_eq!(right, 1, "{typed}");
        }
    }
}
