//! What a receptionist types, and whom they find.

use names::{Entry, Index};

const ANTENNE: u32 = 7;
const ELSEWHERE: u32 = 8;

/// Id, given name, family name, other name, birth year, group.
type Someone = (u128, &'static str, &'static str, Option<&'static str>, Option<i16>, u32);

const PEOPLE: [Someone; 10] = [
    (1, "Fatoumata", "Diallo", None, Some(1978), ANTENNE),
    (2, "Fatou", "Diallo", None, Some(1991), ANTENNE),
    (3, "Fatoumata", "Diallo", None, Some(1978), ELSEWHERE),
    (4, "Jean-Pierre", "Martin", None, Some(1955), ANTENNE),
    (5, "Amina", "Ben Ali", Some("Mahmoudi"), None, ANTENNE),
    (6, "Karim", "Benali", None, Some(1982), ANTENNE),
    (7, "Maria", "da Silva", None, Some(1969), ANTENNE),
    (8, "Thi Mai", "N'Guyen", None, Some(1948), ANTENNE),
    (9, "Élodie", "L’Hermite", None, Some(2001), ANTENNE),
    (10, "Bernard", "Ly", None, Some(1950), ANTENNE),
];

fn counter() -> Index {
    let mut index = Index::with_capacity(PEOPLE.len());
    for (id, first, last, extra, birth_year, group) in PEOPLE {
        index.insert(&Entry { id, first, last, extra, birth_year, group });
    }
    index
}

fn found(index: &Index, query: &str) -> Vec<u128> {
    index.search(query, |group| group == ANTENNE, 10).iter().map(|hit| hit.id).collect()
}

#[test]
fn the_person_typed_comes_first() {
    let index = counter();
    for (query, expected) in [
        ("fatoumata diallo 1978", 1),
        ("DIALLO Fatoumata", 1),
        ("fatoumta dialo", 1),
        ("diallo 1991", 2),
        ("1978 diallo", 1),
        ("jean pierre martin", 4),
        ("jeanpierre martin", 4),
        ("martin jean", 4),
        ("matrin 1955", 4),
        ("benali amina", 5),
        ("mahmoudi", 5),
        ("ben ali karim", 6),
        ("silva", 7),
        ("dasilva maria", 7),
        ("Mme da silva", 7),
        ("nguyen mai", 8),
        ("n guyen mai", 8),
        ("hermite elodie", 9),
        ("l'hermite", 9),
        ("bernard lu 1950", 10),
        ("bernard xq 1950", 10),
        ("b ly", 10),
    ] {
        assert_eq!(found(&index, query).first(), Some(&expected), "{query}");
    }
}

#[test]
fn two_beginnings_find_everyone_they_may_mean() {
    let index = counter();
    assert_eq!(found(&index, "fat dia"), [2, 1]);
    assert_eq!(found(&index, "fatim dia").len(), 2);
}

#[test]
fn the_whole_name_scores_a_hundred() {
    let hits = counter().search("fatoumata diallo 1978", |group| group == ANTENNE, 10);
    assert_eq!((hits[0].id, hits[0].score), (1, 100));
    assert!(hits[1].score < 100);
}

#[test]
fn a_wrong_year_still_shows_the_person() {
    assert_eq!(found(&counter(), "martin jean 1956"), [4]);
    assert_eq!(found(&counter(), "martin jean 1921"), [4]);
}

#[test]
fn another_organisation_stays_unseen() {
    let index = counter();
    assert!(!found(&index, "fatoumata diallo 1978").contains(&3));
    assert!(index.search("fatoumata diallo", |_| false, 10).is_empty());
}

#[test]
fn a_change_of_name_is_found_at_once_and_the_old_name_is_gone() {
    let mut index = counter();
    let married =
        Entry { id: 1, first: "Fatoumata", last: "Traoré", extra: None, birth_year: Some(1978), group: ANTENNE };
    index.insert(&married);
    assert_eq!(index.len(), PEOPLE.len());
    assert_eq!(found(&index, "traore"), [1]);
    assert!(!found(&index, "fatoumata diallo").contains(&1));
}

#[test]
fn an_erased_person_is_found_by_nothing() {
    let mut index = counter();
    assert!(index.remove(5));
    assert!(!index.remove(5));
    assert!(!index.contains(5));
    for query in ["amina", "ben ali", "benali amina", "mahmoudi"] {
        assert!(!found(&index, query).contains(&5), "{query}");
    }
}

#[test]
fn nothing_typed_finds_no_one() {
    for query in ["", "  ", "1978", "06 39 98 00 01", "?!", "'"] {
        assert!(found(&counter(), query).is_empty(), "{query}");
    }
}

#[test]
fn a_thousand_changes_leave_the_others_where_they_were() {
    let mut index = counter();
    for year in 0..1500 {
        let restless =
            Entry { id: 2, first: "Fatou", last: "Diallo Barry", extra: None, birth_year: Some(year), group: ANTENNE };
        index.insert(&restless);
    }
    assert_eq!((index.len(), index.words()), (PEOPLE.len(), 23));
    assert_eq!(found(&index, "fatou barry"), [2]);
    assert_eq!(found(&index, "amina mahmoudi"), [5]);
    assert_eq!(found(&index, "elodie lhermite 2001"), [9]);
}

#[test]
fn one_index_serves_many_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&counter());
}
