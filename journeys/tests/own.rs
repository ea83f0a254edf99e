//! A person's own page on a phone: in French by touch, in Arabic by keyboard alone; each page checked.

use journeys::{Antenne, Browser, Trouble, Viewport, amina::MORNING};
use serde_json::json;

const PEOPLE: u32 = 60;
/// Bytes transferred with a cold cache.
const MOST: u64 = 60_000;

/// The path and the word that the demo prints for the person with a page.
fn printed(antenne: &Antenne) -> Result<(String, String), Trouble> {
    let said = antenne.said();
    let (_, rest) = said
        .iter()
        .find_map(|line| line.split_once("/moi/"))
        .ok_or_else(|| Trouble::because("the demo prints no person's page"))?;
    let (token, word) = rest.split_once(' ').unwrap_or((rest, ""));
    Ok((format!("/moi/{token}"), word.trim().to_owned()))
}

/// Nothing of the page is beside the screen.
async fn fits(browser: &Browser, path: &str) -> Result<(), Trouble> {
    let over = browser.run("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
    if over.as_i64().unwrap_or(0) > 0 {
        return Err(Trouble::because(format!("{path} is {over} px wider than the screen")));
    }
    Ok(())
}

const PAGES: [&str; 5] = ["/moi", "/moi/venir", "/moi/parcours", "/moi/rendez-vous", "/moi/questions"];

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn in_french_by_touch() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, MORNING)?;
    let (path, word) = printed(&antenne)?;
    let mut person = Browser::opens(Viewport::Phone, antenne.address()).await?;
    person.visit(&path).await?;
    person.sees_no("Amina").await?;
    person.fill("Votre mot", "girafe verte").await?;
    person.press("Ouvrir ma page").await?;
    person.sees("Ce n’est pas le bon mot").await?;
    person.sees_no("Amina").await?;
    person.fill("Votre mot", &word).await?;
    person.press("Ouvrir ma page").await?;
    person.sees("Bonjour Amina").await?;
    person.sees("Une réponse vous attend").await?;
    for page in PAGES {
        person.visit(page).await?;
        fits(&person, page).await?;
        person.shot(&format!("own{}", page.replace('/', "-"))).await?;
    }
    person.visit("/moi/rendez-vous").await?;
    person.follow("Changer").await?;
    person.tick("mercredi 2 décembre").await?;
    person.press("Je viens à ce moment").await?;
    person.sees("C’est changé").await?;
    person.press("Non, revenir à avant").await?;
    person.sees("Votre place est à vous").await?;
    person.follow("Annuler").await?;
    person.press("Oui, j’annule").await?;
    person.sees("C’est annulé").await?;
    person.press("Reprendre ma place").await?;
    person.sees("vendredi 27 novembre").await?;
    person.visit("/moi/questions").await?;
    person.tick("Une démarche").await?;
    person.fill("Votre question", "Quel papier faut-il ?").await?;
    person.press("Envoyer").await?;
    person.sees("Votre question est partie").await?;
    person.press("Fermer ma page").await?;
    person.sees("Personne ne peut la lire sur ce téléphone").await?;
    if person.tries("/moi").await? != 403 {
        return Err(Trouble::because("the page is still open"));
    }
    Ok(())
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn in_arabic_by_keyboard_alone() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, MORNING)?;
    let (path, word) = printed(&antenne)?;
    let mut person = Browser::opens(Viewport::Phone, antenne.address()).await?;
    person.visit(&path).await?;
    person.keyboard().goes("العربية").await?;
    person.sees("هذه الصفحة لك").await?;
    person.keyboard().tab_to("كلمتك").await?;
    person.keyboard().types(&word).await?;
    person.keyboard().enter().await?;
    person.sees("مرحبًا").await?;
    let direction = person.run("return getComputedStyle(document.body).direction", vec![]).await?;
    if direction != json!("rtl") {
        return Err(Trouble::because(format!("the page runs {direction}")));
    }
    for page in PAGES {
        person.visit(page).await?;
        fits(&person, page).await?;
        person.shot(&format!("own{}-ar", page.replace('/', "-"))).await?;
    }
    person.visit("/moi/questions").await?;
    person.keyboard().ticks("موعد").await?;
    person.keyboard().goes("أرسل").await?;
    person.sees("أُرسل سؤالك").await
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn a_voice_reads_and_every_page_is_light() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, MORNING)?;
    let (path, word) = printed(&antenne)?;
    let mut person = Browser::opens(Viewport::Phone, antenne.address()).await?;
    // A browser that has a French voice and notes what it is given to say.
    let voice = "window.spoken = [];
        const synth = { getVoices: () => [{ lang: 'fr-FR' }], speak: (line) => spoken.push(line.text), cancel: () => {},
            addEventListener: () => {} };
        Object.defineProperty(window, 'speechSynthesis', { value: synth });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };";
    person.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": voice })).await?;
    person.visit(&path).await?;
    person.press("Écouter").await?;
    let first = person.run("return spoken[0]", vec![]).await?;
    if first != json!("Ma page") {
        return Err(Trouble::because(format!("the voice begins with {first}")));
    }
    person.press("Pause").await?;
    person.sees("Continuer").await?;
    person.fill("Votre mot", &word).await?;
    person.press("Ouvrir ma page").await?;
    person.sees("Bonjour Amina").await?;
    let mut person = person.unchecked();
    for page in PAGES.iter().copied().chain([path.as_str()]) {
        let weight = person.weight(page).await?;
        if weight > MOST {
            return Err(Trouble::because(format!("{page} weighs {weight} bytes")));
        }
    }
    Ok(())
}
