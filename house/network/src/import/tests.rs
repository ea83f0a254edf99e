//! What an import does, on both databases, and what it survives.

use cast::TestHouse;
use ground::{Argument, Identifier as _};
use proptest::prelude::*;
use store::Tx;
use web::{Language, Words};

use super::{
    LineError, Report,
    decode::decode,
    format::{Into, Source},
    partners, places,
};
use crate::{
    partner::{self, PartnerKind},
    place::{self, PlaceKind},
};

const FRANCE_SERVICES: &str = include_str!("../../tests-data/france-services.csv");
const ADVISERS: &str = include_str!("../../tests-data/conseillers-numeriques.csv");
const NATIONAL: &str = include_str!("../../tests-data/mednum-1.0.2.csv");
const INCLUSION: &str = include_str!("../../tests-data/data-inclusion-v1.json");
const SAMPLE: &str = include_str!("../../tests-data/lieux-mediation.csv");

async fn brings(house: &TestHouse, bytes: &[u8], into: Into) -> Report {
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    let report = match into {
        Into::Partners => partners(&mut tx, bytes).await,
        Into::Places => places(&mut tx, bytes).await,
    };
    tx.commit().await.expect("committed");
    let report = report.expect("read");
    let sum = report.created + report.updated + report.unchanged + report.errors.len();
    assert!(report.read == sum || report.read == 0, "{report:?}");
    report
}

async fn twice(house: &TestHouse, file: &str, into: Into) -> Report {
    let first = brings(house, file.as_bytes(), into).await;
    let again = brings(house, file.as_bytes(), into).await;
    assert_eq!((again.created, again.updated), (0, 0), "a second import changes nothing");
    assert_eq!(again.unchanged + again.errors.len(), again.read);
    assert_eq!(again.errors, first.errors);
    first
}

fn counts(report: &Report) -> (usize, usize, usize, usize) {
    (report.read, report.created, report.unchanged, report.errors.len())
}

fn places_of(errors: &[LineError]) -> Vec<(usize, &str, &str)> {
    errors.iter().map(|error| (error.line, error.column.as_str(), error.text)).collect()
}

async fn reads(house: &TestHouse) -> Tx {
    house.badge().read(house.db()).await.expect("a transaction")
}

cast::both! {
    async fn france_services_become_partners(house) {
        let report = twice(&house, FRANCE_SERVICES, Into::Partners).await;
        assert_eq!(counts(&report), (5, 5, 0, 0), "{report:?}");
        let mut tx = reads(&house).await;
        let first = partner::store::find(&mut tx, "france-services-2024", "1").await.expect("asked").expect("there");
        assert_eq!(first.name, "France services de Valserhône");
        assert_eq!((first.kind, first.commune.as_str()), (PartnerKind::FranceServices, "01033"));
        assert_eq!(first.hours.as_deref(), Some("Mo 13:30-17:00; Tu-Th 09:00-12:00,13:30-17:00; Fr 09:00-12:00,13:30-16:00"));
        let tall = partner::store::find(&mut tx, "france-services-2024", "2632").await.expect("asked").expect("there");
        assert_eq!(tall.address.as_deref(), Some("27 Avenue Robert Schuman"), "a cell of several lines");
    }

    async fn hosts_of_advisers_become_partners(house) {
        let report = twice(&house, ADVISERS, Into::Partners).await;
        assert_eq!(counts(&report), (8, 5, 1, 2), "{report:?}");
        assert_eq!(places_of(&report.errors), [(5, "structure", "network-import-name"), (7, "", "network-import-quote")]);
        let mut tx = reads(&house).await;
        let mut all = partner::store::search(&mut tx, "", None, None, 0).await.expect("asked");
        // The cast's own was there before.
        all.retain(|one| one.id.uuid() != cast::PARTNER);
        let mut known: Vec<_> = all.iter().map(|one| (one.name.as_str(), one.kind, one.commune.as_str())).collect();
        known.sort_unstable();
        assert_eq!(known, [
            ("Association l'Essai \"Lire Dire Ecrire\"", PartnerKind::Association, "97403"),
            ("Centre communal d'action sociale", PartnerKind::CommunalWelfare, "76540"),
            ("Commune de l'Essai en Bresse", PartnerKind::LocalAuthority, "01053"),
            ("Haut-Bugey Agglomération", PartnerKind::LocalAuthority, "01283"),
            ("Mission locale de l'Essai", PartnerKind::Youth, "01033"),
        ]);
    }

    async fn the_national_schema_is_read(house) {
        let report = twice(&house, NATIONAL, Into::Partners).await;
        assert_eq!(counts(&report), (6, 3, 0, 3), "{report:?}");
        assert_eq!(places_of(&report.errors), [
            (5, "commune", "network-import-missing"),
            (6, "nom", "network-import-formula"),
            (7, "commune", "network-import-commune-unknown"),
        ]);
        assert_eq!(places_of(&report.notices), [
            (8, "courriels", "network-import-email"),
            (8, "horaires", "network-import-hours"),
        ]);
        let mut tx = reads(&house).await;
        let first = partner::store::find(&mut tx, "mednum-hubik", "essai-1").await.expect("asked").expect("there");
        assert_eq!(first.email.as_deref(), Some("contact@essai.example"));
        assert_eq!(first.website.as_deref(), Some("https://essai.example/"));
        assert_eq!(first.address.as_deref(), Some("12 bis rue de l’Essai, Le patio"));
        assert_eq!(first.hours.as_deref(), Some("Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00"));
        let second = partner::store::find(&mut tx, "mednum-hubik", "essai-2").await.expect("asked").expect("there");
        assert_eq!((second.kind, second.email.as_deref()), (PartnerKind::Library, Some("mediatheque@essai.example")));
        let last = partner::store::find(&mut tx, "mednum-hubik", "essai-6").await.expect("asked").expect("there");
        assert_eq!((last.postal_code.as_deref(), last.phone.as_deref()), (Some("01000"), Some("+33199000003")));
        assert_eq!((last.latitude, last.longitude), (Some(46.2), Some(5.22)));
    }

    async fn data_inclusion_is_read(house) {
        let report = twice(&house, INCLUSION, Into::Partners).await;
        assert_eq!(counts(&report), (3, 2, 0, 1), "{report:?}");
        assert_eq!(places_of(&report.errors), [(37, "nom", "network-import-missing")]);
        let mut tx = reads(&house).await;
        let first = partner::store::find(&mut tx, "data-inclusion", "essai--1").await.expect("asked").expect("there");
        assert_eq!((first.kind, first.latitude), (PartnerKind::DepartmentWelfare, Some(50.63)));
        let wrapped = format!("{{\"total\": 3, \"items\": {INCLUSION}}}");
        let again = brings(&house, wrapped.as_bytes(), Into::Partners).await;
        assert_eq!((again.created, again.unchanged), (0, 2), "a page of the interface says the same");
    }

    async fn places_come_from_every_format(house) {
        let report = twice(&house, SAMPLE, Into::Places).await;
        assert_eq!(counts(&report), (6, 4, 1, 1), "{report:?}");
        assert_eq!(places_of(&report.errors), [(6, "nom", "network-import-formula")]);
        for (file, created) in [(FRANCE_SERVICES, 5), (ADVISERS, 5), (NATIONAL, 3), (INCLUSION, 2)] {
            assert_eq!(twice(&house, file, Into::Places).await.created, created);
        }
        let mut tx = reads(&house).await;
        assert_eq!(place::store::count(&mut tx, "", None, None).await.expect("counted"), 19);
        let auneau = place::store::search(&mut tx, "", None, Some("28015"), 0).await.expect("asked");
        assert_eq!(auneau.len(), 1);
        assert_eq!((auneau[0].name.as_str(), auneau[0].kind), ("Bibliothèque : Auneau", Some(PlaceKind::Library)));
    }

    async fn what_changed_is_brought_up_to_date(house) {
        brings(&house, NATIONAL.as_bytes(), Into::Places).await;
        let changed = NATIONAL.replace("12 bis rue de l’Essai", "14 rue de l’Essai");
        let report = brings(&house, changed.as_bytes(), Into::Places).await;
        assert_eq!((report.created, report.updated, report.unchanged), (0, 1, 2));
    }

    async fn a_trial_leaves_no_trace(house) {
        let before = partner::store::count(&mut reads(&house).await, "", None, None).await.expect("counted");
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        assert_eq!(partners(&mut tx, FRANCE_SERVICES.as_bytes()).await.expect("read").created, 5);
        drop(tx);
        let mut tx = reads(&house).await;
        assert_eq!(partner::store::count(&mut tx, "", None, None).await.expect("counted"), before);
    }

    async fn each_organisation_has_its_own(house) {
        brings(&house, FRANCE_SERVICES.as_bytes(), Into::Places).await;
        let mut tx = house.other_badge().write(house.db()).await.expect("a transaction");
        assert_eq!(place::store::count(&mut tx, "", None, None).await.expect("counted"), 0);
        assert_eq!(places(&mut tx, FRANCE_SERVICES.as_bytes()).await.expect("read").created, 5);
    }

    async fn windows_and_semicolons_are_read(house) {
        let text = "id;nom;commune;code_postal;adresse\r\n1;Médiathèque d’Été;L’Haÿ-les-Roses;94240;1 rue de l’Été\r\n";
        let bytes: Vec<u8> = text.chars().map(|char| match char {
            '’' => 0x92,
            char => u8::try_from(u32::from(char)).expect("latin"),
        }).collect();
        assert_eq!(brings(&house, &bytes, Into::Partners).await.created, 1);
        assert_eq!(brings(&house, text.as_bytes(), Into::Partners).await.unchanged, 1);
    }

    async fn two_lines_that_contradict_each_other_are_said(house) {
        let file = "id,nom,commune,code_postal,adresse\n1,A,Lille,59000,x\n1,A,Lille,59000,x\n1,B,Lille,59000,x\n";
        let report = twice(&house, file, Into::Partners).await;
        assert_eq!(counts(&report), (3, 1, 1, 1));
        assert_eq!(report.errors[0].arguments, [("line", Argument::from("2"))]);
    }
}

#[test]
fn an_unknown_header_says_what_is_missing() {
    let words = Words::gather(&crate::TEXTS).expect("valid texts");
    let says = |file: &str, into| match Source::open(file, into, None) {
        Ok(_) => String::new(),
        Err(error) => error.message(&words.speech(Language::French)),
    };
    let said = says("id,nom,commune,adresse\n", Into::Partners);
    assert!(said.starts_with("Il manque la colonne code_postal."), "{said}");
    assert!(says("Nom;Prénom\n", Into::Places).contains("échantillon"), "{said}");
    assert!(says(SAMPLE, Into::Partners).contains("la colonne id"), "the sample has places, not partners");
    assert!(says("", Into::Places).starts_with("Ce fichier est vide"));
}

fn survives(bytes: &[u8]) {
    let text = decode(bytes);
    for into in [Into::Partners, Into::Places] {
        if let Ok(mut source) = Source::open(&text, into, None) {
            let mut last = 1;
            while let Some(read) = source.next_draft(&mut Vec::new()) {
                let line = read.map_or_else(|error| error.line, |draft| draft.line);
                assert!(line >= last, "lines come in order");
                last = line;
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survives(&bytes);
    }

    #[test]
    fn any_table_is_survived(body in "[a-zé\"',;|\t\r\n =+@0-9.-]{0,300}") {
        survives(format!("id,nom,commune,code_postal,adresse\n{body}").as_bytes());
        survives(format!("id,nom,adresse,code_postal,insee,commune,format,h_lundi\n{body}").as_bytes());
        survives(format!("[{{\"id\": \"1\", {body}").as_bytes());
    }

    #[test]
    fn a_line_is_lost_alone(at in 0_usize..4, damage in "[\"a]{1,5}") {
        let mut lines: Vec<String> = (0..5).map(|n| format!("{n},Lieu {n},Lille,59000,x")).collect();
        lines[at] = format!("{at},{damage},Lille");
        let file = format!("id,nom,commune,code_postal,adresse\n{}\n", lines.join("\n"));
        let mut source = Source::open(&file, Into::Places, None).expect("known");
        let read: Vec<_> = std::iter::from_fn(|| source.next_draft(&mut Vec::new())).collect();
        prop_assert_eq!(read.iter().filter(|line| line.is_ok()).count(), 4);
    }
}
