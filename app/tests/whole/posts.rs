//! Who holds several posts chooses one in the morning: before, no room is open; after, screen and rights follow it.

use antenne::compose;
use cast::{Client, LILLE, PASSWORD, SAINT_DENIS, TestHouse};
use ground::{AccountId, Uuid};
use web::{Guard, Role, account};

use crate::world::{address, furnished, nobodys};

/// Receives people in Lille on some days, and helps in Saint-Denis on others.
async fn moussa(house: &TestHouse) -> (&'static str, Uuid, Uuid) {
    const EMAIL: &str = "moussa@essai.example";
    let mut tx = house.badge().write(house.db()).await.expect("opened");
    let posts = [(Role::Receptionist, Some(LILLE)), (Role::Volunteer, Some(SAINT_DENIS))];
    let account = cast::hire(&mut tx, EMAIL, &posts).await;
    tx.commit().await.expect("kept");
    (EMAIL, grant(house, account, Role::Receptionist).await, grant(house, account, Role::Volunteer).await)
}

async fn grant(house: &TestHouse, account: AccountId, role: Role) -> Uuid {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let grants = account::all_grants(&mut tx, account).await.expect("read");
    grants.iter().find(|grant| grant.role == role).expect("a grant").id
}

async fn chooses(client: &Client, grant: Uuid) -> cast::Seen {
    client.post("/post", &[("grant", &grant.to_string())]).await
}

cast::both! {
    async fn nothing_opens_before_a_post_is_chosen(house) {
        let app = furnished(&house).await;
        let (email, ..) = moussa(&house).await;
        let signed = app.post("/sign-in", &[("email", email), ("password", PASSWORD)]).await;
        assert_eq!(signed.leads_to(), "/today");
        let moussa = app.keeping(&signed);
        assert_eq!(moussa.get("/today").await.leads_to(), "/post");
        let page = moussa.get("/post").await;
        page.is(200).says("Bonjour moussa").says("Accueil Lille").says("Bénévolat Saint-Denis").does_not_say("Aujourd’hui Accueil");
        assert!(!page.text().contains("<nav"), "a room stands in the menu");
        let mut tried = 0;
        for info in compose::routes().infos().iter().filter(|info| matches!(info.guard, Guard::Right(_))) {
            let (path, _) = address(info.path, nobodys);
            if info.method == "GET" {
                assert_eq!(moussa.get(&path).await.leads_to(), "/post", "{path}");
            } else {
                moussa.post(&path, &[]).await.is(403);
            }
            tried += 1;
        }
        assert!(tried > 80, "only {tried} doors were tried");
    }

    async fn screen_and_rights_follow_the_post(house) {
        let app = furnished(&house).await;
        let (email, reception, volunteer) = moussa(&house).await;
        let signed = app.post("/sign-in", &[("email", email), ("password", PASSWORD)]).await;
        let moussa = app.keeping(&signed);
        // What was granted to somebody else is not to be chosen.
        let other = grant(&house, cast::account_of(Role::SpaceManager), Role::SpaceManager).await;
        for not_mine in [other, Uuid::now_v7()] {
            chooses(&moussa, not_mine).await.is(422).says("Choisissez une réponse");
            assert_eq!(moussa.get("/today").await.leads_to(), "/post");
        }
        assert_eq!(chooses(&moussa, reception).await.leads_to(), "/today");
        let page = moussa.get("/today").await;
        page.is(200).says("L’accueil aujourd’hui").says("File d’attente").says("Accueil · Lille");
        moussa.get("/queue").await.is(200);
        moussa.get(&format!("/people/{}", cast::AMINA)).await.is(200);
        assert_eq!(chooses(&moussa, volunteer).await.leads_to(), "/today");
        let page = moussa.get("/today").await;
        page.is(200).says("Votre bénévolat").says("Bénévolat · Saint-Denis").does_not_say("File d’attente");
        moussa.get("/queue").await.is(403).says("Changer de poste");
        moussa.get(&format!("/people/{}", cast::AMINA)).await.is(403);
        // And back, without signing in again.
        chooses(&moussa, reception).await.leads_to();
        moussa.get("/queue").await.is(200);
    }
}
