//! Who opens a record is noted, and who may read that finds the way there and back.

use std::sync::Arc;

use cast::{AMINA, LILLE, SAINT_DENIS, TestHouse};
use ground::PersonId;
use people::port::Vouchers;
use web::Role;

use crate::world::{self, furnished};

/// Who looked at a record and how they came to it, the first look first.
async fn looks(house: &TestHouse, person: &str) -> Vec<(String, String)> {
    let person: PersonId = person.parse().expect("an id");
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let wanted = privacy::journal::store::Wanted { person: Some(person), most: 100, ..Default::default() };
    let looks = privacy::journal::store::looks(&mut tx, &wanted).await.expect("read");
    looks.into_iter().rev().map(|look| (look.who, look.reason)).collect()
}

fn look(who: &str, reason: &str) -> (String, String) {
    (who.to_owned(), reason.to_owned())
}

/// The way back at the top of a page.
fn before(page: &str) -> &str {
    let start = page.find("class=\"before\"").expect("a way back");
    page[start..].split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an address")
}

cast::both! {
    async fn the_journal_of_a_record_is_linked_and_leads_back(house) {
        let app = furnished(&house).await;
        let (record, journal) = (format!("/people/{AMINA}"), format!("/people/{AMINA}/journal"));
        let manager = app.signed_in(Role::SpaceManager).await;
        let link = |page: &str| page.contains(&format!("href=\"{journal}\""));
        assert!(link(&manager.get(&record).await.says("Qui a fait, qui a vu").text()));
        assert!(!link(&app.signed_in(Role::Receptionist).await.get(&record).await.text()));
        let ways = [(Role::SpaceManager, &*record), (Role::NetworkOfficer, "/journals"), (Role::Administrator, "/journals")];
        for (role, way) in ways {
            let reader = app.signed_in(role).await;
            let page = reader.get(&journal).await;
            assert_eq!(before(&page.is(200).text()), way, "{role:?}");
            reader.get(way).await.is(200);
        }
    }
    async fn a_card_in_the_hand_opens_the_record_and_is_the_reason_noted(house) {
        let (app, amina) = (furnished(&house).await, AMINA.to_string());
        let desk = app.signed_in(Role::Receptionist).await;
        desk.post(&format!("/people/{AMINA}/cards"), &[]).await.leads_to();
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let person = amina.parse().expect("an id");
        let code = reception::card::store::living(&mut tx, person).await.expect("read").expect("a card").code;
        drop(tx);
        let before = looks(&house, &amina).await;
        // She was registered more than a quarter of an hour ago.
        house.clock().turn_to(cast::NOW.plus_minutes(16));
        // Nobody noted an arrival and nothing is booked: without the card, the record asks why.
        desk.get(&format!("/people/{AMINA}")).await.is(200).says("raison");
        assert_eq!(desk.get(&format!("/people?q={code}")).await.is(303).leads_to(), format!("/people/{AMINA}"));
        desk.get(&format!("/people/{AMINA}")).await.is(200).says("Carte donnée le");
        let after = looks(&house, &amina).await;
        assert_eq!(after[before.len()..], [look("Camille receptionist", "card")]);
        let pdf = desk.get(&format!("/people/{AMINA}/card.pdf")).await;
        assert!(pdf.is(200).body.starts_with(b"%PDF"), "{}", pdf.kind);
        let pack = desk.get("/queue/pack.pdf").await;
        assert!(pack.is(200).body.starts_with(b"%PDF"), "{}", pack.kind);
        desk.get("/queue/pack.pdf?day=2026-11-01").await.is(404);
        desk.get("/queue/pack.pdf?day=soon").await.is(404);
    }
    async fn a_look_is_noted_once_in_a_quarter_of_an_hour(house) {
        let (app, amina) = (furnished(&house).await, AMINA.to_string());
        let record = format!("/people/{AMINA}");
        let (desk, adviser) = (app.signed_in(Role::Receptionist).await, app.signed_in(Role::Adviser).await);
        desk.post(&format!("{record}/visits"), &[("reason", "help")]).await.leads_to();
        assert_eq!(looks(&house, &amina).await, []);
        for minutes in [0, 0, 14] {
            house.clock().turn_to(cast::NOW.plus_minutes(minutes));
            desk.get(&record).await.is(200);
            assert_eq!(looks(&house, &amina).await, [look("Camille receptionist", "counter")], "{minutes} minutes");
        }
        adviser.get(&record).await.is(200);
        house.clock().turn_to(cast::NOW.plus_minutes(16));
        desk.get(&record).await.is(200);
        let three = ["Camille receptionist", "Camille adviser", "Camille receptionist"].map(|who| look(who, "counter"));
        assert_eq!(looks(&house, &amina).await, three);
        // What is refused shows nothing, and is no look.
        app.signed_in(Role::Volunteer).await.get(&record).await.is(403);
        assert_eq!(looks(&house, &amina).await.len(), 3);
    }

    async fn whatever_page_of_a_record_is_opened_the_look_is_noted(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let person = life.id("person");
        let referral = life.id("referral").parse().expect("an id");
        let vouchers = app.house().port::<Arc<dyn Vouchers>>().expect("a port");
        let mut tx = house.badge_at(LILLE).write(app.house().db()).await.expect("opened");
        let bound = vouchers.bind(&mut tx, referral, person.parse().expect("an id")).await.expect("no fault");
        bound.expect("bound");
        tx.commit().await.expect("kept");
        for (role, path, reason) in [
            (Role::Adviser, format!("/people/{person}/plan"), "pathway"),
            (Role::Facilitator, format!("/people/{person}/diagnoses/{}", life.id("diagnosis")), "diagnosis"),
            (Role::Receptionist, format!("/referrals/{referral}"), "referral"),
            (Role::Seller, format!("/people/{person}"), "counter"),
        ] {
            let who = format!("Camille {}", ground::choice::Choice::word(role));
            let own = async || looks(&house, person).await.into_iter().filter(|(of, _)| *of == who).collect::<Vec<_>>();
            assert_eq!(own().await, [], "{role:?}");
            let colleague = app.signed_in(role).await;
            for _ in 0..2 {
                colleague.get(&path).await.is(200);
                assert_eq!(own().await, [look(&who, reason)], "{path}");
            }
        }
    }

    async fn a_record_of_another_space_asks_for_a_reason(house) {
        const FATOU: &str = "fatou@essai.example";
        let (app, amina) = (furnished(&house).await, AMINA.to_string());
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let fatou = cast::hire(&mut tx, FATOU, &[(Role::Receptionist, Some(SAINT_DENIS))]).await;
        tx.commit().await.expect("kept");
        let fatou = app.signed_in_as(fatou).await;
        let (record, reasons) = (format!("/people/{AMINA}"), format!("/people/{AMINA}/consultations"));
        fatou.get(&record).await.is(200).says("Pourquoi ouvrir cette fiche").does_not_say("Diallo").does_not_say("1985");
        for reason in ["", "curiosity"] {
            fatou.post(&reasons, &[("reason", reason)]).await.is(422).does_not_say("Diallo");
        }
        assert_eq!(looks(&house, &amina).await, []);
        assert_eq!(fatou.post(&reasons, &[("reason", "call")]).await.leads_to(), record);
        fatou.get(&record).await.is(200).says("Amina Diallo").does_not_say("Pourquoi ouvrir");
        assert_eq!(looks(&house, &amina).await, [look(FATOU, "call")]);
        let journal = app.signed_in(Role::SpaceManager).await.get(&format!("{record}/journal")).await;
        journal.is(200).says(FATOU).says("Fiche ouverte pour un appel").says("Saint-Denis");
        house.clock().turn_to(cast::NOW.plus_minutes(16));
        fatou.get(&record).await.is(200).says("Pourquoi ouvrir cette fiche");
    }
}
