//! One-time codes: set up, asked for, used once, counted, replaced by papers, required by a setting.

use std::{future::Future, pin::Pin, sync::Arc};

use cast::{Client, PASSWORD, Seen, TestHouse, email_of};
use ground::{Fault, Moment, SpaceId};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use store::Tx;
use web::{
    Role, Routes,
    account::{ScreenLock, ScreenLockPort},
};

/// The secret that a page shows, as a telephone keeps it.
fn secret(page: &str) -> Vec<u8> {
    let shown = page.split("<strong class=\"num\">").nth(1).and_then(|rest| rest.split('<').next()).expect("a key");
    let signs = shown.chars().filter(char::is_ascii_alphanumeric);
    let values = signs.map(|sign| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(sign).expect("base 32"));
    let bits: Vec<u8> = values.flat_map(|value| (0..5).rev().map(move |n| u8::from(value >> n & 1 == 1))).collect();
    bits.chunks_exact(8).map(|eight| eight.iter().fold(0, |byte, bit| byte << 1 | bit)).collect()
}

/// What a telephone with this secret shows at an instant (RFC 6238).
fn code(secret: &[u8], at: Moment) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("a key");
    mac.update(&(at.micros() / 30_000_000).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let from = usize::from(hash[19] & 15);
    let word = u32::from_be_bytes([hash[from] & 0x7f, hash[from + 1], hash[from + 2], hash[from + 3]]);
    format!("{:06}", word % 1_000_000)
}

/// What says on the page that the password was given.
fn proof(page: &str) -> String {
    page.split("name=\"proof\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a proof").to_owned()
}

/// The papers that a page shows once.
fn papers(page: &str) -> Vec<String> {
    page.split("<li class=\"num\">").skip(1).filter_map(|rest| rest.split('<').next()).map(str::to_owned).collect()
}

/// Sets codes up for whoever holds this role; the secret and the papers.
async fn set_up(house: &TestHouse, app: &Client, role: Role) -> (Vec<u8>, Vec<String>) {
    let colleague = app.signed_in(role).await;
    colleague.get("/account/code").await.is(200).says("Installer les codes");
    let page = colleague.post("/account/code/key", &[("password", PASSWORD)]).await;
    page.is(200);
    let (secret, proof) = (secret(&page.text()), proof(&page.text()));
    let wrong = colleague.post("/account/code", &[("code", "000000"), ("proof", &proof)]).await;
    wrong.is(422).says("Ce n’est pas le code");
    let now = code(&secret, house.clock().now());
    let done = colleague.post("/account/code", &[("code", &now), ("proof", &proof)]).await;
    done.is(200).says("Vos dix codes sur papier").says("Un code est demandé à chaque connexion");
    colleague.get("/account/code").await.does_not_say("Vos dix codes sur papier").says("Il reste 10 codes");
    (secret, papers(&done.text()))
}

async fn sign_in(app: &Client, role: Role) -> Seen {
    app.post("/sign-in", &[("email", &email_of(role)), ("password", PASSWORD), ("back", "/account")]).await
}

/// The ticket that the page of the code carries.
fn ticket(seen: &Seen) -> String {
    let page = seen.text();
    page.split("name=\"ticket\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a ticket").to_owned()
}

async fn with_code(app: &Client, ticket: &str, code: &str) -> Seen {
    app.post("/sign-in/code", &[("ticket", ticket), ("code", code), ("back", "/account")]).await
}

cast::both! {
    async fn the_password_alone_opens_nothing_any_more(house) {
        let app = house.app(Routes::new(), &[]);
        let (secret, papers) = set_up(&house, &app, Role::Receptionist).await;
        assert_eq!(papers.len(), 10);
        let asked = sign_in(&app, Role::Receptionist).await;
        asked.is(200).says("Votre code");
        assert!(!asked.cookies.iter().any(|cookie| cookie.starts_with("antenne=")), "a session before the code");
        let ticket = ticket(&asked);
        // The code that set the telephone up was used.
        with_code(&app, &ticket, &code(&secret, house.clock().now())).await.is(422).says("Ce code ne convient pas");
        house.clock().turn_to(house.clock().now().plus_minutes(1));
        let now = code(&secret, house.clock().now());
        let entered = with_code(&app, &ticket, &now).await;
        assert_eq!(entered.leads_to(), "/account");
        app.keeping(&entered).get("/account").await.is(200);
        with_code(&app, &ticket, &now).await.is(422).says("Ce code ne convient pas");
        house.clock().turn_to(house.clock().now().plus_minutes(11));
        let late = with_code(&app, &ticket, &code(&secret, house.clock().now())).await;
        late.is(422).says("Tapez de nouveau votre mot de passe");
        with_code(&app, "not a ticket", "123456").await.is(422);
    }

    async fn a_paper_opens_once_and_new_ones_replace_it(house) {
        let app = house.app(Routes::new(), &[]);
        let (_, papers) = set_up(&house, &app, Role::Receptionist).await;
        let given = ticket(&sign_in(&app, Role::Receptionist).await);
        let entered = with_code(&app, &given, &papers[0].to_lowercase()).await;
        assert_eq!(entered.leads_to(), "/account");
        with_code(&app, &given, &papers[0]).await.is(422);
        let colleague = app.keeping(&entered);
        colleague.get("/account/code").await.says("Il reste 9 codes");
        colleague.post("/account/code/papers", &[("password", "autre")]).await.is(422);
        colleague.post("/account/code/papers", &[("password", PASSWORD)]).await.is(200).says("Vos dix codes");
        with_code(&app, &given, &papers[1]).await.is(422);
    }

    async fn tries_are_counted_and_few(house) {
        let app = house.app(Routes::new(), &[]);
        let (secret, _) = set_up(&house, &app, Role::Receptionist).await;
        house.clock().turn_to(house.clock().now().plus_minutes(1));
        let given = ticket(&sign_in(&app, Role::Receptionist).await);
        for _ in 0..5 {
            with_code(&app, &given, "000000").await.is(422).says("Ce code ne convient pas");
        }
        with_code(&app, &given, &code(&secret, house.clock().now())).await.is(422).says("Trop d’essais");
    }

    async fn codes_are_taken_away_by_their_holder_or_the_office(house) {
        let app = house.app(Routes::new(), &[]);
        set_up(&house, &app, Role::Receptionist).await;
        let colleague = app.signed_in(Role::Receptionist).await;
        colleague.post("/account/code/removal", &[("password", "autre")]).await.is(422);
        colleague.post("/account/code/removal", &[("password", PASSWORD)]).await.leads_to();
        assert_eq!(sign_in(&app, Role::Receptionist).await.leads_to(), "/account");
        set_up(&house, &app, Role::Adviser).await;
        let office = app.signed_in(Role::Administrator).await;
        let account = format!("/accounts/{}", cast::account_of(Role::Adviser));
        office.get(&account).await.says("se connecte avec un code");
        office.post(&format!("{account}/code/removal"), &[]).await.leads_to();
        office.get(&account).await.does_not_say("se connecte avec un code");
        assert_eq!(sign_in(&app, Role::Adviser).await.leads_to(), "/account");
    }

    async fn the_secret_is_shown_to_who_gives_the_password_and_a_moment_long(house) {
        let app = house.app(Routes::new(), &[]);
        let colleague = app.signed_in(Role::Receptionist).await;
        let shown = |seen: &Seen| seen.text().contains("<strong class=\"num\">");
        let first = colleague.get("/account/code").await;
        assert!(!shown(&first), "whoever passes by copies it");
        let wrong = colleague.post("/account/code/key", &[("password", "autre chose")]).await;
        wrong.is(422);
        assert!(!shown(&wrong));
        let page = colleague.post("/account/code/key", &[("password", PASSWORD)]).await;
        assert!(shown(&page));
        let (secret, proof) = (secret(&page.text()), proof(&page.text()));
        let now = code(&secret, house.clock().now());
        colleague.post("/account/code", &[("code", &now)]).await.is(422).says("Tapez de nouveau votre mot de passe");
        let adviser = app.signed_in(Role::Adviser).await;
        let theirs = adviser.post("/account/code", &[("code", &now), ("proof", &proof)]).await;
        theirs.is(422);
        assert!(!shown(&theirs), "another’s proof");
        house.clock().turn_to(house.clock().now().plus_minutes(11));
        let now = code(&secret, house.clock().now());
        let late = colleague.post("/account/code", &[("code", &now), ("proof", &proof)]).await;
        late.is(422).says("Tapez de nouveau votre mot de passe");
    }

    async fn a_network_may_require_them_of_who_sees_it_all(house) {
        let app = house.app_with(Routes::new(), &[], |house| {
            let strict: ScreenLockPort = Arc::new(Strict);
            house.port(strict)
        });
        let office = app.signed_in(Role::Administrator).await;
        assert_eq!(office.get("/accounts").await.leads_to(), "/account/code");
        office.post("/accounts", &[]).await.is(403);
        office.get("/account/code").await.is(200).says("Votre poste demande un code");
        app.signed_in(Role::Receptionist).await.get("/account").await.is(200);
        let page = office.post("/account/code/key", &[("password", PASSWORD)]).await;
        let now = code(&secret(&page.text()), house.clock().now());
        office.post("/account/code", &[("code", &now), ("proof", &proof(&page.text()))]).await.is(200);
        office.get("/accounts").await.is(200);
        // Whoever drops them sets them up again before anything else, in the session that is open too.
        office.post("/account/code/removal", &[("password", PASSWORD)]).await.leads_to();
        assert_eq!(office.get("/accounts").await.leads_to(), "/account/code");
    }
}

/// A network that asks for codes.
struct Strict;

impl ScreenLock for Strict {
    fn minutes<'a>(
        &'a self,
        _: &'a mut Tx,
        _: Option<SpaceId>,
    ) -> Pin<Box<dyn Future<Output = Result<i64, Fault>> + Send + 'a>> {
        Box::pin(async { Ok(20) })
    }

    fn asks_for_codes<'a>(&'a self, _: &'a mut Tx) -> Pin<Box<dyn Future<Output = Result<bool, Fault>> + Send + 'a>> {
        Box::pin(async { Ok(true) })
    }
}
