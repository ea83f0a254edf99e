//! The way to a space, as the network officer says it.

use cast::{LILLE, OTHER_SPACE};
use ground::{Identifier as _, SpaceId};
use web::Role;

use super::{Point, Way, store};

cast::both! {
    async fn the_way_to_a_space_is_said_kept_and_corrected(house) {
        let app = house.app(crate::routes(), &[]);
        let office = app.signed_in(Role::NetworkOfficer).await;
        let here = format!("/spaces/{LILLE}/way");
        office.get(&format!("/spaces/{LILLE}")).await.is(200).says("Comment venir");
        office.get(&here).await.is(200).says("Lille").says("Coordonnées");
        let wrong = office.post(&here, &[("point", "à côté de la gare"), ("words", "Métro Gare")]).await;
        wrong.is(422).says("Écrivez deux nombres").says("Métro Gare");
        assert!(wrong.text().contains("value=\"à côté de la gare\""), "what was typed is kept");
        let said = [("point", "50.6292, 3.0573"), ("words", "Métro Gare, sortie 2.\nSonnez.")];
        assert_eq!(office.post(&here, &said).await.leads_to(), format!("/spaces/{LILLE}"));
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let way = store::of(&mut tx, SpaceId::from_uuid(LILLE)).await.expect("read");
        assert_eq!(way.point, Some(Point { latitude: 50.6292, longitude: 3.0573 }));
        drop(tx);
        office.post(&here, &[]).await.leads_to();
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        assert_eq!(store::of(&mut tx, SpaceId::from_uuid(LILLE)).await.expect("read"), Way::default());
        drop(tx);
        office.get(&format!("/spaces/{OTHER_SPACE}/way")).await.is(404);
        office.post(&format!("/spaces/{OTHER_SPACE}/way"), &said).await.is(404);
        app.signed_in(Role::Receptionist).await.get(&here).await.is(403);
    }
}
