//! What imports on screen do, on both databases.

use cast::{AMINA, Client, LILLE, TestHouse};
use ground::{Identifier as _, PartnerId, PersonId, Zone, choice::Choice as _};
use people::person;
use store::Tx;
use web::{Role, account::store::NewGrant};

use super::store as imports;
use crate::{Advance, ForgetFiles, Forgetting};

mod held;
mod mended;
mod undone;

const PEOPLE: &str = "Nom;Prénom;Année de naissance;Commune;Code postal;N° de téléphone;Notes\n\
    Essai;Awa;1985;Lille;59000;0639980001;\n\
    Test;Ivan;12/03/1990;Roubaix;59100;0639980002;un mot\n\
    Faux;Zoé;le siècle dernier;Lille;59000;;\n\
    =1+1;Moussa;1980;;;;\n";

fn reactions() -> store::Reactions {
    vec![Box::new(Forgetting)]
}

fn app(house: &TestHouse) -> Client {
    house.app(crate::routes(), &[crate::TEXTS])
}

async fn brings(desk: &Client, what: &str, name: &str, bytes: &[u8]) -> String {
    desk.upload("/imports", &[("what", what)], ("file", name, bytes)).await.leads_to()
}

async fn reads(house: &TestHouse) -> Tx {
    house.badge().read(house.db()).await.expect("a transaction")
}

async fn named(house: &TestHouse, first: &str, last: &str) -> Vec<people::Person> {
    let mut tx = reads(house).await;
    let found = person::store::candidates(&mut tx, &people::Identity::named(first, last)).await.expect("asked");
    found.into_iter().filter(|person| person.identity.last_name == last).collect()
}

/// A referrer signs in for this structure.
async fn refers(house: &TestHouse, partner: PartnerId) {
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    let account = cast::hire(&mut tx, "agent@mairie.example", &[]).await;
    let (id, from_day) = (tx.fresh_id(), cast::NOW.day(&Zone::paris()));
    let (role, space) = (Role::Referrer, None);
    let grant = NewGrant { id, account, role, space, partner: Some(partner), from_day, until_day: None };
    web::account::grant(&mut tx, &grant).await.expect("granted");
    tx.commit().await.expect("kept");
}

async fn works(house: &TestHouse, desk: &Client) {
    let words = desk.house().words().clone();
    let worker =
        jobs::Worker::new(house.db().clone(), vec![Box::new(Advance { words, lists: None }), Box::new(ForgetFiles)]);
    worker.run_due().await.expect("worked");
}

cast::both! {
    async fn people_are_seen_then_saved_then_undone(house) {
        let house = house.reacting(reactions).await;
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let page = brings(&desk, "people", "liste.csv", PEOPLE.as_bytes()).await;
        let seen = desk.get(&page).await;
        seen.is(200).says("4 lignes lues").says("2 seront créées").says("2 lignes à corriger").says("À enregistrer");
        seen.says("« le siècle dernier » n’est pas une année de naissance").says("Les notes ne sont pas importées");
        assert!(named(&house, "Awa", "Essai").await.is_empty(), "seeing writes nothing");

        let mend = desk.get(&format!("{page}/problems.csv")).await;
        for line in ["Faux;Zoé;le siècle dernier;Lille;59000;;;Ligne 4", "'=1+1;Moussa;1980;;;;;Ligne 5", "Notes;Problème"] {
            let plain = mend.text().replace(['\u{a0}', '\u{202f}', '"'], " ").replace("; ", ";");
            assert!(plain.contains(line), "{line}: {plain}");
        }

        desk.post(&format!("{page}/confirmation"), &[]).await.leads_to();
        desk.get(&page).await.is(200).says("Enregistré").says("2 créées");
        let awa = &named(&house, "Awa", "Essai").await[0];
        assert_eq!((awa.space.uuid(), awa.identity.birth_year), (LILLE, Some(1985)));
        desk.post(&format!("{page}/confirmation"), &[]).await.is(422).says("Cet import a déjà avancé");
        desk.get(&format!("{page}/columns")).await.leads_to();

        let again = brings(&desk, "people", "liste.csv", PEOPLE.as_bytes()).await;
        desk.get(&again).await.says("2 déjà là, sans changement").says("il n’y a rien à enregistrer");
        desk.post(&format!("{again}/removal"), &[]).await.leads_to();
        desk.get(&again).await.says("Cet import a été abandonné");
        desk.post(&format!("{again}/confirmation"), &[]).await.is(422);
        desk.post(&format!("{again}/removal"), &[]).await.is(422);

        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        desk.get(&page).await.says("Annulé").says("Tout a été repris");
        assert!(named(&house, "Awa", "Essai").await.is_empty(), "nothing is left");
        desk.post(&format!("{page}/undoing"), &[]).await.is(422).says("Cet import a déjà avancé");
        desk.get("/imports").await.says("liste.csv").says("2 en plus");
        let list = desk.get("/imports/export.csv?what=people").await.text();
        assert!(list.contains("liste.csv;Personnes accompagnées;") && list.lines().count() == 3, "{list}");
        assert_eq!(desk.get("/imports/export.csv?what=volunteers").await.text().lines().count(), 1);
    }

    async fn what_has_served_since_stays_and_is_said(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        // Amina is known, without an e-mail: the list completes her.
        let file = "Nom;Prénom;Année de naissance;E-mail\nDiallo;Amina;1985;amina@exemple.fr\nEssai;Awa;1985;\nTest;Ivan;1990;\nSuite;Léa;1991;\n";
        let page = brings(&desk, "people", "liste.csv", file.as_bytes()).await;
        desk.get(&page).await.says("3 seront créées").says("1 sera complétée");
        desk.post(&format!("{page}/confirmation"), &[]).await.leads_to();
        let mut tx = house.badge_at(LILLE).write(house.db()).await.expect("a transaction");
        let (awa, ivan) = (named(&house, "Awa", "Essai").await.remove(0), named(&house, "Ivan", "Test").await.remove(0));
        people::consent::store::give(&mut tx, awa.id, people::Purpose::ALL[0], true, "paper").await.expect("given");
        let corrected = people::Identity { birth_year: Some(1989), ..ivan.identity.clone() };
        tx.turn_to(cast::NOW.plus_minutes(5));
        person::store::update(&mut tx, &ivan, &corrected).await.expect("corrected");
        tx.commit().await.expect("kept");
        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        let undone = desk.get(&page).await;
        undone.says("Ligne 3 : cette fiche a déjà servi").says("Ligne 4 : quelqu’un a modifié cette fiche");
        assert!(named(&house, "Léa", "Suite").await.is_empty());
        assert_eq!(named(&house, "Awa", "Essai").await.len(), 1);
        let mut tx = reads(&house).await;
        let amina = person::store::find(&mut tx, PersonId::from_uuid(AMINA)).await.expect("asked").expect("there");
        assert_eq!(amina.identity.email, None, "what was completed is as before");
    }

    async fn columns_are_said_once_and_remembered(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let file = "NOM USAGE;Appelé;Né(e) le;Joindre au\nEssai;Awa;31118;0639980001\nTest;Ivan;12/03/1990;639980002\n";
        let page = brings(&desk, "people", "autre.csv", file.as_bytes()).await;
        desk.get(&page).await.leads_to();
        let columns = desk.get(&format!("{page}/columns")).await;
        columns.is(200).says("NOM USAGE").says("Essai · Test");
        let missing = [("column_0", "last_name"), ("column_2", "birth_date")];
        desk.post(&format!("{page}/columns"), &missing).await.is(422).says("Aucune colonne n’est choisie pour « Prénom »");
        let twice = [("column_0", "last_name"), ("column_1", "first_name"), ("column_2", "first_name")];
        desk.post(&format!("{page}/columns"), &twice).await.is(422).says("Deux colonnes");
        let said = [("column_0", "last_name"), ("column_1", "first_name"), ("column_2", "birth_date"), ("column_3", "phone")];
        desk.post(&format!("{page}/columns"), &said).await.leads_to();
        desk.get(&page).await.says("2 seront créées");
        desk.post(&format!("{page}/confirmation"), &[]).await.leads_to();
        assert_eq!(named(&house, "Awa", "Essai").await[0].identity.birth_year, Some(1985));
        assert_eq!(named(&house, "Ivan", "Test").await[0].identity.phone.as_deref(), Some("+33639980002"));
        // The same header, from another colleague: nothing is asked.
        let next = brings(&desk, "people", "suite.csv", file.replace("Essai", "Nouveau").as_bytes()).await;
        desk.get(&next).await.is(200).says("1 sera créée");
        desk.get(&format!("{next}/columns")).await.is(200);
    }

    async fn volunteers_join_the_team_with_or_without_an_address(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let file = "Nom;Prénom;E-mail;Téléphone;Langues\nEssai;Awa;awa@exemple.fr;0639980001;wolof\nTest;Ivan;;;\nFaux;Zoé;zoe;;\n";
        let page = brings(&desk, "volunteers", "équipe.csv", file.as_bytes()).await;
        desk.get(&page).await.says("2 seront créées").says("1 ligne à corriger");
        desk.post(&format!("{page}/confirmation"), &[]).await.leads_to();
        let mut tx = reads(&house).await;
        let team = web::account::of_organisation(&mut tx).await.expect("read");
        let ivan = team.iter().find(|one| one.name == "Ivan Test").expect("there");
        assert_eq!(ivan.email, None, "an e-mail is not needed");
        assert!(team.iter().any(|one| one.email.as_deref() == Some("awa@exemple.fr")));
        drop(tx);
        let again = brings(&desk, "volunteers", "équipe.csv", file.as_bytes()).await;
        desk.get(&again).await.says("2 déjà là, sans changement");
        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        desk.get(&page).await.says("Tout a été repris");
        let mut tx = reads(&house).await;
        assert!(!web::account::of_organisation(&mut tx).await.expect("read").iter().any(|one| one.name == "Ivan Test"));
    }

    async fn partners_come_in_and_go_unless_somebody_counts_on_them(house) {
        let desk = app(&house).signed_in(Role::NetworkOfficer).await;
        let file = "id,nom,commune,code_postal,adresse\n1,CCAS de l’Essai,Lille,59000,1 rue X\n2,Mairie de Test,Lille,59000,\n3,Perdue,Nulle-Part,,\n4,Asso de Suite,Lille,59000,\n";
        let page = brings(&desk, "partners", "structures.csv", file.as_bytes()).await;
        desk.get(&page).await.says("3 seront créées").says("Aucune commune ne correspond");
        desk.post(&format!("{page}/confirmation"), &[]).await.leads_to();
        let changed = file.replace("1 rue X", "2 rue X");
        house.clock().turn_to(cast::NOW.plus_minutes(5));
        let second = brings(&desk, "partners", "structures.csv", changed.as_bytes()).await;
        desk.get(&second).await.says("1 sera complétée");
        desk.post(&format!("{second}/confirmation"), &[]).await.leads_to();
        desk.post(&format!("{second}/undoing"), &[]).await.leads_to();
        desk.get(&second).await.says("Tout a été repris");
        let mut tx = reads(&house).await;
        let back = network::partner::store::find(&mut tx, "mednum", "1").await.expect("asked").expect("there");
        assert_eq!(back.address.as_deref(), Some("1 rue X"));
        let town = network::partner::store::find(&mut tx, "mednum", "2").await.expect("asked").expect("there");
        drop(tx);
        refers(&house, town.id).await;
        // The first was touched by the second and its undoing, somebody signs in for the second; the last goes.
        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        let undone = desk.get(&page).await;
        undone.says("Annulé").says("Ligne 2 : quelqu’un a modifié cette fiche").says("Ligne 3 : cette fiche a déjà servi");
        let mut tx = reads(&house).await;
        assert!(network::partner::store::find(&mut tx, "mednum", "2").await.expect("asked").is_some());
        assert!(network::partner::store::find(&mut tx, "mednum", "4").await.expect("asked").is_none());
    }

    async fn whose_it_is_decides_who_sees_it(house) {
        let app = app(&house);
        let manager = app.signed_in(Role::SpaceManager).await;
        let officer = app.signed_in(Role::NetworkOfficer).await;
        let page = brings(&manager, "people", "liste.csv", PEOPLE.as_bytes()).await;
        officer.get(&page).await.is(404);
        for act in ["confirmation", "removal", "undoing", "columns"] {
            officer.post(&format!("{page}/{act}"), &[]).await.is(404);
        }
        officer.get(&format!("{page}/problems.csv")).await.is(404);
        officer.get("/imports").await.is(200).does_not_say("liste.csv").says("Aucun import");
        officer.upload("/imports", &[("what", "people")], ("file", "x.csv", PEOPLE.as_bytes())).await.is(422);
        manager.upload("/imports", &[("what", "partners")], ("file", "x.csv", b"a,b")).await.is(422);
        manager.upload("/imports", &[("what", "people")], ("file", "", b"")).await.is(422).says("Choisissez un fichier");
        manager.get("/imports/nothing").await.is(404);
        let receptionist = app.signed_in(Role::Receptionist).await;
        receptionist.get("/imports").await.is(403);
        receptionist.upload("/imports", &[("what", "people")], ("file", "x.csv", b"a")).await.is(403);
        app.upload("/imports", &[("what", "people")], ("file", "x.csv", b"a")).await.leads_to();
        // Another organisation's.
        let mut tx = house.other_badge().write(house.db()).await.expect("a transaction");
        let id = crate::import::advance::bring(&mut tx, crate::What::Places, None, ("theirs.csv", b"x".to_vec()), web::Language::French);
        let id = id.await.expect("noted");
        tx.commit().await.expect("kept");
        officer.get(&format!("/imports/{id}")).await.is(404);
        officer.post(&format!("/imports/{id}/removal"), &[]).await.is(404);
    }

    async fn a_large_file_is_read_by_a_job_and_a_file_that_waits_is_forgotten(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let file = "Nom;Prénom;Année de naissance\nEssai;Awa;1985\nTest;Ivan;1990\n".to_owned();
        let file = file + &" ".repeat(crate::import::rules::SMALL);
        let page = brings(&desk, "people", "grande.csv", file.as_bytes()).await;
        desk.get(&page).await.says("Lecture en cours");
        works(&house, &desk).await;
        desk.get(&page).await.says("À enregistrer");
        house.clock().turn_to(cast::NOW.plus_hours(25));
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        works(&house, &desk).await;
        desk.get(&page).await.says("Cet import a été abandonné");
        let mut tx = reads(&house).await;
        let id = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        assert!(imports::file(&mut tx, id).await.expect("asked").is_none(), "the file is gone");
    }

    async fn a_file_that_is_no_table_says_so(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let page = brings(&desk, "people", "photo.zip", b"PK\x03\x04 nothing").await;
        desk.get(&page).await.is(200).says("Ce fichier ne peut pas être lu").says("Ce classeur est abîmé");
        desk.post(&format!("{page}/confirmation"), &[]).await.is(422);
    }
}
