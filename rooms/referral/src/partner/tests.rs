//! The directory, its links, and the panels of Today.

use axum::{body::Body, response::Response};
use cast::AMINA;
use ground::{Day, PartnerId, Uuid};
use network::partner::{NewPartner, PartnerKind, store};
use web::{
    Answer, Asker, Guard, Language, Role, TodayPanel,
    account::{self, NewAccount, NewGrant},
};

use crate::{ReferPanel, UnansweredPanel, scene};

async fn refer_panel(asker: Asker) -> Answer {
    shown(&asker, &ReferPanel).await
}

async fn unanswered_panel(asker: Asker) -> Answer {
    shown(&asker, &UnansweredPanel).await
}

async fn shown(asker: &Asker, panel: &dyn TodayPanel) -> Answer {
    let mut tx = asker.read().await?;
    let html = panel.show(asker, &mut tx).await?.map_or_else(String::new, |fragment| fragment.html);
    Ok(Response::new(Body::from(html)))
}

cast::both! {
    async fn the_directory_is_searched_filtered_paged_and_downloaded(house) {
        let app = scene::app(&house);
        let desk = app.signed_in(Role::SpaceManager).await;
        desk.get("/partners").await.is(200).says("Aucun partenaire pour l’instant");
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        for number in 0..60 {
            let new = NewPartner::by_hand(PartnerId::fresh(), format!("Bibliothèque {number:02}"), PartnerKind::Library, "59350");
            store::upsert(&mut tx, &new).await.expect("written");
        }
        // A name that several communes bear lists them, not every partner.
        let doubt = desk.get("/partners?commune=Saint-Denis").await;
        doubt.is(200).says("De quelle commune").says("Saint-Denis 93200").does_not_say("Bibliothèque 00");
        desk.get("/partners?commune=Nullepart-les-Bains").await.is(200).says("pas trouvée").does_not_say("Bibliothèque 00");
        let new = NewPartner::by_hand(PartnerId::fresh(), "=CCAS d’Élancourt", PartnerKind::CommunalWelfare, "93066");
        store::upsert(&mut tx, &new).await.expect("written");
        tx.commit().await.expect("committed");
        let mut tx = house.other_badge().write(house.db()).await.expect("opened");
        let other = NewPartner::by_hand(PartnerId::fresh(), "Bibliothèque de Nantes", PartnerKind::Library, "44109");
        store::upsert(&mut tx, &other).await.expect("written");
        tx.commit().await.expect("committed");
        desk.get("/partners").await.says("61 structures").does_not_say("Nantes").says("Page suivante");
        desk.get("/partners?page=1").await.says("Bibliothèque 59").says("Page précédente");
        desk.get("/partners?q=elancourt").await.says("1 structure").does_not_say("Bibliothèque 01");
        desk.get("/partners?kind=ccas").await.says("1 structure");
        desk.get("/partners?commune=Saint-Denis+93200").await.says("1 structure");
        desk.get("/partners?q=nulle+part").await.says("Rien ne correspond");
        let csv = desk.get("/partners.csv").await;
        assert_eq!(csv.text().lines().count(), 62);
        assert!(csv.text().starts_with('\u{feff}') && csv.text().contains("'=CCAS"), "no cell is run as a formula");
        desk.get(&format!("/partners/{}", other.id)).await.is(404);
        desk.get(&format!("/partners/{}/edit", other.id)).await.is(404);
        desk.post(&format!("/partners/{}", other.id), &[("name", "Vol")]).await.is(404);
        desk.post(&format!("/partners/{}/link", other.id), &[]).await.is(404);
        app.signed_in(Role::Receptionist).await.get("/partners").await.is(403);
        app.get("/partners").await.is(303);
    }

    async fn a_partner_is_written_by_hand_corrected_and_its_link_remade(house) {
        let app = scene::app(&house);
        let desk = app.signed_in(Role::NetworkOfficer).await;
        desk.get("/partners/new").await.is(200);
        desk.post("/partners", &[("name", ""), ("commune", "Saint-Denis"), ("website", "ccas.example")]).await
            .is(422).says("Remplissez ce champ").says("https://");
        let key = Uuid::now_v7().to_string();
        let fields = [("key", key.as_str()), ("name", "CCAS de Lille"), ("kind", "ccas"), ("commune", "Lille"), ("phone", "0320000000")];
        let at = desk.post("/partners", &fields).await.leads_to();
        assert_eq!(desk.post("/partners", &fields).await.leads_to(), at);
        let page = desk.get(&at).await;
        page.is(200).says("CCAS de Lille").says("03\u{a0}20\u{a0}00\u{a0}00\u{a0}00").says("n’a encore envoyé personne");
        let link = |text: &str| {
            let start = text.find("http://antenne.test/r/").expect("a link") + "http://antenne.test".len();
            text[start..].split('"').next().expect("its end").to_owned()
        };
        let old = link(&page.text());
        scene::send(&app, &old, &[]).await.leads_to();
        desk.get(&at).await.says("1 orientation envoyée").does_not_say("Haddad");
        desk.get(&format!("{at}/edit")).await.is(200);
        let corrected = [("name", "CCAS de Lille-Sud"), ("kind", "ccas"), ("commune", "59000"), ("email", "x@ccas.example")];
        desk.post(&at, &corrected).await.leads_to();
        desk.get(&at).await.says("CCAS de Lille-Sud");
        let key = Uuid::now_v7().to_string();
        for _ in 0..2 {
            desk.post(&format!("{at}/link"), &[("key", &key)]).await.leads_to();
        }
        let new = link(&desk.get(&at).await.text());
        assert_ne!(new, old);
        app.get(&old).await.is(404);
        app.get(&new).await.is(200);
    }

    async fn a_referrer_with_an_account_uses_the_same_form_and_reads_the_answers(house) {
        let house = house.reacting(scene::reactions).await;
        let partner = scene::partner(&house).await;
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let id = cast::account_of(Role::Referrer);
        let new = NewAccount { id, email: "claire@centre.example".into(), name: "Claire Petit".into(), password: String::new(), language: Language::French };
        account::create(&mut tx, &new).await.expect("made");
        let grant = NewGrant { id: Uuid::now_v7(), account: id, role: Role::Referrer, space: None, partner: Some(partner.id), from_day: Day::constant(2026, 1, 1), until_day: None };
        account::grant(&mut tx, &grant).await.expect("granted");
        tx.commit().await.expect("committed");
        let routes = crate::routes()
            .get("/panel/refer", Guard::SignedIn, refer_panel)
            .get("/panel/unanswered", Guard::SignedIn, unanswered_panel);
        let app = scene::app_and(&house, routes);
        let claire = app.signed_in(Role::Referrer).await;
        claire.get("/panel/refer").await.says("Orienter une personne").says("seront ici");
        let link = claire.get("/orienter").await.leads_to();
        assert_eq!(link, scene::path(&app, &partner));
        assert!(claire.get(&link).await.text().contains("value=\"Claire Petit\""));
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.get("/panel/unanswered").await.says("Toutes les personnes orientées sont venues");
        let follow = scene::send(&claire, &link, &[]).await.leads_to();
        claire.get("/panel/refer").await.says("Amina\u{a0}H.").says("Nouvelle");
        manager.get("/panel/unanswered").await.says("1 personne pas encore venue").says("Amina Haddad");
        app.signed_in(Role::NetworkOfficer).await.get("/panel/unanswered").await.says("Lille");
        scene::bind(&house, &scene::behind(&house, &follow).await, AMINA).await.expect("bound");
        scene::arrives(&house, AMINA).await;
        scene::agrees_a_plan(&house, AMINA).await;
        claire.get("/panel/refer").await.says("Accueillie").does_not_say("parcours");
        manager.get("/panel/unanswered").await.says("Toutes les personnes");
        claire.get("/referrals").await.is(403);
        manager.get("/orienter").await.is(403);
    }
}
