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

    async fn a_manager_gives_a_shift_frees_it_and_puts_the_same_person_back(house) {
        // The first of a month, so that the date is read as it is spoken.
        let at: Moment = "2026-12-01T08:30:00Z".parse().expect("an instant");
        let shift = open_shift(&house, LILLE, at).await;
        let other = open_shift(&house, LILLE, at.plus_hours(1)).await;
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        let manager = app.signed_in(Role::SpaceManager).await;
        let volunteer = account_of(Role::Volunteer).to_string();
        let (assign, free) = (format!("/roster/{shift}/assignment"), format!("/roster/{shift}/freeing"));
        manager.get("/roster").await.is(200).says("mardi 1er décembre").says("Confier").does_not_say("Libérer");
        manager.get(&assign).await.is(200).says("mardi 1er décembre").says("À qui");
        manager.get(&free).await.is(200).says("déjà libre").does_not_say("Libérer ce créneau");
        manager.post(&assign, &[]).await.is(422).says("Choisissez une réponse");
        manager.post(&assign, &[("account", &account_of(Role::Administrator).to_string())]).await.is(422);
        assert_eq!(manager.post(&assign, &[("account", &volunteer)]).await.leads_to(), "/roster");
        manager.post(&assign, &[("account", &volunteer)]).await.is(422).says("Quelqu’un vient de prendre ce créneau");
        manager.post(&format!("/roster/{other}/assignment"), &[("account", &volunteer)]).await.is(422)
            .says("a déjà un créneau à ces heures");
        let theirs = app.signed_in(Role::Volunteer).await;
        theirs.get("/shifts").await.says("Je ne peux pas venir");
        manager.get(&free).await.is(200).says("Erreur de planning");
        manager.post(&free, &[]).await.is(422).says("Choisissez une réponse");
        manager.post(&free, &[("reason", "mistake")]).await.leads_to();
        theirs.get("/shifts").await.does_not_say("Je ne peux pas venir");
        manager.get("/roster").await.says("ne vient pas\u{a0}: erreur de planning").says("Remettre");
        manager.post(&assign, &[("account", &volunteer)]).await.leads_to();
        theirs.post(&format!("/shifts/{shift}/release"), &[("reason", "mistake")]).await.is(422).says("Dites pourquoi");
        for role in [Role::Volunteer, Role::Receptionist, Role::NetworkOfficer] {
            let colleague = app.signed_in(role).await;
            colleague.post(&free, &[("reason", "ill")]).await.is(403);
            colleague.get(&assign).await.is(403);
        }
    }

    async fn each_small_form_is_written_for_itself(house) {
        for hours in [48, 54] {
            open_shift(&house, LILLE, cast::NOW.plus_hours(hours)).await;
        }
        let volunteer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Volunteer).await;
        for _ in 0..2 {
            let page = volunteer.get("/shifts").await.text();
            let keys: Vec<&str> = page.split("name=\"key\" value=\"").skip(1).map(|rest| &rest[..36]).collect();
            let distinct: std::collections::BTreeSet<&str> = keys.iter().copied().collect();
            assert!(keys.len() >= 2 && keys.len() == distinct.len(), "{keys:?}");
            for form in page.split("/take\">").skip(1) {
                let key = form.split("value=\"").nth(1).map(|rest| rest[..36].to_owned()).expect("a key");
                let start = page.find(&key).expect("it");
                let action = page[..start].rfind("/shifts/").expect("its form");
                let path = page[action..].split('"').next().expect("an address");
                volunteer.post(path, &[("key", &key)]).await.leads_to();
            }
        }
        volunteer.get("/shifts").await.says("Tous les créneaux sont pris");
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
