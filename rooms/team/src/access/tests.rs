//! Access that ends, on both databases.

use cast::{LILLE, account_of};
use ground::{Identifier as _, SpaceId};
use web::Role;

use super::work::end;
use crate::{
    ShiftId, Task,
    shift::store::{self as shifts, NewShift},
};

/// The volunteer's last shift was so many days ago.
async fn last_shift(house: &cast::TestHouse, days: i64) {
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    let starts_at = tx.now().plus_days(-days);
    let id = ShiftId::fresh();
    let new = NewShift {
        id,
        space: SpaceId::from_uuid(LILLE),
        task: Task::Reception,
        starts_at,
        ends_at: starts_at.plus_hours(3),
    };
    shifts::create(&mut tx, &new).await.expect("made");
    let shift = shifts::find(&mut tx, id).await.expect("read").expect("there");
    assert!(shifts::take(&mut tx, &shift, account_of(Role::Volunteer)).await.expect("taken"));
    tx.commit().await.expect("kept");
}

async fn night(house: &cast::TestHouse) -> usize {
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    let closed = end(&mut tx).await.expect("done");
    tx.commit().await.expect("kept");
    closed
}

cast::both! {
    async fn who_has_no_shift_any_more_is_told_then_closed_and_opened_again(house) {
        last_shift(&house, 50).await;
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.get("/access").await.is(200).says("Camille volunteer").says("se ferme après le 02/12/2026");
        assert_eq!(night(&house).await, 0);
        house.clock().turn_to(cast::NOW.plus_days(11));
        let volunteer = app.signed_in(Role::Volunteer).await;
        volunteer.get("/shifts").await.is(200);
        assert_eq!(night(&house).await, 1);
        assert_eq!(volunteer.get("/shifts").await.leads_to(), "/sign-in");
        assert_eq!(night(&house).await, 0, "it is closed once");
        let office = app.signed_in(Role::Administrator).await;
        let id = account_of(Role::Volunteer);
        office.post(&format!("/accounts/{id}/opening"), &[]).await.leads_to();
        assert_eq!(night(&house).await, 0, "what was opened again stays open for a while");
    }

    async fn a_manager_prolongs_and_takes_it_back(house) {
        last_shift(&house, 59).await;
        let app = house.app(crate::routes(), &[crate::TEXTS]);
        let manager = app.signed_in(Role::SpaceManager).await;
        let prolong = format!("/access/{}/prolongation", account_of(Role::Volunteer));
        for (until, said) in [("2026-11-22", "jour à venir"), ("2029-01-01", "un an"), ("", "Remplissez ce champ")] {
            let refused = manager.post(&prolong, &[("until", until)]).await;
            refused.is(422).says(said);
            assert!(until.is_empty() || refused.text().contains(until));
        }
        manager.post(&prolong, &[("until", "2027-06-30")]).await.leads_to();
        manager.get("/access").await.says("se ferme après le 30/06/2027");
        house.clock().turn_to(cast::NOW.plus_days(30));
        assert_eq!(night(&house).await, 0);
        let manager = app.signed_in(Role::SpaceManager).await;
        manager.post(&format!("{prolong}/removal"), &[]).await.leads_to();
        assert_eq!(night(&house).await, 1);
        manager.post(&prolong, &[("until", "2027-06-30")]).await.is(404);
        manager.post(&format!("/access/{}/prolongation", account_of(Role::Adviser)), &[("until", "2027-06-30")]).await.is(404);
        app.signed_in(Role::Receptionist).await.get("/access").await.is(403);
    }

    async fn who_never_had_a_shift_keeps_their_access(house) {
        house.clock().turn_to(cast::NOW.plus_days(400));
        assert_eq!(night(&house).await, 0);
    }
}
