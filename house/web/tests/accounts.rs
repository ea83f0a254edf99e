//! Accounts, as a browser meets them: signing in and out, what ends a session, what an administrator gives and takes.

use std::collections::HashMap;

use cast::{Client, LILLE, PASSWORD, SAINT_DENIS, Seen, TestHouse, account_of, email_of};
use ground::{AccountId, Uuid};
use store::Right;
use web::{
    Answer, Asker, Guard, Role, Routes,
    account::{self, NewAccount, Status, rules},
    go,
};

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

/// Who the door of this browser's computer offers to open for: their session, by their initial.
async fn names_at(browser: &Client) -> HashMap<char, String> {
    let page = browser.with_cookie("antenne", "").get("/sign-in").await.text();
    let choices = page.split("name=\"session\"").skip(1);
    let choice = |choice: &str| {
        let session = choice.split("value=\"").nth(1).expect("a value")[..36].to_owned();
        let initial = choice.split("Camille ").nth(1).and_then(|name| name.chars().next()).expect("an initial");
        assert_eq!(&choice[choice.find("Camille").expect("a name")..][..10], format!("Camille {initial}."));
        (initial, session)
    };
    choices.map(choice).collect()
}

/// The way to the invitation that an account's page shows.
fn link_on(page: &str) -> String {
    let link = page.split("/invitation/").nth(1).expect("a link");
    let token = if link.len() > 64 && link.as_bytes()[64] == b'"' { link } else { panic!("no link in {page}") };
    format!("/invitation/{}", &token[..64])
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

    async fn however_many_codes_come_at_once_few_are_tried(house) {
        let app = app(&house);
        let email = email_of(Role::Receptionist);
        let runtime = cast::tokio::runtime::Handle::current();
        let wrong = || {
            let (app, email, runtime) = (app.clone(), email.clone(), runtime.clone());
            cast::tokio::task::spawn_blocking(move || runtime.block_on(signs_in(&app, &email, "wrong")).text())
        };
        let all: Vec<_> = std::iter::repeat_with(wrong).take(25).collect();
        let mut tried = 0;
        for one in all {
            tried += u32::from(!one.await.expect("answered").contains("Trop d’essais"));
        }
        assert!(tried <= 10, "{tried} were tried");
        house.clock().turn_to(cast::NOW.plus_minutes(16));
        entered(&app, &email, PASSWORD).await;
    }

    async fn an_open_screen_does_not_let_a_password_be_guessed(house) {
        let app = app(&house);
        let browser = entered(&app, &email_of(Role::Receptionist), PASSWORD).await;
        for _ in 0..10 {
            let guess = [("old", "wrong"), ("password", "une autre phrase longue")];
            browser.post("/password", &guess).await.is(422).does_not_say("Trop d’essais");
        }
        let right = [("password", PASSWORD), ("pin", "135790")];
        browser.post("/account/pin", &right).await.is(422).says("Trop d’essais");
        house.clock().turn_to(cast::NOW.plus_minutes(16));
        assert!(browser.post("/account/pin", &right).await.leads_to().starts_with("/account"));
    }

    async fn what_a_page_asks_by_itself_keeps_no_screen_open(house) {
        let app = app(&house);
        let browser = entered(&app, &email_of(Role::Receptionist), PASSWORD).await;
        for minutes in [10, 20] {
            house.clock().turn_to(cast::NOW.plus_minutes(minutes));
            browser.saying(&[("x-by-itself", "1")]).get("/account").await.is(200);
        }
        house.clock().turn_to(cast::NOW.plus_minutes(23));
        assert!(!lives(&browser).await, "nobody was there");
    }

    async fn a_way_back_leads_nowhere_else(house) {
        let app = app(&house);
        let email = email_of(Role::Receptionist);
        for back in ["//elsewhere.example", "/\t/elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example"] {
            let way = [("email", email.as_str()), ("password", PASSWORD), ("back", back)];
            assert_eq!(app.post("/sign-in", &way).await.leads_to(), "/today", "{back:?}");
        }
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
        assert!(!lives(&browser).await, "what came after opened it again");
        assert!(lives(&elsewhere).await, "another computer is another session");
    }

    async fn a_screen_left_alone_asks_who_is_there_and_its_session_ends_unused(house) {
        let app = app(&house);
        let email = email_of(Role::Receptionist);
        let (used, unused) = (entered(&app, &email, PASSWORD).await, entered(&app, &email, PASSWORD).await);
        for minutes in [21, 42, 63] {
            house.clock().turn_to(cast::NOW.plus_minutes(minutes));
            assert!(lives(&used).await, "{minutes} minutes");
        }
        assert!(!lives(&unused).await, "an hour without a request");
        used.get("/account").await.is(200).says("Fermer partout ailleurs");
        house.clock().turn_to(cast::NOW.plus_hours(10));
        let again = entered(&app, &email, PASSWORD).await;
        again.get("/account").await.is(200).does_not_say("Fermer partout ailleurs").does_not_say("Fermer\n");
    }

    async fn a_colleague_takes_over_with_a_short_code(house) {
        let app = app(&house);
        let (moussa, ines) = (email_of(Role::Receptionist), email_of(Role::Adviser));
        // Both sign in on one computer; each chooses a code, with the password.
        let desk = entered(&app, &moussa, PASSWORD).await;
        let pin = |pin: &'static str, password: &'static str| [("pin", pin), ("password", password)];
        desk.post("/account/pin", &pin("12345", PASSWORD)).await.is(422).says("Écrivez 6 chiffres");
        desk.post("/account/pin", &pin("123456", PASSWORD)).await.is(422).says("se devine trop vite");
        desk.post("/account/pin", &pin("135790", "pas le bon mot de passe")).await.is(422).says("mot de passe actuel");
        assert_eq!(desk.post("/account/pin", &pin("135790", PASSWORD)).await.leads_to(), "/account");
        assert_eq!(desk.post("/lock", &[]).await.leads_to(), "/sign-in");
        assert!(!lives(&desk).await, "locked");
        let desk = entered(&desk, &ines, PASSWORD).await;
        desk.post("/account/pin", &pin("246813", PASSWORD)).await.leads_to();
        let here = names_at(&desk).await;
        assert_eq!(here.len(), 2, "{here:?}");
        // The first takes over; nobody else's code opens their day.
        let wrong = desk.post("/switch", &[("session", &here[&'r']), ("pin", "246813")]).await;
        wrong.is(422).says("Ce n’est pas votre code");
        let right = desk.post("/switch", &[("session", &here[&'r']), ("pin", "135790")]).await;
        assert_eq!(right.leads_to(), "/today");
        let back = desk.keeping(&right);
        assert!(back.get("/desk").await.leads_to().starts_with("/at/"));
        // Another computer knows neither name, and its key opens nothing.
        assert!(names_at(&app).await.is_empty());
        let stranger = app.post("/switch", &[("session", &here[&'r']), ("pin", "135790")]).await;
        stranger.is(422).says("Choisissez votre nom");
        // Five wrong codes: only the password opens, for a while.
        for _ in 0..4 {
            back.post("/switch", &[("session", &here[&'r']), ("pin", "999000")]).await.is(422);
        }
        let late = back.post("/switch", &[("session", &here[&'r']), ("pin", "135790")]).await;
        late.is(422).says("Trop d’essais");
        // Who signs out is not offered any more; who takes the code away neither.
        assert_eq!(back.post("/sign-out", &[]).await.leads_to(), "/sign-in");
        assert_eq!(names_at(&back).await.len(), 1);
    }

    async fn what_ended_is_forgotten(house) {
        let app = app(&house);
        entered(&app, &email_of(Role::Receptionist), PASSWORD).await;
        signs_in(&app, &email_of(Role::Receptionist), "pas le bon").await.is(422);
        house.clock().turn_to(cast::NOW.plus_days(1));
        entered(&app, &email_of(Role::Receptionist), PASSWORD).await;
        house.clock().turn_to(cast::NOW.plus_days(2).plus_minutes(1));
        let mut tx = web::doorkeeper().write(house.db()).await.expect("writes");
        assert_eq!(web::forget_old(&mut tx).await.expect("forgotten"), 1);
        tx.commit().await.expect("kept");
    }

    async fn a_computer_left_open_is_closed_from_another(house) {
        let app = app(&house);
        let email = email_of(Role::Receptionist);
        let (here, there) = (entered(&app, &email, PASSWORD).await, entered(&app, &email, PASSWORD).await);
        let page = here.get("/account").await.text();
        let end = page.split("/account/sessions/").nth(1).expect("another session")[..36].to_owned();
        let stranger = entered(&app, &email_of(Role::Adviser), PASSWORD).await;
        stranger.post(&format!("/account/sessions/{end}/removal"), &[]).await.is(404);
        assert!(lives(&there).await, "not theirs to close");
        here.post(&format!("/account/sessions/{end}/removal"), &[]).await.leads_to();
        assert!(lives(&here).await && !lives(&there).await);
        let there = entered(&app, &email, PASSWORD).await;
        here.post("/account/sessions/removal", &[]).await.leads_to();
        assert!(lives(&here).await && !lives(&there).await);
        // And from the office, wherever it is open.
        let office = app.signed_in(Role::Administrator).await;
        let account = format!("/accounts/{}", account_of(Role::Receptionist));
        assert_eq!(office.post(&format!("{account}/sessions/removal"), &[]).await.leads_to(), account);
        assert!(!lives(&here).await);
    }

    async fn an_invitation_lets_its_holder_choose_a_password_once(house) {
        const NEW: &str = "une phrase que je retiens";
        let app = app(&house);
        let office = app.signed_in(Role::Administrator).await;
        let saint_denis = SAINT_DENIS.to_string();
        let who = [
            ("name", "Awa Ba"), ("email", "awa@essai.example"), ("password", ""), ("status", "volunteer"),
            ("role", "receptionist"), ("space", saint_denis.as_str()),
        ];
        let account = office.post("/accounts", &who).await.leads_to();
        let link = link_on(&office.get(&account).await.text());
        app.get(&link).await.is(200).says("Bonjour Awa Ba").says("awa@essai.example");
        app.post(&link, &[("password", "court")]).await.is(422).says("au moins 12 caractères");
        // Made anew, only the new one opens.
        office.post(&format!("{account}/invitation"), &[]).await.leads_to();
        app.post(&link, &[("password", NEW)]).await.is(422).says("Ce lien a déjà servi");
        let link = link_on(&office.get(&account).await.text());
        let entered_by_link = app.post(&link, &[("password", NEW)]).await;
        assert_eq!(entered_by_link.leads_to(), "/today");
        assert!(app.keeping(&entered_by_link).get("/desk").await.leads_to().starts_with("/at/"));
        app.post(&link, &[("password", NEW)]).await.is(422).says("Ce lien a déjà servi");
        entered(&app, "awa@essai.example", NEW).await;
        // A lost password: the old one and the open sessions end with the new one.
        let old = entered(&app, "awa@essai.example", NEW).await;
        office.post(&format!("{account}/invitation"), &[]).await.leads_to();
        let link = link_on(&office.get(&account).await.text());
        house.clock().turn_to(cast::NOW.plus_minutes(10));
        app.post(&link, &[("password", PASSWORD)]).await.leads_to();
        assert!(!lives(&old).await);
        signs_in(&app, "awa@essai.example", NEW).await.is(422);
        // Written to another address, the link that the first one received opens nothing.
        office.post(&format!("{account}/invitation"), &[]).await.leads_to();
        let link = link_on(&office.get(&account).await.text());
        let corrected = [("name", "Awa Ba"), ("email", "awa.ba@essai.example"), ("status", "volunteer")];
        assert!(office.post(&account, &corrected).await.leads_to().starts_with(&account));
        app.get(&link).await.is(422).says("Ce lien a déjà servi");
        // A week later it opens nothing; nor does one that nobody made.
        let office = app.signed_in(Role::Administrator).await;
        office.post(&format!("{account}/invitation"), &[]).await.leads_to();
        let link = link_on(&office.get(&account).await.text());
        house.clock().turn_to(cast::NOW.plus_days(8));
        app.get(&link).await.is(422).says("son temps est passé");
        app.get(&format!("{}0", &link[..link.len() - 1])).await.is(if link.ends_with('0') { 422 } else { 404 });
    }

    async fn a_volunteer_without_an_address_gets_one_and_is_invited(house) {
        let app = app(&house);
        let office = app.signed_in(Role::Administrator).await;
        let id = AccountId::fresh();
        let mut tx = house.badge().write(house.db()).await.expect("writes");
        let awa = NewAccount {
            id, email: id.to_string(), name: "Awa Ba".into(), password: rules::NOBODYS.into(),
            language: web::Language::French, status: Status::Volunteer,
        };
        account::create(&mut tx, &awa).await.expect("made");
        tx.commit().await.expect("kept");
        let page = format!("/accounts/{id}");
        office.get(&page).await.is(200).says("Pas d’adresse e-mail");
        office.get("/accounts?q=awa").await.is(200).says("Pas d’adresse e-mail").does_not_say(&id.to_string());
        office.post(&format!("{page}/invitation"), &[]).await.is(422).says("écrivez-la d’abord");
        let who = |email| [("name", "Awa Ba"), ("email", email), ("status", "volunteer"), ("phone", "06 39 98 00 01"), ("spoken", "wolof")];
        office.post(&page, &who("")).await.leads_to();
        let shown = office.get(&page).await.text();
        assert!(shown.contains("value=\"06 39 98 00 01\"") && shown.contains("value=\"wolof\""), "{shown}");
        office.post(&page, &who("awa@essai.example")).await.leads_to();
        office.post(&format!("{page}/invitation"), &[]).await.leads_to();
        app.get(&link_on(&office.get(&page).await.text())).await.is(200).says("awa@essai.example");
        office.post(&page, &who("")).await.is(422).says("Remplissez ce champ");
    }

    async fn a_closed_account_opens_again_and_the_last_administrator_stays(house) {
        let app = app(&house);
        let office = app.signed_in(Role::Administrator).await;
        let account = format!("/accounts/{}", account_of(Role::Volunteer));
        office.post(&format!("{account}/closure"), &[]).await.leads_to();
        office.post(&format!("{account}/invitation"), &[]).await.is(422).says("Rouvrez-le d’abord");
        assert_eq!(office.post(&format!("{account}/opening"), &[]).await.leads_to(), account);
        entered(&app, &email_of(Role::Volunteer), PASSWORD).await;
        let own = format!("/accounts/{}", account_of(Role::Administrator));
        let page = office.get(&own).await.text();
        let grant = page.split("/grants/").nth(1).expect("a post")[..36].to_owned();
        let last = office.post(&format!("{own}/grants/{grant}/removal"), &[]).await;
        last.is(422).says("le dernier compte d’administration");
        // Name and address are corrected; another's address is not taken.
        let taken = email_of(Role::Seller);
        let who = |email| [("name", "Bernadette Aubry"), ("email", email), ("status", "staff")];
        office.post(&account, &who(&taken)).await.is(422).says("Cette adresse a déjà un compte");
        office.post(&account, &who("bernadette@essai.example")).await.leads_to();
        entered(&app, "bernadette@essai.example", PASSWORD).await;
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
        let elsewhere = entered(&app, &email, PASSWORD).await;
        assert_eq!(browser.post("/password", &[("old", PASSWORD), ("password", NEW)]).await.leads_to(), "/account");
        assert!(lives(&browser).await && !lives(&elsewhere).await, "who knew the old one is out");
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
