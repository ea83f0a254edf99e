//! What the import of people does, on both databases, and what it survives.

use ::store::journal::Wanted;
use cast::{LILLE, SAINT_DENIS, TestHouse};
use facts::Fact;
use ground::{Identifier as _, PersonId, SpaceId};
use network::import::{LineError, Report};
use proptest::prelude::*;

use super::{
    known::{Alike, Index, Known},
    people,
};
use crate::{Gender, Identity, Person, Residence, person};

const FILE: &str = include_str!("../../tests-data/beneficiaires.csv");
const HEADER: &str = "Nom,Prénom,Année de naissance,Commune,Code INSEE,Code postal,N° de téléphone,E-mail,Genre,Notes";

async fn brings(house: &TestHouse, text: &str, space: ground::Uuid) -> Report {
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    let report = people(&mut tx, text.as_bytes(), SpaceId::from_uuid(space)).await.expect("read");
    tx.commit().await.expect("committed");
    let sum = report.created + report.updated + report.unchanged + report.errors.len();
    assert!(report.read == sum || report.read == 0, "{report:?}");
    report
}

fn counts(report: &Report) -> (usize, usize, usize, usize, usize) {
    (report.read, report.created, report.updated, report.unchanged, report.errors.len())
}

fn places_of(errors: &[LineError]) -> Vec<(usize, &str, &str)> {
    errors.iter().map(|error| (error.line, error.column.as_str(), error.text)).collect()
}

async fn named(house: &TestHouse, first: &str, last: &str) -> Vec<Person> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    let found = person::store::candidates(&mut tx, &Identity::named(first, last)).await.expect("asked");
    found.into_iter().filter(|person| person.identity.last_name == last).collect()
}

cast::both! {
    async fn people_come_in_once(house) {
        let report = brings(&house, FILE, LILLE).await;
        assert_eq!(places_of(&report.errors), [
            (7, "Année de naissance", "people-import-year"),
            (9, "Prénom", "network-import-formula"),
            (10, "N° de téléphone", "people-phone"),
            (11, "E-mail", "people-email"),
            (12, "Nom", "people-import-like"),
            (14, "", "network-import-width"),
        ]);
        assert_eq!(counts(&report), (12, 4, 1, 1, 6), "{report:?}");
        assert_eq!(places_of(&report.notices), [(2, "Notes", "people-import-notes")]);

        let awa = &named(&house, "Awa", "Essai").await[0];
        assert_eq!(awa.identity.phone.as_deref(), Some("+33639980001"));
        assert_eq!((awa.identity.birth_year, awa.identity.gender), (Some(1985), Some(Gender::Woman)));
        assert_eq!((awa.identity.commune.as_deref(), awa.space), (Some("59350"), SpaceId::from_uuid(LILLE)));
        let ivana = &named(&house, "Ivana", "N’Diaye").await[0];
        assert_eq!((ivana.identity.birth_year, ivana.identity.commune.as_deref()), (Some(1961), Some("01033")));
        assert_eq!(named(&house, "Jean-Pierre", "Le Goff").await[0].identity.residence, Residence::NoFixedAddress);
        let amina = &named(&house, "Amina", "Diallo").await[0].identity;
        assert_eq!(amina.phone.as_deref(), Some("+33639980003"), "what was missing is filled");

        let mut again = brings(&house, FILE, LILLE).await;
        assert_eq!(counts(&again), (12, 0, 0, 6, 6), "{again:?}");
        again.errors.retain(|error| error.text != "people-import-like");
        assert_eq!(again.errors.len(), 5);
    }

    async fn a_doubt_that_a_later_line_settles_is_settled_and_the_file_changes_nothing_again(house) {
        let file = format!("{HEADER}\nBenkirane,Fatoumata,1971,Lille,59350,59000,,,Femme,\n\
            Benkirane,Fatouma,1971,Lille,59350,59000,06 39 98 00 32,,Femme,\n\
            Benkirane,Fatouma,,Lille,59350,59000,06 39 98 00 32,,Femme,\n");
        let report = brings(&house, &file, LILLE).await;
        assert_eq!(counts(&report), (3, 2, 1, 0, 0), "{report:?}");
        let again = brings(&house, &file, LILLE).await;
        assert_eq!(counts(&again), (3, 0, 0, 3, 0), "{again:?}");
    }

    async fn a_doubt_that_a_later_line_lifts_is_made(house) {
        let file = format!("{HEADER}\nBenkirane,Fatoumata,,,,,06 39 98 00 32,,,\n\
            Benkirane,Fatouma,1950,,,,06 39 98 00 32,,,\nBenkirane,Fatoumata,1971,,,,06 39 98 00 32,,,\n");
        let report = brings(&house, &file, LILLE).await;
        assert_eq!(counts(&report), (3, 2, 1, 0, 0), "{report:?}");
        assert_eq!(named(&house, "Fatouma", "Benkirane").await.len(), 2, "both are there");
        assert_eq!(counts(&brings(&house, &file, LILLE).await), (3, 0, 0, 3, 0));
    }

    async fn no_line_is_lost_without_a_word(house) {
        use proptest::{sample::select, strategy::ValueTree as _, test_runner::TestRunner};
        let cells = (
            select(vec!["Fatoumata", "Fatouma"]),
            select(vec!["", "1950", "1971"]),
            select(vec!["", "0639980032"]),
        );
        let (files, mut runner) = (proptest::collection::vec(cells, 1..8), TestRunner::deterministic());
        for _ in 0..150 {
            let lines = files.new_tree(&mut runner).expect("a file").current();
            let lines = lines.into_iter().map(|(first, year, phone)| format!("Benkirane,{first},{year},,,,{phone},,,\n"));
            let file = format!("{HEADER}\n{}", lines.collect::<String>());
            // Never committed: each file meets the same house.
            let mut tx = house.badge().write(house.db()).await.expect("a transaction");
            let report = people(&mut tx, file.as_bytes(), SpaceId::from_uuid(LILLE)).await.expect("read");
            let (read, created, updated, unchanged, refused) = counts(&report);
            assert_eq!(read, created + updated + unchanged + refused, "{file}");
            let traced = report.traces.iter().filter(|trace| trace.before.is_none()).map(|trace| trace.record);
            assert_eq!(traced.collect::<std::collections::HashSet<_>>().len(), created, "{file}");
        }
    }

    async fn a_file_that_made_two_records_changes_nothing_once_they_are_merged(house) {
        let file = format!("{HEADER}\nKonaté,Salimata,1971,Lille,59350,59000,06 39 98 00 31,,Femme,\n\
            Traoré,Salimata,1971,Lille,59350,59000,,,Femme,\n");
        assert_eq!(brings(&house, &file, LILLE).await.created, 2);
        let (one, other) = (&named(&house, "Salimata", "Konaté").await[0], &named(&house, "Salimata", "Traoré").await[0]);
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        person::store::merge(&mut tx, one.id, other.id).await.expect("no fault").expect("merged");
        tx.commit().await.expect("committed");
        let again = brings(&house, &file, LILLE).await;
        assert_eq!(counts(&again), (2, 0, 0, 2, 0), "{again:?}");
    }

    async fn every_person_is_told_and_sounds(house) {
        brings(&house, FILE, LILLE).await;
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        let problems = person::store::check(&mut tx).await.expect("checked");
        // Behind the fence of PostgreSQL, the other organisation's Bernard has a number and no record.
        assert!(problems.iter().all(|problem| problem.contains("numbers of people")), "{problems:?}");
        let wanted = Wanted { kind: Some("people.registered".into()), ..Wanted::default() };
        let told: Vec<Fact> = tx.facts(&wanted).await.expect("asked").into_iter().map(|noted| noted.fact).collect();
        assert_eq!(told.len(), 5, "Amina and four others");
    }

    async fn what_is_known_is_never_changed(house) {
        let file = format!("{HEADER}\nDiallo,Amina,1985,Lille,59350,59000,0639980003,,Femme,\n");
        assert_eq!(counts(&brings(&house, &file, LILLE).await), (1, 0, 1, 0, 0));
        let other = format!("{HEADER}\nDIALLO,amina,1985,Lyon,69123,69001,0639980004,a@essai.example,Homme,\n");
        assert_eq!(counts(&brings(&house, &other, SAINT_DENIS).await), (1, 0, 1, 0, 0), "only the e-mail was missing");
        let amina = &named(&house, "Amina", "Diallo").await[0];
        assert_eq!(amina.identity.phone.as_deref(), Some("+33639980003"));
        assert_eq!((amina.identity.gender, amina.identity.commune.as_deref()), (Some(Gender::Woman), Some("59350")));
        assert_eq!(amina.space, SpaceId::from_uuid(LILLE), "an import moves nobody");
    }

    async fn the_same_phone_and_names_are_the_same_person(house) {
        let first = format!("{HEADER}\nEssai,Binta,,,,,0639980005,,,\nEssai,Binta,,,,,0639980006,,,\n");
        assert_eq!(counts(&brings(&house, &first, LILLE).await), (2, 2, 0, 0, 0), "two phones, two people");
        let year = format!("{HEADER}\nEssai,Binta,1972,,,,0639980006,,,\n");
        assert_eq!(counts(&brings(&house, &year, LILLE).await), (1, 0, 1, 0, 0));
        assert_eq!(counts(&brings(&house, &year, LILLE).await), (1, 0, 0, 1, 0));
    }

    async fn who_is_only_alike_is_not_made(house) {
        let file = format!("{HEADER}\nEssai,Moussa,1980,Lille,,59000,0639980007,,,\nEssay,Moussa,1980,Lille,,59000,,,,\n");
        let report = brings(&house, &file, SAINT_DENIS).await;
        assert_eq!(places_of(&report.errors), [(3, "Nom", "people-import-like-line")]);
        let report = brings(&house, &format!("{HEADER}\nEssay,Moussa,1980,,,,,,,\n"), LILLE).await;
        assert_eq!(places_of(&report.errors), [(2, "Nom", "people-import-like-elsewhere")], "no name of another space");
    }

    async fn the_other_organisation_is_not_seen(house) {
        let file = format!("{HEADER}\nLefèvre,Bernard,,,,,,,,\n");
        assert_eq!(brings(&house, &file, LILLE).await.created, 1, "their Bernard is not ours");
    }

    async fn a_file_of_something_else_is_refused_at_once(house) {
        let report = brings(&house, "id;nom;commune\n1;A;Lille\n", LILLE).await;
        assert_eq!((report.read, places_of(&report.errors)), (0, vec![(1, "", "people-import-header")]));
    }
}

fn somebody(first: &str, last: &str, birth_year: Option<i16>) -> Identity {
    Identity { birth_year, ..Identity::named(first, last) }
}

proptest! {
    /// Whoever is in the index is found again as the same, whatever else is there.
    #[test]
    fn nobody_is_made_twice(
        names in proptest::collection::vec(("[A-Za-zé]{1,6}", "[A-Za-z'-]{0,3}[a-z]{1,5}", proptest::option::of(1930_i16..2010)), 1..30),
    ) {
        let mut index = Index::default();
        for (line, (first, last, year)) in names.iter().enumerate() {
            let who = somebody(first, last, *year);
            if index.find(&who) == Alike::Nobody {
                index.add(Known::made(PersonId::fresh(), SpaceId::from_uuid(LILLE), line, who.clone()));
                prop_assert!(matches!(index.find(&who), Alike::Same(_)));
            }
        }
    }

    #[test]
    fn any_line_is_survived(body in "[a-zé\"',;|\t\r\n =+@0-9./-]{0,300}") {
        for line in network::import::Table::open(&format!("{HEADER}\n{body}")).flatten() {
            let _ = super::rules::identity(&line, cast::NOW);
        }
    }
}
