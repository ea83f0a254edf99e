//! Standing weeks: their days in every zone, and what becomes of them on the pages and at night.

use std::sync::Arc;

use cast::{AMINA, Client, LILLE, NOW, TestHouse};
use ground::{Day, Identifier as _, SpaceId, Uuid, Zone};
use jobs::Worker;
use people::port::{Promise, Reached, Referrers};
use proptest::prelude::*;
use web::{Role, Words};

use super::{
    Extend, StandingId,
    rule::Rule,
    rules::{Calendar, Skips, Standing, Why},
    store,
};
use crate::{
    scene::{SKILLS, app, at, desk, enrolled},
    session::{rules::State, store as sessions},
    workshop::rules::{Kind, later},
};

fn standing(rule: &str, (from, to): (i64, i64)) -> Standing {
    Standing {
        id: StandingId::fresh(),
        space: SpaceId::fresh(),
        template: None,
        kind: Kind::DropIn,
        module: String::new(),
        title: "Permanence".into(),
        seats: 6,
        facilitator: None,
        room: None,
        equipment: None,
        rule: rule.parse().expect("a rule"),
        first: Day::constant(2026, 1, 1),
        from,
        to,
        skips: Skips { school: true, public: true, closed: true },
        planned_until: Day::constant(2027, 12, 31),
        version: 1,
    }
}

fn zones() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("Europe/Paris"),
        Just("America/Miquelon"),
        Just("Indian/Reunion"),
        Just("Pacific/Tahiti"),
        Just("America/Guadeloupe"),
        Just("Indian/Mayotte"),
        Just("Pacific/Noumea")
    ]
}

proptest! {
    #[test]
    fn local_hours_hold_across_clock_changes_and_midnight(
        zone in zones(), from in 360_i64..1320, length in 15_i64..=720, ahead in 0_i64..730,
    ) {
        let zone = Zone::named(zone).expect("in the database");
        let to = (from + length) % 1440;
        let one = standing("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", (from, to));
        let day = later(Day::constant(2026, 1, 1), ahead);
        let slot = one.slot(day, &zone);
        let (begins, ends) = (slot.starts_at.civil(&zone), slot.ends_at.civil(&zone));
        prop_assert_eq!((begins.date(), i64::from(begins.hour()) * 60 + i64::from(begins.minute())), (day, from));
        prop_assert!(slot.ends_at > slot.starts_at);
        let last = if to <= from { later(day, 1) } else { day };
        // Only an hour that the change of clocks skips may be another.
        let minutes = i64::from(ends.hour()) * 60 + i64::from(ends.minute());
        prop_assert_eq!(ends.date(), last);
        prop_assert!(minutes == to || (120..180).contains(&to), "{} at {}", ends, to);
        prop_assert_eq!(one.minutes(), length);
    }

    #[test]
    fn what_is_left_out_is_never_held_and_nothing_else_is_lost(from in 0_i64..600, span in 1_i64..200) {
        let one = standing("FREQ=WEEKLY;BYDAY=MO,TH", (540, 720));
        let calendar = Calendar { department: "67".into(), ..Calendar::default() };
        let first = later(one.first, from);
        let days = one.days(first, later(first, span), &calendar);
        prop_assert!(days.held.iter().all(|day| calendar.why(one.skips, *day).is_none()));
        prop_assert!(days.skipped.iter().all(|(_, why)| matches!(why, Why::Public(_))));
        let all = one.rule.days(one.first, later(first, span)).into_iter().filter(|day| *day >= first).count();
        prop_assert_eq!(days.held.len() + days.skipped.len(), all);
    }
}

#[test]
fn the_night_of_the_change_of_clocks_ends_at_its_local_hour() {
    let one = standing("FREQ=WEEKLY;BYDAY=SA", (21 * 60, 4 * 60));
    let paris = Zone::paris();
    let hours = |day: Day| {
        let slot = one.slot(day, &paris);
        (slot.ends_at.seconds_since(slot.starts_at) / 3600, slot.ends_at.civil(&paris).hour())
    };
    assert_eq!(hours(Day::constant(2026, 3, 28)), (6, 4), "an hour less, into the last Sunday of March");
    assert_eq!(hours(Day::constant(2026, 10, 24)), (8, 4), "an hour more, into the last Sunday of October");
    assert_eq!(hours(Day::constant(2026, 6, 6)), (7, 4));
}

const TUESDAYS: [(&str, &str); 12] = [
    ("title", "Permanence"),
    ("often", "weekly"),
    ("weekdays", "tuesday"),
    ("weekdays", "friday"),
    ("from", "14:00"),
    ("to", "17:00"),
    ("first", "2026-11-24"),
    ("ending", "never"),
    ("seats", "6"),
    ("skips", "public"),
    ("skips", "closed"),
    ("skips", "school"),
];

/// The form with these fields instead.
fn with<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = TUESDAYS.to_vec();
    fields.retain(|(name, _)| other.iter().all(|(of, _)| of != name));
    fields.extend(other);
    fields
}

/// The only standing week of Lille, and its days: the local day, the beginning and the state of each.
async fn days(house: &TestHouse) -> (Standing, Vec<(String, String, State)>) {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let one = store::of_space(&mut tx, SpaceId::from_uuid(LILLE)).await.expect("read").remove(0);
    let mut all = Vec::new();
    for day in store::stored(&mut tx, one.id, one.first).await.expect("read") {
        let meeting = sessions::find(&mut tx, day.session).await.expect("read").expect("there");
        let starts = meeting.course.starts_at.civil(&Zone::paris());
        all.push((day.day.to_string(), format!("{:02}:{:02}", starts.hour(), starts.minute()), meeting.course.state));
    }
    (one, all)
}

/// The session of a day.
async fn session_of(house: &TestHouse, day: &str) -> sessions::Meeting {
    let (one, _) = days(house).await;
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let stored = store::stored(&mut tx, one.id, day.parse().expect("a day")).await.expect("read").remove(0);
    assert_eq!(stored.day.to_string(), day);
    sessions::find(&mut tx, stored.session).await.expect("read").expect("there")
}

fn held(all: &[(String, String, State)]) -> Vec<&str> {
    all.iter().filter(|(.., state)| *state == State::Scheduled).map(|(day, ..)| day.as_str()).collect()
}

/// Nobody was referred.
struct Nobody;

impl Referrers for Nobody {
    fn reached<'a>(&'a self, _: &'a mut ::store::Tx, _: ground::PersonId) -> Promise<'a, Option<Reached>> {
        Box::pin(async { Ok(None) })
    }
}

/// A desk that writes to people.
async fn writing(house: &TestHouse) -> Client {
    let texts = [web::TEXTS, people::TEXTS, network::TEXTS, post::TEXTS, crate::TEXTS, SKILLS].concat();
    let courier = post::Courier { words: Words::gather(&texts).expect("valid"), referrers: Arc::new(Nobody) };
    let app = house.app_with(crate::routes(), &[crate::TEXTS, SKILLS, post::TEXTS], |house| {
        house.port(people::Directory::default()).port(courier)
    });
    app.signed_in(Role::SpaceManager).await
}

/// Messages of a kind in the outbox.
async fn written(house: &TestHouse) -> i64 {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    post::waiting(&mut tx).await.expect("counted")
}

cast::both! {
    async fn the_dates_are_seen_before_they_are_kept_and_read_back_in_words(house) {
        let desk = desk(&house).await;
        desk.get("/standing-weeks").await.is(200).says("Rien ne revient encore");
        desk.get("/standing-weeks/new").await.is(200).says("Voir les dates");
        let seen = desk.post("/standing-weeks/preview", &TUESDAYS).await;
        seen.is(200).says("tous les mardis et vendredis de 14 h à 17 h").says("sauf pendant les vacances scolaires (B)")
            .says("mardi 24 novembre 2026").says("vendredi 25 décembre 2026").says("Noël");
        desk.get("/standing-weeks").await.says("Rien ne revient encore");
        desk.post("/standing-weeks", &TUESDAYS).await.leads_to();
        desk.get("/standing-weeks").await.is(200).says("tous les mardis et vendredis").says("Permanence");
        let (one, all) = days(&house).await;
        assert_eq!(one.rule.to_string(), "FREQ=WEEKLY;BYDAY=TU,FR");
        assert!(all.len() > 45, "half a year: {}", all.len());
        assert!(all.iter().all(|(_, hour, _)| hour == "14:00"), "summer and winter");
        assert!(!held(&all).contains(&"2026-12-25") && !held(&all).contains(&"2027-01-01"));
        desk.get("/workshops").await.says("Permanence").does_not_say("séance 1 sur");
        desk.get("/standing-weeks.csv").await.is(200);
    }

    async fn what_cannot_be_is_said_beside_its_field(house) {
        let desk = desk(&house).await;
        for (field, value, said) in [
            ("weekdays", "", "Cochez au moins un jour"), ("often", "monthly", "un seul jour"), ("from", "3:00", "entre 6"),
            ("to", "14:05", "La durée va"), ("ending", "until", "Remplissez ce champ"), ("ending", "times", "Remplissez ce champ"),
            ("first", "2030-01-01", "plus d’un an"), ("seats", "0", "entre 1 et 30"),
        ] {
            desk.post("/standing-weeks", &with(&[(field, value)])).await.is(422).says(said);
        }
        desk.post("/standing-weeks", &with(&[("ending", "until"), ("until", "2026-11-20")])).await.is(422).says("avant le début");
        desk.get("/standing-weeks").await.says("Rien ne revient encore");
    }

    async fn closures_and_school_holidays_are_left_out(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let (from, until) = (Day::constant(2026, 12, 19), Day::constant(2027, 1, 3));
        let span = network::closure::Span { from, until };
        let (zone, description, school_year) = ("B".to_owned(), "Vacances de Noël".to_owned(), "2026-2027".to_owned());
        let one = network::holiday::Break { id: network::holiday::BreakId::fresh(), zone, description, school_year, span };
        network::holiday::store::keep(&mut tx, &one).await.expect("kept");
        let span = network::closure::Span { from: Day::constant(2026, 12, 1), until: Day::constant(2026, 12, 2) };
        let closed = network::closure::Closure { id: network::closure::ClosureId::fresh(), space: SpaceId::from_uuid(LILLE), span, reason: Some("Travaux".into()) };
        network::closure::store::create(&mut tx, &closed).await.expect("kept");
        tx.commit().await.expect("kept");
        manager.post("/standing-weeks/preview", &TUESDAYS).await.is(200).says("Travaux").says("Vacances de Noël");
        manager.post("/standing-weeks", &with(&[("ending", "until"), ("until", "2027-01-08")])).await.leads_to();
        let (_, all) = days(&house).await;
        assert_eq!(held(&all), ["2026-11-24", "2026-11-27", "2026-12-04", "2026-12-08", "2026-12-11", "2026-12-15", "2026-12-18", "2027-01-05", "2027-01-08"]);
    }

    async fn one_day_changes_by_itself_and_all_after_another_follow(house) {
        let manager = writing(&house).await;
        manager.post("/standing-weeks", &TUESDAYS).await.leads_to();
        let (one, _) = days(&house).await;
        let alone = session_of(&house, "2026-12-08").await;
        let fields = [("day", "2026-12-09"), ("hour", "10:00"), ("minutes", "60")];
        manager.post(&format!("/sessions/{}", alone.id), &fields).await.leads_to();
        let cancelled = session_of(&house, "2026-12-11").await;
        manager.post(&format!("/sessions/{}/cancellation", cancelled.id), &[("reason", "Formation")]).await.leads_to();
        let before = written(&house).await;
        // Amina comes on the 15th: she alone hears of it, once.
        let hers = session_of(&house, "2026-12-15").await;
        enrolled(&manager, &format!("/workshops/{}", hers.workshop), &AMINA.to_string()).await;
        let confirmed = written(&house).await;
        let path = format!("/standing-weeks/{}", one.id);
        manager.get(&format!("{path}/edit")).await.is(200).says("Ce changement vaut à partir du");
        let mut fields = with(&[("from", "9:00"), ("to", "12:00"), ("starting", "2026-12-04"), ("version", "1")]);
        manager.post(&format!("{path}/preview"), &fields).await.is(200).says("de 9 h à 12 h");
        manager.post(&path, &fields).await.leads_to();
        let (_, all) = days(&house).await;
        let of = |day: &str| all.iter().find(|(known, ..)| known == day).map(|(_, hour, state)| (hour.clone(), *state)).expect("there");
        assert_eq!(of("2026-12-01"), ("14:00".into(), State::Scheduled), "before it nothing changes");
        assert_eq!(of("2026-12-04"), ("09:00".into(), State::Scheduled));
        assert_eq!(of("2026-12-08"), ("10:00".into(), State::Scheduled), "what was changed by itself stays");
        assert_eq!(of("2026-12-11").1, State::Cancelled, "so does what was cancelled");
        assert!(confirmed >= before);
        // Whoever had read it before is told, and undoes nothing.
        fields.retain(|(name, _)| *name != "from");
        fields.push(("from", "10:00"));
        manager.post(&path, &fields).await.is(422).says("entre-temps");
        assert_eq!(days(&house).await.1, all);
    }

    async fn it_ends_and_those_after_are_cancelled_and_come_back_if_it_goes_on(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        manager.post("/standing-weeks", &TUESDAYS).await.leads_to();
        let (one, all) = days(&house).await;
        let path = format!("/standing-weeks/{}", one.id);
        manager.post(&format!("{path}/end"), &[("last", "")]).await.is(422).says("Remplissez ce champ");
        manager.post(&format!("{path}/end"), &[("last", "2026-12-01"), ("version", "1")]).await.leads_to();
        assert_eq!(held(&days(&house).await.1), ["2026-11-24", "2026-11-27", "2026-12-01"]);
        let fields = with(&[("starting", "2026-11-24"), ("version", "2")]);
        manager.post(&path, &fields).await.leads_to();
        assert_eq!(days(&house).await.1, all, "as it was");
    }

    async fn the_night_stores_further_and_never_twice(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        manager.post("/standing-weeks", &TUESDAYS).await.leads_to();
        let (_, before) = days(&house).await;
        let night = async || {
            Worker::new(house.db().clone(), vec![Box::new(Extend)]).run_due().await.expect("ran");
        };
        night().await;
        assert_eq!(days(&house).await.1.len(), before.len());
        house.clock().turn_to(NOW.plus_days(60));
        night().await;
        let (_, after) = days(&house).await;
        assert!(after.len() > before.len() + 12 && after[..before.len()] == before[..], "{}", after.len());
        house.clock().turn_to(NOW.plus_days(60).plus_hours(25));
        night().await;
        let mut once: Vec<&String> = after.iter().map(|(day, ..)| day).collect();
        once.dedup();
        assert_eq!(once.len(), after.len());
    }

    async fn a_room_that_is_taken_refuses_the_whole_week_or_a_manager_says_why(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        let leader = cast::account_of(Role::Facilitator).to_string();
        manager.post("/standing-weeks", &with(&[("facilitator", &leader)])).await.leads_to();
        let clash = manager.post("/standing-weeks", &with(&[("facilitator", &leader), ("from", "16:00"), ("to", "18:00")])).await;
        clash.is(422).says("déjà pris").says("autres dates");
        assert_eq!(days(&house).await.1.len(), days(&house).await.1.len());
        manager.post("/standing-weeks", &with(&[("facilitator", &leader), ("from", "17:00"), ("to", "18:00")])).await.leads_to();
    }

    async fn what_belongs_elsewhere_is_not_there(house) {
        let desk = desk(&house).await;
        let nowhere = Uuid::now_v7();
        desk.get(&format!("/standing-weeks/{nowhere}/edit")).await.is(404);
        for path in [format!("/standing-weeks/{nowhere}"), format!("/standing-weeks/{nowhere}/end"), format!("/standing-weeks/{nowhere}/preview")] {
            desk.post(&path, &[]).await.is(404);
        }
        app(&house).signed_in(Role::Volunteer).await.get("/standing-weeks").await.is(403);
    }
}

#[test]
fn a_rule_is_kept_as_text() {
    let rule: Rule = "FREQ=MONTHLY;BYDAY=1TU;COUNT=6".parse().expect("a rule");
    assert_eq!(rule.to_string(), "FREQ=MONTHLY;BYDAY=1TU;COUNT=6");
    assert!(at("2026-11-24T13:00:00Z") > NOW);
}
