//! A colleague who leaves is waited for no more: their coming shifts and sessions want somebody else, and Today says so.

use cast::{TestHouse, account_of};
use ground::{AccountId, Identifier as _, Uuid};
use web::Role;

use crate::world::{self, furnished};

/// The only post of a colleague.
async fn post(house: &TestHouse, account: AccountId) -> Uuid {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    web::account::all_grants(&mut tx, account).await.expect("read")[0].id
}

cast::both! {
    async fn what_waited_for_a_colleague_who_left_wants_somebody_else(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let (volunteer, facilitator) = (account_of(Role::Volunteer), account_of(Role::Facilitator));
        app.signed_in(Role::Volunteer).await.post(&format!("/shifts/{}/take", life.id("shift")), &[]).await.leads_to();
        let manager = app.signed_in(Role::SpaceManager).await;
        let leader = facilitator.to_string();
        let planned = [
            ("module", "caf"), ("day", "2026-12-08"), ("hour", "10:00"), ("minutes", "120"), ("seats", "3"), ("count", "1"),
            ("facilitator", leader.as_str()),
        ];
        let workshop = manager.post("/workshops", &planned).await.leads_to();
        manager.get(&workshop).await.says("Camille facilitator");
        manager.get("/roster").await.says("Camille volunteer");
        manager.get("/today").await.does_not_say("depuis un départ").does_not_say("Plus tard,");

        let office = app.signed_in(Role::Administrator).await;
        office.post(&format!("/accounts/{volunteer}/closure"), &[]).await.leads_to();
        let grant = post(&house, facilitator).await;
        office.post(&format!("/accounts/{facilitator}/grants/{grant}/removal"), &[]).await.leads_to();

        manager.get("/roster").await.says("1 créneau à prendre").does_not_say("Camille volunteer");
        manager.get(&workshop).await.does_not_say("Camille facilitator");
        manager.get("/today").await.says("1 créneau est libre depuis un départ").says("Plus tard, 1 séance est encore sans animation");
    }

    async fn forty_coming_sessions_of_who_leaves_are_free_and_hold_nobody(house) {
        let app = furnished(&house).await;
        let (facilitator, manager) = (account_of(Role::Facilitator), app.signed_in(Role::SpaceManager).await);
        let leader = facilitator.to_string();
        let weekly = [
            ("title", "Permanence"), ("often", "weekly"), ("weekdays", "tuesday"), ("weekdays", "thursday"), ("from", "14:00"),
            ("to", "17:00"), ("first", "2026-11-24"), ("ending", "times"), ("times", "40"), ("seats", "6"), ("facilitator", &leader),
        ];
        manager.post("/standing-weeks", &weekly).await.leads_to();
        let held = async || {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            crate::store::holding(&mut tx, facilitator.uuid()).await
        };
        assert_eq!(held().await, 40);
        let office = app.signed_in(Role::Administrator).await;
        let grant = post(&house, facilitator).await;
        office.post(&format!("/accounts/{facilitator}/grants/{grant}/removal"), &[]).await.leads_to();
        assert_eq!(held().await, 0);
        manager.get("/today").await.says("séances sont encore sans animation");
        manager.get("/workshops").await.says("Sans animation").does_not_say("Camille facilitator");
    }

    async fn who_keeps_a_post_in_the_space_keeps_their_shifts(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let volunteer = account_of(Role::Volunteer);
        app.signed_in(Role::Volunteer).await.post(&format!("/shifts/{}/take", life.id("shift")), &[]).await.leads_to();
        let (first, office) = (post(&house, volunteer).await, app.signed_in(Role::Administrator).await);
        let space = life.id("space");
        office.post(&format!("/accounts/{volunteer}/grants"), &[("role", "receptionist"), ("space", space)]).await.leads_to();
        office.post(&format!("/accounts/{volunteer}/grants/{first}/removal"), &[]).await.leads_to();
        life.manager.get("/roster").await.says("Camille volunteer");
    }
}
