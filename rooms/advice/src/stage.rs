//! (tests) The advice room of Lille, at whichever post.

pub mod store;

use cast::{Client, TestHouse};
use people::Directory;
use web::Role;

pub async fn at(house: &TestHouse, role: Role) -> Client {
    let app = house.app_with(crate::routes(), &[crate::TEXTS, skills::TEXTS], |mut house| {
        house.nav = crate::NAV.to_vec();
        house.port(Directory::default())
    });
    app.signed_in(role).await
}

/// What facts of a kind say.
pub async fn told(house: &TestHouse, kind: &str) -> Vec<String> {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let wanted = ::store::journal::Wanted { kind: Some(kind.to_owned()), ..Default::default() };
    let facts = tx.facts(&wanted).await.expect("read");
    facts.iter().map(|noted| noted.fact.payload().expect("a payload")).collect()
}
