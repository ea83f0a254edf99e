//! Accounts, as a browser meets them: signing in and out, what ends a session, what an administrator gives and takes.

use cast::{Client, LILLE, PASSWORD, SAINT_DENIS, Seen, TestHouse, account_of, email_of};
use ground::Uuid;
use store::Right;
use web::{Answer, Asker, Guard, Role, Routes, go};

/// Tells the space of today's post.
async fn desk(asker: Asker) -> Answer {
    Ok(go(&format!("/at/{}", asker.space()?)))
}

fn app(house: &TestHouse) -> Client {
    house.app(Routes::new().get("/desk", Guard::Right(Right::Receive), desk), &[])
}

async fn signs_in(app: &Client, email: &str, password: &str) -> Seen {
    app.post("/sign-in", &[("email", email), ("password", password)]).await
}

/// A browser whose sign-in went well.
async fn entered(app: &Client, email: &str, password: &str) -> Client {
    let seen = signs_in(app, email, password).await;
    assert_eq!(seen.leads_to(), "/today");
    app.keeping(&seen)
}

/// Whether the session still lives: its own page opens, or leads to the door.
async fn lives(browser: &Client) -> bool {
    let seen = browser.get("/password").await;
    seen.status.as_u16() == 200 || seen.leads_to() != "/sign-in"
}

/// The grant of this post, as the page that offers it names it.
async fn offered(browser: &Client, post: &str) -> String {
    let page = browser.get("/post").await.text();
    let tiles: Vec<&str> = page.split("name=\"grant\" value=\"").skip(1).collect();
    let of = |tile: &&&str| tile.split("</button>").next().is_some_and(|tile| tile.contains(post));
    tiles.iter().find(of).unwrap_or_else(|| panic!("no post {post}:\n{page}"))[..36].to_owned()
}

cast::both! {
    async fn a_wrong_password_and_an_unknown_address_read_the_same(house) {
        let app = app(&house);
        let email = email_of(Role::Receptionist);
        let wrong = signs_in(&app, &email, "pas le bon mot de passe").await;
        let unknown = signs_in(&app, "personne@essai.example", PASSWORD).await;
        for seen in [&wrong, &unknown] {
            seen.is(422).says("L’adresse ou le mot de passe ne va pas");
            assert!(seen.cookies.is_empty(), "{:?}", seen.cookies);
        }
        assert_eq!(wrong.words(), unknown.words());
        let text = wrong.text();
        assert!(text.contains(&format!("value=\"{email}\"")) && !text.contains("pas le bon"), "{text}");
        signs_in(&app, "", "").await.is(422).says("Remplissez ce champ");
        // However the address is written; and what the browser keeps, no script reads.
        let seen = signs_in(&app, &email.to_uppercase(), PASSWORD).await;
        assert_eq!(seen.leads_to(), "/today");
        assert!(seen.cookies[0].contains("; HttpOnly; SameSite=Lax"), "{:?}", seen.cookies);
        assert!(lives(&app.keeping(&seen)).await);
    }

    async fn after_ten_attempts_an_address_waits_and_no_other(house) {
        let app = app(&house);
        let addresses = [email_of(Role::Receptionist), "personne@essai.example".to_owned()];
        for email in &addresses {
            for _ in 0..10 {
                signs_in(&app, email, "pas le bon mot de passe").await.is(422).says("ne va pas");
            }
            signs_in(&app, email, PASSWORD).await.is(422).says("Trop d’essais avec cette adresse");
        }
        entered(&app, &email_of(Role::Adviser), PASSWORD).await;
        house.clock().turn_to(cast::NOW.plus_minutes(14));
        signs_in(&app, &addresses[0], PASSWORD).await.is(422).says("Trop d’essais");
        house.clock().turn_to(cast::NOW.plus_minutes(16));
        entered(&app, &addresses[0], PASSWORD).await;
    }

    async fn signing_out_ends_the_session_for_whoever_kept_its_cookie(house) {
        let app = app(&house);
        let browser = entered(&app, &email_of(Role::Receptionist), PASSWORD).await;
        let elsewhere = entered(&app, &email_of(Role::Receptionist), PASSWORD).await;
        assert!(lives(&browser).await);
        let out = browser.post("/sign-out", &[]).await;
        assert_eq!(out.leads_to(), "/sign-in");
        assert!(out.cookies[0].starts_with("antenne=; ") && out.cookies[0].contains("Max-Age=0"), "{:?}", out.cookies);
        assert!(!lives(&browser).await, "the cookie still opens");
        browser.post("/password", &[]).await.is(403).says("Votre session était finie");
        assert!(lives(&elsewhere).await, "another computer is another session");
    }

    async fn a_session_ends_unused_and_at_the_latest_after_a_day(house) {
        let app = app(&house);
        let email = email_of(Role::Receptionist);
        let (used, unused) = (entered(&app, &email, PASSWORD).await, entered(&app, &email, PASSWORD).await);
        house.clock().turn_to(cast::NOW.plus_hours(7));
        assert!(lives(&used).await);
        house.clock().turn_to(cast::NOW.plus_hours(8));
        assert!(!lives(&unused).await, "eight hours without a request");
        for hours in [14, 21, 23] {
            house.clock().turn_to(cast::NOW.plus_hours(hours));
            assert!(lives(&used).await, "{hours} hours");
        }
        house.clock().turn_to(cast::NOW.plus_hours(24));
        assert!(!lives(&used).await, "a whole day");
    }

    async fn closing_an_account_ends_its_sessions(house) {
        let app = app(&house);
        let email = email_of(Role::Volunteer);
        let volunteer = entered(&app, &email, PASSWORD).await;
        let office = app.signed_in(Role::Administrator).await;
        let own = office.post(&format!("/accounts/{}/closure", account_of(Role::Administrator)), &[]).await;
        own.is(422).says("Vous ne pouvez pas fermer votre propre compte");
        let account = format!("/accounts/{}", account_of(Role::Volunteer));
        assert_eq!(office.post(&format!("{account}/closure"), &[]).await.leads_to(), "/accounts");
        assert!(!lives(&volunteer).await);
        signs_in(&app, &email, PASSWORD).await.is(422).says("L’adresse ou le mot de passe ne va pas");
        office.get(&account).await.is(200).says("Compte fermé le 22/11/2026").does_not_say("Confier un poste");
        assert!(lives(&office).await);
    }

    async fn a_password_is_changed_by_who_knows_it(house) {
        const NEW: &str = "une autre phrase, plus longue";
        let app = app(&house);
        let email = email_of(Role::Receptionist);
        let browser = entered(&app, &email, PASSWORD).await;
        let wrong = browser.post("/password", &[("old", "pas le bon mot de passe"), ("password", NEW)]).await;
        wrong.is(422).says("Ce n’est pas votre mot de passe actuel");
        browser.post("/password", &[("old", PASSWORD), ("password", "court")]).await.is(422).says("au moins 12 caractères");
        entered(&app, &email, PASSWORD).await;
        assert_eq!(browser.post("/password", &[("old", PASSWORD), ("password", NEW)]).await.leads_to(), "/today");
        signs_in(&app, &email, PASSWORD).await.is(422);
        entered(&app, &email, NEW).await;
    }

    async fn an_account_is_made_with_its_first_post(house) {
        const EMAIL: &str = "awa@essai.example";
        let app = app(&house);
        let office = app.signed_in(Role::Administrator).await;
        let (lille, key) = (LILLE.to_string(), Uuid::now_v7().to_string());
        let makes = async |email: &str, password: &str, role: &str, space: &str| {
            let who = [
                ("name", "Awa Ba"), ("email", email), ("password", password), ("status", "staff"), ("role", role),
                ("space", space),
            ];
            office.post("/accounts", &who).await
        };
        makes("awa", "court", "", "").await.is(422)
            .says("Écrivez une adresse e-mail").says("au moins 12 caractères").says("Choisissez une réponse");
        makes(&email_of(Role::Seller), PASSWORD, "receptionist", &lille).await.is(422).says("Cette adresse a déjà un compte");
        makes(EMAIL, PASSWORD, "receptionist", "").await.is(422).says("Choisissez l’antenne de ce poste");
        makes(EMAIL, PASSWORD, "administrator", &lille).await.is(422).says("Ce poste vaut pour tout le réseau");
        makes(EMAIL, PASSWORD, "receptionist", &cast::OTHER_SPACE.to_string()).await.is(422);
        signs_in(&app, EMAIL, PASSWORD).await.is(422);
        let fine = [
            ("key", key.as_str()), ("name", "Awa Ba"), ("email", EMAIL), ("password", PASSWORD),
            ("status", "volunteer"), ("role", "receptionist"), ("space", &lille),
        ];
        for _ in 0..2 {
            assert_eq!(office.post("/accounts", &fine).await.leads_to(), format!("/accounts/{key}"));
        }
        office.get(&format!("/accounts/{key}")).await.is(200).says("Bénévole").says("Awa Ba").says("Accueil · Lille depuis le 22/11/2026");
        let awa = entered(&app, EMAIL, PASSWORD).await;
        assert_eq!(awa.get("/desk").await.leads_to(), format!("/at/{LILLE}"));
    }

    async fn a_post_is_given_for_a_space_and_taken_at_once(house) {
        let app = app(&house);
        let office = app.signed_in(Role::Administrator).await;
        let volunteer = entered(&app, &email_of(Role::Volunteer), PASSWORD).await;
        volunteer.get("/desk").await.is(403);
        let account = format!("/accounts/{}", account_of(Role::Volunteer));
        let saint_denis = SAINT_DENIS.to_string();
        let given = [("role", "receptionist"), ("space", saint_denis.as_str())];
        assert_eq!(office.post(&format!("{account}/grants"), &given).await.leads_to(), account);
        // The post of today stays until another is chosen; then it counts for its own space.
        volunteer.get("/desk").await.is(403);
        let grant = offered(&volunteer, "Saint-Denis").await;
        volunteer.post("/post", &[("grant", &grant)]).await.leads_to();
        assert_eq!(volunteer.get("/desk").await.leads_to(), format!("/at/{SAINT_DENIS}"));
        // Taken from under another account's address it stays; from its own it is gone with the next page.
        let other = format!("/accounts/{}/grants/{grant}/removal", account_of(Role::Seller));
        office.post(&other, &[]).await.is(404);
        assert_eq!(volunteer.get("/desk").await.leads_to(), format!("/at/{SAINT_DENIS}"));
        assert_eq!(office.post(&format!("{account}/grants/{grant}/removal"), &[]).await.leads_to(), account);
        assert_eq!(volunteer.get("/desk").await.leads_to(), "/post");
        volunteer.post("/post", &[("grant", &grant)]).await.is(422).says("Choisissez une réponse");
        volunteer.get("/post").await.is(200).says("Bénévolat").does_not_say("Saint-Denis");
    }
}
