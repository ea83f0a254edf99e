//! A space is read once for a whole page, and never for somebody else.

use cast::LILLE;
use ground::{Identifier as _, SpaceId};

use super::store;

cast::both! {
    async fn a_page_asks_for_its_space_once(house) {
        let watch = ::store::Watch::default();
        let db = house.db().watched(&watch);
        let lille = SpaceId::from_uuid(LILLE);
        let mut tx = house.badge().read(&db).await.expect("opened");
        let first = store::get(&mut tx, lille).await.expect("there");
        assert_eq!(store::get(&mut tx, lille).await.expect("there"), first);
        assert_eq!(watch.take()[0].statements.len(), 1);
        // Another organisation's badge in the same transaction does not see what was kept.
        tx.wear(house.other_badge()).await.expect("worn");
        assert!(store::get(&mut tx, lille).await.is_err());
    }

    async fn what_is_being_changed_is_read_anew(house) {
        let lille = SpaceId::from_uuid(LILLE);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let mut space = store::get(&mut tx, lille).await.expect("there");
        space.name = "Lille Fives".into();
        store::update(&mut tx, &space).await.expect("written");
        assert_eq!(store::get(&mut tx, lille).await.expect("there").name, "Lille Fives");
    }
}
