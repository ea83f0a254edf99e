//! One person written by two offices: they share a key, are found by either spelling, and the likeness says why.

use names::{Entry, Identity, Index, Match, POSSIBLE, PROBABLE, Reason, keys, likeness};

const GIVEN: [(&str, &str); 12] = [
    ("Fatoumata", "Fatouma"),
    ("Fatoumata", "Fatimata"),
    ("Fatouma", "Fatimata"),
    ("Mohamed", "Muhammed"),
    ("Mohamed", "Mohammed"),
    ("Muhammed", "Mohammed"),
    ("Souleymane", "Suleiman"),
    ("Youssef", "Yusuf"),
    ("Khadija", "Kadidja"),
    ("Aïcha", "Aisha"),
    ("Cheikh", "Sheikh"),
    ("Oumar", "Omar"),
];
const FAMILY: [(&str, &str); 8] = [
    ("Diallo", "Dialo"),
    ("Ouedraogo", "Wedraogo"),
    ("Nguyen", "N'Guyen"),
    ("Ben Ali", "Benali"),
    ("N'Diaye", "N Diaye"),
    ("da Silva", "Silva"),
    ("Le Goff", "LEGOFF"),
    ("Coulibaly", "Koulibali"),
];

fn share_a_key(a: &[String], b: &[String]) -> bool {
    a.iter().any(|key| b.contains(key))
}

#[test]
fn given_names_meet_even_under_another_family_name() {
    for (a, b) in GIVEN {
        let (one, other) = (keys(a, "Martin", Some(1980)), keys(b, "Petit", Some(1980)));
        assert!(share_a_key(&one, &other), "{a} {b}: {one:?} {other:?}");
    }
}

#[test]
fn family_names_meet_without_a_birth_year() {
    for (a, b) in FAMILY {
        let (one, other) = (keys("Amina", a, None), keys("Amina", b, Some(1980)));
        assert!(share_a_key(&one, &other), "{a} {b}: {one:?} {other:?}");
    }
}

#[test]
fn inverted_names_meet_without_a_birth_year() {
    let (one, other) = (keys("Fatouma", "Diallo", None), keys("Dialo", "Fatoumata", None));
    assert!(share_a_key(&one, &other));
}

#[test]
fn two_spellings_of_both_names_are_probably_one_person() {
    let pairs = GIVEN.iter().flat_map(|given| FAMILY.iter().map(move |family| (given, family)));
    for ((first, given), (last, family)) in pairs {
        let person = |first, last| Identity { first, last, birth_year: Some(1980), ..Identity::default() };
        let found = likeness(&person(first, last), &person(given, family));
        assert!(found.score >= PROBABLE - 5, "{first} {last}, {given} {family}: {found:?}");
        let swapped = likeness(&person(first, last), &person(family, given));
        assert!(swapped.reasons.contains(&Reason::Inverted), "{given} {family}: {swapped:?}");
    }
}

#[test]
fn a_spelling_finds_the_other_in_the_box() {
    for (a, b) in GIVEN.into_iter().flat_map(|(a, b)| [(a, b), (b, a)]) {
        let mut index = Index::new();
        let zoe = Entry { id: 1, first: a, last: "Sow", extra: None, birth_year: None, group: 1 };
        index.insert(&zoe);
        assert_eq!(index.search(&format!("{b} sow"), |_| true, 5).len(), 1, "{b} for {a}");
    }
    for (a, b) in FAMILY.into_iter().flat_map(|(a, b)| [(a, b), (b, a)]) {
        let mut index = Index::new();
        let amina = Entry { id: 1, first: "Amina", last: a, extra: None, birth_year: None, group: 1 };
        index.insert(&amina);
        assert_eq!(index.search(&format!("{b} amina"), |_| true, 5).len(), 1, "{b} for {a}");
    }
}

#[test]
fn the_likeness_says_what_counted() {
    let amina = Identity {
        first: "Amina",
        last: "Diallo",
        birth_year: Some(1978),
        phone: Some("+33 6 39 98 00 01"),
        commune: Some("Saint-Denis"),
    };
    let again = Identity { last: "DIALO", birth_year: Some(1987), phone: Some("0639980001"), ..amina };
    let found = likeness(&amina, &again);
    assert_eq!(
        found.reasons,
        [
            Reason::Family(Match::Sound),
            Reason::Given(Match::Same),
            Reason::MistypedYear,
            Reason::SamePhone,
            Reason::SameCommune,
        ]
    );
    assert_eq!(found.score, 100);
}

#[test]
fn a_family_that_shares_a_phone_is_not_one_person() {
    let mother =
        Identity { first: "Amina", last: "Diallo", birth_year: Some(1978), phone: Some("0639980001"), commune: None };
    let child = Identity { first: "Ibrahim", birth_year: Some(2006), ..mother };
    let twin = Identity { first: "Salimata", ..mother };
    assert!(likeness(&mother, &child).score < POSSIBLE);
    assert!(likeness(&mother, &twin).score < PROBABLE);
}

#[test]
fn nothing_known_is_nothing_alike() {
    let nobody = Identity::default();
    assert_eq!(likeness(&nobody, &nobody).score, 0);
    let short_number = Identity { phone: Some("115"), ..nobody };
    assert_eq!(likeness(&short_number, &short_number).reasons, []);
}
