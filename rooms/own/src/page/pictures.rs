//! Speaks at the counter: the person presses three pictures, which open their page from then on.
// Without the key's memory, for the reason said at the door.

use askama::Template;
use axum::extract::Path;
use ground::choice::Choice as _;
use people::Person;
use web::{Answer, Asker, Form, Page, Trouble, account::hashed, go, html};

use super::{pages::reached, store};
use crate::{
    door::pictures::offered,
    word::pictures::{Picture, carried, pressed, word},
};

#[derive(Template)]
#[template(path = "page/pictures.html")]
struct Pictures {
    page: Page,
    here: String,
    back: String,
    name: String,
    chosen: String,
    step: String,
    offered: Vec<(&'static str, String, String)>,
}

fn shown(asker: &Asker, person: &Person, chosen: &[Picture]) -> Pictures {
    let (pictures, step) = offered(&asker.t, chosen);
    let back = format!("/people/{}/own-page", person.id);
    Pictures {
        page: asker.page(asker.t.say("own-pictures")).about(&person.name()),
        here: format!("{back}/pictures"),
        back,
        name: person.name(),
        chosen: carried(chosen),
        step,
        offered: pictures,
    }
}

pub async fn new(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reached(&mut tx, &id).await?;
    store::living(&mut tx, person.id).await?.ok_or(Trouble::Missing)?;
    Ok(html(&shown(&asker, &person, &[])))
}

pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let chosen = pressed(form.value("chosen"), Picture::parse(form.value("picture")));
    let mut tx = asker.read().await?;
    let person = reached(&mut tx, &id).await?;
    let own = store::living(&mut tx, person.id).await?.ok_or(Trouble::Missing)?;
    drop(tx);
    let Some(whole) = word(&chosen) else { return Ok(html(&shown(&asker, &person, &chosen))) };
    let hash = hashed(whole).await?;
    let mut tx = asker.write().await?;
    if !store::choose(&mut tx, &own, &person, &hash, None).await? {
        return Err(Trouble::Missing);
    }
    tx.commit().await?;
    Ok(go(&format!("/people/{}/own-page?done=own-team-done-word", person.id)))
}
