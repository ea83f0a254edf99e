//! Every page that a post leads to, at both widths; the gallery in every look; what pages weigh.

use std::collections::BTreeSet;

use journeys::{Antenne, Browser, Look, Trouble, Viewport, amina};
use serde_json::json;

const PEOPLE: u32 = 60;
const ROLES: [&str; 9] = [
    "receptionist",
    "facilitator",
    "adviser",
    "seller",
    "space_manager",
    "volunteer",
    "network_officer",
    "administrator",
    "referrer",
];
/// Bytes transferred with a cold cache.
const PERSON: u64 = 60_000;
const STAFF: u64 = 120_000;

/// Where the menu of this post leads, Today first.
async fn rooms(browser: &Browser) -> Result<Vec<String>, Trouble> {
    let script = "return [...document.querySelectorAll('nav.side a')].map((link) => link.getAttribute('href'))";
    let found = browser.run(script, vec![]).await?;
    let mut rooms: Vec<String> = serde_json::from_value(found).unwrap_or_default();
    rooms.dedup();
    Ok(rooms)
}

/// The first thing of each kind on lists: a person, a workshop, a structure…
async fn first_of(browser: &Browser, list: &str) -> Result<Option<String>, Trouble> {
    let script = "return [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))
        .find((href) => new RegExp('^' + arguments[0] + '/[0-9a-f-]{36}$').test(href))";
    Ok(browser.run(script, vec![json!(list)]).await?.as_str().map(str::to_owned))
}

/// Nothing of the page is beside the screen: nobody scrolls sideways to read.
async fn fits(browser: &Browser, path: &str, breaches: &mut Vec<String>) -> Result<(), Trouble> {
    let over = browser.run("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
    if over.as_i64().unwrap_or(0) > 0 {
        breaches.push(format!("{path} is {over} px wider than the screen"));
    }
    Ok(())
}

fn none(breaches: &[String]) -> Result<(), Trouble> {
    if breaches.is_empty() { Ok(()) } else { Err(Trouble::because(breaches.join("\n"))) }
}

/// A picture's name from a path.
fn name(role: &str, path: &str) -> String {
    let noun = path.split('/').nth(1).unwrap_or_default();
    format!("{role}-{noun}{}", if path.matches('/').count() > 1 { "-one" } else { "" })
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn every_room_of_every_post() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, amina::MORNING)?;
    let mut browser = Browser::opens(Viewport::Desk, antenne.address()).await?;
    let (mut breaches, mut seen) = (Vec::new(), BTreeSet::new());
    for role in ROLES {
        browser.turns_to(Viewport::Desk).await?;
        browser.signs_in(role).await?;
        let mut paths = rooms(&browser).await?;
        // Where the post was chosen, by the one who holds two.
        paths.push("/post".to_owned());
        for list in ["/people", "/workshops", "/partners", "/referrals", "/accounts", "/spaces"] {
            if paths.iter().any(|path| path == list) {
                browser.visit(list).await?;
                paths.extend(first_of(&browser, list).await?);
            }
        }
        // Today is another page for every post; the rest is the same page.
        paths.retain(|path| path == "/today" || seen.insert(path.clone()));
        for viewport in [Viewport::Desk, Viewport::Phone] {
            browser.turns_to(viewport).await?;
            for path in &paths {
                if let Err(trouble) = browser.visit(path).await {
                    breaches.push(format!("{role}, {viewport:?}: {trouble}"));
                }
                fits(&browser, &format!("{role}, {viewport:?}: {path}"), &mut breaches).await?;
                browser.shot(&name(role, path)).await?;
            }
        }
    }
    none(&breaches)
}

/// Pages behind lists and buttons, by who opens them: the list, and what follows; `{}` is the first thing of the list.
const FORMS: &[(&str, &str, &[&str])] = &[
    (
        "receptionist",
        "/people",
        &["/people/new", "{}/identity", "{}/consents", "{}/visits/new", "{}/own-page", "/notes", "/password"],
    ),
    (
        "receptionist",
        "/people",
        &[
            "/day/closing",
            "/phone-calls/new",
            "/belongings",
            "/visits",
            "/walk-ins",
            "/first-help",
            "{}/first-help",
            "/practice",
            "/account/code",
        ],
    ),
    (
        "space_manager",
        "/incidents",
        &["/day/tasks", "/incidents/new", "/complaints/new", "/exclusions", "/access", "{}"],
    ),
    (
        "space_manager",
        "/workshops",
        &[
            "/workshop-templates",
            "/workshop-templates/new",
            "/standing-weeks",
            "/standing-weeks/new",
            "/equipment",
            "/holidays",
            "/calendars",
            "/closures",
        ],
    ),
    (
        "adviser",
        "/people",
        &[
            "{}/diagnosis/postponement",
            "{}/diagnosis/new",
            "{}/plan/new",
            "{}/autonomy",
            "{}/assistance",
            "/calls",
            "/modules/caf",
        ],
    ),
    ("adviser", "/people", &["/advice", "{}/advice/new", "/follow-ups", "/advice/report", "{}/mandates/new"]),
    ("adviser", "/advice", &["{}"]),
    ("facilitator", "/workshops", &["/workshops/new", "{}/edit", "/permissions"]),
    (
        "space_manager",
        "/partners",
        &["/roster/new", "/partners/new", "{}/edit", "/places", "/renewals", "/link-requests", "/demander-un-lien"],
    ),
    (
        "network_officer",
        "/spaces",
        &[
            "/modules/new",
            "/modules/mailbox",
            "/modules/mailbox/edit",
            "/spaces/new",
            "{}/way",
            "/territories",
            "/neighbourhoods",
            "/neighbourhoods/outlines",
            "/neighbourhoods?insee=93066",
        ],
    ),
    ("administrator", "/accounts", &["/accounts/new", "/requests/new"]),
];

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn the_forms_behind_the_lists() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, amina::MORNING)?;
    let mut browser = Browser::opens(Viewport::Desk, antenne.address()).await?;
    let mut breaches = Vec::new();
    for (role, list, paths) in FORMS {
        browser.turns_to(Viewport::Desk).await?;
        browser.signs_in(role).await?;
        browser.visit(list).await?;
        let first = first_of(&browser, list).await?.unwrap_or_default();
        for viewport in [Viewport::Desk, Viewport::Phone] {
            browser.turns_to(viewport).await?;
            for path in paths.iter().map(|path| path.replace("{}", &first)) {
                if let Err(trouble) = browser.visit(&path).await {
                    breaches.push(format!("{role}, {viewport:?}: {trouble}"));
                }
                fits(&browser, &format!("{role}, {viewport:?}: {path}"), &mut breaches).await?;
            }
        }
        if browser.tries("/nowhere").await? != 404 {
            breaches.push(format!("{role}: /nowhere is there"));
        }
        // The first page of this post, in the other colours.
        browser.turns_to(Viewport::Desk).await?;
        for look in [Look::Dark, Look::HighContrast] {
            browser.looks(look).await?;
            if let Err(trouble) = browser.visit("/today").await {
                breaches.push(format!("{role}, {look:?}: {trouble}"));
            }
        }
        browser.looks(Look::Light).await?;
    }
    none(&breaches)
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn the_gallery_in_every_look() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, amina::MORNING)?;
    let mut browser = Browser::opens(Viewport::Desk, antenne.address()).await?;
    let mut breaches = Vec::new();
    for viewport in [Viewport::Desk, Viewport::Phone] {
        browser.turns_to(viewport).await?;
        for (path, name) in [("/design", "gallery"), ("/", "home"), ("/sign-in", "sign-in")] {
            browser.visit(path).await?;
            if let Err(trouble) = browser.shots(name).await {
                breaches.push(trouble.to_string());
            }
            for look in Look::ALL {
                browser.looks(look).await?;
                fits(&browser, &format!("{viewport:?}, {look:?}: {path}"), &mut breaches).await?;
            }
            browser.looks(Look::Light).await?;
        }
    }
    none(&breaches)
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn pages_are_light() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, amina::MORNING)?;
    let mut team = Browser::opens(Viewport::Desk, antenne.address()).await?.unchecked();
    let mut worker = Browser::opens(Viewport::Phone, antenne.address()).await?.unchecked();
    let link = amina::link(&mut team).await?;
    amina::is_sent(&mut worker, &link, &amina::ALL).await?;
    let follow_up = worker.path().await?;
    let mut breaches = Vec::new();
    let bearer = "return document.querySelector('a[href^=\"/bon/\"]').getAttribute('href')";
    let bearer = worker.run(bearer, vec![]).await?.as_str().unwrap_or_default().to_owned();
    let mut person = Browser::opens(Viewport::Phone, antenne.address()).await?;
    for screen in 1..=4 {
        let path = format!("{bearer}?screen={screen}");
        person.visit(&path).await?;
        person.audit().await?;
        fits(&person, &path, &mut breaches).await?;
        person.shot(&format!("bearer-{screen}")).await?;
    }
    for path in ["/", "/sign-in", &link, &follow_up, &bearer] {
        weighs(&mut worker, path, PERSON, &mut breaches).await?;
    }
    for role in ["receptionist", "facilitator", "space_manager", "administrator"] {
        team.signs_in(role).await?;
        let mut paths = rooms(&team).await?;
        if role == "facilitator" {
            team.visit("/people").await?;
            let record = first_of(&team, "/people").await?.ok_or_else(|| Trouble::because("nobody came lately"))?;
            paths.extend(["", "/diagnosis/new", "/plan/new", "/autonomy"].map(|part| format!("{record}{part}")));
        }
        for path in paths {
            weighs(&mut team, &path, STAFF, &mut breaches).await?;
        }
    }
    none(&breaches)
}

async fn weighs(browser: &mut Browser, path: &str, most: u64, breaches: &mut Vec<String>) -> Result<(), Trouble> {
    let weight = browser.weight(path).await?;
    if weight > most {
        breaches.push(format!("{path} weighs {weight} bytes, more than {most}"));
    }
    Ok(())
}
