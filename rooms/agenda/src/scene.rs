//! What the tests of this room share: an app, people, a workshop on the programme.

use std::sync::{Arc, Mutex};

use ::store::journal::{Noted, Wanted};
use cast::{Client, LILLE, TestHouse};
use ground::{Identifier as _, Moment, PersonId, SpaceId, Uuid};
use papers::{Paper, Press, PrintFault};
use people::{Directory, Identity};
use web::{Language, Role};

use crate::{
    session::store::{Meeting, of_workshop},
    workshop::WorkshopId,
};

pub const SKILLS: [(Language, &str); 2] = skills::TEXTS;

/// A press that keeps what it was given, and prints nothing.
#[derive(Default)]
pub struct Proof(pub Mutex<Vec<Paper>>);

impl Press for Proof {
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PrintFault> {
        self.0.lock().expect("one at a time").push(paper.clone());
        Ok(b"%PDF-1.7".to_vec())
    }
}

pub fn app(house: &TestHouse) -> Client {
    house.app_with(crate::routes(), &[crate::TEXTS, SKILLS], |mut house| {
        house.nav = crate::NAV.to_vec();
        house.port(Directory::default()).port::<Arc<dyn Press>>(Arc::new(Proof::default()))
    })
}

pub async fn desk(house: &TestHouse) -> Client {
    app(house).signed_in(Role::Facilitator).await
}

/// Programmes a session of « Ma boîte mail » on Tuesday 24 November at 14:00, or as the fields say.
pub async fn scheduled(desk: &Client, other: &[(&str, &str)]) -> String {
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
    desk.post("/workshops", &fields).await.leads_to()
}

pub async fn person(house: &TestHouse, name: &str) -> String {
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    let id = PersonId::fresh();
    let identity = Identity::named(name, "Traoré");
    people::person::store::create(&mut tx, id, SpaceId::from_uuid(LILLE), &identity).await.expect("registered");
    tx.commit().await.expect("committed");
    id.to_string()
}

pub fn id_in(path: &str) -> Uuid {
    path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id in the path")
}

pub async fn meetings(house: &TestHouse, workshop: &str) -> Vec<Meeting> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    of_workshop(&mut tx, WorkshopId::from_uuid(id_in(workshop))).await.expect("sessions")
}

/// `/sessions/ID` of the first session of a workshop.
pub async fn session(house: &TestHouse, workshop: &str) -> String {
    format!("/sessions/{}", meetings(house, workshop).await[0].id)
}

pub async fn enrolled(desk: &Client, workshop: &str, person: &str) {
    desk.post(&format!("{workshop}/enrolments"), &[("person", person)]).await.leads_to();
}

/// The active enrolment of a person in a workshop.
pub async fn enrolment(house: &TestHouse, workshop: &str, person: &str) -> Option<String> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    let all =
        crate::enrolment::store::of_workshop(&mut tx, WorkshopId::from_uuid(id_in(workshop))).await.expect("read");
    let one = all.into_iter().find(|one| one.person.to_string() == person && one.ended_at.is_none());
    one.map(|one| format!("/enrolments/{}", one.id))
}

pub async fn facts(house: &TestHouse, kind: &str) -> Vec<Noted> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    let wanted = Wanted { kind: Some(kind.to_owned()), ..Wanted::default() };
    tx.facts(&wanted).await.expect("facts")
}

pub fn at(text: &str) -> Moment {
    text.parse().expect("an instant")
}

/// A workshop of another space or organisation with somebody in it: ids of workshop, session and enrolment.
pub async fn elsewhere(tx: &mut ::store::Tx, space: Uuid, person: Uuid) -> (String, String, String) {
    use crate::{enrolment, session::SessionId, workshop::rules};
    let (id, session, seat) = (WorkshopId::fresh(), SessionId::fresh(), enrolment::EnrolmentId::fresh());
    let space = SpaceId::from_uuid(space);
    let starts_at = tx.now().plus_hours(50);
    let new = rules::NewWorkshop {
        id,
        space,
        module: "initiation".into(),
        title: "Ailleurs".into(),
        seats: 6,
        room: None,
        place: None,
        facilitator: None,
        sessions: vec![(session, rules::Slot { starts_at, ends_at: starts_at.plus_hours(2) })],
        means: rules::Means::default(),
    };
    crate::workshop::store::create(tx, &new).await.expect("made");
    let new = enrolment::store::NewEnrolment {
        id: seat,
        workshop: id,
        space,
        person: PersonId::from_uuid(person),
        way: enrolment::rules::Way::Booked,
    };
    enrolment::store::enrol(tx, new).await.expect("written").expect("admitted");
    (id.to_string(), session.to_string(), seat.to_string())
}

/// Sends forms from as many threads, on connections of their own; the status of each answer.
pub async fn posted_at_once(desk: &Client, forms: Vec<(String, Vec<(&'static str, String)>)>) -> Vec<u16> {
    let sent: Vec<_> = forms
        .into_iter()
        .map(|(path, fields)| {
            let (desk, runtime) = (desk.clone(), cast::tokio::runtime::Handle::current());
            cast::tokio::task::spawn_blocking(move || {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                runtime.block_on(desk.post(&path, &fields)).status.as_u16()
            })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in sent {
        statuses.push(one.await.expect("answered"));
    }
    statuses
}
