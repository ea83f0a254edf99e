//! A volunteer and a manager at the roster, on both databases.

use cast::{LILLE, OTHER_SPACE, account_of};
use ground::{Identifier as _, Moment, SpaceId};
use web::Role;

use super::{
    rules::Task,
    store::{self, NewShift},
};
use crate::ShiftId;

async fn open_shift(house: &cast::TestHouse, space: ground::Uuid, starts_at: Moment) -> ShiftId {
    let badge = if space == OTHER_SPACE { house.other_badge() } else { house.badge() };
    let mut tx = badge.write(house.db()).await.expect("opened");
    let id = ShiftId::fresh();
    let space = SpaceId::from_uuid(space);
    let new = NewShift { id, space, task: Task::Reception, starts_at, ends_at: starts_at.plus_hours(3) };
    store::create(&mut tx, &new).await.expect("made");
    tx.commit().await.expect("kept");
    id
}

cast::both! {
    async fn a_volunteer_takes_a_shift_and_gives_it_back(house) {
        let shift = open_shift(&house, LILLE, cast::NOW.plus_days(2)).await;
        let volunteer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Volunteer).await;
        volunteer.get("/shifts").await.is(200).says("Créneaux à prendre").says("Je viens");
        let take = format!("/shifts/{shift}/take");
        assert_eq!(volunteer.post(&take, &[]).await.leads_to(), "/shifts");
        volunteer.get("/shifts").await.says("Je ne peux pas venir").does_not_say("Je viens");
        volunteer.post(&take, &[]).await.is(422).says("Quelqu’un vient de prendre ce créneau");

        let release = format!("/shifts/{shift}/release");
        volunteer.post(&release, &[("reason", "")]).await.is(422).says("Dites pourquoi");
        volunteer.post(&release, &[("reason", "ill")]).await.leads_to();
        volunteer.get("/shifts").await.says("Je viens").does_not_say("Je ne peux pas venir");
        volunteer.post(&release, &[("reason", "ill")]).await.is(422).says("n’est pas à vous");
    }

    async fn a_shift_goes_to_exactly_one(house) {
        let id = open_shift(&house, LILLE, cast::NOW.plus_days(2)).await;
        let mut all = tokio::task::JoinSet::new();
        for role in [Role::Volunteer, Role::Receptionist, Role::Facilitator, Role::Adviser, Role::Seller] {
            let (db, badge) = (house.db().clone(), house.badge());
            all.spawn(async move {
                let mut tx = badge.write(&db).await.expect("opened");
                let shift = store::find(&mut tx, id).await.expect("read").expect("there");
                let taken = store::take(&mut tx, &shift, account_of(role)).await.expect("tried");
                tx.commit().await.expect("kept");
                taken
            });
        }
        let taken = all.join_all().await.into_iter().filter(|taken| *taken).count();
        assert_eq!(taken, 1);
    }

    async fn another_organisations_shift_is_not_there(house) {
        let shift = open_shift(&house, OTHER_SPACE, cast::NOW.plus_days(2)).await;
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.post(&format!("/shifts/{shift}/take"), &[]).await.is(404);
        manager.post(&format!("/shifts/{shift}/release"), &[("reason", "ill")]).await.is(404);
        manager.post(&format!("/roster/{shift}/removal"), &[]).await.is(404);
        manager.get("/roster").await.is(200).says("Aucun créneau à venir");
    }

    async fn a_manager_fills_the_roster_once(house) {
        let manager = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::SpaceManager).await;
        manager.get("/roster/new").await.is(200);
        let key = ground::Uuid::now_v7().to_string();
        let fields = [
            ("key", key.as_str()), ("task", "reception"), ("first", "2026-11-24"), ("from", "9h30"), ("until", "12:30"),
            ("weeks", "2"), ("places", "2"),
        ];
        assert_eq!(manager.post("/roster", &fields).await.leads_to(), "/roster");
        assert_eq!(manager.post("/roster", &fields).await.leads_to(), "/roster");
        manager.get("/roster").await.says("4 créneaux à prendre").says("de 9\u{a0}h\u{a0}30 à 12\u{a0}h\u{a0}30");
        manager.post("/roster", &[("task", ""), ("first", "hier")]).await.is(422)
            .says("Écrivez une date comme").says("Remplissez ce champ");
        let volunteer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Volunteer).await;
        volunteer.get("/roster").await.is(403);
    }
}
