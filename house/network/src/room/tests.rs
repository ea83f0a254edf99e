//! Rooms, as the manager of a space keeps them.

use cast::LILLE;
use ground::{Identifier as _, SpaceId};
use web::Role;

use super::store as rooms;

async fn of_lille(house: &cast::TestHouse) -> Vec<crate::room::Room> {
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    rooms::of_space(&mut tx, SpaceId::from_uuid(LILLE)).await.expect("read")
}

cast::both! {
    async fn a_manager_adds_renames_retires_and_takes_back_a_room(house) {
        let manager = house.app(crate::routes(), &[]).signed_in(Role::SpaceManager).await;
        manager.get("/rooms").await.is(200).says("Aucune salle");
        manager.post("/rooms", &[("name", ""), ("kind", "cellar"), ("seats", "mille")]).await.is(422)
            .says("Remplissez ce champ").says("entre 1 et 200");
        let advice = [("name", "Espace conseil"), ("kind", "advice"), ("seats", "3")];
        assert_eq!(manager.post("/rooms", &advice).await.leads_to(), "/rooms");
        manager.get("/rooms").await.is(200).says("Espace conseil").says("3 places");
        manager.post("/rooms", &[("name", "espace Conseil"), ("kind", "other")]).await.is(422).says("porte déjà ce nom");
        let id = of_lille(&house).await[0].id;
        let renamed = [("name", "Bureau 1"), ("kind", "advice"), ("seats", "")];
        manager.get(&format!("/rooms/{id}")).await.is(200).says("Modifier « Espace conseil »");
        assert_eq!(manager.post(&format!("/rooms/{id}"), &renamed).await.leads_to(), "/rooms");
        manager.post(&format!("/rooms/{id}/retirement"), &[]).await.leads_to();
        assert!(of_lille(&house).await[0].retired);
        manager.get("/rooms").await.is(200).says("Salles retirées").says("Bureau 1");
        // Another takes the name meanwhile: two of one name would be one too many.
        manager.post("/rooms", &renamed).await.leads_to();
        manager.post(&format!("/rooms/{id}/restoration"), &[]).await.is(422).says("porte déjà ce nom");
        let other = of_lille(&house).await[0].id;
        manager.post(&format!("/rooms/{other}/retirement"), &[]).await.leads_to();
        manager.post(&format!("/rooms/{id}/restoration"), &[]).await.leads_to();
        let names: Vec<(String, bool)> = of_lille(&house).await.into_iter().map(|room| (room.name, room.retired)).collect();
        assert_eq!(names, [("Bureau 1".to_owned(), false), ("Bureau 1".to_owned(), true)]);
    }

    async fn nobody_elses_rooms_are_there(house) {
        let app = house.app(crate::routes(), &[]);
        app.signed_in(Role::Receptionist).await.get("/rooms").await.is(403);
        let manager = app.signed_in(Role::SpaceManager).await;
        let room = crate::room::Room {
            id: crate::room::RoomId::fresh(), space: SpaceId::from_uuid(cast::SAINT_DENIS), kind: crate::room::RoomKind::Shop,
            name: "Boutique".into(), seats: None, retired: false,
        };
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        rooms::create(&mut tx, &room).await.expect("made");
        tx.commit().await.expect("kept");
        manager.get(&format!("/rooms/{}", room.id)).await.is(404);
        manager.post(&format!("/rooms/{}", room.id), &[("name", "À nous"), ("kind", "shop")]).await.is(404);
        for verb in ["retirement", "restoration"] {
            manager.post(&format!("/rooms/{}/{verb}", room.id), &[]).await.is(404);
        }
        manager.get("/rooms/nothing").await.is(404);
    }
}
