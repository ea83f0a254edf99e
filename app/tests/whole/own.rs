//! A person's own page, whole: what the link alone shows, the word, what is read, what is refused.

mod door;
mod pictures;
mod questions;
mod reading;
mod seats;

use cast::{Client, LILLE, TestHouse};
use ground::{Identifier as _, PersonId, SpaceId, Uuid};
use keys::Purpose;
use people::Identity;
use web::Role;

use crate::{store::ids, world::furnished};

/// Amina's word.
pub const WORD: &str = "girafe bleue";

/// The counter of Lille, and a browser of nobody.
pub struct Scene {
    pub app: Client,
    pub desk: Client,
}

pub async fn scene(house: &TestHouse) -> Scene {
    let app = furnished(house).await;
    let desk = app.signed_in(Role::SpaceManager).await;
    Scene { app, desk }
}

/// Somebody of Lille.
pub async fn somebody(house: &TestHouse, app: &Client, name: &str) -> Uuid {
    let mut tx = house.badge().write(app.house().db()).await.expect("opened");
    let id = PersonId::fresh();
    let who = Identity::named(name, "Traoré");
    people::person::store::create(&mut tx, id, SpaceId::from_uuid(LILLE), &who).await.expect("registered");
    tx.commit().await.expect("kept");
    id.uuid()
}

impl Scene {
    /// Gives a person a page without a word; its link.
    pub async fn gives(&self, house: &TestHouse, person: Uuid) -> String {
        let before = self.pages(house).await;
        self.desk.post(&format!("/people/{person}/own-page"), &[]).await.leads_to();
        let page = self.pages(house).await.into_iter().find(|page| !before.contains(page)).expect("a page");
        format!("/moi/{}", self.app.house().keys().token(Purpose::OwnPage, page, 1))
    }

    async fn pages(&self, house: &TestHouse) -> Vec<Uuid> {
        let mut tx = house.badge().read(self.app.house().db()).await.expect("opened");
        ids(&mut tx, "own_pages").await.into_iter().collect()
    }

    /// The person with a page and a word chosen at the counter, on their page; the link.
    pub async fn enters(&self, house: &TestHouse, person: Uuid) -> (Client, String) {
        let link = self.gives(house, person).await;
        self.desk.post(&format!("/people/{person}/own-page/word"), &[("word", WORD)]).await.leads_to();
        (self.opens(&link, WORD).await, link)
    }

    /// A browser that opened the page of this link.
    pub async fn opens(&self, link: &str, word: &str) -> Client {
        let entered = self.app.post(link, &[("word", word)]).await;
        assert_eq!(entered.leads_to(), "/moi");
        self.app.keeping(&entered)
    }

    /// The code that waits, as the counter reads it.
    pub async fn code(&self, person: Uuid) -> String {
        let page = self.desk.get(&format!("/people/{person}/own-page")).await.is(200).text();
        let after = page.split_once("<p class=\"poster nowrap\">").expect("a code").1;
        after.split('<').next().expect("a code").to_owned()
    }

    /// Programmes a session of « Ma boîte mail » on Tuesday 24 November at 14:00, or as the fields say.
    pub async fn workshop(&self, other: &[(&str, &str)]) -> String {
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
        self.desk.post("/workshops", &fields).await.leads_to()
    }

    pub async fn enrols(&self, workshop: &str, person: Uuid) {
        self.desk.post(&format!("{workshop}/enrolments"), &[("person", &person.to_string())]).await.leads_to();
    }

    /// The seats that a person reads on their page: `/moi/rendez-vous/ID`.
    pub async fn seats(&self, person: &Client) -> Vec<String> {
        let page = person.get("/moi/rendez-vous").await.is(200).text();
        let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        links.filter_map(|link| link.strip_suffix("/annulation")).map(str::to_owned).collect()
    }
}

/// The id at the end of a path.
pub fn id_in(path: &str) -> &str {
    path.rsplit('/').next().expect("an id")
}
