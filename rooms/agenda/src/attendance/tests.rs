//! Tests of attendance: marks, closing once, correcting by new facts, the sheet.

use std::sync::Arc;

use cast::{AMINA, Client, TestHouse};
use facts::{Fact, agenda::Agenda as Happened};
use ground::{FactId, Uuid};
use papers::Press;
use web::Role;

use super::rules::{About, LONGEST_SIGNATURE, Mark, signature, telling};
use crate::scene::{Proof, SKILLS, at, desk, enrolled, enrolment, facts, person, posted_at_once, scheduled, session};

#[test]
fn a_signature_is_a_drawing_and_nothing_else() {
    assert_eq!(signature(" "), Ok(None));
    assert_eq!(signature("M10 20l3 -4"), Ok(Some("M10 20l3 -4".to_owned())));
    for bad in ["l3 4", "M1 2\"/><script>", "M1 2url(x)", "M1,2"] {
        assert!(signature(bad).is_err(), "{bad}");
    }
    assert!(signature(&format!("M{}", "1".repeat(LONGEST_SIGNATURE))).is_err());
}

#[test]
fn what_was_told_is_corrected_and_never_repeated() {
    let about = About { session: Uuid::from_u128(1), workshop: Uuid::from_u128(2), module: "mailbox".into() };
    let (present, absent, struck) = (about.fact(Some(Mark::Present)), about.fact(Some(Mark::Absent)), about.fact(None));
    let old = FactId::fresh();
    assert_eq!(telling(None, present.clone()), Some((present.clone(), None)));
    assert_eq!(telling(Some((old, present.clone())), present.clone()), None);
    assert_eq!(telling(Some((old, present.clone())), absent.clone()), Some((absent, Some(old))));
    assert_eq!(telling(None, struck.clone()), None);
    assert_eq!(telling(Some((old, present)), struck.clone()), Some((struck, Some(old))));
}

/// Tuesday afternoon: Amina and Awa are expected, the session has just ended.
async fn tuesday(house: &TestHouse) -> (Client, String, String, String) {
    let before = desk(house).await;
    let workshop = scheduled(&before, &[]).await;
    let awa = person(house, "Awa").await;
    enrolled(&before, &workshop, &AMINA.to_string()).await;
    enrolled(&before, &workshop, &awa).await;
    let session = session(house, &workshop).await;
    before.get(&format!("{session}/attendance")).await.is(200).says("pas encore là").says("Awa Traoré");
    before.post(&format!("{session}/attendance"), &[]).await.is(422);
    house.clock().turn_to(at("2026-11-24T15:05:00Z"));
    (desk(house).await, workshop, session, awa)
}

fn mark(person: &str) -> String {
    format!("mark-{person}")
}

cast::both! {
    async fn attendance_is_kept_then_closed_and_told(house) {
        let (desk, _, session, awa) = tuesday(&house).await;
        let page = format!("{session}/attendance");
        let (amina, awas) = (mark(&AMINA.to_string()), mark(&awa));
        desk.get(&page).await.is(200).says("Ma boîte mail").says("Clore la séance").says("Signer ici");
        let sign = format!("sign-{AMINA}");
        desk.post(&page, &[("draft", "yes"), (&sign, "M1 2l3 4")]).await.leads_to();
        assert!(facts(&house, "agenda.attended").await.is_empty(), "a draft tells nothing");
        desk.get(&page).await.says("Signature donnée");
        desk.post(&page, &[(&amina, "present")]).await.is(422).says("Awa Traoré est là");
        desk.post(&page, &[(&amina, "present"), (&sign, "<script>")]).await.is(422).says("n’a pas pu être lue");
        let fields = [("key", "01920000-0000-7000-8000-0000000000ac"), (&amina, "present"), (&awas, "excused")];
        desk.post(&page, &fields).await.leads_to();
        desk.post(&page, &fields).await.leads_to();
        desk.get(&page).await.says("1 personne venue sur 2").says("A prévenu").says("Corriger l’émargement");
        let attended = facts(&house, "agenda.attended").await;
        assert_eq!(attended.len(), 1);
        assert_eq!((attended[0].local_day.as_str(), attended[0].happened_at), ("2026-11-24", at("2026-11-24T13:00:00Z")));
        assert!(matches!(&attended[0].fact, Fact::Agenda(Happened::Attended { module, .. }) if module == "mailbox"));
        let absent = facts(&house, "agenda.absent").await;
        assert!(matches!(&absent[..], [one] if matches!(one.fact, Fact::Agenda(Happened::Absent { excused: true, .. }))));
        let closed = facts(&house, "agenda.closed").await;
        assert!(matches!(closed[0].fact, Fact::Agenda(Happened::Closed { present: 1, expected: 2, .. })));
        desk.post(&page, &[(&amina, "absent")]).await.is(422).says("Cette séance est close");
    }

    async fn a_closed_session_is_corrected_by_new_facts_for_a_week(house) {
        let (desk, _, session, awa) = tuesday(&house).await;
        let page = format!("{session}/attendance");
        let (amina, awas) = (mark(&AMINA.to_string()), mark(&awa));
        desk.post(&page, &[(&amina, "present"), (&awas, "present")]).await.leads_to();
        desk.post(&format!("{session}/reopening"), &[]).await.leads_to();
        desk.post(&format!("{session}/reopening"), &[]).await.is(422);
        desk.get(&page).await.says("Vous corrigez une séance");
        desk.post(&page, &[(&amina, "present"), (&awas, "absent")]).await.leads_to();
        assert_eq!(facts(&house, "agenda.attended").await.len(), 2, "Amina is not told again");
        assert_eq!(facts(&house, "agenda.absent").await.len(), 1);
        assert_eq!(facts(&house, "agenda.closed").await.len(), 2);
        // Once more, back again: the correction corrects the correction.
        desk.post(&format!("{session}/reopening"), &[]).await.leads_to();
        desk.post(&page, &[(&amina, "present"), (&awas, "present")]).await.leads_to();
        assert_eq!(facts(&house, "agenda.attended").await.len(), 3);
        house.clock().turn_to(at("2026-12-02T09:00:00Z"));
        let later = crate::scene::desk(&house).await;
        later.get(&page).await.says("Le délai pour corriger est passé");
        later.post(&format!("{session}/reopening"), &[]).await.is(422).says("7 jours");
    }

    async fn two_people_close_the_same_session_once(house) {
        let (desk, _, session, awa) = tuesday(&house).await;
        let page = format!("{session}/attendance");
        let form = |_| {
            let marks = [(AMINA.to_string(), "present"), (awa.clone(), "absent")];
            (page.clone(), marks.map(|(person, said)| (&*mark(&person).leak(), said.to_owned())).to_vec())
        };
        let statuses = posted_at_once(&desk, (0..6).map(form).collect()).await;
        let closed = statuses.into_iter().filter(|status| *status == 303).count();
        assert_eq!(closed, 1);
        assert_eq!(facts(&house, "agenda.attended").await.len(), 1);
        assert_eq!(facts(&house, "agenda.closed").await.len(), 1);
    }

    async fn who_comes_without_a_booking_gets_a_seat_if_there_is_one(house) {
        let (desk, workshop, session, awa) = tuesday(&house).await;
        let page = format!("{session}/attendance");
        let (samir, lina) = (person(&house, "Samir").await, person(&house, "Lina").await);
        let awas = mark(&awa);
        let found = desk.post(&page, &[(&awas, "present"), ("search", "yes"), ("q", "samir")]).await;
        desk.get(found.location.as_deref().expect("a way on")).await.is(200).says("Ajouter Samir Traoré");
        desk.post(&page, &[(&awas, "present"), ("add", &samir)]).await.leads_to();
        desk.get(&page).await.says("Samir Traoré").says("Retirer de la feuille").says("L’atelier est complet");
        desk.post(&page, &[("add", &lina)]).await.is(422).says("les 3 places sont prises");
        assert!(enrolment(&house, &workshop, &lina).await.is_none());
        desk.post(&page, &[("strike", &awa)]).await.is(404);
        desk.post(&page, &[("strike", &samir)]).await.leads_to();
        assert!(enrolment(&house, &workshop, &samir).await.is_none());
        desk.post(&page, &[("add", &lina)]).await.leads_to();
        let (amina, linas) = (mark(&AMINA.to_string()), mark(&lina));
        desk.post(&page, &[(&amina, "absent"), (&awas, "present"), (&linas, "present")]).await.leads_to();
        assert_eq!(facts(&house, "agenda.attended").await.len(), 2);
        // Lina was a mistake: what was told of her is taken back, by a fact.
        desk.post(&format!("{session}/reopening"), &[]).await.leads_to();
        desk.post(&page, &[("strike", &lina)]).await.leads_to();
        desk.post(&page, &[]).await.leads_to();
        assert_eq!(facts(&house, "agenda.struck").await.len(), 1);
        desk.get(&page).await.says("1 personne venue sur 2").does_not_say("Lina");
    }

    async fn who_books_in_the_morning_is_expected_in_the_afternoon(house) {
        let before = desk(&house).await;
        let workshop = scheduled(&before, &[]).await;
        house.clock().turn_to(at("2026-11-24T08:00:00Z"));
        let morning = desk(&house).await;
        enrolled(&morning, &workshop, &AMINA.to_string()).await;
        house.clock().turn_to(at("2026-11-24T13:10:00Z"));
        let afternoon = desk(&house).await;
        let page = format!("{}/attendance", session(&house, &workshop).await);
        let awa = person(&house, "Awa").await;
        afternoon.post(&page, &[("add", &awa)]).await.leads_to();
        let sheet = afternoon.get(&page).await.text();
        assert!(!sheet.contains(&format!("name=\"strike\" value=\"{AMINA}\"")), "she had booked");
        assert!(sheet.contains(&format!("name=\"strike\" value=\"{awa}\"")), "she came without");
        afternoon.post(&page, &[("strike", &AMINA.to_string())]).await.is(404);
        // Ten minutes early at the door, without a booking: a slip of the finger can still be taken back.
        house.clock().turn_to(at("2026-11-24T12:50:00Z"));
        let lina = person(&house, "Lina").await;
        afternoon.post(&page, &[("add", &lina)]).await.leads_to();
        afternoon.post(&page, &[("strike", &lina)]).await.leads_to();
        assert!(enrolment(&house, &workshop, &lina).await.is_none());
        assert!(enrolment(&house, &workshop, &AMINA.to_string()).await.is_some());
    }

    async fn the_sheet_prints_names_and_dates(house) {
        let proof = Arc::new(Proof::default());
        let press: Arc<dyn Press> = proof.clone();
        let app = house.app_with(crate::routes(), &[crate::TEXTS, SKILLS], |house| house.port(press));
        let desk = app.signed_in(Role::Receptionist).await;
        let workshop = scheduled(&desk, &[("module", "initiation"), ("count", "8")]).await;
        enrolled(&desk, &workshop, &AMINA.to_string()).await;
        desk.get(&workshop).await.says("Feuille, séances 1 à 6").says("Feuille, séances 7 à 8");
        let seen = desk.get(&format!("{workshop}/sheet.pdf")).await;
        seen.is(200);
        assert_eq!(seen.kind, "application/pdf");
        desk.get(&format!("{workshop}/sheet.pdf?part=2")).await.is(200);
        desk.get(&format!("{workshop}/sheet.pdf?part=3")).await.is(404);
        let papers = proof.0.lock().expect("one at a time");
        assert_eq!(papers[0].data()["attendees"][0]["name"], "Amina Diallo");
        assert_eq!(papers[0].data()["dates"].as_array().map(Vec::len), Some(6));
        assert_eq!(papers[1].data()["dates"].as_array().map(Vec::len), Some(2));
        assert!(papers[0].data()["dates"][0].as_str().is_some_and(|date| date.starts_with("mardi 24 novembre\nde 14")));
    }

    async fn a_signature_is_forgotten_with_the_record(house) {
        let (desk, _, session, _) = tuesday(&house).await;
        let page = format!("{session}/attendance");
        desk.post(&page, &[("draft", "yes"), (&format!("sign-{AMINA}"), "M1 2l3 4")]).await.leads_to();
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let amina = ground::Identifier::from_uuid(AMINA);
        let number = people::person::store::number(&mut tx, amina).await.expect("a number");
        let fact = facts::people::People::Anonymised { reason: "essai".into() };
        let told = facts::Told::new(fact, tx.now()).about(number);
        store::Reaction::hear(&crate::Forgetting, &mut tx, &told).await.expect("heard");
        tx.commit().await.expect("committed");
        desk.get(&page).await.is(200).does_not_say("Signature donnée");
    }
}
