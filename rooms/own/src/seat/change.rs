//! Speaks: another group of the same module, in one act; and the way back.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::HeaderMap,
};
use ground::{Uuid, WriteKey};
use people::{Person, port::own::Seat};
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html, refused};

use super::{id, pages::space, port, said, theirs, wish};
use crate::{
    door::{Guest, guest, page},
    home::Leaf,
};

#[derive(Template)]
#[template(path = "seat/change.html")]
struct Change {
    page: Page,
    form: Form,
    seat: Uuid,
    /// The appointment as it is.
    leaf: Option<Leaf>,
    /// Other groups: id, and when they begin.
    others: Vec<(String, String)>,
    /// The group that was left a moment ago; empty when nothing was changed yet.
    before: String,
    key: WriteKey,
}

async fn shown(asker: &Asker, person: &Person, form: Form, seat: Uuid, before: String) -> Result<Change, Trouble> {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let held: Option<Seat> = theirs(asker, &mut tx, person, seat).await?;
    let (mut leaf, mut others) = (None, Vec::new());
    if let Some(held) = &held {
        let (zone, _) = space(&mut tx, held.space).await?;
        leaf = Some(Leaf::of_seat(t, &mut tx, held, &zone).await?);
        let offered = port(asker)?.others(&mut tx, held).await?;
        let when = |offer: people::port::Offer| (offer.workshop.to_string(), dates::moment(t, offer.starts_at, &zone));
        others = offered.into_iter().map(when).collect();
    }
    let title = t.say(if before.is_empty() { "own-change" } else { "own-changed" });
    Ok(Change { page: page(asker, title), key: form.key(), form, seat, leaf, others, before })
}

pub async fn edit(
    asker: Asker,
    Path(seat): Path<String>,
    Query(asked): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let before = asked.get("before").and_then(|before| before.parse::<Uuid>().ok());
    let before = before.map(|before| before.to_string()).unwrap_or_default();
    Ok(html(&shown(&asker, &person, Form::new(&asker.t), id(&seat)?, before).await?))
}

/// The seat is given up for one in the other group, or nothing happens.
pub async fn update(asker: Asker, Path(seat): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let (seat, mut form) = (id(&seat)?, form.told_to(&asker.t));
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let to: Option<Uuid> = form.pick("to");
    if to.is_none() {
        form.refuse("to", "ui-field-choose");
    }
    if let Some(to) = to.filter(|_| form.is_fine()) {
        let held = theirs(&asker, &mut tx, &person, seat).await?;
        let wish = wish(&mut tx, &person, seat).await?;
        let new: Uuid = form.key().into();
        match port(&asker)?.change(&asker, &mut tx, wish, to, new).await? {
            Ok(()) => {
                // Whoever comes back to what they had has nothing more to undo.
                let before = held.filter(|_| !form.has("back", "yes")).map(|held| held.workshop);
                let next = match before {
                    Some(before) => format!("/moi/rendez-vous/{new}/changement?before={before}"),
                    None => "/moi/rendez-vous".to_owned(),
                };
                let done = if before.is_some() { "" } else { "own-done-back" };
                return asker.finish(tx, &form, &next, done).await;
            }
            Err(refusal) => form.refuse("to", &said(refusal)),
        }
    }
    drop(tx);
    Ok(refused(&shown(&asker, &person, form, seat, String::new()).await?))
}
