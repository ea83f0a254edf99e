//! Imported places are found again: by name, kind and commune, page by page, and around a space.

use cast::TestHouse;
use web::Role;

use super::store::around;
use crate::import::places;

async fn brings(house: &TestHouse, text: &str) {
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    let report = places(&mut tx, text.as_bytes()).await.expect("read");
    assert!(report.is_clean(), "{report:?}");
    tx.commit().await.expect("kept");
}

const FILE: &str = "source,nom,adresse,code_postal,insee,commune,categorie\n\
    x,Médiathèque Jean-Lévy,32 rue Édouard-Delesalle,59000,59350,Lille,Bibliothèque\n\
    x,Cyber-base des Moulins,4 rue d’Essai,59000,59350,Lille,EPN\n\
    x,La Condition Publique,14 place Faidherbe,59100,59512,Roubaix,Tiers lieux\n\
    x,Bibliothèque Elsa-Triolet,1 rue d’Essai,93000,93008,Bobigny,Bibliothèque\n";

cast::both! {
    async fn places_are_found_by_name_kind_and_commune(house) {
        let office = house.app(crate::routes(), &[]).signed_in(Role::NetworkOfficer).await;
        office.get("/places").await.is(200).says("Aucun lieu").says("Importer une liste").does_not_say("antenne import");
        brings(&house, FILE).await;
        office.get("/places").await.says("4 lieux").says("Médiathèque Jean-Lévy").says("32 rue Édouard-Delesalle");
        office.get("/places?q=levy+mediatheque").await.says("1 lieu").does_not_say("Cyber-base");
        office.get("/places?kind=library").await.says("2 lieux").does_not_say("Condition Publique");
        office.get("/places?commune=Roubaix").await.says("Condition Publique").does_not_say("Cyber-base");
        office.get("/places?commune=nowhere+at+all").await.says("Aucun lieu ne correspond").does_not_say("Cyber-base");
        let many: Vec<_> = (0..60).map(|n| format!("x,Lieu {n:02},,59000,59350,Lille,EPN\n")).collect();
        let many = many.concat();
        brings(&house, &format!("source,nom,adresse,code_postal,insee,commune,categorie\n{many}")).await;
        let first = office.get("/places?q=lieu").await;
        first.says("60 lieux").says("Lieu 49").does_not_say("Lieu 50");
        office.get("/places?q=lieu&page=1").await.says("Lieu 50").does_not_say("Lieu 49");
    }

    async fn the_places_of_the_commune_come_first_then_those_of_the_department(house) {
        brings(&house, FILE).await;
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        let found = around(&mut tx, "59350").await.expect("asked");
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Cyber-base des Moulins", "Médiathèque Jean-Lévy", "La Condition Publique"]);
        let mut theirs = house.other_badge().read(house.db()).await.expect("a transaction");
        assert!(around(&mut theirs, "59350").await.expect("asked").is_empty());
    }
}
