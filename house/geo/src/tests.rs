//! What only the inside shows: folding, mistakes, and a pack that is cut or damaged.

use proptest::prelude::*;

use crate::fold::{Key, fold, words};
use crate::typo::{Near, near, single};
use crate::{Geo, pack::Pack};

const FRANCE: &[u8] = include_bytes!("../data/france.bin");

#[test]
fn names_fold_to_what_people_share() {
    assert_eq!(fold("L'Haÿ-les-Roses"), "l hay les roses");
    assert_eq!(fold("Œuf-en-Ternois"), "oeuf en ternois");
    assert_eq!(fold("SAINT–ÉTIENNE\u{a0}"), "saint etienne ");
    assert_eq!(fold("Saint-E\u{301}tienne"), "saint etienne", "an accent written apart");
    assert_eq!(fold("3ᵉ"), "3e");
    let key = Key::of_name("L'Haÿ-les-Roses");
    assert_eq!(key.letters, "lhaylesroses");
    assert_eq!(words(&key.letters, key.words).collect::<Vec<_>>(), ["l", "hay", "les", "roses"]);
}

#[test]
fn one_mistake_is_forgiven_and_two_are_not() {
    let near = |typed: &str, name: &str| near(typed.as_bytes(), name.as_bytes());
    assert_eq!(near("lyob", "lyon"), Some(Near::Whole), "a wrong letter");
    assert_eq!(near("lyoon", "lyon"), Some(Near::Whole), "a letter too many");
    assert_eq!(near("lon", "lyon"), Some(Near::Whole), "a missing letter");
    assert_eq!(near("lyno", "lyon"), Some(Near::Whole), "two letters swapped");
    assert_eq!(near("yon", "lyon"), Some(Near::Whole), "the first letter missing");
    assert_eq!(near("gremible", "grenoble"), None, "two mistakes");
    assert_eq!(near("grenible", "grenoble"), Some(Near::Whole));
    assert_eq!(near("grenib", "grenoble"), Some(Near::Start));
    assert_eq!(single("villeurbanne"), b"vileurbane");
}

#[test]
fn the_embedded_pack_is_whole() {
    let geo = Geo::load(FRANCE).expect("the pack reads");
    assert_eq!((geo.pack.communes, geo.pack.formers, geo.pack.districts), (34_969, 2_077, 45));
    assert!(FRANCE.len() <= 700_000, "{} bytes embedded", FRANCE.len());
    assert!(geo.weight() <= 8_000_000, "{} bytes held", geo.weight());
}

#[test]
fn every_word_of_a_name_has_its_mark() {
    let geo = Geo::get();
    for place in 0..geo.pack.communes + geo.pack.formers {
        let (letters, _) = geo.index.key(place);
        assert!(letters.len() <= 64, "{letters} is too long for the marks");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_cut_or_damaged_pack_is_refused_or_read_without_panic(at in 0..FRANCE.len(), value: u8) {
        prop_assert!(Pack::read(&FRANCE[..at]).is_none());
        let mut damaged = FRANCE.to_vec();
        damaged[at] ^= value | 1;
        let _ = Geo::load(&damaged);
    }

    #[test]
    fn folding_twice_changes_nothing(text: String) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn the_distance_of_one_is_seen_from_both_sides(a in "[ab]{1,5}", b in "[ab]{1,5}") {
        let one = plain_distance(&a, &b) <= 1;
        prop_assert_eq!(near(a.as_bytes(), b.as_bytes()) == Some(Near::Whole), one, "{} {}", a, b);
    }
}

/// Optimal string alignment distance, written the plain way to compare with.
fn plain_distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut cost = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            cost[i][j] = match (i, j) {
                (0, distance) | (distance, 0) => distance,
                _ => {
                    let same = usize::from(a[i - 1] != b[j - 1]);
                    let plain = (cost[i - 1][j] + 1).min(cost[i][j - 1] + 1).min(cost[i - 1][j - 1] + same);
                    let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    if swapped { plain.min(cost[i - 2][j - 2] + 1) } else { plain }
                }
            };
        }
    }
    cost[a.len()][b.len()]
}
