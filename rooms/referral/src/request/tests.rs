//! A structure asks for its link, and somebody of the network answers.

use cast::{Client, TestHouse};
use ground::Uuid;
use network::partner::store;
use web::{Guard, Role};

use super::{RequestId, State, panel::RequestsPanel, store as requests};
use crate::scene;

const ASKED: [(&str, &str); 5] = [
    ("structure", "Médiathèque du Moulin"),
    ("kind", "library"),
    ("commune", "59000"),
    ("referrer_name", "Rose Martin"),
    ("email", "Rose@Mediatheque.example"),
];

async fn asks(app: &Client, key: &str) -> RequestId {
    let mut fields = ASKED.to_vec();
    fields.push(("key", key));
    assert_eq!(app.post("/demander-un-lien", &fields).await.leads_to(), "/demander-un-lien/recu");
    key.parse().expect("an id")
}

async fn found(house: &TestHouse, id: RequestId) -> super::Request {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    requests::find(&mut tx, id).await.expect("read").expect("there")
}

async fn sent(house: &TestHouse) -> Vec<post::Message> {
    let memory = post::Memory::default();
    let works = post::works(post::Transport::Memory(memory.clone()));
    jobs::Worker::new(house.db().clone(), works).run_due().await.expect("ran");
    memory.sent()
}

cast::both! {
    async fn a_new_structure_asks_and_its_link_arrives_by_mail(house) {
        let app = scene::app(&house);
        app.get("/demander-un-lien").await.is(200).says("Demander le lien de votre structure");
        let key = Uuid::now_v7().to_string();
        let id = asks(&app, &key).await;
        asks(&app, &key).await;
        app.get("/demander-un-lien/recu").await.is(200).says("Votre demande est reçue");
        let desk = app.signed_in(Role::NetworkOfficer).await;
        desk.get("/link-requests").await.is(200).says("1 demande").says("Médiathèque du Moulin").says("À décider");
        let page = format!("/link-requests/{id}");
        desk.get(&page).await.is(200).says("Rose Martin").says("rose@mediatheque.example").says("Aucune structure connue");
        desk.post(&page, &[("act", "accept")]).await.leads_to();
        desk.get(&page).await.says("Acceptée").says("Le lien est parti par e-mail");
        let request = found(&house, id).await;
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let partner = store::by_id(&mut tx, request.partner.expect("made")).await.expect("read").expect("there");
        drop(tx);
        assert_eq!((partner.name.as_str(), partner.commune.as_str()), ("Médiathèque du Moulin", "59350"));
        let link = scene::path(&app, &partner);
        let mails = sent(&house).await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].recipient == "rose@mediatheque.example" && mails[0].body.contains(&link), "{}", mails[0].body);
        scene::send(&app, &link, &[]).await.leads_to();
        desk.post(&page, &[("act", "refuse"), ("reason", "Trop tard")]).await.is(422).says("a déjà sa réponse");
        desk.post(&page, &[("act", "accept")]).await.is(422);
        desk.post(&page, &[("act", "reopen")]).await.is(422);
    }

    async fn one_that_is_known_is_joined_to_itself(house) {
        let app = scene::app(&house);
        let partner = scene::partner(&house).await;
        let key = Uuid::now_v7().to_string();
        let fields = [
            ("key", key.as_str()), ("structure", "CENTRE SOCIAL EPEULE"), ("kind", "social_centre"), ("commune", "Lille"),
            ("referrer_name", "Rose"), ("email", "rose@centre.example"),
        ];
        app.post("/demander-un-lien", &fields).await.leads_to();
        let desk = app.signed_in(Role::SpaceManager).await;
        let page = format!("/link-requests/{key}");
        desk.get(&page).await.says("Centre social de l’Épeule").does_not_say("Aucune structure connue");
        desk.post(&page, &[("act", "join")]).await.is(422).says("Choisissez la structure");
        desk.post(&page, &[("act", "join"), ("partner", &Uuid::now_v7().to_string())]).await.is(404);
        let key = Uuid::now_v7().to_string();
        for _ in 0..2 {
            desk.post(&page, &[("key", &key), ("act", "join"), ("partner", &partner.id.to_string())]).await.leads_to();
        }
        desk.get(&page).await.says("Rattachée");
        let mails = sent(&house).await;
        assert!(mails.len() == 1 && mails[0].body.contains(&scene::path(&app, &partner)));
    }

    async fn a_refusal_is_written_and_may_be_looked_at_again(house) {
        let app = scene::app(&house).with_cookie("language", "en");
        let id = asks(&app, &Uuid::now_v7().to_string()).await;
        let desk = scene::app(&house).signed_in(Role::NetworkOfficer).await;
        let page = format!("/link-requests/{id}");
        desk.post(&page, &[("act", "refuse")]).await.is(422).says("Écrivez la raison");
        let long = "x".repeat(401);
        desk.post(&page, &[("act", "refuse"), ("reason", &long)]).await.is(422).says("400 caractères");
        desk.post(&page, &[("act", "refuse"), ("reason", "Adressez-vous à la mairie.")]).await.leads_to();
        desk.get(&page).await.says("Refusée").says("Adressez-vous à la mairie");
        let mails = sent(&house).await;
        assert!(mails[0].body.contains("Adressez-vous à la mairie."), "{}", mails[0].body);
        assert!(mails[0].subject.contains("request for a link"), "in the language of their form: {}", mails[0].subject);
        desk.post(&page, &[("act", "reopen")]).await.leads_to();
        assert_eq!(found(&house, id).await.state, State::Waiting);
        desk.post(&page, &[("act", "nonsense")]).await.is(404);
        desk.get(&format!("/link-requests/{}", Uuid::now_v7())).await.is(404);
    }

    async fn what_is_wrong_is_said_and_nobody_asks_without_end(house) {
        let app = scene::app(&house);
        let wrong = [("structure", "Le Relais"), ("kind", "castle"), ("commune", "Saint-Denis"), ("email", "rose")];
        let page = app.post("/demander-un-lien", &wrong).await;
        page.is(422).says("Remplissez ce champ").says("Choisissez une réponse de la liste").says("Plusieurs communes").says("prenom@exemple.fr");
        for kept in ["value=\"Le Relais\"", "value=\"Saint-Denis\"", "value=\"rose\""] {
            assert!(page.text().contains(kept), "{kept} is lost");
        }
        for n in 0..3 {
            let name = format!("Structure {n}");
            let mut fields = ASKED.to_vec();
            fields[0] = ("structure", &name);
            app.post("/demander-un-lien", &fields).await.leads_to();
        }
        app.post("/demander-un-lien", &ASKED).await.is(422).says("Trois demandes");
        for n in 0..27 {
            let email = format!("a{n}@ccas.example");
            let mut fields = ASKED.to_vec();
            fields[4] = ("email", &email);
            app.post("/demander-un-lien", &fields).await.leads_to();
        }
        let mut fields = ASKED.to_vec();
        fields[4] = ("email", "last@ccas.example");
        app.post("/demander-un-lien", &fields).await.is(422).says("Réessayez dans une heure").says("Lille 01 99 00 00 01");
        house.clock().turn_to(cast::NOW.plus_minutes(61));
        app.post("/demander-un-lien", &fields).await.leads_to();
        // The same question of the same address is written down once.
        let desk = scene::signed_in_at(&app, Role::NetworkOfficer, cast::NOW.plus_minutes(61)).await;
        desk.get("/link-requests?state=waiting").await.says("31 demandes");
        assert_eq!(desk.get("/link-requests.csv?state=waiting").await.text().lines().count(), 32);
        desk.get("/link-requests?state=refused").await.says("Rien ne correspond");
        scene::signed_in_at(&app, Role::Receptionist, cast::NOW.plus_minutes(61)).await.get("/link-requests").await.is(403);
        let mut tx = house.other_badge().read(house.db()).await.expect("opened");
        assert_eq!(requests::count(&mut tx, None).await.expect("counted"), 0, "the nearest organisation answers, nobody else");
    }

    async fn today_tells_who_waits_and_a_decided_request_forgets_who_asked(house) {
        let app = scene::app_and(&house, crate::routes().get("/panel", Guard::SignedIn, panel));
        let desk = app.signed_in(Role::NetworkOfficer).await;
        assert!(desk.get("/panel").await.text().is_empty());
        let id = asks(&app, &Uuid::now_v7().to_string()).await;
        desk.get("/panel").await.says("1 demande attend").says("Médiathèque du Moulin");
        desk.post(&format!("/link-requests/{id}"), &[("act", "refuse"), ("reason", "Non")]).await.leads_to();
        scene::later(&house, 91);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        assert!(requests::work_is_due(&mut tx).await.expect("asked"));
        assert_eq!(requests::forget_old(&mut tx).await.expect("done"), 1);
        tx.commit().await.expect("kept");
        let request = found(&house, id).await;
        assert_eq!((request.email.as_str(), request.referrer.as_str(), request.reason), ("", "", None));
        let desk = scene::signed_in_at(&app, Role::NetworkOfficer, cast::NOW.plus_days(91)).await;
        desk.get(&format!("/link-requests/{id}")).await.is(200).says("Nom effacé");
    }

    async fn another_language_reads_as_well_here(house) {
        let app = scene::app(&house).with_cookie("language", "en");
        app.get("/demander-un-lien").await.says("Ask for your organisation’s link");
        asks(&app, &Uuid::now_v7().to_string()).await;
        app.signed_in(Role::NetworkOfficer).await.get("/link-requests").await.says("1 request").says("To decide");
    }
}

async fn panel(asker: web::Asker) -> web::Answer {
    scene::panel(&asker, &RequestsPanel).await
}
