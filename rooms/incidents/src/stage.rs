//! (tests) The register of Lille, at whichever post.

pub mod store;

use cast::{Client, TestHouse};
use web::Role;

pub async fn at(house: &TestHouse, role: Role) -> Client {
    let app = house.app_with(crate::routes(), &[crate::TEXTS], |mut house| {
        house.nav = crate::NAV.to_vec();
        house
    });
    app.signed_in(role).await
}

/// How many facts of a kind were told, and how many of them are about somebody.
pub async fn told(house: &TestHouse, kind: &str) -> (usize, usize) {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let wanted = ::store::journal::Wanted { kind: Some(kind.to_owned()), ..Default::default() };
    let facts = tx.facts(&wanted).await.expect("read");
    (facts.len(), facts.iter().filter(|noted| noted.subject.is_some()).count())
}

/// Somebody's record is anonymised.
pub async fn anonymised(house: &TestHouse, person: ground::Uuid) {
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    let number = tx.number_of(person).await.expect("read").expect("a number");
    let fact = facts::people::People::Anonymised { reason: "request".into() };
    let told = facts::Told::new(fact, tx.now()).about(number);
    tx.tell(told).await.expect("told");
    tx.commit().await.expect("kept");
}
