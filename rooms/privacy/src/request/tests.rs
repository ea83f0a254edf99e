//! The data-protection officer notes and answers a request.

use cast::{AMINA, BERNARD};
use web::Role;

cast::both! {
    async fn a_request_is_noted_and_answered_once(house) {
        let officer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Administrator).await;
        officer.get("/requests").await.is(200).says("Aucune demande");
        officer.get("/requests/new").await.is(200);
        officer.post("/requests", &[("kind", ""), ("received_on", "2027-01-01")]).await.is(422)
            .says("Choisissez une réponse").says("Ce jour n’est pas encore venu");
        let fields = [("kind", "access"), ("received_on", "2026-11-20"), ("person", &AMINA.to_string())];
        officer.post("/requests", &fields).await.leads_to();
        officer.get("/requests").await.says("Voir ses données").says("20/12/2026");
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let id = crate::request::store::all(&mut tx).await.expect("read")[0].id;
        drop(tx);
        let answer = format!("/requests/{id}/answer");
        officer.post(&answer, &[("answer", "")]).await.is(422).says("Dites comment");
        officer.post(&answer, &[("answer", "Remise en main propre")]).await.leads_to();
        officer.post(&answer, &[("answer", "Encore")]).await.is(422).says("déjà une réponse");
    }

    async fn whose_request_it_is_is_found_by_name(house) {
        let app = house.app_with(crate::routes(), &[crate::TEXTS], |house| house.port(people::Directory::default()));
        let officer = app.signed_in(Role::Administrator).await;
        let found = officer.get("/requests/new?q=diallo+amina").await;
        found.is(200).says("Amina Diallo");
        assert!(found.text().contains(&format!("/requests/new?person={AMINA}")));
        officer.get("/requests/new?q=zzz").await.is(200).says("Personne ne porte le nom");
        let chosen = officer.get(&format!("/requests/new?person={AMINA}")).await;
        chosen.is(200).says("Demande de Amina Diallo").does_not_say("Cherchez son nom");
        // What another organisation keeps is neither found nor named.
        officer.get("/requests/new?q=bernard").await.does_not_say("Bernard");
        officer.get(&format!("/requests/new?person={BERNARD}")).await.is(200).does_not_say("Demande de");
    }

    async fn another_organisations_person_is_not_there(house) {
        let officer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Administrator).await;
        let fields = [("kind", "access"), ("received_on", "2026-11-20"), ("person", &BERNARD.to_string())];
        officer.post("/requests", &fields).await.is(422).says("Cette fiche n’existe pas");
        officer.get(&format!("/people/{BERNARD}/journal")).await.is(404);
        let receptionist = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Receptionist).await;
        receptionist.get("/requests").await.is(403);
        receptionist.get("/journals").await.is(403);
    }

    async fn who_did_and_who_saw_are_read_on_the_record(house) {
        let mut tx = house.badge_at(cast::LILLE).write(house.db()).await.expect("opened");
        tx.note_consultation(ground::Identifier::from_uuid(AMINA), "counter").await.expect("noted");
        tx.commit().await.expect("kept");
        let officer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Administrator).await;
        officer.get(&format!("/people/{AMINA}/journal")).await.is(200).says("Amina Diallo").says("Fiche ouverte à l’accueil").does_not_say("counter");
        let all = officer.get("/journals").await;
        all.is(200).says("Fiche : ajout, Amina Diallo").says("Fiche ouverte à l’accueil, Amina Diallo");
        assert!(all.text().contains(&format!("/people/{AMINA}/journal")), "who reads no records is led to its journal");
        let csv = officer.get("/journals/changes/export.csv").await;
        assert!(csv.text().contains("person"), "{}", csv.text());
        officer.get("/journals/nothing/export.csv").await.is(404);
    }

    async fn a_manager_reads_what_is_about_the_people_of_their_space(house) {
        let mut tx = house.badge_at(cast::SAINT_DENIS).write(house.db()).await.expect("opened");
        let (fatou, space) = (ground::PersonId::fresh(), ground::Identifier::from_uuid(cast::SAINT_DENIS));
        people::person::store::create(&mut tx, fatou, space, &people::Identity::named("Fatou", "Sow")).await.expect("made");
        tx.note_consultation(fatou, "counter").await.expect("noted");
        tx.commit().await.expect("kept");
        let mut tx = house.badge_at(cast::LILLE).write(house.db()).await.expect("opened");
        tx.note_consultation(ground::Identifier::from_uuid(AMINA), "pathway").await.expect("noted");
        tx.commit().await.expect("kept");
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        let manager = app.signed_in(Role::SpaceManager).await;
        let page = manager.get("/journals").await;
        page.is(200).says("Parcours consulté, Amina Diallo").does_not_say("Fatou");
        assert!(page.text().contains(&format!("\"/people/{AMINA}\"")));
        for kind in ["changes", "consultations"] {
            let csv = manager.get(&format!("/journals/{kind}/export.csv")).await.text();
            assert!(!csv.contains(&fatou.to_string()), "{kind}: {csv}");
        }
        app.signed_in(Role::NetworkOfficer).await.get("/journals").await.says("Fatou Sow");
    }
}
