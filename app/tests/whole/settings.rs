//! Dated settings: from which day a rule holds, where, who set it, and what follows from it.

use cast::{Client, SAINT_DENIS, Seen, TestHouse};
use ground::Moment;
use web::Role;

use crate::world::{self, colleague, furnished};

const TODAY: &str = "2026-11-22";
/// The first of December 2026 at 9:00 in Paris.
const DECEMBER: Moment = Moment::from_micros(1_796_112_000_000_000);

async fn set(office: &Client, name: &str, value: &str, space: &str, from: &str) -> Seen {
    office.post("/settings", &[("name", name), ("value", value), ("space", space), ("from", from)]).await
}

/// How many seats the form of a new workshop begins with.
async fn seats(manager: &Client) -> String {
    let form = manager.get("/workshops/new").await.is(200).text();
    let field = form.split("name=\"seats\"").nth(1).expect("a field for seats");
    field.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
}

async fn office(house: &TestHouse) -> (Client, Client) {
    let app = furnished(house).await;
    (app.clone(), app.signed_in(Role::NetworkOfficer).await)
}

cast::both! {
    async fn a_setting_holds_from_its_day_on(house) {
        let (app, office) = office(&house).await;
        assert_eq!(set(&office, "workshop_seats", "4", "", "2026-12-01").await.leads_to(), "/settings");
        let page = office.get("/settings").await;
        page.is(200).says("Places d’un atelier").says("01/12/2026").says("Camille network_officer").says("Tout le réseau");
        assert_eq!(seats(&app.signed_in(Role::SpaceManager).await).await, "6", "not before its day");
        house.clock().turn_to(DECEMBER);
        assert_eq!(seats(&app.signed_in(Role::SpaceManager).await).await, "4");
        // What holds today is corrected by what is set last.
        let office = app.signed_in(Role::NetworkOfficer).await;
        set(&office, "workshop_seats", "5", "", "2026-12-01").await.leads_to();
        assert_eq!(seats(&app.signed_in(Role::SpaceManager).await).await, "5");
    }

    async fn what_a_space_sets_beats_the_network(house) {
        let (app, office) = office(&house).await;
        let manager = app.signed_in(Role::SpaceManager).await;
        set(&office, "workshop_seats", "8", &cast::LILLE.to_string(), TODAY).await.leads_to();
        // Set later, for everybody: Lille keeps its own.
        set(&office, "workshop_seats", "4", "", TODAY).await.leads_to();
        let (elsewhere, _) = colleague(app.house().db(), &house.badge(), Role::SpaceManager, Some(SAINT_DENIS)).await;
        assert_eq!(seats(&manager).await, "8");
        assert_eq!(seats(&app.signed_in_as(elsewhere).await).await, "4");
        office.get("/settings").await.says("Lille").says("Tout le réseau");
    }

    async fn what_cannot_be_set_is_said_and_nothing_changes(house) {
        let (app, office) = office(&house).await;
        let past = set(&office, "workshop_seats", "4", "", "2026-11-21").await;
        past.is(422).says("Choisissez aujourd’hui ou un jour à venir");
        assert!(past.text().contains("value=\"4\"") && past.text().contains("value=\"2026-11-21\""), "what was typed is lost");
        set(&office, "workshop_seats", "31", "", TODAY).await.is(422).says("entre 1 et 30");
        set(&office, "workshop_seats", "0", "", TODAY).await.is(422).says("entre 1 et 30");
        set(&office, "seats", "4", "", TODAY).await.is(422);
        set(&office, "workshop_seats", "4", &cast::OTHER_SPACE.to_string(), TODAY).await.is(422);
        set(&office, "workshop_seats", "", "", "").await.is(422);
        let manager = app.signed_in(Role::SpaceManager).await;
        set(&manager, "workshop_seats", "4", "", TODAY).await.is(403);
        office.get("/settings").await.is(200).says("Rien n’a été changé");
        assert_eq!(seats(&manager).await, "6");
    }

    async fn who_set_it_stands_in_the_journal(house) {
        let (app, office) = office(&house).await;
        let key = ("key", "01920000-0000-7000-8000-00000000beef");
        let fields = [key, ("name", "right_months"), ("value", "3"), ("space", ""), ("from", TODAY)];
        for _ in 0..2 {
            assert_eq!(office.post("/settings", &fields).await.leads_to(), "/settings", "sent twice, it is set once");
        }
        let journal = app.signed_in(Role::Administrator).await.get("/journals").await;
        journal.is(200).says("Réglage").says("Camille network_officer").says("9 → 3");
        assert_eq!(journal.words().matches("9 → 3").count(), 1);
    }

    async fn a_right_lasts_as_long_as_is_set(house) {
        let (app, office) = office(&house).await;
        let life = world::ours(&house, &app).await;
        set(&office, "right_months", "3", "", TODAY).await.leads_to();
        let referral = [("referral", life.id("referral"))];
        life.manager.post(&format!("/people/{}/voucher", cast::AMINA), &referral).await.leads_to();
        life.manager.get(&format!("/people/{}", cast::AMINA)).await.is(200).says("Droit d’accès jusqu’au 22/02/2027");
    }
}
