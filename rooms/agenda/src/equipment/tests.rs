//! Equipment, as a manager keeps it.

use crate::scene::{app, desk};
use web::Role;

cast::both! {
    async fn a_manager_says_what_the_workshops_share(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        manager.get("/equipment").await.is(200).says("Aucun matériel");
        manager.post("/equipment", &[("name", "Portables"), ("kind", "laptops")]).await.is(422).says("Remplissez ce champ");
        manager.post("/equipment", &[("name", "Portables"), ("kind", "laptops"), ("count", "12")]).await.leads_to();
        manager.post("/equipment", &[("name", "PORTABLES"), ("kind", "laptops"), ("count", "2")]).await.is(422).says("porte ce nom");
        let page = manager.get("/equipment").await;
        page.is(200).says("Portables").says("12 appareils");
        let id = page.text().split("href=\"/equipment/").nth(1).expect("a set")[..36].to_owned();
        manager.post(&format!("/equipment/{id}"), &[("name", "Portables"), ("kind", "laptops"), ("count", "10")]).await.leads_to();
        manager.get(&format!("/equipment/{id}")).await.is(200).says("Portables");
        manager.post(&format!("/equipment/{id}/retirement"), &[]).await.leads_to();
        manager.get("/equipment").await.is(200).says("Hors service");
        manager.post(&format!("/equipment/{id}/restoration"), &[]).await.leads_to();
        manager.get("/equipment").await.is(200).does_not_say("Hors service").says("10 appareils");
        manager.get("/equipment/01920000-0000-7000-8000-000000000000").await.is(404);
        desk(&house).await.get("/equipment").await.is(403);
    }
}
