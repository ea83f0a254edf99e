//! A right of access that ends stops solidarity prices, and takes no seat away.

use antenne::compose;
use cast::{AMINA, LILLE, PARTNER};
use ground::{Day, Identifier as _, PersonId, Uuid};
use keys::{KeyRing, Purpose};
use network::setting;
use people::{port::Vouchers as _, right};
use web::Role;

use crate::world::furnished;

cast::both! {
    async fn a_right_that_ended_takes_no_seat_away(house) {
        let app = furnished(&house).await;
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let from = Day::constant(2026, 11, 22);
        setting::store::set(&mut tx, setting::rules::RIGHT_MONTHS, Some(1), None, from).await.expect("set");
        tx.commit().await.expect("kept");
        let manager = app.signed_in(Role::SpaceManager).await;
        let token = manager.house().keys().token(Purpose::PartnerLink, PARTNER, 1);
        let (lille, amina) = (LILLE.to_string(), PersonId::from_uuid(AMINA));
        let sent = [("first_name", "Amina"), ("last_name", "Diallo"), ("agreed", "yes"), ("referrer_name", "Claire"), ("space", &*lille)];
        let follow = app.post(&format!("/r/{token}"), &sent).await.leads_to();
        let referral: Uuid = KeyRing::token_id(follow.trim_start_matches("/suivi/")).expect("an id");
        let mut tx = house.badge_at(LILLE).write(house.db()).await.expect("opened");
        referral::Desk.bind(&mut tx, referral, amina).await.expect("no fault").expect("bound");
        tx.commit().await.expect("kept");
        let planned = [
            ("module", "caf"), ("day", "2027-01-12"), ("hour", "10:00"), ("minutes", "120"), ("seats", "3"), ("count", "1"),
        ];
        let workshop = manager.post("/workshops", &planned).await.leads_to();
        manager.post(&format!("{workshop}/enrolments"), &[("person", &amina.to_string())]).await.leads_to();
        let prices = async || {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            right::has_solidarity_prices(&mut tx, amina).await.expect("read")
        };
        assert!(prices().await);
        house.clock().turn_to(cast::NOW.plus_days(40));
        let works = compose::works(post::Transport::None, app.house(), None);
        jobs::Worker::new(app.house().db().clone(), works).run_due().await.expect("ran");
        assert!(!prices().await, "the right is over");
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.get(&workshop).await.is(200).says("Amina Diallo");
    }
}
