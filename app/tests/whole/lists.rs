//! Referrals by file: the employment service and the public booking tool send lists; seen, saved, undone, once.

use cast::{AMINA, Client, LILLE};
use ground::{Identifier as _, PersonId};
use people::port::Vouchers as _;
use referral::{Referral, State, referral::store};
use web::Role;

use crate::world::furnished;

const LIST: &str = "Nom;Prénom;Date de naissance;Téléphone;Email;Code postal;Commune;Prescripteur;Motif;Date\n\
    ESSAI;Awa;12/03/1985;06 39 98 00 01;;59000;Lille;France Travail Lille;Créer sa boîte mail;03/11/2026\n\
    Test;Ivan;1990;;;;;France Travail Lille;;\n\
    Faux;Zoé;;;;;;;;\n";

async fn confirmed(desk: &Client, file: &str) -> String {
    let page = desk.upload("/imports", &[("what", "referrals")], ("file", "rdv.csv", file.as_bytes())).await.leads_to();
    desk.get(&page).await.is(200);
    desk.post(&format!("{page}/confirmation"), &[]).await.leads_to();
    page
}

async fn awaited(house: &cast::TestHouse) -> Vec<Referral> {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    store::awaited(&mut tx, ground::SpaceId::from_uuid(LILLE), 10).await.expect("read")
}

cast::both! {
    async fn a_list_sends_people_once_and_is_undone(house) {
        let app = furnished(&house).await;
        let desk = app.signed_in(Role::SpaceManager).await;
        let page = desk.upload("/imports", &[("what", "referrals")], ("file", "rdv.csv", LIST.as_bytes())).await.leads_to();
        desk.get(&page).await.is(200).says("3 lignes lues").says("2 seront créées").says("1 ligne à corriger");
        assert!(awaited(&house).await.is_empty(), "seeing writes nothing");
        desk.post(&format!("{page}/confirmation"), &[]).await.leads_to();
        let sent = awaited(&house).await;
        assert_eq!(sent.len(), 2);
        let awa = sent.iter().find(|one| one.who.first_name == "Awa").expect("sent");
        assert_eq!((awa.state, awa.partner_name.as_str(), awa.words.as_deref()), (State::Sent, "France Travail Lille", Some("Créer sa boîte mail")));
        assert_eq!(awa.sent_at.day(&ground::Zone::paris()).to_string(), "2026-11-03");
        assert_eq!(awa.agreed, referral::Agreed::default(), "a list agrees to nothing for the person");
        desk.get("/referrals").await.says("Awa Essai").says("France Travail Lille");
        desk.get(&format!("/referrals/{}", awa.id)).await.is(200).says("Créer sa boîte mail");
        // A second import changes nothing.
        let again = desk.upload("/imports", &[("what", "referrals")], ("file", "rdv.csv", LIST.as_bytes())).await.leads_to();
        desk.get(&again).await.says("2 déjà là, sans changement");
        // Undone, but for the one with whom something has begun.
        let mut tx = house.badge_at(LILLE).write(house.db()).await.expect("opened");
        referral::Desk.bind(&mut tx, awa.id.uuid(), PersonId::from_uuid(AMINA)).await.expect("no fault").expect("bound");
        tx.commit().await.expect("kept");
        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        desk.get(&page).await.says("cette fiche a déjà servi");
        assert!(awaited(&house).await.is_empty());
        // What was undone may come again.
        confirmed(&desk, LIST).await;
        assert_eq!(awaited(&house).await.len(), 1);
    }

    async fn a_list_without_who_sends_asks_for_its_columns(house) {
        let app = furnished(&house).await;
        let desk = app.signed_in(Role::SpaceManager).await;
        let file = "Nom;Prénom;Qui\nEssai;Awa;CCAS de Lille\n";
        let page = desk.upload("/imports", &[("what", "referrals")], ("file", "liste.csv", file.as_bytes())).await.leads_to();
        desk.get(&format!("{page}/columns")).await.is(200).says("Qui envoie").says("Pourquoi");
        let columns = [("column_0", "last_name"), ("column_1", "first_name"), ("column_2", "sender")];
        desk.post(&format!("{page}/columns"), &columns).await.leads_to();
        desk.get(&page).await.says("1 sera créée");
        app.signed_in(Role::NetworkOfficer).await.get("/imports/new").await.does_not_say("RDV Service Public");
    }
}
