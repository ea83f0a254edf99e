//! (tests) The day of Lille, at whichever post.

use std::sync::Arc;

use cast::{Client, TestHouse};
use papers::{Paper, Press, PrintFault};
use web::Role;

/// A press that sets nothing: what was given is what is read.
struct Echo;

impl Press for Echo {
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PrintFault> {
        Ok(paper.data().to_string().into_bytes())
    }
}

pub async fn at(house: &TestHouse, role: Role) -> Client {
    let press: Arc<dyn Press> = Arc::new(Echo);
    house
        .app_with(crate::routes(), &[crate::TEXTS], |mut house| {
            house.nav = crate::NAV.to_vec();
            house.port(press)
        })
        .signed_in(role)
        .await
}

/// The first address of a form that ends so.
pub fn action(page: &str, end: &str) -> String {
    let mut all = page.split("action=\"").filter_map(|rest| rest.split('"').next());
    all.find(|path| path.ends_with(end)).unwrap_or_else(|| panic!("no form ends with {end}")).to_owned()
}

/// How many facts of a kind were told.
pub async fn told(house: &TestHouse, kind: &str) -> usize {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let wanted = ::store::journal::Wanted { kind: Some(kind.to_owned()), ..Default::default() };
    tx.facts(&wanted).await.expect("read").len()
}
