//! What the tests of this room share: a structure, its link, a referral sent through its form.

use std::sync::Arc;

use cast::{Client, LILLE, Seen, TestHouse};
use facts::{Told, agenda::Agenda, pathway::Pathway, reception::Reception};
use ground::{Identifier as _, Moment, PartnerId, PersonId, SpaceId, Uuid, choice::Choice as _};
use network::partner::{NewPartner, Partner, PartnerKind, store};
use papers::{Paper, Press, PrintFault};
use web::Language;

use crate::{ProgressOnPlan, Referral, ReferralId, WelcomeOnArrival, link, referral};

/// Prints the data of a paper instead of setting it.
struct Plain;

impl Press for Plain {
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PrintFault> {
        Ok(format!("{} {}", paper.title(), paper.data()).into_bytes())
    }
}

const SKILLS: [(Language, &str); 2] = skills::TEXTS;

pub fn reactions() -> ::store::Reactions {
    vec![Box::new(WelcomeOnArrival), Box::new(ProgressOnPlan)]
}

pub fn app(house: &TestHouse) -> Client {
    app_and(house, crate::routes())
}

pub fn app_and(house: &TestHouse, routes: web::Routes) -> Client {
    house.app_with(routes, &[crate::TEXTS, SKILLS, post::TEXTS], |mut builder| {
        builder.nav = crate::NAV.to_vec();
        builder.port::<Arc<dyn Press>>(Arc::new(Plain))
    })
}

/// The social centre of Lille, which refers people.
pub async fn partner(house: &TestHouse) -> Partner {
    let id = PartnerId::fresh();
    let new = NewPartner::by_hand(id, "Centre social de l’Épeule", PartnerKind::SocialCentre, "59350");
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    assert_eq!(store::upsert(&mut tx, &new).await.expect("written"), store::Outcome::Created);
    let partner = store::by_id(&mut tx, id).await.expect("read").expect("there");
    tx.commit().await.expect("committed");
    partner
}

/// The social centre for which the referrer of the cast sends people.
pub async fn of_the_cast(house: &TestHouse) -> Partner {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    store::by_id(&mut tx, PartnerId::from_uuid(cast::PARTNER)).await.expect("read").expect("there")
}

/// The path of a structure's personal link.
pub fn path(client: &Client, partner: &Partner) -> String {
    format!("/r/{}", link::token(client.house(), partner))
}

/// The least that a referral needs.
pub const AMINA_SENT: [(&str, &str); 4] =
    [("first_name", "Amina"), ("last_name", "Haddad"), ("agreed", "yes"), ("referrer_name", "Claire Petit")];

/// Sends the form with these fields and more.
pub async fn send(client: &Client, link: &str, more: &[(&str, &str)]) -> Seen {
    let lille = LILLE.to_string();
    let mut fields = AMINA_SENT.to_vec();
    fields.push(("space", &lille));
    fields.extend(more);
    client.post(link, &fields).await
}

/// The referral behind a follow-up page.
pub async fn behind(house: &TestHouse, follow_up: &str) -> Referral {
    let token = follow_up.rsplit('/').next().expect("a token");
    let id = ReferralId::from_uuid(keys::KeyRing::token_id(token).expect("an id"));
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    referral::store::find(&mut tx, id).await.expect("read").expect("there")
}

/// Amina of the cast comes with the voucher.
pub async fn bind(house: &TestHouse, referral: &Referral, person: Uuid) -> Result<(), ground::Refusal> {
    use people::port::Vouchers as _;
    let mut tx = house.badge_at(LILLE).write(house.db()).await.expect("opened");
    let outcome = crate::Desk.bind(&mut tx, referral.id.uuid(), PersonId::from_uuid(person)).await.expect("no fault");
    tx.commit().await.expect("committed");
    outcome
}

/// Something happens to a person in Lille.
pub async fn happens(house: &TestHouse, person: Uuid, fact: impl Into<facts::Fact>) {
    let mut tx = house.badge_at(LILLE).write(house.db()).await.expect("opened");
    let number = people::person::store::number(&mut tx, PersonId::from_uuid(person)).await.expect("a number");
    let told = Told::new(fact, tx.now()).at(SpaceId::from_uuid(LILLE)).about(number);
    tx.tell(told).await.expect("told");
    tx.commit().await.expect("committed");
}

pub async fn arrives(house: &TestHouse, person: Uuid) -> Uuid {
    let visit = Uuid::now_v7();
    happens(house, person, Reception::Arrived { visit, reason: "help".into() }).await;
    visit
}

pub async fn agrees_a_plan(house: &TestHouse, person: Uuid) {
    happens(house, person, Pathway::Agreed { plan: Uuid::now_v7(), steps: 3 }).await;
}

pub async fn attends(house: &TestHouse, person: Uuid) {
    let (session, workshop) = (Uuid::now_v7(), Uuid::now_v7());
    happens(house, person, Agenda::Attended { session, workshop, module: "caf".into() }).await;
}

pub async fn misses(house: &TestHouse, person: Uuid) {
    let (session, workshop) = (Uuid::now_v7(), Uuid::now_v7());
    happens(house, person, Agenda::Absent { session, workshop, excused: false }).await;
}

pub async fn can_alone(house: &TestHouse, person: Uuid) {
    let need = skills::Need::Caf.word().to_owned();
    happens(house, person, Pathway::Autonomous { need, evidence: "observed".into() }).await;
}

/// Turns the clock.
pub fn later(house: &TestHouse, days: i64) -> Moment {
    let now = cast::NOW.plus_days(days);
    house.clock().turn_to(now);
    now
}

/// A colleague who signs in at another hour than the scene's.
pub async fn signed_in_at(app: &Client, role: web::Role, now: Moment) -> Client {
    let token = web::account::open_session(app.house(), cast::account_of(role), now).await.expect("a session");
    app.with_cookie("antenne", token.text())
}

/// A panel of Today as a page of its own; nothing where it shows nothing.
pub async fn panel(asker: &web::Asker, panel: &dyn web::TodayPanel) -> web::Answer {
    let mut tx = asker.read().await?;
    let html = panel.show(asker, &mut tx).await?.map_or_else(String::new, |fragment| fragment.html);
    Ok(axum::response::Response::new(axum::body::Body::from(html)))
}
