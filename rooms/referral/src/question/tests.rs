//! The space and the referrer ask each other, and nobody else reads it.

use cast::AMINA;
use ground::{Identifier as _, PersonId, Uuid};
use web::{Guard, Role};

use super::{panel::QuestionsPanel, store};
use crate::scene;

cast::both! {
    async fn a_question_is_answered_on_the_other_page(house) {
        let app = scene::app_and(&house, crate::routes().get("/panel", Guard::SignedIn, panel));
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[("referrer_email", "claire@centre.example")]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        let desk = app.signed_in(Role::Receptionist).await;
        let (here, page) = (format!("/referrals/{}/questions", sent.id), format!("/referrals/{}", sent.id));
        desk.get(&page).await.says("Personne n’a encore rien demandé");
        let key = Uuid::now_v7().to_string();
        for _ in 0..2 {
            desk.post(&here, &[("key", &key), ("words", "Parle-t-elle français ?")]).await.leads_to();
        }
        app.get(&follow).await.says("L’antenne").says("Parle-t-elle français ?").does_not_say("Camille");
        let memory = post::Memory::default();
        let works = post::works(post::Transport::Memory(memory.clone()));
        jobs::Worker::new(house.db().clone(), works).run_due().await.expect("ran");
        let mails = memory.sent();
        assert_eq!(mails.len(), 1);
        assert!(mails[0].body.contains(&follow) && !mails[0].body.contains("français") && !mails[0].body.contains("Amina"));
        assert!(desk.get("/panel").await.text().is_empty(), "it is the referrer’s turn");
        house.clock().turn_to(cast::NOW.plus_minutes(3));
        app.post(&format!("{follow}/questions"), &[("words", "Un peu. Peut-elle venir avec sa fille ?")]).await.leads_to();
        desk.get(&page).await.says("La structure qui oriente").says("Peut-elle venir avec sa fille ?");
        desk.get("/panel").await.says("Une structure attend votre réponse").says("Centre social de l’Épeule");
        house.clock().turn_to(cast::NOW.plus_minutes(6));
        desk.post(&format!("{here}/settlement"), &[]).await.leads_to();
        assert!(desk.get("/panel").await.text().is_empty());
        desk.post(&format!("{here}/settlement"), &[]).await.is(422).says("Aucune question n’attend");
    }

    async fn what_nobody_answered_is_taken_back_by_who_said_it(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        let desk = app.signed_in(Role::Adviser).await;
        let (own, theirs) = (Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
        let space = format!("/referrals/{}/questions", sent.id);
        desk.get(&format!("/referrals/{}", sent.id)).await.says("Pas d’e-mail connu");
        app.post(&format!("{follow}/questions"), &[("key", &theirs), ("words", "Est-ce ouvert ?")]).await.leads_to();
        desk.post(&format!("{space}/{theirs}/removal"), &[]).await.is(422).says("il reste");
        desk.post(&space, &[("key", &own), ("words", "Oui, mardi")]).await.leads_to();
        app.post(&format!("{follow}/questions/{theirs}/removal"), &[]).await.is(422).says("il reste");
        desk.post(&format!("{space}/{}/removal", Uuid::now_v7()), &[]).await.is(404);
        desk.post(&format!("{space}/{own}/removal"), &[]).await.leads_to();
        app.get(&follow).await.does_not_say("Oui, mardi").says("Est-ce ouvert");
    }

    async fn words_are_bounded_and_so_is_a_monologue(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        let (desk, long) = (app.signed_in(Role::SpaceManager).await, "x".repeat(501));
        let (asked, space) = (format!("{follow}/questions"), format!("/referrals/{}/questions", sent.id));
        app.post(&asked, &[("words", " ")]).await.is(422).says("Écrivez votre question");
        let page = desk.post(&space, &[("words", &long)]).await;
        page.is(422).says("500 caractères");
        assert!(page.text().contains(&long), "what was written is lost");
        for n in 0..5 {
            app.post(&asked, &[("words", &format!("Mot {n}"))]).await.leads_to();
        }
        app.post(&asked, &[("words", "Et encore")]).await.is(422).says("Cinq messages attendent").says("Et encore");
        for n in 0..5 {
            desk.post(&space, &[("words", "Oui")]).await.leads_to();
            app.post(&asked, &[("words", &format!("Suite {n}"))]).await.leads_to();
        }
        desk.post(&space, &[("words", "Oui")]).await.leads_to();
        app.post(&asked, &[("words", "Onze")]).await.is(422).says("Continuez demain");
        app.signed_in(Role::Seller).await.post(&space, &[("words", "Non")]).await.is(403);
        app.post("/suivi/x/questions", &[("words", "Non")]).await.is(404);
    }

    async fn the_thread_is_forgotten_with_the_person(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        app.post(&format!("{follow}/questions"), &[("words", "Elle a peur du clavier")]).await.leads_to();
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        crate::forget_person(&mut tx, PersonId::from_uuid(AMINA)).await.expect("done");
        assert!(store::thread(&mut tx, sent.id).await.expect("read").is_empty());
        tx.commit().await.expect("kept");
        // Nobody came with another: its thread goes with its name.
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        let other = scene::behind(&house, &follow).await;
        app.post(&format!("{follow}/questions"), &[("words", "Bonjour")]).await.leads_to();
        app.post(&format!("{follow}/retrait"), &[]).await.leads_to();
        scene::later(&house, 91);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        crate::referral::store::forget_old(&mut tx).await.expect("done");
        assert!(store::thread(&mut tx, other.id).await.expect("read").is_empty());
        tx.commit().await.expect("kept");
        app.post(&format!("{follow}/questions"), &[("words", "Bonjour")]).await.is(422).says("a été effacé");
    }
}

async fn panel(asker: web::Asker) -> web::Answer {
    scene::panel(&asker, &QuestionsPanel).await
}
