//! The directory, its links, and the panels of Today.

use ::store::Right;
use axum::{body::Body, response::Response};
use cast::{AMINA, Client, TestHouse};
use ground::{PartnerId, Uuid};
use network::import::text_of;
use network::partner::{NewPartner, PartnerKind, store};
use web::{Answer, Asker, Guard, Role, TodayPanel};

use crate::{ReferPanel, UnansweredPanel, scene};

async fn refer_panel(asker: Asker) -> Answer {
    shown(&asker, &ReferPanel).await
}

async fn unanswered_panel(asker: Asker) -> Answer {
    shown(&asker, &UnansweredPanel).await
}

/// A colleague of the other organisation, whose directory is still empty.
async fn of_the_others(house: &TestHouse, app: &Client) -> Client {
    let mut tx = house.other_badge().write(house.db()).await.expect("opened");
    let manager = cast::hire(&mut tx, "zoe@autre.example", &[(Role::SpaceManager, Some(cast::OTHER_SPACE))]).await;
    tx.commit().await.expect("committed");
    app.signed_in_as(manager).await
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
        of_the_others(&house, &app).await.get("/partners").await.is(200).says("Aucun partenaire pour l’instant");
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
        desk.get("/partners").await.says("62 structures").does_not_say("Nantes").says("Page suivante");
        desk.get("/partners?page=1").await.says("Bibliothèque 59").says("Page précédente");
        desk.get("/partners?q=elancourt").await.says("1 structure").does_not_say("Bibliothèque 01");
        desk.get("/partners?kind=ccas").await.says("1 structure");
        desk.get("/partners?commune=Saint-Denis+93200").await.says("1 structure");
        desk.get("/partners?q=nulle+part").await.says("Rien ne correspond");
        let csv = desk.get("/partners.csv").await;
        assert_eq!(csv.text().lines().count(), 63);
        assert!(csv.text().starts_with('\u{feff}') && csv.text().contains("'=CCAS"), "no cell is run as a formula");
        let workbook = desk.get("/partners.xlsx?kind=ccas").await;
        let lines = text_of(&workbook.body).expect("a workbook");
        assert_eq!(lines.lines().count(), 2, "{lines}");
        assert!(lines.contains("=CCAS d’Élancourt"), "{lines}");
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

    async fn a_referrer_gets_an_account_on_the_partners_page_and_loses_it_there(house) {
        let partner = scene::partner(&house).await;
        let app = scene::app_and(&house, crate::routes().get("/panel/refer", Guard::Right(Right::Refer), refer_panel));
        let desk = app.signed_in(Role::SpaceManager).await;
        let (page, key) = (format!("/partners/{}", partner.id), Uuid::now_v7().to_string());
        let (accounts, closure) = (format!("{page}/accounts"), |id: &str| format!("{page}/accounts/{id}/closure"));
        desk.get(&page).await.says("Personne n’a de compte dans cette structure");
        let wrong = [("name", "Claire Petit"), ("email", "claire"), ("password", "court")];
        let refused = desk.post(&accounts, &wrong).await;
        refused.is(422).says("Écrivez une adresse e-mail").says("au moins 12 caractères");
        assert!(refused.text().contains("value=\"Claire Petit\""), "what was typed is lost");
        let (email, password) = (("email", "claire@centre.example"), ("password", "une phrase assez longue"));
        for _ in 0..2 {
            let sent = desk.post(&accounts, &[("key", &key), ("name", "Claire Petit"), email, password]).await;
            assert_eq!(sent.leads_to(), page);
        }
        desk.get(&page).await.says("Claire Petit").says("claire@centre.example");
        // Somebody else chooses their password by a link, which the page shows and makes anew.
        let second = Uuid::now_v7().to_string();
        let awa = [("key", second.as_str()), ("name", "Awa Sow"), ("email", "awa@centre.example"), ("password", "")];
        desk.post(&accounts, &awa).await.leads_to();
        let link = |page: &str| page.split("/invitation/").skip(1).find(|link| link.len() > 64 && link.as_bytes()[64] == b'"').map(|link| link[..64].to_owned());
        let first = link(&desk.get(&page).await.text()).expect("a link");
        app.get(&format!("/invitation/{first}")).await.is(200).says("Bonjour Awa Sow");
        let invites = |id: &str| format!("{page}/accounts/{id}/invitation");
        desk.post(&invites(&key), &[]).await.leads_to();
        desk.post(&invites(&cast::account_of(Role::Volunteer).to_string()), &[]).await.is(404);
        // Whoever has another post too is invited by the office alone: the link would open that post as well.
        let office = app.signed_in(Role::Administrator).await;
        office.post(&format!("/accounts/{second}/grants"), &[("role", "network_officer")]).await.leads_to();
        desk.post(&invites(&second), &[]).await.is(404);
        let shown = desk.get(&page).await.text();
        assert!(!shown.contains(&first), "the way into another post is shown");
        app.get(&format!("/invitation/{}", link(&shown).expect("Claire’s"))).await.is(200).says("Bonjour Claire Petit");
        let signed = app.post("/sign-in", &[email, password]).await;
        assert_eq!(signed.leads_to(), "/today");
        let claire = app.keeping(&signed);
        claire.get("/panel/refer").await.is(200).says("Au nom de Centre social de l’Épeule");
        assert_eq!(claire.get("/orienter").await.leads_to(), scene::path(&app, &partner));
        claire.get(&page).await.is(403);
        // Whose account is not this partner's is not there; nor may everybody make or close one.
        desk.post(&closure(&cast::account_of(Role::Volunteer).to_string()), &[]).await.is(404);
        let reception = app.signed_in(Role::Receptionist).await;
        reception.post(&accounts, &wrong).await.is(403);
        reception.post(&closure(&key), &[]).await.is(403);
        assert_eq!(desk.post(&closure(&key), &[]).await.leads_to(), page);
        desk.get(&page).await.does_not_say("claire@centre.example");
        assert_eq!(claire.get("/orienter").await.leads_to(), "/sign-in");
        app.post("/sign-in", &[email, password]).await.is(422);
        desk.post(&closure(&key), &[]).await.is(404);
    }

    async fn without_a_partner_nobody_becomes_a_referrer(house) {
        let office = scene::app(&house).signed_in(Role::Administrator).await;
        let fields = [("name", "Claire"), ("email", "c@essai.example"), ("password", cast::PASSWORD), ("role", "referrer")];
        office.post("/accounts", &fields).await.is(422).says("sur la page de sa structure");
        let grants = format!("/accounts/{}/grants", cast::account_of(Role::Volunteer));
        office.post(&grants, &[("role", "referrer")]).await.is(422).says("sur la page de sa structure");
    }

    async fn a_referrer_with_an_account_uses_the_same_form_and_reads_the_answers(house) {
        let house = house.reacting(scene::reactions).await;
        let partner = scene::of_the_cast(&house).await;
        let routes = crate::routes()
            .get("/panel/refer", Guard::SignedIn, refer_panel)
            .get("/panel/unanswered", Guard::SignedIn, unanswered_panel);
        let app = scene::app_and(&house, routes);
        let camille = app.signed_in(Role::Referrer).await;
        camille.get("/panel/refer").await.says("Orienter une personne").says("seront ici");
        let link = camille.get("/orienter").await.leads_to();
        assert_eq!(link, scene::path(&app, &partner));
        assert!(camille.get(&link).await.text().contains("value=\"Camille referrer\""));
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.get("/panel/unanswered").await.says("Aucune orientation n’attend");
        let follow = scene::send(&camille, &link, &[]).await.leads_to();
        camille.get("/panel/refer").await.says("Amina\u{a0}H.").says("Nouvelle");
        manager.get("/panel/unanswered").await.says("1 personne pas encore venue").says("Amina Haddad");
        app.signed_in(Role::NetworkOfficer).await.get("/panel/unanswered").await.says("Lille");
        scene::bind(&house, &scene::behind(&house, &follow).await, AMINA).await.expect("bound");
        scene::arrives(&house, AMINA).await;
        scene::agrees_a_plan(&house, AMINA).await;
        camille.get("/panel/refer").await.says("Accueillie").does_not_say("parcours");
        manager.get("/panel/unanswered").await.says("Aucune orientation n’attend");
        camille.get("/referrals").await.is(403);
        manager.get("/orienter").await.is(403);
    }
}
