//! Questions: asked from the page, answered at the desk, read on the page; few at a time.

use cast::AMINA;
use ground::{Identifier as _, PersonId};
use web::Role;

use super::{scene, somebody};
use crate::store::facts;

cast::both! {
    async fn a_question_is_asked_answered_and_read(house) {
        let scene = scene(&house).await;
        let (amina, _) = scene.enters(&house, AMINA).await;
        amina.get("/moi/questions").await.is(200).says("Votre question est sur quoi");
        amina.post("/moi/questions", &[]).await.is(422).says("Choisissez une réponse");
        let wordless = amina.post("/moi/questions", &[("topic", "other")]).await;
        wordless.is(422).says("Écrivez quelques mots");
        assert!(wordless.text().contains("value=\"other\" checked"), "what was chosen is kept");
        let long = "a".repeat(301);
        amina.post("/moi/questions", &[("topic", "help"), ("words", &long)]).await.is(422).says("C’est trop long");
        amina.post("/moi/questions", &[("topic", "rocket")]).await.is(422);
        let sent = [("topic", "help"), ("words", "Je ne trouve pas mon numéro d’allocataire.")];
        assert_eq!(amina.post("/moi/questions", &sent).await.leads_to(), "/moi/questions");
        amina.get("/moi/questions").await.says("numéro d’allocataire").says("On vous répond bientôt");
        // The desk reads it on Today, and answers.
        let desk = scene.app.signed_in(Role::Receptionist).await;
        desk.get("/today").await.is(200).says("Questions des personnes").says("Amina Diallo");
        let list = desk.get("/questions").await;
        list.is(200).says("Une démarche").says("numéro d’allocataire");
        let text = list.text();
        let path = text.split("href=\"").find_map(|rest| rest.split('"').next().filter(|path| path.starts_with("/questions/"))).expect("a question");
        desk.get(path).await.is(200).says("Langue de la personne");
        desk.post(&format!("{path}/answer"), &[]).await.is(422).says("Remplissez ce champ");
        desk.post(&format!("{path}/answer/removal"), &[]).await.is(422).says("pas de réponse à reprendre");
        desk.post(&format!("{path}/answer"), &[("answer", "Il est sur le courrier de la CAF.")]).await.leads_to();
        desk.post(&format!("{path}/answer"), &[("answer", "Encore")]).await.is(422).says("Un collègue a déjà répondu").says("courrier de la CAF");
        // Taken back while nobody read it, and answered again.
        desk.post(&format!("{path}/answer/removal"), &[]).await.leads_to();
        amina.get("/moi").await.does_not_say("Une réponse vous attend");
        desk.post(&format!("{path}/answer"), &[("answer", "En haut de la lettre de la CAF.")]).await.leads_to();
        amina.get("/moi").await.says("Une réponse vous attend");
        amina.get("/moi/questions").await.says("En haut de la lettre de la CAF");
        amina.get("/moi").await.does_not_say("Une réponse vous attend");
        desk.get("/questions").await.says("Lue par la personne").says("Aucune question n’attend");
        desk.post(&format!("{path}/answer/removal"), &[]).await.is(422).says("La personne a lu la réponse");
        let csv = desk.get("/questions.csv").await;
        assert!(csv.is(200).text().contains("En haut de la lettre"));
        desk.get("/questions.xlsx").await.is(200);
        let mut tx = house.badge().read(scene.app.house().db()).await.expect("opened");
        for (kind, count) in [("own.asked", 1), ("own.answered", 2), ("own.answer_taken_back", 1)] {
            assert_eq!(facts(&mut tx, kind).await, count, "{kind}");
        }
        drop(tx);
        desk.get(&format!("/people/{AMINA}")).await;
        scene.app.signed_in(Role::Volunteer).await.get("/questions").await.is(403);
    }

    async fn few_questions_wait_at_once(house) {
        let scene = scene(&house).await;
        let (amina, _) = scene.enters(&house, AMINA).await;
        for _ in 0..3 {
            amina.post("/moi/questions", &[("topic", "device")]).await.leads_to();
        }
        let refused = amina.post("/moi/questions", &[("topic", "help"), ("words", "Et encore une")]).await;
        refused.is(422).says("Vous avez déjà posé plusieurs questions").says("Et encore une");
        let awa = somebody(&house, &scene.app, "Awa").await;
        let (other, _) = scene.enters(&house, awa).await;
        other.get("/moi/questions").await.does_not_say("Mon matériel ·").does_not_say("On vous répond bientôt");
        other.post("/moi/questions", &[("topic", "device")]).await.leads_to();
    }

    async fn a_link_and_an_answer_are_announced_in_words_that_name_nobody(house) {
        let scene = scene(&house).await;
        let (amina, link) = scene.enters(&house, AMINA).await;
        let here = format!("/people/{AMINA}/own-page");
        scene.desk.get(&here).await.says("Aucun message ne lui parvient directement");
        scene.desk.post(&format!("{here}/link"), &[]).await.is(422).says("imprimez le papier");
        let mut tx = house.badge().write(scene.app.house().db()).await.expect("opened");
        let known = people::person::store::find(&mut tx, PersonId::from_uuid(AMINA)).await.expect("read").expect("Amina");
        let mut who = known.identity.clone();
        who.phone = Some("+33639980102".into());
        who.contact = people::Contact::Sms;
        assert!(people::person::store::update(&mut tx, &known, &who).await.expect("corrected"));
        tx.commit().await.expect("kept");
        scene.desk.post(&format!("{here}/link"), &[]).await.leads_to();
        amina.post("/moi/questions", &[("topic", "device")]).await.leads_to();
        let list = scene.desk.get("/questions").await.text();
        let path = list.split("href=\"").find_map(|rest| rest.split('"').next().filter(|path| path.starts_with("/questions/"))).expect("a question");
        scene.desk.post(&format!("{path}/answer"), &[("answer", "Oui.")]).await.leads_to();
        let office = scene.app.signed_in(Role::Administrator).await;
        let messages = office.get("/messages").await.text();
        let paths: Vec<&str> = messages.split("href=\"").filter_map(|rest| rest.split('"').next())
            .filter(|path| path.starts_with("/messages/") && path.len() == "/messages/".len() + 36).collect();
        assert_eq!(paths.len(), 2);
        let mut tx = house.badge().read(scene.app.house().db()).await.expect("opened");
        for body in crate::store::bodies(&mut tx).await {
            assert!(body.contains(&link), "{body}");
            for word in ["Amina", "Lille", "Réseau", "atelier", "mail", "antenne ", "matériel"] {
                assert!(!body.contains(word), "« {word} » in {body}");
            }
        }
    }

    async fn what_comes_to_their_own_phone_is_in_arabic_too(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[]).await;
        let here = format!("/people/{AMINA}/own-page");
        let (_, link) = scene.enters(&house, AMINA).await;
        let mut tx = house.badge().write(scene.app.house().db()).await.expect("opened");
        let known = people::person::store::find(&mut tx, PersonId::from_uuid(AMINA)).await.expect("read").expect("Amina");
        let mut who = known.identity.clone();
        who.phone = Some("+33639980102".into());
        who.phone_use = people::PhoneUse::Own;
        who.phone_read_by_others = Some(false);
        who.contact = people::Contact::Sms;
        who.language = people::Spoken::Arabic;
        assert!(people::person::store::update(&mut tx, &known, &who).await.expect("corrected"));
        tx.commit().await.expect("kept");
        scene.enrols(&workshop, AMINA).await;
        scene.desk.post(&format!("{here}/link"), &[]).await.leads_to();
        let mut tx = house.badge().read(scene.app.house().db()).await.expect("opened");
        let bodies = crate::store::bodies(&mut tx).await;
        let (seat, page) = (bodies.iter().find(|body| body.contains("مكانك محجوز")), bodies.iter().find(|body| body.contains(&link)));
        let (seat, page) = (seat.expect("the seat"), page.expect("the page"));
        assert!(seat.contains("الثلاثاء") && !seat.contains("mardi"), "{seat}");
        assert!(page.contains("صفحتك") && !bodies.iter().any(|body| body.contains(['\u{2068}', '\u{2069}'])), "{page}");
        // Sixteen bits a character: what it takes is counted so.
        let length = post::sms::Length::of(seat);
        assert_eq!(length.coding, post::sms::Coding::Ucs2);
        assert!(length.segments <= 3, "{length:?}");
        let office = scene.app.signed_in(Role::Administrator).await;
        office.get("/message-templates").await.is(200).says("arabe");
        office.get("/message-templates/reminder.sms.open.ar").await.is(200).says("تذكير");
        office.get("/message-templates/digest.email.open.ar").await.is(404);
    }
}
