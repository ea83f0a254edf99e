//! Two records of one person, from the list of duplicates to the record that stands for both, and back.

use ground::PersonId;
use jobs::Work as _;
use web::Role;

use crate::world::furnished;

/// The address of the only pair to look at.
fn pair(page: &str) -> String {
    let start = page.find("href=\"/duplicates/").expect("a pair") + 6;
    page[start..].split('"').next().expect("an address").to_owned()
}

cast::both! {
    async fn the_record_that_is_kept_stands_for_both(house) {
        let app = furnished(&house).await;
        let manager = app.signed_in(Role::SpaceManager).await;
        let fields = |first: &'static str, last: &'static str| {
            [("first_name", first), ("last_name", last), ("birth_year", "1978"), ("phone", "06 39 98 12 34"), ("phone_use", "own")]
        };
        let one = manager.post("/people", &fields("Fatoumata", "Sangaré")).await.leads_to();
        let seen = manager.post("/people", &fields("Fatouma", "Sangare")).await;
        let page = seen.is(422).text();
        let checked = page.split("name=\"checked\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("doubles");
        let again = [fields("Fatouma", "Sangare").as_slice(), &[("checked", checked)]].concat();
        let other = manager.post("/people", &again).await.leads_to();
        let (one, other) = (one.split('?').next().expect("a path"), other.split('?').next().expect("a path"));
        manager.post(&format!("{other}/visits"), &[("reason", "help")]).await.leads_to();
        manager.post(&format!("{other}/diagnoses"), &[("goals", "caf"), ("words", "Pour la CAF")]).await.leads_to();
        reception::FindDuplicates::Asked.run(app.house().db(), "").await.expect("searched");

        let pair = pair(&manager.get("/duplicates").await.is(200).text());
        let page = manager.get(&pair).await.is(200).text();
        let ids: Vec<PersonId> = [one, other].map(|path| path.rsplit('/').next().expect("an id").parse().expect("an id")).to_vec();
        let kept = if ids[0] < ids[1] { "a" } else { "b" };
        assert!(page.contains("name=\"kept\""));
        house.clock().turn_to(cast::NOW.plus_minutes(1));
        assert!(manager.post(&format!("{pair}/merge"), &[("kept", kept)]).await.leads_to().starts_with(one));

        let record = manager.get(one).await;
        record.is(200).says("Cette fiche en réunit 2").says("Fatouma Sangare").says("Fiche réunie à une autre").says("Séparer à nouveau");
        record.says("Venue à l’antenne").says("Pour la CAF");
        assert_eq!(manager.get(other).await.leads_to(), one);
        let desk = app.signed_in(Role::Receptionist).await;
        desk.get(one).await.is(200).says("Cette fiche en réunit 2").does_not_say("Séparer à nouveau");
        desk.post(&format!("{other}/separation"), &[]).await.is(403);

        house.clock().turn_to(cast::NOW.plus_minutes(2));
        manager.post(&format!("{other}/separation"), &[]).await.leads_to();
        manager.get(other).await.is(200).says("Fatouma Sangare").says("Venue à l’antenne").does_not_say("en réunit");
        manager.get(one).await.is(200).does_not_say("Venue à l’antenne").does_not_say("en réunit").does_not_say("Pour la CAF");
    }
}
