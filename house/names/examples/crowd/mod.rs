//! A crowd drawn from the INSEE lists, and the typing errors made on its names.

use rand::{RngExt, SeedableRng, distr::weighted::WeightedIndex};
use rand_chacha::ChaCha8Rng;

#[allow(dead_code, reason = "each measure reads what it needs")]
pub struct Someone {
    pub first: String,
    pub last: String,
    /// A birth or usual name, for one in eight.
    pub extra: Option<String>,
    pub birth_year: Option<i16>,
    /// One of twelve spaces.
    pub group: u32,
}

pub struct Crowd {
    pub people: Vec<Someone>,
    pub dice: ChaCha8Rng,
}

/// Draws people: given names by their births 1900–2021; family names by rank `r` as
/// `(r + 30)^-0.9`, which gives Martin its 0.35 % (the list has no counts). One in ten has a
/// second given name, one in fifty was registered with a typing error, 3 % have no birth year.
pub fn draw(given: &str, family: &str, people: usize, seed: u64) -> Result<Crowd, csv::Error> {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let (given, births) = column(given, 0, 2)?;
    let (family, ranks) = column(family, 1, 0)?;
    let weights: Vec<f64> = ranks.iter().map(|rank| (rank + 30.0).powf(-0.9)).collect();
    let firsts = WeightedIndex::new(births).expect("births are positive");
    let lasts = WeightedIndex::new(weights).expect("ranks are positive");
    let people = (0..people).map(|_| {
        let mut first = given[dice.sample(&firsts)].clone();
        let mut last = family[dice.sample(&lasts)].clone();
        if dice.random_ratio(1, 10) {
            first = format!("{first} {}", given[dice.sample(&firsts)]);
        }
        if dice.random_ratio(1, 50) {
            last = mistype(&last, &mut dice);
        }
        let extra = dice.random_ratio(1, 8).then(|| family[dice.sample(&lasts)].clone());
        let birth_year = dice.random_ratio(97, 100).then(|| dice.random_range(1930..=2005));
        Someone { first, last, extra, birth_year, group: dice.random_range(0..12) }
    });
    Ok(Crowd { people: people.collect(), dice })
}

/// One random edit of a letter: insertion, removal, substitution or swap, anywhere.
pub fn mistype(name: &str, dice: &mut ChaCha8Rng) -> String {
    loop {
        let mut letters: Vec<char> = name.to_lowercase().chars().collect();
        let at = dice.random_range(0..letters.len());
        let letter = char::from(dice.random_range(b'a'..=b'z'));
        match dice.random_range(0..4) {
            0 => letters.insert(at, letter),
            1 if letters.len() > 1 => drop(letters.remove(at)),
            2 => letters[at] = letter,
            _ if at > 0 => letters.swap(at - 1, at),
            _ => {}
        }
        let typed: String = letters.into_iter().collect();
        if names::fold(&typed) != names::fold(name) {
            return typed;
        }
    }
}

fn column(path: &str, name: usize, number: usize) -> Result<(Vec<String>, Vec<f64>), csv::Error> {
    let (mut names, mut numbers) = (Vec::new(), Vec::new());
    for row in csv::Reader::from_path(path)?.into_records() {
        let row = row?;
        names.push(row[name].to_owned());
        numbers.push(row[number].parse().unwrap_or(1.0));
    }
    Ok((names, numbers))
}
