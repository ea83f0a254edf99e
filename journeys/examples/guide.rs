//! Takes the pictures of `docs/guide/`: a small demo, always the same, walked through post by post.
//!
//! `cargo build -p antenne && cargo run -p journeys --example guide` (Chromium as for the journeys).

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, id};

use journeys::{Antenne, Browser, Trouble, Viewport, today_as};
use serde_json::json;

/// A Tuesday at 10:20 in Paris: the counter is open, the groups of the week are still to come.
const NOW: &str = "2026-11-24T09:20:00Z";
const TODAY: &str = "2026-11-24";
const SEED: &str = "1";
const PEOPLE: &str = "300";
const PASSWORD: &str = "bienvenue à l’antenne";

#[tokio::main]
async fn main() -> Result<(), Trouble> {
    let data = env::temp_dir().join(format!("antenne-guide-{}", id()));
    let place = data.display().to_string();
    let wishes =
        ["demo", "--data", &place, "--listen", "127.0.0.1:0", "--people", PEOPLE, "--seed", SEED, "--now", NOW];
    let antenne = Antenne::runs(&program()?, &wishes, data)?;
    let home = antenne.address();
    fs::create_dir_all(images())?;
    referrer(home).await?;
    reception(home).await?;
    adviser(home).await?;
    facilitator(home).await?;
    volunteer(home).await?;
    space_manager(home).await?;
    administrator(home).await
}

/// The link of a structure, found by the manager, used by the referrer without an account.
async fn referrer(home: &str) -> Result<(), Trouble> {
    let mut manager = signs_in(home, "space_manager").await?;
    manager.visit("/partners?q=Lilas").await?;
    manager.follow("Agence de l’emploi des Lilas, Saint-Denis").await?;
    let script = "return [...document.querySelectorAll('input, code')].map((e) => e.value || e.textContent)
        .find((t) => t.includes('/r/')).replace(/^.*\\/r\\//, '/r/').trim()";
    let link = manager.run(script, vec![]).await?;
    let mut referrer = Browser::opens(Viewport::Desk, home).await?.unchecked();
    referrer.visit(link.as_str().unwrap_or_default()).await?;
    referrer.fill("first_name", "Amina").await?;
    referrer.fill("last_name", "Belkacem").await?;
    referrer.tick("Une boîte mail").await?;
    takes(&mut referrer, "orienter-formulaire").await?;
    referrer.tick("La personne est d’accord").await?;
    referrer.tick("Les étapes convenues avec elle").await?;
    referrer.fill("referrer_name", "Mme Lopez").await?;
    referrer.press("Envoyer l’orientation").await?;
    takes(&mut referrer, "orienter-bon").await
}

async fn reception(home: &str) -> Result<(), Trouble> {
    let mut browser = signs_in(home, "receptionist").await?;
    takes(&mut browser, "accueil-aujourdhui").await?;
    // Somebody known, as another colleague would write them: without accents.
    browser.visit("/people").await?;
    let script = "const links = [...document.querySelectorAll('main a[href^=\"/people/0\"]')];
        const id = links.at(-1).getAttribute('href').split('/')[2];
        const name = document.querySelector(`main a[href=\"/people/${id}\"]`).closest('li, article').querySelector('h2, h3, strong, p');
        return name.textContent.trim().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '')";
    let known = browser.run(script, vec![]).await?;
    let (first, last) = known.as_str().and_then(|name| name.split_once(' ')).unwrap_or_default();
    browser.visit("/people/new").await?;
    browser.fill("first_name", first).await?;
    browser.fill("last_name", last).await?;
    browser.press("Enregistrer").await?;
    takes(&mut browser, "accueil-enregistrer").await?;
    browser.visit("/queue").await?;
    browser.press("Appeler").await?;
    takes(&mut browser, "accueil-file").await
}

/// The first person whose pathway is still to be agreed.
async fn adviser(home: &str) -> Result<(), Trouble> {
    let mut browser = signs_in(home, "adviser").await?;
    let script = "return document.querySelector('main a[href$=\"/plan\"]').getAttribute('href')";
    let plan = browser.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned();
    let person = plan.trim_end_matches("/plan");
    browser.visit(&format!("{person}/diagnosis/new")).await?;
    sees_from(&browser, "Les dix domaines").await?;
    takes(&mut browser, "diagnostic").await?;
    browser.visit(person).await?;
    takes(&mut browser, "diagnostic-fiche").await?;
    browser.visit(&plan).await?;
    browser.run("document.querySelectorAll('[name=items]').forEach((e, n) => { e.checked = n < 2 })", vec![]).await?;
    browser.press("Nous sommes d’accord").await?;
    browser.visit(&plan).await?;
    takes(&mut browser, "parcours").await
}

/// A group of the same morning, with three people of the queue.
async fn facilitator(home: &str) -> Result<(), Trouble> {
    let mut browser = signs_in(home, "facilitator").await?;
    browser.visit("/queue").await?;
    let script = "return [...document.querySelectorAll('main a[href^=\"/people/\"]')].slice(0, 3)
        .map((e) => e.textContent.trim())";
    let waiting = browser.run(script, vec![]).await?;
    browser.visit("/workshops/new").await?;
    browser.fill("Module", "Ma boîte mail").await?;
    browser.fill("Jour de la première séance", TODAY).await?;
    browser.fill("Heure de début", "11:00").await?;
    browser.fill("Nombre de séances", "1").await?;
    browser.press("Programmer").await?;
    for name in waiting.as_array().into_iter().flatten().filter_map(|name| name.as_str()) {
        browser.fill("Inscrire une personne de l’antenne", name).await?;
        browser.press_near("Inscrire une personne de l’antenne", "Chercher").await?;
        browser.press(&format!("Inscrire {name}")).await?;
    }
    takes(&mut browser, "ateliers-inscrire").await?;
    browser.follow("Émargement").await?;
    takes(&mut browser, "ateliers-emargement").await
}

async fn volunteer(home: &str) -> Result<(), Trouble> {
    let mut browser = signs_in(home, "volunteer").await?;
    browser.visit("/shifts").await?;
    if browser.run("return document.querySelector('main details') === null", vec![]).await? == true {
        browser.press("Je viens").await?;
    }
    browser.run("document.querySelector('main details').open = true", vec![]).await?;
    takes(&mut browser, "benevoles").await
}

async fn space_manager(home: &str) -> Result<(), Trouble> {
    let mut browser = signs_in(home, "space_manager").await?;
    takes(&mut browser, "responsable").await
}

async fn administrator(home: &str) -> Result<(), Trouble> {
    let mut browser = signs_in(home, "administrator").await?;
    browser.visit("/settings").await?;
    takes(&mut browser, "administration").await
}

/// Signed in by the word of the role, on that post's own first page.
async fn signs_in(home: &str, role: &str) -> Result<Browser, Trouble> {
    let mut browser = Browser::opens(Viewport::Desk, home).await?.unchecked();
    browser.visit("/sign-in").await?;
    browser.fill("email", &format!("{role}@antenne.example")).await?;
    browser.fill("password", PASSWORD).await?;
    browser.run("document.querySelector('button.button-next').click()", vec![]).await?;
    browser.visit("/today").await?;
    if browser.path().await? == "/post" {
        browser.press(today_as(role)).await?;
    }
    Ok(browser)
}

/// Scrolls to a title.
async fn sees_from(browser: &Browser, title: &str) -> Result<(), Trouble> {
    let script = "[...document.querySelectorAll('h2, legend')].find((e) => e.textContent.includes(arguments[0]))
        .scrollIntoView()";
    browser.run(script, vec![json!(title)]).await.map(|_| ())
}

/// What a 1280 × 900 screen shows, lightened by `pngquant` where there is one.
async fn takes(browser: &mut Browser, name: &str) -> Result<(), Trouble> {
    let answer = browser.cdp("Page.captureScreenshot", json!({ "format": "png" })).await?;
    let path = images().join(format!("{name}.png"));
    fs::write(&path, bytes(answer["data"].as_str().unwrap_or_default()))?;
    let _ = Command::new("pngquant").args(["--force", "--ext", ".png", "--strip", "32"]).arg(&path).status();
    Ok(())
}

/// Base64 (RFC 4648) without a library for one call.
fn bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        held = (held << 6 | u32::from(value)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.extend(u8::try_from(held >> bits & 0xFF));
        }
    }
    out
}

fn images() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/guide/images")
}

/// `ANTENNE_PROGRAM`, else the program built beside this example.
fn program() -> Result<PathBuf, Trouble> {
    if let Some(given) = env::var_os("ANTENNE_PROGRAM") {
        return Ok(given.into());
    }
    let here = env::current_exe()?;
    let built = here.ancestors().nth(2).map(|folder| folder.join("antenne")).filter(|path| path.is_file());
    built.ok_or_else(|| Trouble::because("no program: cargo build -p antenne, or set ANTENNE_PROGRAM"))
}
