//! What is held is given once: by the rules, by the pages, and by connections that race.

use cast::{Client, LILLE, TestHouse};
use ground::{Identifier as _, Moment, SpaceId, Uuid};
use network::room::{Room, RoomId, RoomKind};
use proptest::prelude::*;
use web::Role;

use super::rules::{Claim, Held, Kind, Need, allot, quarters};
use crate::{
    scene::{app, at, desk, meetings, posted_at_once, scheduled, session},
    session::SessionId,
    workshop::rules::Slot,
};

fn slot(quarter: i64, count: i64) -> Slot {
    let starts_at = Moment::from_micros(0).plus_minutes(quarter * 15);
    Slot { starts_at, ends_at: starts_at.plus_minutes(count * 15) }
}

#[test]
fn a_session_touches_its_quarters_and_not_the_next_one() {
    assert_eq!(quarters(slot(4, 8)), 4..=11);
    let odd = Slot { starts_at: at("2026-11-24T13:07:00Z"), ends_at: at("2026-11-24T13:16:00Z") };
    assert_eq!(quarters(odd).count(), 2);
}

proptest! {
    #[test]
    fn a_set_is_never_given_beyond_its_count_and_never_refused_below_it(
        capacity in 1_i64..8, wishes in proptest::collection::vec((0_i64..20, 1_i64..8, 1_i64..5), 1..25),
    ) {
        let resource = Uuid::now_v7();
        let mut taken: Vec<Held> = Vec::new();
        for (start, length, count) in wishes {
            let need = Need { kind: Kind::Equipment, resource, name: String::new(), count, capacity };
            let claim = Claim { session: SessionId::fresh(), slot: slot(start, length), needs: vec![need] };
            let used = |quarter: i64| taken.iter().filter(|held| held.quarter == quarter).count();
            let fits = quarters(claim.slot).all(|quarter| i64::try_from(used(quarter)).expect("few") + count <= capacity);
            match allot(std::slice::from_ref(&claim), &taken, false) {
                Ok(rows) => {
                    prop_assert!(fits);
                    prop_assert_eq!(rows.len(), usize::try_from(length * count).expect("few"));
                    prop_assert!(rows.iter().all(|row| (1..=capacity).contains(&row.unit)));
                    taken.extend(rows);
                }
                Err(clashes) => {
                    prop_assert!(!fits && clashes.len() == 1);
                    let beyond = allot(&[claim], &taken, true).expect("somebody decided so");
                    prop_assert!(beyond.iter().all(|row| !taken.iter().any(|held| (held.unit, held.quarter) == (row.unit, row.quarter))));
                }
            }
        }
    }
}

async fn room(house: &TestHouse) -> String {
    let id = RoomId::fresh();
    let space = SpaceId::from_uuid(LILLE);
    let room = Room { id, space, kind: RoomKind::Workshop, name: "Salle bleue".into(), seats: Some(8), retired: false };
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    network::room::store::create(&mut tx, &room).await.expect("made");
    tx.commit().await.expect("kept");
    id.to_string()
}

async fn laptops(manager: &Client, count: &str) -> String {
    manager.post("/equipment", &[("name", "Portables"), ("kind", "laptops"), ("count", count)]).await.leads_to();
    let page = manager.get("/equipment").await;
    page.text().split("href=\"/equipment/").nth(1).expect("a set")[..36].to_owned()
}

fn wish<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("module", "mailbox"),
        ("day", "2026-11-24"),
        ("hour", "14:00"),
        ("minutes", "120"),
        ("seats", "3"),
        ("count", "1"),
    ];
    fields.retain(|(name, _)| other.iter().all(|(of, _)| of != name));
    fields.extend(other);
    fields
}

cast::both! {
    async fn what_is_taken_is_refused_with_by_what_and_when(house) {
        let (desk, room) = (desk(&house).await, room(&house).await);
        let workshop = scheduled(&desk, &[("room_id", &room)]).await;
        desk.get(&workshop).await.says("Salle bleue");
        let late = desk.post("/workshops", &wish(&[("room_id", &room), ("hour", "15:30")])).await;
        late.is(422).says("Salle bleue").says("déjà pris").says("mardi 24 novembre de 14 h à 16 h").says("Ma boîte mail");
        assert!(late.text().contains("value=\"15:30\""), "nothing is lost");
        desk.post("/workshops", &wish(&[("room_id", &room), ("hour", "16:00")])).await.leads_to();
        desk.post("/workshops", &wish(&[("room_id", &room), ("hour", "18:00"), ("seats", "9")])).await.is(422).says("n’a que 8 places");
        let leader = cast::account_of(Role::Facilitator).to_string();
        scheduled(&desk, &[("facilitator", &leader), ("hour", "9:00")]).await;
        desk.post("/workshops", &wish(&[("facilitator", &leader), ("hour", "10:00")])).await.is(422).says("Camille facilitator").says("déjà pris");
        // A series is refused for one of its days.
        desk.post("/workshops", &wish(&[("room_id", &room), ("day", "2026-11-17"), ("count", "3")])).await.is(422);
    }

    async fn a_manager_may_all_the_same_and_says_why(house) {
        let (desk, room) = (desk(&house).await, room(&house).await);
        scheduled(&desk, &[("room_id", &room)]).await;
        desk.post("/workshops", &wish(&[("room_id", &room), ("over", "On se serre")])).await.is(422).does_not_say("Programmer quand même");
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        manager.post("/workshops", &wish(&[("room_id", &room)])).await.is(422).says("Programmer quand même");
        let both = manager.post("/workshops", &wish(&[("room_id", &room), ("over", "On se serre")])).await.leads_to();
        manager.get(&both).await.says("Programmé quand même").says("On se serre");
    }

    async fn who_is_busy_elsewhere_leads_nothing_then_unless_a_manager_says_why(house) {
        let desk = desk(&house).await;
        let account = cast::account_of(Role::Facilitator);
        let outside = calendar::outside::Outside {
            id: calendar::outside::OutsideId::fresh(),
            account,
            name: "perso".into(),
            address: None,
            zone: ground::Zone::paris(),
            read_at: None,
            problem: None,
        };
        let busy = calendar::read::Busy { starts_at: at("2026-11-24T13:30:00Z"), ends_at: at("2026-11-24T14:00:00Z") };
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        calendar::outside::store::create(&mut tx, &outside).await.expect("made");
        calendar::outside::store::keep(&mut tx, outside.id, &[busy]).await.expect("kept");
        tx.commit().await.expect("kept");
        let led = account.to_string();
        let refused = desk.post("/workshops", &wish(&[("facilitator", &led), ("hour", "14:00")])).await;
        refused.is(422).says("pris ailleurs mardi 24 novembre de 14 h 30 à 15 h");
        desk.post("/workshops", &wish(&[("facilitator", &led), ("hour", "16:30")])).await.leads_to();
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        let all_the_same = wish(&[("facilitator", &led), ("hour", "14:00"), ("over", "Elle s’est libérée")]);
        manager.post("/workshops", &all_the_same).await.leads_to();
    }

    async fn machines_are_shared_until_none_is_left(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        let set = laptops(&manager, "12").await;
        let some = |count: &'static str, hour: &'static str| {
            wish(&[("equipment", set.as_str()), ("equipment_count", count), ("hour", hour)]).into_iter().map(|(a, b)| (a, b.to_owned())).collect::<Vec<_>>()
        };
        let post = async |fields: Vec<(&str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            manager.post("/workshops", &fields).await
        };
        post(some("8", "14:00")).await.leads_to();
        post(some("4", "15:00")).await.leads_to();
        post(some("1", "15:30")).await.is(422).says("il en reste 0");
        post(some("13", "18:00")).await.is(422).says("il n’y en a que 12");
        post(some("4", "16:00")).await.leads_to();
    }

    async fn what_moves_or_is_cancelled_is_free_and_comes_back_only_if_it_still_is(house) {
        let (desk, room) = (desk(&house).await, room(&house).await);
        let first = scheduled(&desk, &[("room_id", &room)]).await;
        let path = session(&house, &first).await;
        desk.post(&path, &[("day", "2026-11-25"), ("hour", "14:00"), ("minutes", "120")]).await.leads_to();
        let second = scheduled(&desk, &[("room_id", &room)]).await;
        desk.post(&path, &[("day", "2026-11-24"), ("hour", "15:00"), ("minutes", "60")]).await.is(422).says("déjà pris");
        assert_eq!(meetings(&house, &first).await[0].course.starts_at, at("2026-11-25T13:00:00Z"), "it stays where it was");
        let second = session(&house, &second).await;
        desk.post(&format!("{second}/cancellation"), &[("reason", "Malade")]).await.leads_to();
        desk.post(&path, &[("day", "2026-11-24"), ("hour", "14:00"), ("minutes", "120")]).await.leads_to();
        desk.post(&format!("{second}/restoration"), &[]).await.is(422).says("déjà pris");
        desk.post(&path, &[("day", "2026-11-26"), ("hour", "14:00"), ("minutes", "120")]).await.leads_to();
        desk.post(&format!("{second}/restoration"), &[]).await.leads_to();
    }

    async fn one_room_at_one_hour_goes_to_exactly_one_of_those_who_race(house) {
        let (desk, room) = (desk(&house).await, room(&house).await);
        let forms = (0..12).map(|at| {
            let mut fields: Vec<(&'static str, String)> = Vec::new();
            for (name, value) in [("module", "mailbox"), ("day", "2026-11-24"), ("minutes", "120"), ("seats", "3"), ("count", "1")] {
                fields.push((name, value.to_owned()));
            }
            fields.push(("hour", if at % 2 == 0 { "14:00" } else { "15:00" }.to_owned()));
            fields.push(("room_id", room.clone()));
            ("/workshops".to_owned(), fields)
        });
        let statuses = posted_at_once(&desk, forms.collect()).await;
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| matches!(status, 303 | 422)), "a clear answer each: {statuses:?}");
    }

    // Without the lock of the space: the unique key alone holds the line.
    async fn the_last_line_is_the_database(house) {
        let (desk, room) = (desk(&house).await, room(&house).await);
        let mut all = Vec::new();
        for hour in ["14:00", "15:00", "14:30", "13:30"] {
            all.push(meetings(&house, &scheduled(&desk, &[("hour", hour)]).await).await.remove(0));
        }
        let held: Vec<_> = all.into_iter().map(|meeting| {
            let (badge, db, room) = (house.badge(), house.db().clone(), room.clone());
            cast::tokio::spawn(async move {
                let mut tx = badge.write(&db).await.expect("opened");
                let need = Need::whole(Kind::Room, room.parse().expect("an id"), "Salle bleue".into());
                let slot = Slot { starts_at: meeting.course.starts_at, ends_at: meeting.course.ends_at };
                let claim = Claim { session: meeting.id, slot, needs: vec![need] };
                let done = crate::occupancy::store::hold(&mut tx, &[claim], false).await.expect("answered").is_ok();
                if done {
                    tx.commit().await.expect("kept");
                }
                done
            })
        }).collect();
        let mut winners = 0;
        for one in held {
            winners += usize::from(one.await.expect("ran"));
        }
        assert_eq!(winners, 1, "they all overlap at half past two");
    }

    async fn two_who_change_one_session_do_not_undo_each_other(house) {
        let desk = desk(&house).await;
        let path = session(&house, &scheduled(&desk, &[]).await).await;
        let fields = [("version", "0"), ("day", "2026-11-25"), ("hour", "14:00"), ("minutes", "120")];
        desk.post(&path, &fields).await.leads_to();
        let late = desk.post(&path, &fields).await;
        late.is(422).says("entre-temps");
        assert!(late.text().contains("name=\"version\" value=\"1\""));
    }

    async fn the_rest_of_a_series_changes_alike(house) {
        let desk = desk(&house).await;
        let workshop = scheduled(&desk, &[("count", "3")]).await;
        let all = meetings(&house, &workshop).await;
        let fields = [("day", "2026-12-02"), ("hour", "9:30"), ("minutes", "60"), ("extent", "rest")];
        desk.post(&format!("/sessions/{}", all[1].id), &fields).await.leads_to();
        let days: Vec<String> = meetings(&house, &workshop).await.iter().map(|one| one.course.starts_at.to_string()).collect();
        assert_eq!(days, ["2026-11-24T13:00:00Z", "2026-12-02T08:30:00Z", "2026-12-09T08:30:00Z"]);
    }
}
