//! Measures duplicate warnings: which second registrations meet the first, and how many strangers do.
//!
//! `cargo run --release -p names --example blocking -- prenoms_insee.csv noms_famille_insee.csv 37000`
#![allow(clippy::print_stdout, reason = "a command that prints its figures")]
#![allow(clippy::cast_precision_loss, reason = "figures for people to read")]

use std::{
    collections::{BTreeSet, HashMap},
    env,
    error::Error,
    time::Instant,
};

use names::{Identity, POSSIBLE, PROBABLE, keys, likeness};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crowd::{Crowd, Someone, mistype};

mod crowd;

/// Second registrations of each kind.
const AGAIN: usize = 2000;

/// Given name, family name and birth year as registered the second time.
type Second = (String, String, Option<i16>);
type Registering = fn(&Someone, &mut ChaCha8Rng) -> Second;

const KINDS: [(&str, Registering); 7] = [
    ("the same", |p, _| (p.first.clone(), p.last.clone(), p.birth_year)),
    ("1 edit in one name", |p, dice| edited(p, p.birth_year, dice)),
    ("1 edit in each name", |p, dice| (mistype(&p.first, dice), mistype(&p.last, dice), p.birth_year)),
    ("1 edit in one name, no year", |p, dice| edited(p, None, dice)),
    ("1 edit in one name, year + 1", |p, dice| edited(p, p.birth_year.map(|y| y + 1), dice)),
    ("names swapped, no year", |p, _| (p.last.clone(), p.first.clone(), None)),
    ("another family name", |p, _| (p.first.clone(), "Changement".into(), p.birth_year)),
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [given, family, people] = arguments.as_slice() else {
        return Err("usage: blocking prenoms.csv noms_famille.csv PEOPLE".into());
    };
    let mut crowd = crowd::draw(given, family, people.parse()?, 2024)?;
    let mut shelves: HashMap<String, Vec<usize>> = HashMap::new();
    let started = Instant::now();
    for (at, person) in crowd.people.iter().enumerate() {
        for key in keys(&person.first, &person.last, person.birth_year) {
            shelves.entry(key).or_default().push(at);
        }
    }
    let stored: usize = shelves.values().map(Vec::len).sum();
    let count = crowd.people.len();
    println!("{count} people, {:.1} keys each, {:.1?}", stored as f64 / count as f64, started.elapsed());
    println!(
        "{:<30} {:>6} {:>9} {:>9}  strangers: {:>9} {:>9} {:>9}",
        "registered again with", "met", "possible", "probable", "compared", "possible", "probable"
    );
    for (kind, registering) in KINDS {
        measure(&shelves, &mut crowd, kind, registering);
    }
    Ok(())
}

fn measure(shelves: &HashMap<String, Vec<usize>>, crowd: &mut Crowd, kind: &str, again: Registering) {
    let (mut met, mut own, mut others, mut compared) = (0, [0; 2], [0; 2], 0);
    for _ in 0..AGAIN {
        let at = crowd.dice.random_range(0..crowd.people.len());
        let (first, last, birth_year) = again(&crowd.people[at], &mut crowd.dice);
        let asked = keys(&first, &last, birth_year);
        let near: BTreeSet<usize> = asked.iter().filter_map(|key| shelves.get(key)).flatten().copied().collect();
        let second = Identity { first: &first, last: &last, birth_year, ..Identity::default() };
        met += usize::from(near.contains(&at));
        compared += near.len();
        for other in near {
            let person = &crowd.people[other];
            let known = Identity {
                first: &person.first,
                last: &person.last,
                birth_year: person.birth_year,
                ..Identity::default()
            };
            let score = likeness(&second, &known).score;
            let counts = if other == at { &mut own } else { &mut others };
            counts[0] += usize::from(score >= POSSIBLE);
            counts[1] += usize::from(score >= PROBABLE);
        }
    }
    let share = |count: usize| count as f64 * 100.0 / AGAIN as f64;
    let mean = |count: usize| count as f64 / AGAIN as f64;
    println!(
        "{kind:<30} {:>5.1}% {:>8.1}% {:>8.1}%             {:>9.1} {:>9.2} {:>9.2}",
        share(met),
        share(own[0]),
        share(own[1]),
        mean(compared),
        mean(others[0]),
        mean(others[1])
    );
}

fn edited(person: &Someone, birth_year: Option<i16>, dice: &mut ChaCha8Rng) -> Second {
    if dice.random_bool(0.5) {
        (mistype(&person.first, dice), person.last.clone(), birth_year)
    } else {
        (person.first.clone(), mistype(&person.last, dice), birth_year)
    }
}
