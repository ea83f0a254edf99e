//! Cards, as they are given, scanned, lost and replaced.

use cast::{AMINA, BERNARD, Client, TestHouse};
use facts::{Fact, reception::Reception};
use ground::{Identifier as _, PersonId};
use web::Role;

use super::store as cards;
use crate::stage::{counter, desk};

async fn code(house: &TestHouse) -> String {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    cards::living(&mut tx, PersonId::from_uuid(AMINA)).await.expect("read").expect("a card").code
}

async fn give(desk: &Client) {
    desk.post(&format!("/people/{AMINA}/cards"), &[]).await.leads_to();
}

cast::both! {
    async fn a_scanned_card_opens_the_record_and_says_why(house) {
        let desk = desk(&house).await;
        give(&desk).await;
        let code = code(&house).await;
        assert_eq!(desk.get(&format!("/people?q={code}")).await.is(303).leads_to(), format!("/people/{AMINA}"));
        // As a hand scanner, a finger or a copy from elsewhere types it.
        for typed in [code.to_lowercase(), format!("{}-{}", &code[..4], &code[4..]), format!("%20{code}%20")] {
            assert_eq!(desk.get(&format!("/people?q={typed}")).await.leads_to(), format!("/people/{AMINA}"));
        }
        let seller = counter(&house, Role::Seller, Vec::new()).await;
        seller.get(&format!("/people?q={code}")).await.is(303);
    }

    async fn what_a_phone_scans_leads_to_the_persons_page_and_a_scanner_at_the_counter_to_the_record(house) {
        let desk = desk(&house).await;
        give(&desk).await;
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        let card = cards::living(&mut tx, PersonId::from_uuid(AMINA)).await.expect("read").expect("a card");
        let code = papers::Code::parse(&card.code).expect("a code");
        let scanned = crate::card::scanned(desk.house(), &card, code);
        let (page, counter) = scanned.split_once('#').expect("a code behind the address");
        assert_eq!(counter, code.to_string());
        let token = page.strip_prefix("http://antenne.test/moi/").expect("the page of a person");
        assert!(desk.house().keys().holds(keys::Purpose::Card, token, card.id.uuid(), 1));
        assert!(!scanned.contains("Amina") && !scanned.contains(&AMINA.simple().to_string()), "{scanned}");
        let typed: String = scanned.replace(':', "%3A").replace('/', "%2F").replace('#', "%23");
        assert_eq!(desk.get(&format!("/people?q={typed}")).await.is(303).leads_to(), format!("/people/{AMINA}"));
        let (organisation, person) = cards::behind(&mut tx, card.id).await.expect("read").expect("hers");
        assert_eq!((organisation.uuid(), person.uuid()), (cast::ORGANISATION, AMINA));
        drop(tx);
        give(&desk).await;
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        assert_eq!(cards::behind(&mut tx, card.id).await.expect("read"), None, "a lost card leads nowhere");
    }

    async fn a_lost_card_opens_nothing_once_it_is_replaced(house) {
        let desk = desk(&house).await;
        give(&desk).await;
        let lost = code(&house).await;
        give(&desk).await;
        let new = code(&house).await;
        assert_ne!(lost, new);
        desk.get(&format!("/people?q={lost}")).await.is(200).says("a été remplacée le 22/11/2026").does_not_say("Amina");
        desk.get(&format!("/people?q={new}")).await.is(303);
        desk.post(&format!("/people/{AMINA}/cards/removal"), &[]).await.leads_to();
        desk.get(&format!("/people?q={new}")).await.is(200).says("a été rendue le 22/11/2026");
        desk.post(&format!("/people/{AMINA}/cards/removal"), &[]).await.is(404);
        desk.get(&format!("/people/{AMINA}/card.pdf")).await.is(404);
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        let told: Vec<Fact> = tx.facts(&store::journal::Wanted::default()).await.expect("read")
            .into_iter().map(|noted| noted.fact).filter(|fact| fact.kind().starts_with("reception.card")).collect();
        assert_eq!(told.len(), 4);
        assert!(told.iter().any(|fact| matches!(fact, Fact::Reception(Reception::CardGiven { replaces: Some(_), .. }))));
    }

    async fn of_two_records_that_were_merged_no_old_card_opens_anything_once_a_new_one_is_given(house) {
        let desk = desk(&house).await;
        let twin = PersonId::fresh();
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let who = people::Identity::named("Aminata", "Diallo");
        people::person::store::create(&mut tx, twin, ground::SpaceId::from_uuid(cast::LILLE), &who).await.expect("made");
        tx.commit().await.expect("kept");
        give(&desk).await;
        desk.post(&format!("/people/{twin}/cards"), &[]).await.leads_to();
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        let twins = cards::living(&mut tx, twin).await.expect("read").expect("a card").code;
        people::person::store::merge(&mut tx, PersonId::from_uuid(AMINA), twin).await.expect("no fault").expect("merged");
        tx.commit().await.expect("kept");
        desk.get(&format!("/people?q={twins}")).await.is(303);
        give(&desk).await;
        let new = code(&house).await;
        desk.get(&format!("/people?q={twins}")).await.is(200).says("a été remplacée");
        desk.get(&format!("/people?q={new}")).await.is(303);
        desk.post(&format!("/people/{AMINA}/cards/removal"), &[]).await.leads_to();
        desk.get(&format!("/people?q={new}")).await.is(200).says("a été rendue");
    }

    async fn two_colleagues_who_give_a_card_at_once_leave_one(house) {
        let (one, other) = (desk(&house).await, counter(&house, Role::Adviser, Vec::new()).await);
        let path = format!("/people/{AMINA}/cards");
        let (first, second) = tokio::join!(one.post(&path, &[]), other.post(&path, &[]));
        assert!(first.status == 303 || second.status == 303);
        let code = code(&house).await;
        one.get(&format!("/people?q={code}")).await.is(303);
    }

    async fn the_card_is_forgotten_with_its_person(house) {
        let desk = desk(&house).await;
        give(&desk).await;
        let code = code(&house).await;
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        cards::forget(&mut tx, PersonId::from_uuid(AMINA)).await.expect("forgotten");
        tx.commit().await.expect("kept");
        desk.get(&format!("/people?q={code}")).await.is(200).says("Aucun bon n’a ce code");
        desk.post(&format!("/people/{BERNARD}/cards"), &[]).await.is(404);
        desk.get(&format!("/people/{BERNARD}/card.pdf")).await.is(404);
    }
}
