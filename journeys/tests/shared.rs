//! A shared computer: the short cuts of the keyboard, and the screen that closes when nobody touches it.

use journeys::{Antenne, Browser, Trouble, Viewport, amina::MORNING};
use serde_json::json;

const PEOPLE: u32 = 60;
/// Of every account of the demo.
const PASSWORD: &str = "bienvenue à l’antenne";

/// A colleague of the counter at the desk.
async fn at_work(antenne: &Antenne) -> Result<Browser, Trouble> {
    // Unchecked: a form that meets a closed door is answered with a 403, which the console says.
    let mut desk = Browser::opens(Viewport::Desk, antenne.address()).await?.unchecked();
    desk.signs_in("receptionist").await?;
    Ok(desk)
}

/// Whether the list of short cuts is open.
async fn lists_keys(desk: &Browser) -> Result<bool, Trouble> {
    let script =
        "return [...document.querySelectorAll('details')].some((one) => one.open && one.querySelector('dl.keys'))";
    Ok(desk.run(script, vec![]).await? == json!(true))
}

/// Nobody touched this screen for an hour, as far as the browser knows; then waits for what it does.
async fn left_alone(desk: &mut Browser) -> Result<(), Trouble> {
    desk.run("localStorage.setItem('antenne-used', Date.now() - 3_600_000)", vec![]).await?;
    for _ in 0..30 {
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        // What is being written goes to the door from where it was written: the address says nothing.
        let door = desk.run("return document.querySelector('input[name=password]') !== null", vec![]).await;
        if door.is_ok_and(|door| door == json!(true)) {
            return Ok(());
        }
    }
    Err(Trouble::because("the screen stays open"))
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn the_keyboard_has_short_cuts_that_are_listed_and_switched_off() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, MORNING)?;
    let mut desk = at_work(&antenne).await?;
    assert!(!lists_keys(&desk).await?);
    desk.keyboard().strikes('?').await?;
    assert!(lists_keys(&desk).await?, "? lists the short cuts");
    desk.sees("Cette liste").await?;
    // The second room of the menu, by its number.
    let second = desk.reads_at("[aria-keyshortcuts='2']").await?;
    desk.visit("/today").await?;
    desk.keyboard().strikes('2').await?;
    desk.sees("Raccourcis clavier").await?;
    assert_eq!(desk.path().await?, second);
    // Where one types, a key is a letter.
    desk.visit("/today").await?;
    desk.keyboard().strikes('/').await?;
    desk.keyboard().types("2?").await?;
    assert_eq!(desk.path().await?, "/today");
    assert_eq!(desk.reads_at("#search").await?, "2?");
    // Whoever they disturb switches them off.
    desk.visit("/today").await?;
    desk.keyboard().strikes('?').await?;
    desk.press("Désactiver ces raccourcis").await?;
    desk.visit("/today").await?;
    desk.keyboard().strikes('2').await?;
    desk.keyboard().strikes('?').await?;
    assert!(desk.path().await? == "/today" && !lists_keys(&desk).await?, "switched off");
    Ok(())
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn a_screen_that_nobody_touches_closes_and_gives_back_what_was_written() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, MORNING)?;
    let mut desk = at_work(&antenne).await?;
    desk.visit("/notes").await?;
    desk.fill("Pour le prochain collègue", "La clé est chez Karim.").await?;
    left_alone(&mut desk).await?;
    desk.sees("ce que vous avez écrit est gardé").await?;
    desk.sees_no("Karim").await?;
    // The pages behind are closed too, in every tab.
    desk.visit("/notes").await?;
    assert_eq!(desk.path().await?, "/sign-in");
    Ok(())
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn whoever_comes_back_finds_their_page_and_their_words() -> Result<(), Trouble> {
    let antenne = Antenne::starts_at(PEOPLE, MORNING)?;
    let mut desk = at_work(&antenne).await?;
    desk.visit("/notes").await?;
    desk.fill("Pour le prochain collègue", "La clé est chez Karim.").await?;
    left_alone(&mut desk).await?;
    desk.fill("Adresse e-mail", "receptionist@antenne.example").await?;
    desk.fill("Mot de passe", PASSWORD).await?;
    desk.press("Se connecter").await?;
    desk.sees("Envoyer ce que vous avez écrit").await?;
    // Nothing was being written: back where one was.
    desk.signs_in("receptionist").await?;
    desk.visit("/queue").await?;
    left_alone(&mut desk).await?;
    assert_eq!(desk.place().await?, "/sign-in?back=%2Fqueue");
    Ok(())
}
