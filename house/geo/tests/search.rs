//! A receptionist finds a commune by whatever of it the person says.

use geo::{Found, Geo, How};
use proptest::prelude::*;

fn names(typed: &str) -> Vec<&'static str> {
    Geo::get().search(typed, 10).into_iter().map(|found| found.commune.name()).collect()
}

fn first(typed: &str) -> Found {
    *Geo::get().search(typed, 10).first().unwrap_or_else(|| panic!("nothing for {typed}"))
}

#[track_caller]
fn finds(typed: &str, insee: &str) {
    assert_eq!(first(typed).commune.insee(), insee, "{typed}: {:?}", names(typed));
}

#[test]
fn accents_case_hyphens_and_apostrophes_do_not_matter() {
    for typed in
        ["L'Haÿ-les-Roses", "l hay les roses", "LHAY LES ROSES", "l’haÿ les roses", "hay les roses", "  lhay-les  "]
    {
        finds(typed, "94038");
    }
    finds("sallebœuf", "33496");
    finds("SALLEBOEUF", "33496");
}

#[test]
fn saint_may_be_short() {
    for typed in ["st etienne", "St-Étienne", "saint etienne", "ST ETIENNE", "saintetienne"] {
        finds(typed, "42218");
    }
    finds("ste foy les lyon", "69202");
    assert!(names("st").contains(&"Strasbourg"), "the word may not be finished");
    assert!(!names("st ").contains(&"Strasbourg"), "the word is finished");
}

#[test]
fn the_beginning_is_enough_and_large_places_come_first() {
    finds("marse", "13055");
    finds("ville", "67507");
    assert!(names("villeu")[0] == "Villeurbanne");
    finds("havre", "76351");
    assert_eq!(first("havre").how, How::Exact, "the article may be left out");
    finds("roche sur y", "85191");
    finds("roche yon", "85191");
    finds("aulnay bois", "93005");
}

#[test]
fn a_postal_code_or_its_beginning_finds_its_communes() {
    let codes = |typed: &str| Geo::get().search(typed, 10);
    assert!(codes("693").iter().all(|found| found.commune.postal_codes().any(|code| code.starts_with("693"))));
    finds("693", "69034");
    finds("59000", "59350");
    assert_eq!(first("59000").how, How::Exact);
    let third = first("69003");
    assert_eq!((third.commune.name(), third.district.map(geo::District::insee)), ("Lyon", Some("69383")));
    finds("69 003", "69123");
    finds("2a", "2A004");
    finds("2A247", "2A247");
    finds("974", "97411");
    finds("977", "97701");
}

#[test]
fn a_number_beside_the_name_chooses() {
    for typed in
        ["lyon 3", "Lyon 3e", "lyon 3ème", "lyon 69003", "69003 lyon", "lyon3", "Lyon 3e Arrondissement", "lyon 3e arr"]
    {
        assert_eq!(first(typed).district.map(geo::District::insee), Some("69383"), "{typed}");
    }
    finds("saint denis 93", "93066");
    finds("saint denis 974", "97411");
    finds("st denis 97400", "97411");
    finds("nice 6", "06088");
    assert_eq!(first("paris 1er").district.map(geo::District::number), Some(1));
    let marseille = Geo::get().search("marseille 13", 10);
    assert_eq!(marseille[0].district.map(geo::District::number), Some(13), "the arrondissement first");
    assert_eq!(
        (marseille[1].commune.name(), marseille[1].district),
        ("Marseille", None),
        "then the city of the département"
    );
}

#[test]
fn a_number_that_does_not_fit_is_said() {
    assert_eq!(first("bourges 18020").how, How::Elsewhere, "a CEDEX code");
    finds("bourges cedex 9", "18033");
    assert_eq!(first("bourges cedex 9").how, How::Exact);
    assert_eq!(first("lille 3e").how, How::Elsewhere);
}

#[test]
fn a_former_name_finds_its_present_commune_and_says_so() {
    let found = Geo::get().search("béon", 10);
    let former = found.iter().find(|found| found.commune.insee() == "01138").expect("Culoz-Béon");
    assert_eq!((former.was, former.how), (Some("Béon"), How::Exact));
    assert_eq!(found[0].commune.name(), "Béon", "a present name goes before a former one");
    assert_eq!(first("beon 01350").was, Some("Béon"));
    finds("pierrefitte sur seine", "93066");
}

#[test]
fn one_mistake_is_forgiven_when_nothing_else_is_found() {
    for (typed, insee) in [
        ("lyob", "69123"),
        ("monpellier", "34172"),
        ("villeurbane", "69266"),
        ("vileurbane", "69266"),
        ("grenolbe", "38185"),
        ("bordaux", "33063"),
        ("st etiene", "42218"),
        ("lion 69003", "69123"),
        ("villeneuve asq", "59009"),
    ] {
        finds(typed, insee);
        assert_eq!(first(typed).how, How::Typo, "{typed}");
    }
    assert!(names("xqzwk").is_empty());
    assert_ne!(first("mer").how, How::Typo);
}

#[test]
fn nothing_typed_finds_nothing() {
    for typed in ["", " ", "-", "'", "東京", "3e", "cedex"] {
        assert!(names(typed).is_empty(), "{typed}: {:?}", names(typed));
    }
    assert!(Geo::get().search("lyon", 0).is_empty());
    assert_eq!(Geo::get().search("saint", 3).len(), 3);
}

#[test]
fn nothing_is_listed_twice() {
    for typed in ["saint", "saint saint", "st", "75", "paris 1", "la", "bea"] {
        let found = Geo::get().search(typed, usize::MAX);
        let mut seen = std::collections::HashSet::new();
        assert!(
            found.iter().all(|found| seen.insert((found.commune, found.district.map(geo::District::insee)))),
            "{typed}"
        );
    }
}

#[test]
fn every_commune_is_among_the_first_ten_by_its_name_and_postal_code() {
    let geo = Geo::get();
    let missing = |commune: &geo::Commune| {
        commune.postal_codes().any(|code| {
            let typed = format!("{} {code}", commune.name());
            !geo.search(&typed, 10).iter().any(|found| found.commune == *commune)
        })
    };
    let communes: Vec<_> = geo.communes().collect();
    let lost: Vec<_> = std::thread::scope(|scope| {
        let halves = communes
            .chunks(communes.len() / 2 + 1)
            .map(|half| scope.spawn(move || half.iter().filter(|commune| missing(commune)).collect::<Vec<_>>()));
        halves.collect::<Vec<_>>().into_iter().flat_map(|half| half.join().expect("no panic")).collect()
    });
    assert!(lost.is_empty(), "{lost:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_answered_the_same_way_twice(typed in "\\PC{0,40}", limit in 0usize..30) {
        let found = Geo::get().search(&typed, limit);
        prop_assert!(found.len() <= limit);
        prop_assert_eq!(found, Geo::get().search(&typed, limit));
    }

    #[test]
    fn anything_like_a_query_is_answered(typed in "[a-zéÉœ' -]{0,8} ?[0-9]{0,6}(e|er|A|B)?[ -]?[a-z]{0,6}") {
        let all = Geo::get().search(&typed, usize::MAX);
        let some = Geo::get().search(&typed, 5);
        prop_assert_eq!(&all[..all.len().min(5)], &some[..], "a shorter list is the beginning of a longer one");
    }

    #[test]
    fn any_bytes_are_answered(typed: String) {
        Geo::get().search(&typed, 10);
        Geo::get().match_place(Some(&typed), Some(&typed), Some(&typed));
    }
}
