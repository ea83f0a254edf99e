//! Speaks: one session of several to which the person does not come; and coming after all.

use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use ground::{Uuid, WriteKey};
use people::{Person, port::own::Seat};
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{id, pages::space, port, said, theirs, wish};
use crate::{
    door::{Guest, guest, page},
    home::Leaf,
};

#[derive(Template)]
#[template(path = "seat/alone.html")]
struct Alone {
    page: Page,
    form: Form,
    here: String,
    leaf: Option<Leaf>,
    key: WriteKey,
}

async fn sheet(asker: &Asker, form: Form, seat: Option<&Seat>, here: String) -> Result<Alone, Trouble> {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let leaf = match seat {
        Some(seat) => {
            let zone = space(&mut tx, seat.space).await?.0;
            Some(Leaf::of_seat(t, &mut tx, seat, &zone).await?)
        }
        None => None,
    };
    Ok(Alone { page: page(asker, t.say("own-alone")), key: form.key(), form, here, leaf })
}

fn path(seat: Uuid, session: Uuid) -> String {
    format!("/moi/rendez-vous/{seat}/seances/{session}")
}

/// The person's seat, with this session as the one that is spoken of.
async fn held(asker: &Asker, person: &Person, seat: Uuid, session: Uuid) -> Result<Option<Seat>, Trouble> {
    let mut tx = asker.read().await?;
    let seat = theirs(asker, &mut tx, person, seat).await?;
    Ok(seat.filter(|seat| seat.session == session && seat.left > 1))
}

pub async fn new(asker: Asker, Path((seat, session)): Path<(String, String)>, headers: HeaderMap) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let (seat, session) = (id(&seat)?, id(&session)?);
    // What cannot be given up alone, any more or at all: the way back to what can.
    let held = held(&asker, &person, seat, session).await?;
    Ok(html(&sheet(&asker, Form::new(&asker.t), held.as_ref(), path(seat, session)).await?))
}

pub async fn create(asker: Asker, path: Path<(String, String)>, headers: HeaderMap, form: Form) -> Answer {
    set(asker, path, headers, form, false).await
}

pub async fn remove(asker: Asker, path: Path<(String, String)>, headers: HeaderMap, form: Form) -> Answer {
    set(asker, path, headers, form, true).await
}

async fn set(
    asker: Asker,
    Path((seat, session)): Path<(String, String)>,
    headers: HeaderMap,
    form: Form,
    comes: bool,
) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let (seat, session, mut form) = (id(&seat)?, id(&session)?, form.told_to(&asker.t));
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    if form.is_fine() {
        let (wish, seats) = (wish(&mut tx, &person, seat).await?, port(&asker)?);
        let done = if comes {
            seats.unskip(&mut tx, wish, session).await?
        } else {
            seats.skip(&mut tx, wish, session).await?
        };
        match done {
            Ok(()) => {
                let said = if comes { "own-done-back" } else { "own-done-alone" };
                return asker.finish(tx, &form, "/moi/rendez-vous", said).await;
            }
            Err(refusal) if comes => form.refuse("", &format!("{}-back", said(refusal))),
            Err(refusal) => form.refuse("", &said(refusal)),
        }
    }
    drop(tx);
    let held = held(&asker, &person, seat, session).await?;
    Ok(refused(&sheet(&asker, form, held.as_ref(), path(seat, session)).await?))
}
