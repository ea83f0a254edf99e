//! Territories, as the network's office keeps them.

use cast::TestHouse;
use web::Role;

use super::{Territory, store as territories};

async fn all(house: &TestHouse) -> Vec<Territory> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    territories::all(&mut tx).await.expect("read")
}

cast::both! {
    async fn a_territory_is_taken_up_described_left_and_taken_up_again(house) {
        let office = house.app(crate::routes(), &[]).signed_in(Role::NetworkOfficer).await;
        office.get("/territories").await.is(200).says("Aucun territoire");
        let lille = [("kind", "epci"), ("place", "métropole européenne de lille"), ("words", "Service inclusion")];
        assert_eq!(office.post("/territories", &lille).await.leads_to(), "/territories");
        let list = office.get("/territories").await;
        list.is(200).says("Métropole Européenne de Lille").says("Lille").says("Service inclusion").does_not_say("Saint-Denis");
        office.post("/territories", &lille).await.is(422).says("Ce territoire est déjà dans la liste");
        let id = all(&house).await[0].id;
        office.get(&format!("/territories/{id}")).await.is(200).says("habitants");
        assert_eq!(office.post(&format!("/territories/{id}"), &[("words", "Direction de la ville")]).await.leads_to(), "/territories");
        office.get("/territories").await.says("Direction de la ville");
        office.post(&format!("/territories/{id}/removal"), &[]).await.leads_to();
        office.post(&format!("/territories/{id}/removal"), &[]).await.is(404);
        office.get("/territories").await.says("Aucun territoire").says("Territoires quittés");
        office.post(&format!("/territories/{id}/restoration"), &[]).await.leads_to();
        office.post(&format!("/territories/{id}/removal"), &[]).await.leads_to();
        // Taken up anew under its name: it is the same one.
        office.post("/territories", &lille).await.leads_to();
        assert_eq!(all(&house).await.iter().map(|one| (one.id, one.retired)).collect::<Vec<_>>(), [(id, false)]);
        let csv = office.get("/territories.csv").await.text();
        assert!(csv.contains("Lille") && csv.lines().count() == 2, "{csv}");
    }

    async fn a_territory_that_is_not_clear_is_asked_again(house) {
        let office = house.app(crate::routes(), &[]).signed_in(Role::NetworkOfficer).await;
        office.post("/territories", &[("kind", "department"), ("place", "Wakanda")]).await.is(422).says("Rien ne porte ce nom");
        office.post("/territories", &[("kind", "department"), ("place", "")]).await.is(422).says("Remplissez ce champ");
        office.post("/territories", &[("kind", "planet"), ("place", "Terre")]).await.is(422);
        let several = office.post("/territories", &[("kind", "department"), ("place", "seine")]).await;
        several.is(422).says("Plusieurs portent ce nom").says("Seine-Maritime").says("Seine-Saint-Denis");
        let chosen = [("kind", "department"), ("place", "seine"), ("area", "93")];
        office.post("/territories", &chosen).await.leads_to();
        office.get("/territories").await.says("Seine-Saint-Denis Département");
        // Nobody else changes the map of the network, and another network has its own.
        let manager = house.app(crate::routes(), &[]).signed_in(Role::SpaceManager).await;
        manager.get("/territories").await.is(403);
    }
}
