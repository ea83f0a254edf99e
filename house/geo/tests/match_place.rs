//! Lines of imports, as messy as they come, find their commune or say that a person must choose.

use geo::{Geo, Match};
use proptest::prelude::*;

fn matched(insee: &str, postal: &str, name: &str) -> Match {
    let given = |text: &'static str| Some(text).filter(|text| !text.is_empty());
    let [insee, postal, name] = [insee, postal, name].map(|text| given(Box::leak(text.to_owned().into_boxed_str())));
    Geo::get().match_place(insee, postal, name)
}

#[test]
fn messy_lines_find_their_commune() {
    for (insee, postal, name, expected) in [
        ("18033", "18000", "BOURGES", "18033"),
        ("", "45100", "ORLEANS", "45234"),
        ("", "45074", "ORLEANS CEDEX 2", "45234"),
        ("", "37926", "TOURS", "37261"),
        ("", "93200", "ST DENIS", "93066"),
        ("", "93210", "ST DENIS LA PLAINE", "93066"),
        ("", "93380", "PIERREFITTE-SUR-SEINE", "93066"),
        ("", "36230", "LYS ST GEORGES", "36108"),
        ("", "28700", "AUNEAU", "28015"),
        ("", "37800", "PORTS", "37187"),
        ("", "33370", "Salleboeuf", "33496"),
        ("", "93600", "AULNAY S/BOIS", "93005"),
        ("", "93600", "AULNAY SOUS BOIS", "93005"),
        ("", "71100", "CHALON S/ SAONE", "71076"),
        ("", "", "CHALON S/ SAONE", "71076"),
        ("", "76600", "HAVRE (LE)", "76351"),
        ("", "", "LE HAVRE", "76351"),
        ("", "", "Mairie de Villeurbanne", "69266"),
        ("", "22270", "Jugon-les-Lacs - Commune nouvelle", "22084"),
        ("", "69100", "VILEURBANE", "69266"),
        ("", "", "Saint-Denis (974)", "97411"),
        ("", "974", "Saint-Denis", "97411"),
        ("", "", "92200 NEUILLY SUR SEINE", "92051"),
        ("", "1200", "Valserhône", "01033"),
        ("", "F-59000", "Lille", "59350"),
        ("", "59 000", "", "59350"),
        ("1033", "", "", "01033"),
        (" 2a004 ", "", "", "2A004"),
        ("01033.0", "", "", "01033"),
        ("49069", "49530", "Orée d'Anjou", "49126"),
        ("76484", "76350", "Oissel", "76484"),
        ("06069", "06100", "Grasse", "06069"),
        ("83019", "88230", "Bormes-les-Mimosas", "83019"),
        ("19248", "19140", "Saint-Ybard", "19248"),
        ("", "75116", "PARIS", "75056"),
        ("", "", "ville-d'avray", "92077"),
    ] {
        let found = matched(insee, postal, name);
        assert_eq!(found.commune().map(geo::Commune::insee), Some(expected), "{insee} {postal} {name}: {found:?}");
    }
}

#[test]
fn arrondissements_keep_their_code() {
    for (insee, postal, name, expected) in [
        ("75118", "75018", "Paris 18e", Some("75118")),
        ("", "", "PARIS 18", Some("75118")),
        ("", "", "PARIS 18EME", Some("75118")),
        ("", "", "Marseille 13e", Some("13213")),
        ("", "13013", "MARSEILLE", Some("13213")),
        ("", "", "Lyon 3e Arrondissement", Some("69383")),
        ("", "69003", "LYON CEDEX 03", Some("69383")),
        ("75056", "75116", "PARIS", Some("75116")),
        ("", "", "Marseille (13)", None),
        ("75056", "", "Paris", None),
    ] {
        match matched(insee, postal, name) {
            Match::Found(found) => {
                assert_eq!(found.district.map(geo::District::insee), expected, "{insee} {postal} {name}");
            }
            other => panic!("{insee} {postal} {name}: {other:?}"),
        }
    }
}

#[test]
fn a_former_commune_is_named() {
    let Match::Found(found) = matched("", "01350", "BEON") else { panic!("Béon is found") };
    assert_eq!((found.commune.insee(), found.was), ("01138", Some("Béon")));
}

#[test]
fn doubt_is_left_to_a_person() {
    for (insee, postal, name, one_of) in [
        ("", "", "ST DENIS", "93066"),
        ("", "18300", "CESTAS", "33122"),
        ("", "51300", "", "51649"),
        ("", "41240", "OUZOUER-LE-MARCHÉ", "41173"),
        ("69029", "69200", "Vénissieux", "69259"),
        ("69029", "69200", "Vénissieux", "69029"),
        ("", "", "Bordaux", "33063"),
    ] {
        match matched(insee, postal, name) {
            Match::Ambiguous(list) => {
                assert!(list.iter().any(|commune| commune.insee() == one_of), "{insee} {postal} {name}: {list:?}");
            }
            other => panic!("{insee} {postal} {name}: {other:?}"),
        }
    }
}

#[test]
fn nothing_like_it_is_unknown() {
    for (insee, postal, name) in [("", "", ""), ("99999", "", ""), ("", "99999", ""), ("", "", "Xqzwkv"), ("", "", "-")]
    {
        assert_eq!(matched(insee, postal, name), Match::Unknown, "{insee} {postal} {name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_commune_is_found_by_its_postal_code_and_name_in_capitals(at in 0usize..34_000) {
        let commune = Geo::get().communes().nth(at).expect("a commune");
        let spaced = format!(" {}", commune.name().to_uppercase().replace(['-', '\''], " "));
        let name = spaced.replace(" SAINT ", " ST ").trim().to_owned();
        let plain: String = name.chars().map(|sign| if "ÉÈÊË".contains(sign) { 'E' } else { sign }).collect();
        let postal = commune.postal_codes().next();
        let found = Geo::get().match_place(None, postal, Some(&plain));
        prop_assert_eq!(found.commune(), Some(commune), "{} {:?}", plain, found);
    }
}
