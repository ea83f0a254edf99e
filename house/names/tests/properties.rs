//! What holds for any name and any query.

use std::collections::BTreeMap;

use names::{Entry, Identity, Index, fold, keys, likeness, parts, sound};
use proptest::prelude::*;

const NAME: &str = "[a-zéèïçœß' -]{1,14}[a-z]";

type Known = (String, String, Option<i16>, u32);

fn people() -> impl Strategy<Value = Vec<Known>> {
    let year = prop::option::of(1930i16..2010);
    prop::collection::vec((NAME, NAME, year, 0u32..3), 1..30)
}

fn filled(people: &[Known]) -> Index {
    let mut index = Index::new();
    for (id, (first, last, birth_year, group)) in (0u128..).zip(people) {
        let (birth_year, group) = (*birth_year, *group);
        index.insert(&Entry { id, first, last, extra: None, birth_year, group });
    }
    index
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(&fold(&once), &once);
    }

    #[test]
    fn no_text_is_too_strange(a in any::<String>(), b in any::<String>(), year in any::<Option<i16>>()) {
        let (one, other) = (Identity { first: &a, last: &b, birth_year: year, phone: Some(&a), commune: Some(&b) },
            Identity { first: &b, last: &a, birth_year: Some(1980), phone: Some(&b), commune: None });
        prop_assert_eq!(likeness(&one, &other), likeness(&other, &one));
        prop_assert!(likeness(&one, &one).score <= 100);
        prop_assert!(keys(&a, &b, year).len() <= 56);
        let _ = (parts(&a), sound(&a));
        let mut index = Index::new();
        let entry = Entry { id: 1, first: &a, last: &b, extra: Some(&a), birth_year: year, group: 1 };
        index.insert(&entry);
        prop_assert!(index.search(&b, |_| true, 10).len() <= 1);
        let both = format!("{a} {b} 1980");
        prop_assert!(index.search(&both, |_| true, 10).len() <= 1);
        prop_assert!(index.remove(1));
        prop_assert!(index.search(&b, |_| true, 10).is_empty());
    }

    #[test]
    fn likeness_does_not_depend_on_the_order(a in NAME, b in NAME, c in NAME, d in NAME) {
        let one = Identity { first: &a, last: &b, ..Identity::default() };
        let other = Identity { first: &c, last: &d, ..Identity::default() };
        prop_assert_eq!(likeness(&one, &other).score, likeness(&other, &one).score);
    }

    #[test]
    fn everyone_is_found_by_name_and_year(people in people()) {
        let index = filled(&people);
        for (id, (first, last, year, _)) in (0u128..).zip(&people) {
            let year = year.map(|y| y.to_string()).unwrap_or_default();
            for query in [format!("{first} {last} {year}"), format!("{year} {last} {first}")] {
                let hits = index.search(&query, |_| true, people.len());
                prop_assert!(hits.iter().any(|hit| hit.id == id), "{} {:?}", query, hits);
            }
        }
    }

    #[test]
    fn only_allowed_groups_are_returned_best_first(people in people(), query in NAME, wanted in 0u32..3) {
        let index = filled(&people);
        let (first, _, _, _) = &people[0];
        for query in [&query, first] {
            let hits = index.search(query, |group| group == wanted, 5);
            prop_assert!(hits.len() <= 5);
            prop_assert!(hits.is_sorted_by(|a, b| a.score >= b.score));
            for hit in hits {
                let at = usize::try_from(hit.id).expect("small");
                prop_assert_eq!(people[at].3, wanted);
            }
        }
    }

    #[test]
    fn the_index_remembers_exactly_what_was_last_said(
        changes in prop::collection::vec((0u128..12, prop::option::of((NAME, NAME))), 1..60)
    ) {
        let (mut index, mut truth) = (Index::new(), BTreeMap::new());
        for (id, names) in &changes {
            if let Some((first, last)) = names {
                let entry = Entry { id: *id, first, last, extra: None, birth_year: None, group: 1 };
                index.insert(&entry);
                truth.insert(*id, (first, last));
            } else {
                prop_assert_eq!(index.remove(*id), truth.remove(id).is_some());
            }
        }
        prop_assert_eq!(index.len(), truth.len());
        for (id, names) in &changes {
            prop_assert_eq!(index.contains(*id), truth.contains_key(id));
            let Some((first, last)) = names else { continue };
            let hits = index.search(&format!("{first} {last}"), |_| true, 12);
            prop_assert!(hits.iter().all(|hit| truth.contains_key(&hit.id)));
            let still = truth.get(id) == Some(&(first, last));
            prop_assert!(!still || hits.iter().any(|hit| hit.id == *id));
        }
    }
}
