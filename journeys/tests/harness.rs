//! The harness proven on a page of its own: that it finds what is wrong, and does what is asked.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

use journeys::{Antenne, Browser, Look, Trouble, Viewport};

const STRICT: &str = "default-src 'none'; img-src 'self'; form-action 'self'; frame-ancestors 'none'";

/// A good page: a form that answers with what was sent.
const FORM: &str = r#"<main><h1>Accueil</h1>
<form method="post" action="/saved">
  <p><label for="name">Nom&#8239;<span>(facultatif)</span></label> <input id="name" name="name"></p>
  <p><label for="day">Jour</label> <input type="date" id="day" name="day"></p>
  <p><label for="reason">Motif</label> <select id="reason" name="reason"><option>CAF</option><option>Santé</option></select></p>
  <p><input type="checkbox" id="agreed" name="agreed"> <label for="agreed">J’accepte</label></p>
  <p><button>Enregistrer</button></p>
</form>
<ul><li>Amina <a href="/amina">Ouvrir</a></li><li>Bernard <a href="/bernard">Ouvrir</a></li></ul></main>"#;
/// A field without a label, a picture without words, two targets too small and too close.
const BAD: &str = r#"<main><h1>Mauvais</h1><p><input name="x"></p><p><img src="/dot.png"></p>
<p><button aria-label="un" class="small"></button><button aria-label="deux" class="small"></button></p></main>"#;

/// Answers until the test ends, from a thread of its own.
fn site() -> Result<String, Trouble> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        for line in listener.incoming().map_while(Result::ok) {
            thread::spawn(move || answers(line));
        }
    });
    Ok(address)
}

fn answers(mut line: TcpStream) -> Option<()> {
    let mut reader = BufReader::new(line.try_clone().ok()?);
    let mut request = String::new();
    reader.read_line(&mut request).ok()?;
    let path = request.split(' ').nth(1)?.to_owned();
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        if let Some(value) = header.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        if header.trim().is_empty() {
            break;
        }
    }
    let mut sent = vec![0; length];
    reader.read_exact(&mut sent).ok()?;
    let sent = String::from_utf8_lossy(&sent).into_owned();
    let (status, body) = match path.as_str() {
        "/" => (200, FORM.to_owned()),
        "/saved" => (422, format!("<main><h1>Reçu</h1><p>{}</p></main>", sent.replace('&', " "))),
        "/amina" => (200, "<main><h1>Amina</h1></main>".to_owned()),
        "/bernard" => (200, "<main><h1>Bernard</h1></main>".to_owned()),
        "/bad" => (200, BAD.to_owned()),
        "/inline" => (200, "<main><h1 style=\"color:red\">En ligne</h1></main>".to_owned()),
        "/heavy" => (200, format!("<main><h1>Lourd</h1><p>{}</p></main>", "x".repeat(50_000))),
        "/style.css" => (200, "body{font-size:1rem} .small{width:9px;height:9px;padding:0;border:0}".to_owned()),
        _ => (404, "<main><h1>Introuvable</h1></main>".to_owned()),
    };
    let css = path == "/style.css";
    let kind = if css { "text/css" } else { "text/html; charset=utf-8" };
    let page = if css {
        body
    } else {
        let head = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">";
        format!(
            "<!doctype html><html lang=\"fr\"><head>{head}<title>Essai</title><link rel=\"stylesheet\" href=\"/style.css\"></head><body>{body}</body></html>"
        )
    };
    let policy = format!("{STRICT}; style-src 'self'; img-src 'self' data:").replacen("img-src 'self'; ", "", 1);
    write!(
        line,
        "HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Security-Policy: {policy}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{page}",
        page.len()
    )
    .ok()
}

fn refused<T>(answer: Result<T, Trouble>) -> String {
    answer.err().map(|trouble| trouble.to_string()).unwrap_or_default()
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn it_fills_presses_follows_and_reads() -> Result<(), Trouble> {
    let mut browser = Browser::opens(Viewport::Desk, &site()?).await?;
    browser.visit("/").await?;
    browser.fill("Nom", "Amina").await?;
    browser.fill("Jour", "2026-03-31").await?;
    browser.fill("reason", "Santé").await?;
    browser.tick("J’accepte").await?;
    browser.press("Enregistrer").await?;
    browser.sees("name=Amina day=2026-03-31 reason=Sant%C3%A9 agreed=on").await?;
    assert_eq!((browser.status().await?, browser.place().await?), (422, "/saved".to_owned()));
    browser.visit("/").await?;
    browser.follow_near("Bernard", "Ouvrir").await?;
    browser.sees("bernard").await?;
    browser.sees_no("Amina").await
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn it_says_what_it_does_not_find() -> Result<(), Trouble> {
    let mut browser = Browser::opens(Viewport::Desk, &site()?).await?;
    browser.visit("/").await?;
    let said = refused(browser.press("Valider").await);
    assert!(said.contains("no button says «Valider»") && said.contains("Enregistrer"), "{said}");
    assert!(refused(browser.sees("Bonjour").await).contains("«Bonjour» is not to be seen"));
    assert!(refused(browser.sees_no("Amina").await).contains("is to be seen"));
    assert!(refused(browser.visit("/nowhere").await).contains("answers 404"));
    assert_eq!(browser.tries("/nowhere").await?, 404);
    Ok(())
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn axe_finds_what_was_planted() -> Result<(), Trouble> {
    let mut browser = Browser::opens(Viewport::Desk, &site()?).await?.unchecked();
    browser.visit("/bad").await?;
    let said = refused(browser.axe().await);
    for rule in ["label (critical)", "image-alt (critical)", "target-size (serious)"] {
        assert!(said.contains(rule), "{rule} is not in:\n{said}");
    }
    browser.visit("/").await?;
    browser.axe().await?;
    browser.axe_strictly().await
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn every_visit_is_checked() -> Result<(), Trouble> {
    let mut browser = Browser::opens(Viewport::Desk, &site()?).await?;
    // The missing picture is said first, being in the console.
    assert!(refused(browser.visit("/bad").await).contains("the console says"));
    assert!(refused(browser.visit("/inline").await).contains("Content Security Policy"));
    browser.visit("/").await
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn the_keyboard_is_enough() -> Result<(), Trouble> {
    let mut browser = Browser::opens(Viewport::Desk, &site()?).await?;
    browser.visit("/").await?;
    let mut keyboard = browser.keyboard();
    keyboard.tab_to("Nom").await?;
    keyboard.types("Zoé").await?;
    keyboard.tab_to("J’accepte").await?;
    keyboard.space().await?;
    keyboard.tab_to("Enregistrer").await?;
    keyboard.enter().await?;
    browser.sees("name=Zo%C3%A9").await?;
    browser.sees("agreed=on").await?;
    browser.visit("/").await?;
    assert!(refused(browser.keyboard().tab_to("Supprimer").await).contains("Tab never comes to «Supprimer»"));
    Ok(())
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn screens_looks_and_pictures() -> Result<(), Trouble> {
    let mut browser = Browser::opens(Viewport::Phone, &site()?).await?;
    browser.visit("/").await?;
    assert_eq!(browser.run("return innerWidth", vec![]).await?, 360);
    browser.looks(Look::Dark).await?;
    assert_eq!(browser.run("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await?, true);
    browser.looks(Look::HighContrast).await?;
    assert_eq!(browser.run("return matchMedia('(prefers-contrast: more)').matches", vec![]).await?, true);
    browser.looks(Look::LargeText).await?;
    assert_eq!(browser.run("return getComputedStyle(document.body).fontSize", vec![]).await?, "32px");
    browser.looks(Look::Light).await?;
    let picture = fs::read(browser.shot("harness").await?)?;
    assert_eq!(width(&picture), 360);
    browser.turns_to(Viewport::Desk).await?;
    browser.shots("harness").await?;
    let picture = fs::read(browser.shot("harness").await?)?;
    assert_eq!(width(&picture), 1280);
    Ok(())
}

/// As a PNG says it in its header.
fn width(picture: &[u8]) -> u32 {
    u32::from_be_bytes([picture[16], picture[17], picture[18], picture[19]])
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn weight_counts_the_page_and_what_it_loads() -> Result<(), Trouble> {
    let mut browser = Browser::opens(Viewport::Desk, &site()?).await?;
    let light = browser.weight("/").await?;
    let heavy = browser.weight("/heavy").await?;
    assert!((1_000..5_000).contains(&light), "{light}");
    assert!((50_000..53_000).contains(&heavy), "{heavy}");
    assert_eq!(browser.weight("/heavy").await?, heavy);
    Ok(())
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn the_program_is_started_and_stopped() -> Result<(), Trouble> {
    let folder = std::env::temp_dir().join(format!("antenne-harness-{}", std::process::id()));
    let shell = Path::new("/bin/sh");
    let speaks =
        "echo compte: accueil; echo \"Ouvert sur http://127.0.0.1:1234/ (Ctrl-C pour fermer)\"; exec sleep 600";
    let antenne = Antenne::runs(shell, &["-c", speaks], folder.clone())?;
    assert_eq!(antenne.address(), "http://127.0.0.1:1234");
    assert_eq!(antenne.said()[0], "compte: accueil");
    assert!(folder.is_dir());
    drop(antenne);
    assert!(!folder.exists());
    let said = refused(Antenne::runs(shell, &["-c", "echo oups >&2"], folder));
    assert!(said.contains("prints no address"), "{said}");
    Ok(())
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn nothing_is_left_behind() -> Result<(), Trouble> {
    let browser = Browser::opens(Viewport::Desk, &site()?).await?;
    let before = profiles()?;
    assert!(!before.is_empty());
    drop(browser);
    assert!(profiles()?.is_empty(), "{:?}", profiles()?);
    let commands =
        fs::read_dir("/proc")?.flatten().filter_map(|entry| fs::read_to_string(entry.path().join("cmdline")).ok());
    let mine = format!("antenne-journey-profile-{}-", std::process::id());
    assert_eq!(commands.filter(|command| command.contains(&mine)).count(), 0);
    Ok(())
}

/// Profiles that this process made and that still exist.
fn profiles() -> Result<Vec<PathBuf>, Trouble> {
    let mine = format!("antenne-journey-profile-{}-", std::process::id());
    let all = fs::read_dir(std::env::temp_dir())?.flatten().map(|entry| entry.path());
    Ok(all.filter(|path| path.to_string_lossy().contains(&mine)).collect())
}
