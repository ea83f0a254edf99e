//! Closures, as those who plan them meet them.

use cast::{LILLE, SAINT_DENIS};
use web::Role;

cast::both! {
    async fn a_manager_closes_their_own_space_and_takes_it_back(house) {
        let app = house.app(crate::routes(), &[]);
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.get("/closures").await.is(200).says("Aucune fermeture prévue");
        manager.post("/closures", &[("from", ""), ("until", "demain")]).await.is(422).says("Remplissez ce champ");
        let winter = [("from", "2026-12-21"), ("until", "2027-01-03"), ("reason", "Congés de fin d’année")];
        assert_eq!(manager.post("/closures", &winter).await.leads_to(), "/closures");
        manager.get("/closures").await.is(200).says("lundi 21 décembre 2026").says("Congés de fin d’année");
        let again = manager.post("/closures", &winter).await;
        again.is(422).says("Une autre fermeture").says("Congés de fin d’année");
        // Nobody else's space: the manager has no way to it, and the office has it by its address.
        manager.post(&format!("/spaces/{SAINT_DENIS}/closures"), &winter).await.is(403);
        let office = app.signed_in(Role::Administrator).await;
        let lille = format!("/spaces/{LILLE}/closures");
        let page = office.get(&lille).await;
        page.is(200).says("Congés de fin d’année");
        let closure = page.text().split("/closures/").nth(1).expect("a closure")[..36].to_owned();
        office.post(&format!("/spaces/{SAINT_DENIS}/closures/{closure}/removal"), &[]).await.is(404);
        office.get(&format!("/spaces/{}/closures", cast::OTHER_SPACE)).await.is(404);
        manager.post(&format!("/closures/{closure}/removal"), &[]).await.leads_to();
        manager.get("/closures").await.is(200).says("Aucune fermeture prévue");
        manager.post(&format!("/closures/{closure}/removal"), &[]).await.is(404);
    }

    async fn a_closed_space_says_so(house) {
        let app = house.app(crate::routes(), &[]);
        let office = app.signed_in(Role::Administrator).await;
        let today = [("from", "2026-11-22"), ("until", "2026-11-30")];
        office.post(&format!("/spaces/{LILLE}/closures"), &today).await.leads_to();
        office.get(&format!("/spaces/{LILLE}/closures")).await.is(200).says("Fermé, ouvre mardi 1er décembre");
        office.get("/spaces").await.is(200).says("Fermé, ouvre mardi 1er décembre");
    }
}
