//! A network keeps the priority neighbourhoods of its communes, by hand and from the official list.

use cast::TestHouse;
use web::Role;

use super::store::names;
use crate::import::neighbourhoods;

/// As the zoning of 2024 is published, with a neighbourhood on two communes.
const OFFICIAL: &str = "code_qp,lib_qp,insee_reg,insee_com,lib_com\n\
    QN05901M,Secteur Ouest,32,59350,Lille\n\
    QN05902M,Les Oliveaux - Loos,32,\"59350,59360\",\"Lille, Loos\"\n\
    QN05903M,,32,59350,Lille\n\
    QN05904M,Ailleurs,32,99999,Ailleurs\n";

async fn offered(house: &TestHouse, commune: &str) -> Vec<String> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    names(&mut tx, commune).await.expect("asked")
}

cast::both! {
    async fn the_programs_names_hold_until_the_network_keeps_its_own(house) {
        let office = house.app(crate::routes(), &[]).signed_in(Role::NetworkOfficer).await;
        assert_eq!(offered(&house, "65440").await, ["Tarbes Est", "Tarbes Nord", "Tarbes Ouest"]);
        office.get("/neighbourhoods").await.is(200).says("Aucune commune n’a encore sa propre liste").says("Importer une liste");
        let page = office.get("/neighbourhoods?commune=Tarbes").await;
        page.is(200).says("Tarbes Nord").says("fournie avec le programme : Occitanie");
        let kept = [("commune", "65440"), ("names", "Solazur\nL’Ormeau\n\nsolazur")];
        office.post("/neighbourhoods", &kept).await.leads_to();
        assert_eq!(offered(&house, "65440").await, ["L’Ormeau", "Solazur"]);
        office.get("/neighbourhoods").await.says("Tarbes").says("1 commune a sa propre liste");
        office.get("/neighbourhoods?insee=65440").await.says("Solazur").says("La liste de votre réseau");
        office.post("/neighbourhoods", &[("commune", "65440"), ("names", "")]).await.leads_to();
        assert_eq!(offered(&house, "65440").await.len(), 3, "the program’s are back");
        let mut theirs = house.other_badge().read(house.db()).await.expect("a transaction");
        assert_eq!(names(&mut theirs, "65440").await.expect("asked").len(), 3);
    }

    async fn what_cannot_be_kept_is_said_and_not_lost(house) {
        let office = house.app(crate::routes(), &[]).signed_in(Role::NetworkOfficer).await;
        let long = "x".repeat(121);
        let refused = office.post("/neighbourhoods", &[("commune", "59350"), ("names", &long)]).await;
        refused.is(422).says("trop long").says(&long);
        office.post("/neighbourhoods", &[("commune", "nowhere"), ("names", "A")]).await.is(404);
        office.get("/neighbourhoods?commune=saint+denis").await.is(200).says("Précisez la commune");
        assert!(offered(&house, "59350").await.is_empty());
    }

    async fn the_official_list_comes_in_once(house) {
        let brings = async |text: &str| {
            let mut tx = house.badge().write(house.db()).await.expect("a transaction");
            let report = neighbourhoods(&mut tx, text.as_bytes()).await.expect("read");
            tx.commit().await.expect("kept");
            report
        };
        let report = brings(OFFICIAL).await;
        assert_eq!((report.read, report.created, report.errors.len()), (4, 2, 2), "{report:?}");
        let errors: Vec<_> = report.errors.iter().map(|error| (error.line, error.text)).collect();
        assert_eq!(errors, [(4, "network-import-missing"), (5, "network-import-commune-unknown")]);
        assert_eq!(offered(&house, "59350").await, ["Les Oliveaux - Loos", "Secteur Ouest"]);
        assert_eq!(offered(&house, "59360").await, ["Les Oliveaux - Loos"]);
        let again = brings(OFFICIAL).await;
        assert_eq!((again.created, again.unchanged), (0, 2));
        // The shape of 2015.
        assert_eq!(brings("code_qp,nom_qp,insee\nQP059001,Moulins,59350\n").await.created, 1);
        assert_eq!(brings("nom,ville\nMoulins,Lille\n").await.errors[0].text, "network-import-header-neighbourhoods");
    }
}
