//! `kill -9` in the middle of a thousand writes: what was confirmed is there, nothing is there twice.
//! This proves crashes of the process; it says nothing of a machine that loses its power.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
    process::Command,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use agenda::{
    enrolment::{
        EnrolmentId,
        rules::Way,
        store::{NewEnrolment, enrol},
    },
    session::SessionId,
    workshop::{
        WorkshopId,
        rules::{NewWorkshop, Slot},
    },
};
use antenne::compose;
use cast::{LILLE, PASSWORD, TestHouse, email_of};
use ground::{Clock, Identifier as _, PersonId, SpaceId, Uuid};
use people::Identity;
use store::{Db, Tx};
use web::Role;

use crate::{
    program::{Answer, Program, post, told},
    store::{Mark, facts, ids, marks, twice},
};

/// How many are on their way at once.
const AT_ONCE: usize = 40;
const REGISTRATIONS: usize = 400;
const ENROLMENTS: usize = 300;
const ATTENDANCES: usize = 300;
/// Groups that 25 people each want to enter, with this many seats.
const WANTED: usize = 12;
const SEATS: usize = 20;
/// The program dies once so many writes were confirmed.
const DIES_AFTER: usize = 300;

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Registration,
    Enrolment,
    Attendance { session: Uuid, person: Uuid },
}

/// One form, with the key under which it is written once.
struct Order {
    what: What,
    key: Uuid,
    path: String,
    fields: Vec<(String, String)>,
}

/// A name like no other, the same every time.
fn name(of: usize) -> String {
    let mut seed = (of as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut name = String::new();
    for _ in 0..5 {
        seed = (seed ^ (seed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let pick = |of: &str, by: u64| of.chars().nth(usize::try_from(by).unwrap_or(0) % of.len()).expect("a letter");
        name.push(pick("bdfgklmnprtvz", seed >> 40));
        name.push(pick("aeiou", seed >> 50));
    }
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

async fn workshop(tx: &mut Tx, seats: usize) -> (WorkshopId, SessionId) {
    let (id, session, now) = (WorkshopId::fresh(), SessionId::fresh(), tx.now());
    let slot = Slot { starts_at: now, ends_at: now.plus_hours(3) };
    let new = NewWorkshop {
        id,
        space: SpaceId::from_uuid(LILLE),
        module: "initiation".into(),
        title: "Ma boîte mail".into(),
        seats: i64::try_from(seats).expect("few"),
        room: None,
        place: None,
        facilitator: None,
        sessions: vec![(session, slot)],
        means: agenda::workshop::rules::Means::default(),
    };
    agenda::workshop::store::create(tx, &new).await.expect("planned");
    (id, session)
}

fn order(what: What, path: String, fields: &[(&str, &str)]) -> Order {
    let key = Uuid::now_v7();
    let mut fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    fields.push(("key".into(), key.to_string()));
    Order { what, key, path, fields }
}

/// Plans workshops with people in them, and the thousand forms that a network's busy hour would send.
async fn prepare(house: &TestHouse, db: &Db) -> Vec<Order> {
    let mut orders = Vec::new();
    let mut tx = house.badge_at(LILLE).write(db).await.expect("opened");
    let mut wanted = Vec::new();
    for _ in 0..WANTED {
        wanted.push(workshop(&mut tx, SEATS).await.0);
    }
    let mut sheet = workshop(&mut tx, SEATS).await;
    for index in 0..ENROLMENTS {
        let person = PersonId::fresh();
        let who = Identity::named(name(10_000 + index), name(20_000 + index));
        people::person::store::create(&mut tx, person, SpaceId::from_uuid(LILLE), &who).await.expect("registered");
        if index > 0 && index % SEATS == 0 {
            sheet = workshop(&mut tx, SEATS).await;
        }
        let (workshop, session) = sheet;
        let seat = NewEnrolment {
            id: EnrolmentId::fresh(),
            workshop,
            space: SpaceId::from_uuid(LILLE),
            person,
            way: Way::Booked,
        };
        enrol(&mut tx, seat).await.expect("written").expect("admitted");
        let text = person.to_string();
        let path = format!("/workshops/{}/enrolments", wanted[index % WANTED]);
        orders.push(order(What::Enrolment, path, &[("person", &text)]));
        let what = What::Attendance { session: session.uuid(), person: person.uuid() };
        let path = format!("/sessions/{session}/attendance");
        let field = format!("mark-{text}");
        orders.push(order(what, path, &[(field.as_str(), "present"), ("draft", "yes")]));
    }
    tx.commit().await.expect("kept");
    for index in 0..REGISTRATIONS {
        let (first, last, born) = (name(30_000 + index), name(40_000 + index), (1940 + index % 60).to_string());
        let fields = [("first_name", first.as_str()), ("last_name", last.as_str()), ("birth_year", born.as_str())];
        orders.push(order(What::Registration, "/people".into(), &fields));
    }
    // All kinds at once, in an order that is the same every time.
    let mut mixed: Vec<(u64, Order)> =
        (0_u64..).zip(orders).map(|(index, order)| (index.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20, order)).collect();
    mixed.sort_by_key(|(place, _)| *place);
    mixed.into_iter().map(|(_, order)| order).collect()
}

fn sign_in(program: &Program) -> String {
    let (email, key) = (email_of(Role::SpaceManager), Uuid::now_v7().to_string());
    let fields = [("email", email.as_str()), ("password", PASSWORD), ("key", key.as_str())];
    let answer = post(&program.address, "/sign-in", "", &fields).expect("answered");
    assert_eq!(answer.status, 303, "{}", answer.body);
    let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    cookie.expect("a session").to_owned()
}

/// Sends every order, many at a time; the answers that came back whole.
fn send(program: &Program, cookie: &str, orders: &[&Order], confirmed: &AtomicUsize) -> HashMap<Uuid, Answer> {
    let (next, answers) = (AtomicUsize::new(0), Mutex::new(HashMap::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(order) = orders.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let fields: Vec<(&str, &str)> =
                        order.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
                    let Ok(answer) = post(&program.address, &order.path, cookie, &fields) else { continue };
                    if answer.status == 303 {
                        confirmed.fetch_add(1, Ordering::SeqCst);
                    }
                    // « Too many at once » is no answer: the same form is sent again.
                    if answer.status != 503 {
                        answers.lock().expect("whole").insert(order.key, answer);
                    }
                }
            });
        }
    });
    answers.into_inner().expect("whole")
}

/// What is in the database, by the kinds of orders.
struct Written {
    people: HashSet<Uuid>,
    enrolments: HashSet<Uuid>,
    marks: HashSet<Mark>,
}

impl Written {
    async fn read(house: &TestHouse, db: &Db) -> Self {
        let mut tx = house.badge().read(db).await.expect("opened");
        let (people, enrolments) = (ids(&mut tx, "people").await, ids(&mut tx, "enrolments").await);
        Self { people, enrolments, marks: marks(&mut tx).await.into_iter().collect() }
    }

    fn has(&self, order: &Order) -> bool {
        match order.what {
            What::Registration => self.people.contains(&order.key),
            What::Enrolment => self.enrolments.contains(&order.key),
            What::Attendance { session, person } => self.marks.contains(&Mark { session, person }),
        }
    }
}

/// Nothing is there twice, no seat was given over, every fact was told once.
async fn whole(house: &TestHouse, db: &Db) {
    let mut tx = house.badge().read(db).await.expect("opened");
    assert!(twice(&mut tx).await.is_empty(), "{:?}", twice(&mut tx).await);
    let people = i64::try_from(ids(&mut tx, "people").await.len()).expect("few");
    assert_eq!(facts(&mut tx, "people.registered").await, people);
    let enrolments = i64::try_from(ids(&mut tx, "enrolments").await.len()).expect("few");
    assert_eq!(facts(&mut tx, "agenda.enrolled").await, enrolments);
}

fn check(house: &TestHouse, folder: &Path) {
    let checked = Command::new(env!("CARGO_BIN_EXE_antenne"))
        .args(["check", "--database", &told(house.place()), "--data"])
        .arg(folder)
        .output()
        .expect("ran");
    assert!(checked.status.success(), "antenne check: {}", String::from_utf8_lossy(&checked.stdout));
}

async fn play(house: TestHouse) {
    let db = compose::open(house.place(), Clock::System).await.expect("opened");
    let folder = std::env::temp_dir().join(format!("antenne-crash-{}", Uuid::now_v7()));
    let orders = prepare(&house, &db).await;
    assert_eq!(orders.len(), REGISTRATIONS + ENROLMENTS + ATTENDANCES);
    let all: Vec<&Order> = orders.iter().collect();

    let program = Program::serve(house.place(), &folder);
    let cookie = sign_in(&program);
    let before = struck(&program, &cookie, &all);
    drop(program);
    let confirmed = before.values().filter(|answer| answer.status == 303).count();
    assert!((DIES_AFTER..all.len() - 100).contains(&confirmed), "it died after {confirmed} of {}", all.len());

    let program = Program::serve(house.place(), &folder);
    let written = Written::read(&house, &db).await;
    for order in all.iter().filter(|order| before.get(&order.key).is_some_and(|answer| answer.status == 303)) {
        assert!(written.has(order), "{} was confirmed and is not there", order.path);
    }
    whole(&house, &db).await;
    check(&house, &folder);

    let mut after = HashMap::new();
    for _ in 0..5 {
        let waits = |order: &&Order| !before.contains_key(&order.key) && !after.contains_key(&order.key);
        let rest: Vec<&Order> = all.iter().copied().filter(waits).collect();
        after.extend(send(&program, &cookie, &rest, &AtomicUsize::new(0)));
    }
    assert_eq!(before.len() + after.len(), all.len(), "some forms had no answer");
    drop(program);

    let written = Written::read(&house, &db).await;
    let answered = |order: &Order| before.get(&order.key).or_else(|| after.get(&order.key)).expect("an answer").clone();
    let mut seated = 0;
    for order in &all {
        let answer = answered(order);
        let full = order.what == What::Enrolment && answer.status == 422;
        assert!(answer.status == 303 || full, "{}: {} {}", order.path, answer.status, answer.body);
        assert_eq!(written.has(order), !full, "{}: {}", order.path, answer.status);
        seated += usize::from(order.what == What::Enrolment && !full);
    }
    assert_eq!(seated, WANTED * SEATS, "every seat was wanted by more people than there are");
    whole(&house, &db).await;
    db.close().await;
    check(&house, &folder);
    let _ = std::fs::remove_dir_all(folder);
}

/// Sends everything, and kills the program in the middle of it.
fn struck(program: &Program, cookie: &str, all: &[&Order]) -> HashMap<Uuid, Answer> {
    let confirmed = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let sending = scope.spawn(|| send(program, cookie, all, &confirmed));
        let begun = Instant::now();
        while confirmed.load(Ordering::SeqCst) < DIES_AFTER && !sending.is_finished() {
            if begun.elapsed() > Duration::from_mins(2) {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        program.kill();
        sending.join().expect("sent")
    })
}

#[test]
fn what_was_confirmed_survives_a_kill_on_sqlite() {
    cast::run(async { play(TestHouse::lite().await).await });
}

#[test]
fn what_was_confirmed_survives_a_kill_on_postgres() {
    cast::run(async { play(TestHouse::pg().await).await });
}
