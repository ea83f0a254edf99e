//! Feeds, as those who make and read them meet them.

use std::sync::Arc;

use cast::{Client, LILLE, TestHouse, account_of};
use ground::{Identifier as _, Uuid};
use people::port::Promise;
use store::Tx;
use web::{Role, account};

use crate::{Diaries, Diary, Event, Scope, Wanted};

/// A room that knows one event of each scope.
struct One;

impl Diary for One {
    fn events<'a>(&'a self, tx: &'a mut Tx, wanted: &'a Wanted<'a>) -> Promise<'a, Vec<Event>> {
        Box::pin(async move {
            let starts_at = tx.now().plus_days(1);
            Ok(vec![Event {
                id: Uuid::from_u128(9),
                sequence: 2,
                changed_at: tx.now(),
                starts_at,
                ends_at: starts_at.plus_hours(1),
                zone: ground::Zone::paris(),
                is_cancelled: false,
                title: format!("Atelier {}", wanted.scope.word()),
                place: "Lille".into(),
                words: String::new(),
                path: String::new(),
            }])
        })
    }
}

fn app(house: &TestHouse) -> Client {
    let diaries: Diaries = Arc::new(vec![Box::new(One)]);
    house.app_with(crate::routes(), &[crate::TEXTS], |builder| builder.port(diaries))
}

/// The addresses on the page of calendars, in order.
async fn addresses(client: &Client) -> Vec<String> {
    let page = client.get("/calendars").await;
    page.is(200);
    let text = page.text();
    text.split("/calendars/feed/")
        .skip(1)
        .step_by(2)
        .map(|rest| format!("/calendars/feed/{}", rest.split(['<', '"']).next().unwrap_or("")))
        .collect()
}

cast::both! {
    async fn an_address_reads_until_it_is_revoked(house) {
        let app = app(&house);
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.get("/calendars").await.is(200).says("Votre planning").says("Le programme public de");
        let subject = account_of(Role::SpaceManager).uuid().to_string();
        manager.post("/calendars", &[("scope", "account"), ("subject", &subject)]).await.leads_to();
        // Once, however often one presses.
        manager.post("/calendars", &[("scope", "account"), ("subject", &subject)]).await.leads_to();
        let made = addresses(&manager).await;
        assert_eq!(made.len(), 1, "{made:?}");
        let feed = app.get(&made[0]).await;
        feed.is(200);
        assert!(feed.text().starts_with("BEGIN:VCALENDAR"), "{}", feed.text());
        assert!(feed.text().contains("SUMMARY:Atelier account"), "{}", feed.text());
        assert!(feed.text().contains("SEQUENCE:2"), "{}", feed.text());
        manager.get("/calendars").await.is(200).says("Lu ");
        // Bent, or of nobody.
        let bent = made[0].replace(".ics", "0.ics");
        app.get(&bent).await.is(404);
        app.get("/calendars/feed/x.ics").await.is(404);
        let page = manager.get("/calendars").await;
        let id = page.text().split("action=\"/calendars/").find(|rest| rest.contains("/removal")).map(|rest| rest[..36].to_owned()).expect("a feed");
        // Nobody else's.
        app.signed_in(Role::Facilitator).await.post(&format!("/calendars/{id}/removal"), &[]).await.is(404);
        manager.post(&format!("/calendars/{id}/removal"), &[]).await.leads_to();
        app.get(&made[0]).await.is(404);
        manager.post(&format!("/calendars/{id}/removal"), &[]).await.is(404);
    }

    async fn who_may_not_read_makes_no_address(house) {
        let app = app(&house);
        let facilitator = app.signed_in(Role::Facilitator).await;
        let (lille, other) = (LILLE.to_string(), cast::OTHER_SPACE.to_string());
        facilitator.post("/calendars", &[("scope", "space"), ("subject", &lille)]).await.leads_to();
        facilitator.post("/calendars", &[("scope", "programme"), ("subject", &lille)]).await.is(404);
        facilitator.post("/calendars", &[("scope", "space"), ("subject", &other)]).await.is(404);
        facilitator.post("/calendars", &[("scope", "account"), ("subject", &account_of(Role::SpaceManager).uuid().to_string())]).await.is(404);
        facilitator.post("/calendars", &[("scope", "planet"), ("subject", &lille)]).await.is(404);
        assert_eq!(addresses(&facilitator).await.len(), 1);
    }

    async fn whose_post_ends_reads_no_more(house) {
        let app = app(&house);
        let facilitator = app.signed_in(Role::Facilitator).await;
        let lille = LILLE.to_string();
        facilitator.post("/calendars", &[("scope", "space"), ("subject", &lille)]).await.leads_to();
        let made = addresses(&facilitator).await.remove(0);
        app.get(&made).await.is(200);
        let mut tx = house.badge().write(app.house().db()).await.expect("opened");
        let day = tx.now().plus_days(-1).day(&ground::Zone::paris());
        for grant in account::all_grants(&mut tx, account_of(Role::Facilitator)).await.expect("read") {
            account::revoke(&mut tx, grant.id, day).await.expect("revoked");
        }
        tx.commit().await.expect("kept");
        app.get(&made).await.is(404);
    }
}

#[test]
fn a_scope_is_read_as_it_was_kept() {
    let id = Uuid::from_u128(5);
    for word in ["account", "space", "room", "programme"] {
        let scope = Scope::read(word, id).expect("a scope");
        assert_eq!((scope.word(), scope.subject()), (word, id));
    }
    assert_eq!(Scope::read("planet", id), None);
}
