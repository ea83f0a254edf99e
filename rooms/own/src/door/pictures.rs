//! Speaks at the door: the page opened, or its word chosen, with three pictures; one thing a screen.
// Without the key's memory, for the reason said beside: what was sent leads to the word.

use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use ground::choice::Choice as _;
use web::{
    Answer, Asker, Form, Page, Speech, Trouble,
    account::{Proof, Try},
    go, html, refused,
};

use super::{
    page,
    pages::{arrived, dead, enter, word::keep},
    speaking,
};
use crate::{
    page::rules::{OwnPage, State},
    word::pictures::{COUNT, LIMITS, Picture, carried, pressed, word},
};

#[derive(Template)]
#[template(path = "door/pictures.html")]
struct Pictures {
    page: Page,
    form: Form,
    /// Where the forms go, and the door.
    here: String,
    door: String,
    chosen: String,
    /// « Image 2 sur 3 ».
    step: String,
    /// Word, symbol and name of each that may be pressed; none when all three are chosen and the code is asked.
    offered: Vec<(&'static str, String, String)>,
}

/// The pictures that may still be pressed, and which step this is.
pub(crate) fn offered(t: &Speech, chosen: &[Picture]) -> (Vec<(&'static str, String, String)>, String) {
    let left = Picture::ALL.iter().filter(|one| !chosen.contains(one) && chosen.len() < COUNT);
    let pictures = left.map(|one| (one.word(), one.pictogram(), t.say(&one.text()))).collect();
    let at = (chosen.len() + 1).min(COUNT);
    (pictures, t.with("own-pictures-step", (("at", at), ("count", COUNT))))
}

fn shown(asker: &Asker, token: &str, form: Form, chosen: &[Picture]) -> Pictures {
    let (pictures, step) = offered(&asker.t, chosen);
    let title = if pictures.is_empty() { "own-pictures-code" } else { "own-pictures" };
    Pictures {
        page: page(asker, asker.t.say(title)),
        form,
        here: format!("/moi/{token}/images"),
        door: format!("/moi/{token}"),
        chosen: carried(chosen),
        step,
        offered: pictures,
    }
}

pub async fn new(asker: Asker, Path(token): Path<String>, headers: HeaderMap) -> Answer {
    let (asker, Some(behind)) = arrived(&asker, &headers, &token).await? else {
        return Ok(dead(&speaking(&asker, &headers)));
    };
    let state = behind.own.as_ref().map(|own| own.state(asker.now()));
    if !matches!(state, Some(State::Open(_) | State::Awaited(..))) {
        return Ok(go(&format!("/moi/{token}")));
    }
    Ok(html(&shown(&asker, &token, Form::new(&asker.t), &[])))
}

pub async fn create(asker: Asker, Path(token): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    let (asker, Some(behind)) = arrived(&asker, &headers, &token).await? else {
        return Ok(dead(&speaking(&asker, &headers)));
    };
    let mut form = form.told_to(&asker.t);
    let chosen = pressed(form.value("chosen"), Picture::parse(form.value("picture")));
    let Some(own) = &behind.own else { return Ok(go(&format!("/moi/{token}"))) };
    let Some(whole) = word(&chosen) else {
        return Ok(html(&shown(&asker, &token, form, &chosen)));
    };
    let awaits = match own.state(asker.now()) {
        State::Open(_) => false,
        State::Awaited(..) => true,
        _ => return Ok(go(&format!("/moi/{token}"))),
    };
    if awaits && !form.sent_field("code") {
        return Ok(html(&shown(&asker, &token, form, &chosen)));
    }
    let proven = if awaits {
        keep(&asker, &behind, own, &mut form, |_| whole).await?
    } else {
        opens(&asker, own, &mut form, whole).await?
    };
    if proven {
        match enter(&asker, &behind, own).await? {
            Some(inside) => return Ok(inside),
            None => form.refuse("", if awaits { "own-code-over" } else { "own-pictures-wrong" }),
        }
    }
    // Wrong pictures are pressed anew, from the first; a wrong code is typed again.
    Ok(refused(&shown(&asker, &token, form, if awaits { &chosen } else { &[] })))
}

/// Whether these are the pictures of the page; else the form says so, and counts the try.
async fn opens(asker: &Asker, own: &OwnPage, form: &mut Form, secret: String) -> Result<bool, Trouble> {
    let State::Open(hash) = own.state(asker.now()) else { return Ok(false) };
    let (what, hash) = (format!("own:{}", own.id), hash.to_owned());
    match (Try { what, limits: LIMITS, secret, hash }).made(asker.house()).await? {
        Proof::Right => return Ok(true),
        Proof::Wrong => form.refuse("", "own-pictures-wrong"),
        Proof::Wait => form.refuse("", "own-word-wait"),
    }
    Ok(false)
}
