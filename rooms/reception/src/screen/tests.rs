//! The screen of the waiting room, as those who wait read it.

use cast::{AMINA, Client};
use web::Role;

use crate::stage::{counter, desk};

/// The path of the link that the manager's page shows.
async fn link(manager: &Client) -> String {
    let page = manager.get("/queue/screen").await.text();
    let at = page.find("/queue/screen/").expect("a link");
    page[at..at + "/queue/screen/".len() + 64].to_owned()
}

cast::both! {
    async fn numbers_and_rooms_are_called_and_nobody_is_named(house) {
        let manager = counter(&house, Role::SpaceManager, Vec::new()).await;
        manager.get("/queue/screen").await.is(200).says("Aucun écran");
        manager.post("/queue/screen", &[]).await.leads_to();
        let path = link(&manager).await;
        let screen = counter(&house, Role::Volunteer, Vec::new()).await.with_cookie("antenne", "");
        let quiet = screen.get(&path).await;
        quiet.is(200).says("Personne n’est appelé");
        assert_eq!(quiet.header("refresh"), "10");
        let desk = desk(&house).await;
        assert_eq!(desk.get("/queue").await.header("refresh"), "", "only the display asks again by itself");
        desk.post(&format!("/people/{AMINA}/visits"), &[("reason", "help")]).await.leads_to();
        desk.post("/visits", &[("queue", "yes")]).await.leads_to();
        screen.get(&path).await.says("En attente").does_not_say("Amina").does_not_say("Diallo").does_not_say("démarche");
        desk.post("/queue/calls", &[]).await.leads_to();
        screen.get(&path).await.says("1 → Accueil").does_not_say("Amina");
    }

    async fn a_revoked_link_shows_nothing(house) {
        let manager = counter(&house, Role::SpaceManager, Vec::new()).await;
        manager.post("/queue/screen/removal", &[]).await.is(404);
        manager.post("/queue/screen", &[]).await.leads_to();
        let first = link(&manager).await;
        manager.post("/queue/screen", &[]).await.leads_to();
        let second = link(&manager).await;
        assert_ne!(first, second);
        manager.get(&first).await.is(404);
        manager.get(&second).await.is(200);
        let bent = format!("{}{}", &second[..second.len() - 1], if second.ends_with('0') { '1' } else { '0' });
        manager.get(&bent).await.is(404);
        manager.get("/queue/screen/nothing").await.is(404);
        manager.post("/queue/screen/removal", &[]).await.leads_to();
        manager.get(&second).await.is(404);
        manager.get("/queue/screen").await.says("Aucun écran");
        desk(&house).await.get("/queue/screen").await.is(403);
    }
}
