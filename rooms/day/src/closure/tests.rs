//! A day is closed and reopened, on both databases.

use web::Role;

use crate::stage::{at, told};

cast::both! {
    async fn a_day_is_closed_once_and_reopened(house) {
        let desk = at(&house, Role::Receptionist).await;
        desk.post("/day/closures/removal", &[]).await.is(422).says("La journée n’est pas fermée");
        assert_eq!(desk.post("/day/closures", &[]).await.leads_to(), "/day/closing");
        desk.post("/day/closures", &[]).await.is(422).says("La journée est déjà fermée");
        assert_eq!((told(&house, "day.closed").await, told(&house, "day.reopened").await), (1, 0));
        desk.post("/day/closures/removal", &[]).await.leads_to();
        desk.post("/day/closures", &[]).await.leads_to();
        assert_eq!((told(&house, "day.closed").await, told(&house, "day.reopened").await), (2, 1));
        house.clock().turn_to(cast::NOW.plus_days(1));
        let desk = at(&house, Role::Receptionist).await;
        desk.post("/day/closures/removal", &[]).await.is(422);
        desk.post("/day/closures", &[]).await.leads_to();
    }

    async fn two_who_close_at_once_close_once(house) {
        let desk = at(&house, Role::Receptionist).await;
        let other = at(&house, Role::SpaceManager).await;
        let (a, b) = tokio::join!(desk.post("/day/closures", &[]), other.post("/day/closures", &[]));
        let both = [a.status.as_u16(), b.status.as_u16()];
        assert!(both.contains(&303) && !both.contains(&500), "{both:?}");
        assert_eq!(told(&house, "day.closed").await, 1);
    }

    async fn the_same_press_closes_once(house) {
        let desk = at(&house, Role::Receptionist).await;
        let key = ground::Uuid::now_v7().to_string();
        let press = [("key", key.as_str())];
        desk.post("/day/closures", &press).await.leads_to();
        assert_eq!(desk.post("/day/closures", &press).await.leads_to(), "/day/closing");
        assert_eq!(told(&house, "day.closed").await, 1);
    }
}
