//! A figure counts what it says, and leads to its rows.

use cast::OTHER;
use ground::{Day, Identifier as _, OrganisationId, Zone};
use web::Role;

use super::store;

cast::both! {
    async fn the_figure_leads_to_its_rows(house) {
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let today = tx.now().day(&Zone::paris());
        let spaces = store::registered(&mut tx, today, today).await.expect("counted");
        let all: i64 = spaces.iter().map(|space| space.all).sum();
        assert!(all > 0 && spaces.iter().any(|space| space.all == 0), "{spaces:?}");
        assert!(spaces.iter().all(|space| space.month <= space.year && space.year <= space.all));
        let none = store::registered(&mut tx, Day::MAX, Day::MAX).await.expect("counted");
        assert!(none.iter().all(|space| space.month == 0 && space.year == 0));
        drop(tx);
        let table = app.signed_in(Role::NetworkOfficer).await.get("/figures/registered.csv").await;
        let lines = table.is(200).text().lines().count();
        assert_eq!(i64::try_from(lines).expect("few") - 1, all);
        app.signed_in(Role::Receptionist).await.get("/figures/registered.csv").await.is(403);
    }

    async fn another_organisation_is_not_counted(house) {
        let mut tx = house.other_badge().read(house.db()).await.expect("opened");
        assert_eq!(tx.organisation().expect("one"), OrganisationId::from_uuid(OTHER));
        let spaces = store::registered(&mut tx, Day::MIN, Day::MIN).await.expect("counted");
        let rows = store::rows(&mut tx, Day::MIN).await.expect("read");
        assert_eq!(spaces.iter().map(|space| space.all).sum::<i64>(), i64::try_from(rows.len()).expect("few"));
        assert_eq!(spaces.len(), 1);
    }
}
