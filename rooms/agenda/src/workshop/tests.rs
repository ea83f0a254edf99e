//! Tests of workshops: the days of a series, planning, the programme.

use cast::{AMINA, BERNARD, OTHER_SPACE, SAINT_DENIS};
use ground::{Day, Moment, Zone, choice::Choice as _};
use proptest::prelude::*;
use web::Role;

use super::rules::{Series, Weekday, later, monday, resize};
use crate::scene::{app, at, desk, elsewhere, enrolled, facts, meetings, scheduled};

fn zones() -> impl Strategy<Value = &'static str> {
    // Paris changes its clocks twice a year, Saint-Pierre on other days, Réunion and Tahiti never.
    prop_oneof![Just("Europe/Paris"), Just("America/Miquelon"), Just("Indian/Reunion"), Just("Pacific/Tahiti")]
}

proptest! {
    #[test]
    fn a_series_meets_in_order_in_the_future_on_its_days_at_the_same_local_hour(
        now_day in 0_i64..400, now_hour in 0_u8..24, ahead in 0_i64..=366, hour in 6_u8..=21, minute in 0_u8..60,
        minutes in 15_i64..=480, count in 1_i64..=12, chosen in 0_usize..128, zone in zones(),
    ) {
        let zone = Zone::named(zone).expect("in the database");
        let today = later(Day::constant(2026, 1, 1), now_day);
        let now = Moment::local(today, now_hour, 30, &zone);
        let first = later(now.day(&zone), ahead);
        let mut weekdays: Vec<Weekday> =
            Weekday::ALL.iter().copied().enumerate().filter(|(bit, _)| chosen & (1 << bit) != 0).map(|(_, day)| day).collect();
        if count == 1 {
            weekdays.clear();
        }
        if !weekdays.is_empty() && !weekdays.contains(&Weekday::of(first)) {
            weekdays.push(Weekday::of(first));
        }
        let series = Series { first, at: (hour, minute), minutes, count, weekdays: weekdays.clone() };
        let Ok(slots) = series.slots(now, &zone) else {
            // Only today's hours can be past.
            prop_assert!(ahead == 0 && Moment::local(first, hour, minute, &zone) <= now);
            return Ok(());
        };
        prop_assert_eq!(slots.len(), usize::try_from(count).expect("few"));
        prop_assert_eq!(slots[0].starts_at.day(&zone), first);
        prop_assert!(slots.iter().all(|slot| slot.starts_at > now && slot.ends_at == slot.starts_at.plus_minutes(minutes)));
        prop_assert!(slots.windows(2).all(|two| two[0].starts_at < two[1].starts_at));
        for slot in &slots {
            let local = slot.starts_at.civil(&zone);
            prop_assert_eq!((local.hour(), local.minute()), (i8::try_from(hour).expect("small"), i8::try_from(minute).expect("small")));
            let day = Weekday::of(local.date());
            let wanted = if weekdays.is_empty() { vec![Weekday::of(first)] } else { weekdays.clone() };
            prop_assert!(wanted.contains(&day));
        }
        if weekdays.is_empty() {
            prop_assert!(slots.windows(2).all(|two| later(two[0].starts_at.day(&zone), 7) == two[1].starts_at.day(&zone)));
        }
    }
}

#[test]
fn two_days_a_week_are_six_sessions_over_three_weeks() {
    let series = Series {
        first: Day::constant(2026, 11, 23),
        at: (14, 0),
        minutes: 120,
        count: 6,
        weekdays: vec![Weekday::Monday, Weekday::Thursday],
    };
    let slots = series.slots(cast::NOW, &Zone::paris()).expect("fine");
    let days: Vec<String> = slots.iter().map(|slot| slot.starts_at.day(&Zone::paris()).to_string()).collect();
    assert_eq!(days, ["2026-11-23", "2026-11-26", "2026-11-30", "2026-12-03", "2026-12-07", "2026-12-10"]);
    assert_eq!(monday(Day::constant(2026, 11, 22)), Day::constant(2026, 11, 16));
}

#[test]
fn what_cannot_be_is_said_beside_its_field() {
    let series = Series { first: Day::constant(2026, 11, 20), at: (3, 0), minutes: 5, count: 0, weekdays: Vec::new() };
    let refusal = series.slots(cast::NOW, &Zone::paris()).expect_err("nothing is right");
    let fields: Vec<_> = refusal.problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, ["count", "hour", "day"]);
    assert!(resize(3, 4).is_err());
    assert_eq!(resize(4, 4), Ok(4));
}

cast::both! {
    async fn imported_places_are_offered_for_a_workshop_elsewhere(house) {
        const FILE: &str = "source,nom,adresse,code_postal,insee,commune,categorie\n\
            x,Médiathèque Jean-Lévy,1 rue d’Essai,59000,59350,Lille,Bibliothèque\n\
            x,Bibliothèque Elsa-Triolet,1 rue d’Essai,93000,93008,Bobigny,Bibliothèque\n";
        let desk = desk(&house).await;
        let offers = async |path: &str, place: &str| {
            desk.get(path).await.text().contains(&format!("<option value=\"{place}\">"))
        };
        assert!(!offers("/workshops/new", "Médiathèque Jean-Lévy, Lille").await);
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        network::import::places(&mut tx, FILE.as_bytes()).await.expect("read");
        tx.commit().await.expect("kept");
        assert!(offers("/workshops/new", "Médiathèque Jean-Lévy, Lille").await);
        assert!(!offers("/workshops/new", "Bibliothèque Elsa-Triolet, Bobigny").await, "of another département");
        let workshop = scheduled(&desk, &[]).await;
        let edit = format!("{workshop}/edit");
        assert!(offers(&edit, "Médiathèque Jean-Lévy, Lille").await);
        desk.post(&workshop, &[("title", "Courriel"), ("seats", "4"), ("place", "Salle des fêtes")]).await.leads_to();
        assert!(offers("/workshops/new", "Salle des fêtes").await, "where the space went before");
    }

    async fn a_series_is_planned_once_and_shows_week_by_week(house) {
        let desk = desk(&house).await;
        desk.get("/workshops").await.is(200).says("Aucun atelier à venir").says("Programmer un atelier");
        desk.get("/workshops/new").await.is(200).says("Jour de la première séance").says("Ma boîte mail (2 séances)");
        let known = desk.get("/workshops/new?module=mailbox").await.text();
        assert!(known.contains("id=\"count\"") && known.contains("value=\"2\""), "{known}");
        let fields = [
            ("key", "01920000-0000-7000-8000-0000000000aa"), ("module", "initiation"), ("day", "2026-11-23"),
            ("hour", "14:00"), ("minutes", "120"), ("seats", "6"), ("weekdays", "monday"), ("weekdays", "thursday"),
            ("room", "Salle bleue"), ("count", "6"),
        ];
        // Nobody gets six sessions without having read so: the number stands in the field, to be sent again.
        let asked = desk.post("/workshops", &fields[1..8]).await;
        asked.is(422).says("Ce module se fait en 6 séances");
        assert!(asked.text().contains("value=\"6\""), "{}", asked.text());
        let first = desk.post("/workshops", &fields).await.leads_to();
        assert_eq!(first, desk.post("/workshops", &fields).await.leads_to());
        let sessions = meetings(&house, &first).await;
        assert_eq!(sessions.len(), 6);
        assert!(sessions.iter().all(|one| one.facilitator.is_none()));
        assert_eq!(facts(&house, "agenda.scheduled").await.len(), 6);
        desk.get(&first).await.is(200).says("Premiers pas, en six séances").says("Salle bleue")
            .says("séance 6 sur 6").says("jeudi 10 décembre").says("6 places libres").says("Sans animation");
        desk.get("/workshops").await.says("La semaine prochaine").says("de 14 h à 16 h").says("lundi 23 novembre");
        desk.get("/workshops?module=cv").await.is(200).does_not_say("séance 1 sur 6");
        desk.get("/workshops?when=past").await.is(200).says("Rien de plus ancien").does_not_say("page suivante");
        house.clock().turn_to(at("2027-03-01T09:00:00Z"));
        let token = web::account::open_session(desk.house(), cast::account_of(Role::Facilitator), house.clock().now());
        let later = desk.with_cookie("antenne", token.await.expect("a session").text());
        let past = later.get("/workshops?when=past").await;
        past.is(200).says("Aucun atelier sur cette période").says("sont à la page suivante").says("Page suivante");
        house.clock().turn_to(cast::NOW);
        desk.get("/workshops?when=unclosed").await.is(200).says("Tout est clos");
        desk.get("/workshops?from=nonsense&when=nonsense&module=nonsense").await.is(200).says("séance 1 sur 6");
        let english = desk.with_cookie("language", "en");
        english.get("/workshops").await.is(200).says("14:00 to 16:00").says("First steps").does_not_say("Premiers pas");
        english.get(&first).await.is(200).does_not_say("Premiers pas");
        english.get("/workshops/new").await.is(200);
    }

    async fn a_module_is_called_as_the_network_calls_it_and_once_retired_planned_no_more(house) {
        let desk = desk(&house).await;
        let (ours, own) = (scheduled(&desk, &[]).await, scheduled(&desk, &[("title", "Avec Bernard"), ("hour", "9:00")]).await);
        let catalogue = skills::Catalogue::default();
        let mailbox = catalogue.module("mailbox").expect("known");
        let said = |french: &str| skills::Said { french: french.into(), english: None };
        let words = skills::Words { name: said("Mon courrier à moi"), purpose: said("Lire"), shown: said("Lit") };
        let renamed = skills::Module { version: 1, sessions: 3, minutes: 45, words: Some(words), ..mailbox.clone() };
        let retired = skills::Module { version: 2, retired: true, ..renamed.clone() };
        let write = async |before: &skills::Module, after: &skills::Module| {
            let mut tx = house.badge().write(house.db()).await.expect("open");
            assert!(skills::module::store::write(&mut tx, ground::Uuid::now_v7(), Some(before), after).await.expect("written"));
            tx.commit().await.expect("kept");
        };
        write(mailbox, &renamed).await;
        desk.get(&ours).await.is(200).says("Mon courrier à moi").does_not_say("Ma boîte mail");
        desk.get(&own).await.is(200).says("Avec Bernard").says("Mon courrier à moi");
        desk.get("/workshops").await.says("Mon courrier à moi").says("Avec Bernard").does_not_say("Ma boîte mail");
        let form = desk.get("/workshops/new?module=mailbox").await;
        assert!(form.says("Mon courrier à moi (3 séances)").text().contains("value=\"45\""), "its own length is proposed");
        write(&renamed, &retired).await;
        desk.get("/workshops/new").await.does_not_say("Mon courrier à moi");
        let wish = [("module", "mailbox"), ("day", "2026-11-25"), ("hour", "14:00"), ("minutes", "60"), ("seats", "3"), ("count", "1")];
        desk.post("/workshops", &wish).await.is(422).says("Choisissez une réponse");
        desk.get(&ours).await.is(200).says("Mon courrier à moi");
    }

    async fn a_form_that_cannot_be_keeps_what_was_typed(house) {
        let desk = desk(&house).await;
        let refused = desk.post("/workshops", &[("module", "initiation"), ("title", "Nos premiers pas"), ("day", "2026-11-24"),
            ("hour", "14:00"), ("minutes", "120"), ("seats", "6"), ("count", "6"), ("weekdays", "monday")]).await;
        refused.is(422).says("n’est pas coché");
        let alone = desk.post("/workshops", &[("module", "cv"), ("day", "2026-11-24"), ("hour", "14:00"), ("minutes", "60"),
            ("seats", "6"), ("count", "1"), ("weekdays", "monday")]).await;
        alone.is(422).says("Des jours sont cochés pour une seule séance");
        assert!(refused.text().contains("Nos premiers pas"));
        desk.post("/workshops", &[("module", "flying"), ("day", ""), ("hour", "25:00"), ("minutes", "9000"), ("seats", "0")])
            .await.is(422).says("Choisissez une réponse").says("Remplissez ce champ").says("entre 15 et 480");
        desk.post("/workshops", &[("module", "cv"), ("day", "2026-11-20"), ("hour", "14:00"), ("minutes", "60"), ("seats", "6")])
            .await.is(422).says("Ce jour est passé");
        let stranger = cast::account_of(Role::Administrator).to_string();
        desk.post("/workshops", &[("module", "cv"), ("day", "2026-11-24"), ("hour", "14:00"), ("minutes", "60"), ("seats", "6"),
            ("facilitator", &stranger)]).await.is(422).says("Choisissez une réponse de la liste");
        assert!(facts(&house, "agenda.scheduled").await.is_empty());
    }

    async fn a_workshop_is_corrected_but_nobody_loses_a_seat(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[("seats", "2")]).await;
        for name in ["Awa", "Issa"] {
            enrolled(&desk, &workshop, &crate::scene::person(&house, name).await).await;
        }
        desk.get(&format!("{workshop}/edit")).await.is(200).says("Modifier");
        desk.post(&workshop, &[("title", "Courriel"), ("seats", "1")]).await.is(422).says("2 personnes ont déjà une place");
        desk.post(&workshop, &[("title", "Courriel"), ("seats", "4"), ("place", "Médiathèque")]).await.leads_to();
        desk.get(&workshop).await.says("Courriel").says("2 places libres").says("Médiathèque");
    }

    async fn each_sees_what_their_post_may(house) {
        let app = app(&house);
        let desk = app.signed_in(Role::Facilitator).await;
        let workshop = scheduled(&desk, &[]).await;
        enrolled(&desk, &workshop, &AMINA.to_string()).await;
        let volunteer = app.signed_in(Role::Volunteer).await;
        volunteer.get(&workshop).await.is(200).says("1 personne sur 3").does_not_say("Amina");
        volunteer.get("/workshops/new").await.is(403);
        volunteer.post(&format!("{workshop}/enrolments"), &[("person", &AMINA.to_string())]).await.is(403);
        let officer = app.signed_in(Role::NetworkOfficer).await;
        officer.get("/workshops").await.is(200).says("Lille").says("Saint-Denis").says("Ma boîte mail");
        officer.get(&format!("/workshops?space={SAINT_DENIS}")).await.is(200).says("Aucun atelier à venir");
        officer.get(&format!("/workshops?space={OTHER_SPACE}")).await.is(404);
        officer.get(&workshop).await.is(200).does_not_say("Amina");
        officer.get("/workshops/new").await.is(403);
        assert!(app.get("/workshops").await.leads_to().starts_with("/sign-in"));
    }

    async fn what_belongs_elsewhere_is_not_there(house) {
        let desk = desk(&house).await;
        let mut tx = house.other_badge().write(house.db()).await.expect("a transaction");
        let other = elsewhere(&mut tx, OTHER_SPACE, BERNARD).await;
        tx.commit().await.expect("committed");
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let next_door = elsewhere(&mut tx, SAINT_DENIS, AMINA).await;
        tx.commit().await.expect("committed");
        for (workshop, session, enrolment) in [other, next_door] {
            for path in [
                format!("/workshops/{workshop}"), format!("/workshops/{workshop}/edit"), format!("/workshops/{workshop}/sheet.pdf"),
                format!("/enrolments/{enrolment}/move"), format!("/sessions/{session}/edit"),
                format!("/sessions/{session}/cancellation"), format!("/sessions/{session}/attendance"),
            ] {
                desk.get(&path).await.is(404);
            }
            for path in [
                format!("/workshops/{workshop}"), format!("/workshops/{workshop}/enrolments"),
                format!("/enrolments/{enrolment}/withdrawal"), format!("/enrolments/{enrolment}/move"),
                format!("/sessions/{session}"), format!("/sessions/{session}/cancellation"),
                format!("/sessions/{session}/restoration"), format!("/sessions/{session}/attendance"),
                format!("/sessions/{session}/reopening"),
            ] {
                desk.post(&path, &[("person", &AMINA.to_string()), ("to", &workshop)]).await.is(404);
            }
        }
        let own = scheduled(&desk, &[]).await;
        desk.post(&format!("{own}/enrolments"), &[("person", &BERNARD.to_string())]).await.is(404);
        desk.get(&format!("/workshops?person={BERNARD}")).await.is(404);
        desk.get("/workshops/not-an-id").await.is(404);
    }
}
