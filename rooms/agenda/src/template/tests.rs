//! Templates, as they are written, and as planning starts from one.

use ground::Identifier as _;

use crate::scene::{app, desk, meetings};
use cast::Client;
use web::Role;

const FIELDS: [(&str, &str); 11] = [
    ("kind", "workshop"),
    ("module", "mailbox"),
    ("title", "Ma boîte mail, en douceur"),
    ("minutes", "90"),
    ("seats", "5"),
    ("minimum", "2"),
    ("facilitators", "1"),
    ("equipment", "laptops"),
    ("equipment_count", "5"),
    ("bring", "Son téléphone"),
    ("enrol", "person"),
];

/// The id of the template on the list.
async fn written(manager: &Client) -> String {
    manager.post("/workshop-templates", &FIELDS).await.leads_to();
    let page = manager.get("/workshop-templates").await;
    page.text().split("href=\"/workshop-templates/").filter(|rest| !rest.starts_with("new")).nth(1).expect("a template")
        [..36]
        .to_owned()
}

cast::both! {
    async fn planning_starts_from_a_template(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        manager.get("/workshop-templates").await.is(200).says("Aucun modèle");
        let id = written(&manager).await;
        manager.get("/workshop-templates").await.is(200).says("Ma boîte mail, en douceur").says("5 × Ordinateurs portables");
        let desk = desk(&house).await;
        let form = desk.get(&format!("/workshops/new?template={id}")).await;
        form.is(200).says("D’après le modèle");
        let text = form.text();
        assert!(text.contains("value=\"90\"") && text.contains("value=\"Ma boîte mail, en douceur\""), "{text}");
        let planned = [
            ("template", id.as_str()), ("module", "mailbox"), ("title", "Ma boîte mail, en douceur"), ("day", "2026-11-24"),
            ("hour", "14:00"), ("minutes", "90"), ("seats", "5"), ("count", "2"),
        ];
        let workshop = desk.post("/workshops", &planned).await.leads_to();
        assert_eq!(meetings(&house, &workshop).await.len(), 2);
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let id = crate::workshop::WorkshopId::from_uuid(crate::scene::id_in(&workshop));
        let found = crate::workshop::store::find(&mut tx, id).await.expect("read").expect("there");
        assert_eq!(found.bring.as_deref(), Some("Son téléphone"), "what the template says goes with the workshop");
    }

    async fn what_cannot_be_is_said_and_nothing_is_lost(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        let with = |name: &'static str, value: &'static str| {
            let mut fields = FIELDS.to_vec();
            fields.retain(|(known, _)| *known != name);
            fields.push((name, value));
            fields
        };
        let seen = manager.post("/workshop-templates", &with("minimum", "9")).await;
        seen.is(422).says("ne peut pas dépasser les places");
        assert!(seen.text().contains("en douceur"));
        manager.post("/workshop-templates", &with("kind", "drop_in")).await.is(422).says("n’enseigne pas de module");
        manager.post("/workshop-templates", &with("module", "")).await.is(422).says("Choisissez une réponse");
        manager.post("/workshop-templates", &with("equipment_count", "")).await.is(422).says("Dites combien");
        manager.get("/workshop-templates").await.says("Aucun modèle");
    }

    async fn two_who_change_one_template_do_not_undo_each_other(house) {
        let manager = app(&house).signed_in(Role::SpaceManager).await;
        let id = written(&manager).await;
        let path = format!("/workshop-templates/{id}");
        manager.get(&path).await.is(200).says("Modèle");
        let mut first = FIELDS.to_vec();
        first.push(("version", "1"));
        manager.post(&path, &first).await.leads_to();
        let late = manager.post(&path, &first).await;
        late.is(422).says("entre-temps");
        assert!(late.text().contains("name=\"version\" value=\"2\""), "saving again is on what is there now");
    }

    async fn those_of_the_network_are_seen_everywhere_and_kept_by_the_network(house) {
        let app = app(&house);
        let officer = app.signed_in(Role::NetworkOfficer).await;
        let id = written(&officer).await;
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.get("/workshop-templates").await.is(200).says("Tout le réseau").says("en douceur");
        manager.get(&format!("/workshop-templates/{id}")).await.is(404);
        manager.post(&format!("/workshop-templates/{id}/retirement"), &[]).await.is(404);
        desk(&house).await.get("/workshop-templates/new").await.is(404);
        officer.post(&format!("/workshop-templates/{id}/retirement"), &[]).await.leads_to();
        officer.get("/workshop-templates").await.is(200).says("qui ne servent plus");
        officer.post(&format!("/workshop-templates/{id}/restoration"), &[]).await.leads_to();
        officer.get("/workshop-templates?q=douceur").await.is(200).says("en douceur");
        officer.get("/workshop-templates?q=introuvable").await.is(200).says("Rien ne correspond");
        officer.get("/workshop-templates.csv").await.is(200);
    }
}
