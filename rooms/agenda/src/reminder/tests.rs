//! Whoever gets a seat is told so, and reminded of it once; on both databases.

use std::{sync::Arc, time::Duration};

use cast::{Client, LILLE, NOW, TestHouse};
use ground::{Identifier as _, PersonId, SpaceId};
use jobs::Worker;
use people::{
    Contact, Identity, PhoneUse,
    port::{Promise, Reached, Referrers},
};
use post::Courier;
use store::Tx;
use web::{Role, Words};

use super::Remind;
use crate::scene::{SKILLS, enrolment, scheduled, session};

/// Nobody was referred.
struct Nobody;

impl Referrers for Nobody {
    fn reached<'a>(&'a self, _tx: &'a mut Tx, _person: PersonId) -> Promise<'a, Option<Reached>> {
        Box::pin(async { Ok(None) })
    }
}

fn courier() -> Courier {
    let texts = [web::TEXTS, people::TEXTS, network::TEXTS, post::TEXTS, crate::TEXTS, SKILLS].concat();
    Courier { words: Words::gather(&texts).expect("valid"), referrers: Arc::new(Nobody) }
}

async fn desk(house: &TestHouse) -> Client {
    let app = house.app_with(crate::routes(), &[crate::TEXTS, SKILLS, post::TEXTS], |mut house| {
        house.nav = crate::NAV.to_vec();
        house.port(people::Directory::default()).port(courier())
    });
    app.signed_in(Role::Facilitator).await
}

async fn awa(house: &TestHouse) -> String {
    let mut who = Identity::named("Awa", "Traoré");
    who.phone = Some("+33639980102".into());
    who.phone_use = PhoneUse::Own;
    who.phone_read_by_others = Some(false);
    who.contact = Contact::Sms;
    let id = PersonId::fresh();
    let mut tx = house.badge().write(house.db()).await.expect("opens");
    people::person::store::create(&mut tx, id, SpaceId::from_uuid(LILLE), &who).await.expect("registered");
    tx.commit().await.expect("committed");
    id.to_string()
}

async fn reminded(house: &TestHouse) {
    Worker::new(house.db().clone(), vec![Box::new(Remind { courier: courier() })]).run_due().await.expect("ran");
}

/// The text messages that wait, in the order of their writing, and how many were given up.
async fn waiting(house: &TestHouse) -> i64 {
    let mut tx = house.badge().read(house.db()).await.expect("opens");
    post::waiting(&mut tx).await.expect("counted")
}

cast::both! {
    async fn a_seat_is_confirmed_and_taken_back(house) {
        let desk = desk(&house).await;
        let (awa, workshop) = (awa(&house).await, scheduled(&desk, &[]).await);
        desk.post(&format!("{workshop}/enrolments"), &[("person", &awa)]).await.leads_to();
        assert_eq!(waiting(&house).await, 1);
        let enrolment = enrolment(&house, &workshop, &awa).await.expect("an enrolment");
        desk.post(&format!("{enrolment}/withdrawal"), &[]).await.leads_to();
        assert_eq!(waiting(&house).await, 0, "what has not left is not said");
    }

    async fn who_has_a_seat_is_reminded_once_ahead_and_once_in_the_morning(house) {
        let desk = desk(&house).await;
        // Wednesday 2 December at 14:00; it is Sunday 22 November.
        let (awa, workshop) = (awa(&house).await, scheduled(&desk, &[("day", "2026-12-02")]).await);
        desk.post(&format!("{workshop}/enrolments"), &[("person", &awa)]).await.leads_to();
        reminded(&house).await;
        assert_eq!(waiting(&house).await, 1, "the confirmation only");
        house.clock().turn_to(NOW.plus_days(8).plus_hours(6));
        for _ in 0..2 {
            reminded(&house).await;
            house.clock().turn_to(house.clock().now().plus_minutes(20));
        }
        assert_eq!(waiting(&house).await, 2, "once ahead");
        house.clock().turn_to(NOW.plus_days(10).plus_hours(-6));
        for _ in 0..2 {
            reminded(&house).await;
            house.clock().turn_to(house.clock().now().plus_minutes(20));
        }
        assert_eq!(waiting(&house).await, 3, "once in the morning");
        house.clock().turn_to(NOW.plus_days(11));
        reminded(&house).await;
        assert_eq!(waiting(&house).await, 3, "it is over");
        assert_eq!(Duration::from_mins(10), jobs::Work::every(&Remind { courier: courier() }).expect("often"));
    }

    async fn a_session_that_does_not_take_place_is_not_recalled(house) {
        let desk = desk(&house).await;
        let (awa, workshop) = (awa(&house).await, scheduled(&desk, &[("day", "2026-12-02")]).await);
        desk.post(&format!("{workshop}/enrolments"), &[("person", &awa)]).await.leads_to();
        house.clock().turn_to(NOW.plus_days(8).plus_hours(6));
        reminded(&house).await;
        assert_eq!(waiting(&house).await, 2);
        let desk = self::desk(&house).await;
        let session = session(&house, &workshop).await;
        desk.post(&format!("{session}/cancellation"), &[("reason", "Malade")]).await.leads_to();
        assert_eq!(waiting(&house).await, 2, "the confirmation, and that it is cancelled; not the reminder");
        house.clock().turn_to(house.clock().now().plus_hours(1));
        reminded(&house).await;
        assert_eq!(waiting(&house).await, 2);
        let desk = self::desk(&house).await;
        // It takes place after all: what was held back is said, once.
        desk.post(&format!("{session}/restoration"), &[]).await.leads_to();
        assert_eq!(waiting(&house).await, 4, "the reminder again, and that it takes place after all");
        reminded(&house).await;
        assert_eq!(waiting(&house).await, 4);
    }
}
