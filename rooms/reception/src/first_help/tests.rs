//! Somebody without a voucher, at the counter.

use cast::{AMINA, BERNARD, LILLE};
use ground::{Identifier as _, PartnerId, SpaceId};
use network::{
    partner::{NewPartner, PartnerKind, store::upsert},
    setting::{rules::PROVISIONAL_DAYS, set},
};
use web::Role;

use crate::stage::{counter, desk};

async fn structures(house: &cast::TestHouse) {
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    for (name, kind, commune, phone) in [
        ("CCAS de Roubaix", PartnerKind::CommunalWelfare, "59512", Some("+33320000000")),
        ("Mission locale de Marseille", PartnerKind::Youth, "13055", None),
        ("Entreprise de Lille", PartnerKind::Company, "59350", None),
    ] {
        let new = NewPartner {
            phone: phone.map(str::to_owned),
            ..NewPartner::by_hand(PartnerId::fresh(), name, kind, commune)
        };
        upsert(&mut tx, &new).await.expect("written");
    }
    tx.commit().await.expect("kept");
}

async fn days(house: &cast::TestHouse, days: i64) {
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    let day = tx.now().day(&ground::Zone::paris());
    set(&mut tx, PROVISIONAL_DAYS, Some(days), Some(SpaceId::from_uuid(LILLE)), day).await.expect("set");
    tx.commit().await.expect("kept");
}

cast::both! {
    async fn nobody_is_sent_away(house) {
        structures(&house).await;
        let desk = desk(&house).await;
        desk.get("/people?q=zzzz").await.says("Sans bon d’orientation");
        let page = desk.get("/first-help").await;
        page.is(200).says("Une première aide, maintenant").says("Centre social de l’Essai").says("CCAS de Roubaix");
        page.says("03 20 00 00 00").does_not_say("Entreprise de Lille").does_not_say("Droit provisoire en cours");
        let text = page.words();
        assert!(text.find("CCAS de Roubaix") < text.find("Mission locale de Marseille"), "the nearest first: {text}");
        let sent = desk.post("/visits", &[("reason", "help"), ("queue", "yes"), ("back", "queue")]).await;
        assert_eq!(sent.leads_to(), "/queue");
        desk.get("/queue").await.says("Une personne attend");
    }

    async fn a_provisional_right_is_given_once_taken_back_and_refused(house) {
        let desk = desk(&house).await;
        let (page, give) = (format!("/people/{AMINA}/first-help"), format!("/people/{AMINA}/provisional-right"));
        desk.get(&page).await.is(200).says("Donner un droit provisoire").says("30 jours");
        desk.post(&format!("{give}/removal"), &[]).await.is(422).says("pas de droit provisoire");
        assert_eq!(desk.post(&give, &[]).await.leads_to(), page);
        desk.get(&page).await.says("Droit provisoire jusqu’au 22/12/2026").says("donné par Camille receptionist");
        desk.post(&give, &[]).await.is(422).says("déjà un droit d’accès");
        desk.post(&format!("{give}/removal"), &[]).await.leads_to();
        desk.get(&page).await.says("Pas de droit d’accès en cours").says("Donner un droit provisoire");
        desk.post(&give, &[]).await.leads_to();
        house.clock().turn_to(cast::NOW.plus_days(40));
        let desk = crate::stage::desk(&house).await;
        desk.post(&give, &[]).await.is(422).says("a déjà eu un droit provisoire");
        desk.get(&page).await.is(200).says("a déjà eu un droit provisoire").says("Une première aide");
    }

    async fn a_network_that_gives_none_says_so_and_still_helps(house) {
        days(&house, 0).await;
        let desk = desk(&house).await;
        let page = desk.get(&format!("/people/{AMINA}/first-help")).await;
        page.is(200).says("Le réseau ne donne pas de droit provisoire").says("Une première aide");
        desk.post(&format!("/people/{AMINA}/provisional-right"), &[]).await.is(422);
        desk.get(&format!("/people/{BERNARD}/first-help")).await.is(404);
        desk.post(&format!("/people/{BERNARD}/provisional-right"), &[]).await.is(404);
        let seller = counter(&house, Role::Seller, Vec::new()).await;
        seller.get(&format!("/people/{AMINA}/first-help")).await.is(200);
        seller.post(&format!("/people/{AMINA}/provisional-right"), &[]).await.is(403);
    }
}
