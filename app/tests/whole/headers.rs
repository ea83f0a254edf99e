//! What surrounds every answer: no other site can send a form, show a page in its own, or learn where one was.

use antenne::compose;
use cast::{Client, PASSWORD, email_of};
use web::Role;

use crate::{
    store::rows,
    world::{self, address, composed, furnished},
};

/// What a browser says when a page of another site makes it send a form.
const ELSEWHERE: [&[(&str, &str)]; 5] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site"), ("origin", "http://neighbour.antenne.test")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://antenne.test")],
    &[("origin", "https://elsewhere.example")],
    &[("origin", "null")],
];

/// The value of the policy, its nonce apart.
fn policy(said: &str) -> (String, Option<String>) {
    let nonce = said.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).map(str::to_owned);
    (nonce.as_ref().map_or_else(|| said.to_owned(), |nonce| said.replace(nonce, "N")), nonce)
}

async fn sign_in(app: &Client) -> String {
    let email = email_of(Role::Receptionist);
    app.post("/sign-in", &[("email", &email), ("password", PASSWORD)]).await.is(303).header("set-cookie").to_owned()
}

cast::both! {
    async fn no_form_comes_from_another_site(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let mut tx = house.badge().read(app.house().db()).await.expect("opened");
        let before = rows(&mut tx).await;
        drop(tx);
        let fields = [("reason", "help"), ("text", "Bonjour"), ("email", "x@essai.example"), ("password", PASSWORD)];
        let mut sent = 0;
        for says in ELSEWHERE {
            let browser = life.manager.saying(says);
            for info in compose::routes().infos().iter().filter(|info| info.method == "POST") {
                let (path, _) = address(info.path, |noun| life.id(noun).to_owned());
                assert_eq!(browser.post(&path, &fields).await.status, 403, "{path} is sent from elsewhere: {says:?}");
                sent += 1;
            }
        }
        assert!(sent > 200, "only {sent} forms were sent");
        let mut tx = house.badge().read(app.house().db()).await.expect("opened");
        assert_eq!(before, rows(&mut tx).await, "something was written");
        // A link from elsewhere opens; a browser that does not say where it comes from is known by its origin.
        life.manager.saying(ELSEWHERE[0]).get("/people").await.is(200);
        let old = life.manager.saying(&[("origin", "http://antenne.test")]);
        old.post("/notes", &[("text", "Bonjour")]).await.is(303);
    }

    async fn every_answer_is_strict(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let manager = &life.manager;
        let pages = [
            (app.get("/sign-in").await, 200, true),
            (app.get("/today").await, 303, false),
            (app.get("/nowhere").await, 404, true),
            (manager.get("/accounts").await, 403, true),
            (manager.get(&format!("/people/{}", life.id("person"))).await, 200, true),
            (manager.get(&format!("/workshops/{}/sheet.pdf", life.id("workshop"))).await, 200, true),
            (manager.post("/people", &[]).await, 422, true),
            (app.get(&format!("/suivi/{}", life.id("follow-up"))).await, 200, true),
            (manager.saying(ELSEWHERE[0]).post("/people", &[]).await, 403, true),
        ];
        let mut nonces = std::collections::BTreeSet::new();
        for (seen, status, has_scripts) in &pages {
            seen.is(*status);
            let (policy, nonce) = policy(seen.header("content-security-policy"));
            let scripts = if *has_scripts { "'nonce-N'" } else { "'none'" };
            assert_eq!(
                policy,
                format!(
                    "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                     connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                ),
            );
            nonces.extend(nonce);
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("permissions-policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
                ("cache-control", "no-store"),
            ] {
                assert_eq!(seen.header(name), value, "{name} of {} {status}", seen.kind);
            }
        }
        let search = manager.get("/people").await;
        assert!(search.header("permissions-policy").starts_with("camera=(self), "), "a card is read there");
        assert_eq!(nonces.len(), pages.iter().filter(|page| page.2).count(), "a nonce comes twice: {nonces:?}");
    }

    async fn cookies_stay_with_the_browser_and_the_site(house) {
        for (at, secure) in [("http://antenne.test", ""), ("https://antenne.example", "; Secure")] {
            let app = composed(&house, at, post::Transport::None, None).await;
            let session = sign_in(&app).await;
            let token = session.split(';').next().expect("a cookie").to_owned();
            assert!(token.strip_prefix("antenne=").is_some_and(|token| token.len() >= 43), "{token}");
            assert_eq!(session, format!("{token}; Path=/; HttpOnly; SameSite=Lax{secure}"));
            let year = format!("Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}");
            let language = app.post("/language", &[("language", "en")]).await;
            assert_eq!(language.is(303).header("set-cookie"), format!("language=en; {year}"));
            let display = app.post("/display", &[("theme", "dark")]).await;
            assert!(display.is(303).header("set-cookie").ends_with(&year), "{}", display.header("set-cookie"));
        }
    }
}
