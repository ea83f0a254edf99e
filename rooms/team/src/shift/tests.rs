//! A volunteer and a manager at the roster, on both databases.

use cast::{LILLE, OTHER_SPACE, SAINT_DENIS, account_of};
use ground::{Identifier as _, Moment, SpaceId};
use web::{Role, TodayPanel as _};

use super::{
    panels::NextShift,
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

/// The address of the next page.
fn next(page: &str) -> Option<String> {
    page.split("rel=\"next\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
}

/// The first address that ends so.
fn address(page: &str, end: &str) -> String {
    let before = page.split(end).next().expect("it is there");
    format!("{}{}", before.rsplit('"').next().expect("an address"), end.trim_end_matches("\">"))
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
        volunteer.get("/shifts").await.says("Un empêchement").does_not_say("malade");
        volunteer.post(&release, &[("reason", "unable")]).await.leads_to();
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let wanted = ::store::journal::Wanted { kind: Some("team.shift_released".into()), ..Default::default() };
        let told = tx.facts(&wanted).await.expect("read");
        assert!(matches!(&told[..], [one] if !one.fact.payload().expect("JSON").contains("reason")), "why is no fact");
        drop(tx);
        volunteer.get("/shifts").await.says("Je viens").does_not_say("Je ne peux pas venir");
        volunteer.post(&release, &[("reason", "unable")]).await.is(422).says("n’est pas à vous");
    }

    async fn ones_own_shift_of_another_space_is_given_back(house) {
        let shift = open_shift(&house, SAINT_DENIS, cast::NOW.plus_days(2)).await;
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        let (volunteer, seller) = (app.signed_in(Role::Volunteer).await, app.signed_in(Role::Seller).await);
        let release = format!("/shifts/{shift}/release");
        volunteer.post(&release, &[("reason", "other")]).await.is(404);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let open = store::find(&mut tx, shift).await.expect("read").expect("there");
        assert!(store::take(&mut tx, &open, account_of(Role::Volunteer)).await.expect("taken"));
        tx.commit().await.expect("kept");
        volunteer.get("/shifts").await.is(200).says("Saint-Denis").says("Je ne peux pas venir");
        seller.post(&release, &[("reason", "other")]).await.is(404);
        assert_eq!(volunteer.post(&release, &[("reason", "other")]).await.leads_to(), "/shifts");
        volunteer.get("/shifts").await.does_not_say("Saint-Denis");
    }

    async fn nobody_comes_twice_at_once(house) {
        let at = cast::NOW.plus_days(2);
        let mut shifts = Vec::new();
        for hours in [0, 0, 2] {
            shifts.push(open_shift(&house, LILLE, at.plus_hours(hours)).await);
        }
        let volunteer = house.app(crate::routes(), &[crate::TEXTS]).signed_in(Role::Volunteer).await;
        let mut all = tokio::task::JoinSet::new();
        for shift in shifts {
            let (volunteer, runtime) = (volunteer.clone(), tokio::runtime::Handle::current());
            all.spawn_blocking(move || runtime.block_on(volunteer.post(&format!("/shifts/{shift}/take"), &[])));
        }
        let (taken, refused): (Vec<_>, Vec<_>) = all.join_all().await.into_iter().partition(|seen| seen.status == 303);
        assert_eq!((taken.len(), refused.len()), (1, 2));
        for seen in refused {
            seen.is(422).says("On vous attend déjà à ces heures");
        }
        // The next one begins when the first two are over.
        let later = open_shift(&house, LILLE, at.plus_hours(5)).await;
        volunteer.post(&format!("/shifts/{later}/take"), &[]).await.leads_to();
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
            colleague.post(&free, &[("reason", "unable")]).await.is(403);
            colleague.get(&assign).await.is(403);
        }
    }

    async fn whoever_is_given_a_shift_sees_it_on_their_first_page(house) {
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        for role in [Role::Adviser, Role::SpaceManager, Role::Receptionist] {
            assert!(NextShift.roles().contains(&role), "{role:?}");
        }
        let shift = open_shift(&house, LILLE, cast::NOW.plus_days(2)).await;
        let manager = app.signed_in(Role::SpaceManager).await;
        let adviser = account_of(Role::Adviser).to_string();
        manager.post(&format!("/roster/{shift}/assignment"), &[("account", &adviser)]).await.leads_to();
        app.signed_in(Role::Adviser).await.get("/shifts").await.says("Je ne peux pas venir");
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
        manager.post(&format!("/shifts/{shift}/release"), &[("reason", "unable")]).await.is(404);
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

    async fn twelve_weeks_made_by_mistake_are_seen_and_removed_at_once(house) {
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        let (manager, volunteer) = (app.signed_in(Role::SpaceManager).await, app.signed_in(Role::Volunteer).await);
        let other = open_shift(&house, LILLE, "2026-12-03T08:30:00Z".parse().expect("an instant")).await;
        let fields = [
            ("task", "reception"), ("first", "2026-11-24"), ("from", "9h30"), ("until", "12:30"), ("weeks", "12"), ("places", "2"),
        ];
        manager.post("/roster", &[fields.as_slice(), &[("first", "2062-11-24")]].concat()).await.is(422).says("plus d’un an");
        manager.post("/roster", &fields).await.leads_to();
        // The last of them, on the pages of the manager and of the volunteers.
        let last = "mardi 9 février";
        manager.get("/roster").await.says("9 créneaux à prendre").does_not_say(last);
        let second = next(&manager.get("/roster").await.text()).expect("a next page");
        let third = next(&manager.get(&second).await.text()).expect("a next page");
        manager.get(&third).await.is(200).says(last);
        assert_eq!(next(&manager.get(&third).await.text()), None);
        volunteer.get(&third.replace("/roster", "/shifts")).await.is(200).says("février").says("Je viens");
        // What is past stays to be read.
        manager.get("/roster?from=2027-02-16").await.is(200).says("Aucun créneau");
        assert!(manager.get("/roster?from=2027-02-16").await.text().contains("/roster?from=2027-01-19"));

        let removal = address(&manager.get("/roster").await.text(), "/removal\">");
        let page = manager.get(&removal).await;
        page.is(200).says("mardi 24 novembre").says("Celui-ci et 23 autres");
        // One of them was taken meanwhile: it stays.
        let taken = address(&volunteer.get(&third.replace("/roster", "/shifts")).await.text(), "/take\">");
        volunteer.post(&taken, &[]).await.leads_to();
        manager.post(&removal, &[("extent", "series")]).await.leads_to();
        manager.get("/roster").await.says("1 créneau à prendre").says("jeudi 3 décembre").does_not_say("24 novembre");
        manager.get(&third).await.says("Camille volunteer");
        let one = format!("/roster/{other}/removal");
        manager.get(&one).await.is(200).says("jeudi 3 décembre").does_not_say("Celui-ci et");
        manager.post(&one, &[]).await.leads_to();
        manager.get("/roster").await.does_not_say("3 décembre");
        let held = taken.replace("/shifts", "/roster").replace("/take", "/removal");
        manager.get(&held).await.is(200).says("Libérez-le d’abord");
        manager.post(&held, &[]).await.is(422).says("Libérez-le d’abord");
    }
}
