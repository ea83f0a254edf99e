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
        let id = crate::request::store::list(&mut tx, 0).await.expect("read")[0].id;
        drop(tx);
        let answer = format!("/requests/{id}/answer");
        officer.post(&answer, &[("answer", "")]).await.is(422).says("Dites comment");
        let page = format!("/requests/{id}");
        officer.get(&page).await.is(200).says("Amina Diallo");
        let long = "Envoyé. ".repeat(300);
        let refused = officer.post(&answer, &[("answer", &long)]).await;
        refused.is(422).says("Amina Diallo");
        assert!(refused.text().contains(&long.trim_end()[..200]), "what was typed is lost");
        officer.post(&answer, &[("answer", "Remise en main propre")]).await.leads_to();
        officer.get("/requests").await.says("Réponse le 22/11/2026").does_not_say("À traiter");
        // A slip of the finger is mended; the day of the answer stays, and so does the fact.
        house.clock().turn_to(cast::NOW.plus_hours(7));
        let officer = officer.signed_in(Role::Administrator).await;
        officer.post(&answer, &[("answer", "Remise en mains propres")]).await.leads_to();
        assert!(officer.get(&page).await.text().contains("mains propres"));
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let wanted = store::journal::Wanted { kind: Some("privacy.answered".into()), ..Default::default() };
        assert_eq!(tx.facts(&wanted).await.expect("read").len(), 1);
    }

    async fn the_list_is_paged_and_what_waits_comes_first(house) {
        let officer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Administrator).await;
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        for number in 0..60 {
            let (id, day) = (crate::RequestId::fresh(), ground::Day::constant(2026, 9, 1 + number / 3));
            crate::request::store::create(&mut tx, id, crate::request::rules::Kind::Access, None, day).await.expect("noted");
            let request = crate::request::store::find(&mut tx, id).await.expect("read").expect("there");
            if number != 30 {
                crate::request::store::answer(&mut tx, &request, "Remis").await.expect("answered");
            }
        }
        tx.commit().await.expect("kept");
        let first = officer.get("/requests").await;
        first.is(200).says("60 demandes").says("En retard").says("20/09/2026").does_not_say("01/09/2026");
        officer.get("/requests?page=1").await.is(200).says("01/09/2026").does_not_say("En retard");
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
        officer.get(&format!("/people/{AMINA}/journal")).await.is(200).says("Fiche ouverte à l’accueil").does_not_say("counter");
        let all = officer.get("/journals").await;
        all.is(200).says("Fiche : ajout").says("Fiche ouverte à l’accueil");
        assert!(all.text().contains(&format!("/people/{AMINA}/journal")), "who reads no records is led to its journal");
        let csv = officer.get("/journals/changes/export.csv").await;
        assert!(csv.text().contains(";Fiche\u{a0}: ajout;"), "{}", csv.text());
        officer.get("/journals/nothing/export.csv").await.is(404);
    }

    async fn a_request_is_in_the_journal_of_whom_it_is_about(house) {
        let officer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Administrator).await;
        let day = cast::NOW.day(&ground::Zone::paris());
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let (id, kind) = (crate::RequestId::fresh(), crate::request::rules::Kind::Access);
        let amina = Some(ground::Identifier::from_uuid(AMINA));
        crate::request::store::create(&mut tx, id, kind, amina, day).await.expect("noted");
        tx.commit().await.expect("kept");
        let journal = officer.get(&format!("/people/{AMINA}/journal")).await;
        journal.is(200).says("Demande sur les données : ajout");
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
        app.signed_in(Role::NetworkOfficer).await.get("/journals").await.says("Parcours consulté").does_not_say("Fatou");
    }

    async fn a_long_journal_is_read_page_by_page_and_up_to_a_day(house) {
        let mut tx = house.badge_at(cast::LILLE).write(house.db()).await.expect("opened");
        let amina = ground::Identifier::from_uuid(AMINA);
        for minutes in 0..203 {
            tx.turn_to(cast::NOW.plus_minutes(-minutes));
            let reason = if minutes == 202 { "pathway" } else { "counter" };
            tx.note_consultation(amina, reason).await.expect("noted");
        }
        tx.turn_to(cast::NOW.plus_days(-3));
        tx.note_consultation(amina, "call").await.expect("noted");
        tx.commit().await.expect("kept");
        let manager = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::SpaceManager).await;
        let first = manager.get("/journals").await;
        first.is(200).says("Les lignes d’avant").does_not_say("Parcours consulté");
        let text = first.text();
        let next = text.split("/journals?").nth(1).and_then(|rest| rest.split('"').next()).expect("a next page").replace("&#38;", "&");
        manager.get(&format!("/journals?{next}")).await.is(200).says("Parcours consulté").says("pour un appel").does_not_say("Les lignes d’avant");
        manager.get("/journals?until=2026-11-20").await.is(200).says("pour un appel").does_not_say("Fiche ouverte à l’accueil");
        let csv = manager.get("/journals/consultations/export.csv").await.text();
        assert_eq!(csv.lines().count(), 1 + 204, "heads and every line");
        assert!(csv.contains("Fiche ouverte pour un appel") && csv.contains("19/11/2026"), "in words");
        assert_eq!(manager.get("/journals/consultations/export.csv?until=2026-11-20").await.text().lines().count(), 2);
    }

    async fn who_opens_no_records_reads_who_acted_and_not_on_whom(house) {
        let mut tx = house.badge_at(cast::LILLE).write(house.db()).await.expect("opened");
        let amina = people::person::store::find(&mut tx, ground::Identifier::from_uuid(AMINA)).await.expect("read").expect("there");
        let after = people::Identity { phone: Some("+33612345678".into()), ..amina.identity.clone() };
        people::person::store::update(&mut tx, &amina, &after).await.expect("corrected");
        tx.commit().await.expect("kept");
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        for role in [Role::Administrator, Role::NetworkOfficer] {
            let office = app.signed_in(role).await;
            for path in ["/journals", &format!("/people/{AMINA}/journal"), "/journals/changes/export.csv", "/journals/consultations/export.csv"] {
                office.get(path).await.is(200).does_not_say("Amina").does_not_say("612345678");
            }
            office.get("/journals").await.says("Fiche\u{a0}: modification");
        }
        let manager = app.signed_in(Role::SpaceManager).await;
        let journal = format!("/people/{AMINA}/journal");
        manager.get(&journal).await.is(200).says("Journal de Amina Diallo").says("612345678");
        // Whoever opens a journal stands in it from then on; once for the same look.
        manager.get(&journal).await.is(200);
        let seen = manager.get("/journals").await.words();
        assert_eq!(seen.matches("Journal de la fiche consulté").count(), 3, "{seen}");
    }
}
