//! Speaks: the person's appointments; giving one up, and taking it back.

use askama::Template;
use axum::http::HeaderMap;
use ground::{SpaceId, Uuid, WriteKey, Zone};
use people::port::own::{Away, Seat};
use web::{Answer, Asker, Form, Page, Speech, Trouble, dates, html};

use super::port;
use crate::{
    door::{Guest, guest, page},
    home::Leaf,
};

struct Row {
    leaf: Leaf,
    place: String,
    /// « Encore 4 séances. », in a series.
    left: String,
    seat: Uuid,
    /// The next session, where it can be given up alone.
    session: Option<Uuid>,
    /// Sessions to which they do not come: when, and which, where they may come after all.
    away: Vec<(String, Option<Uuid>)>,
    key: WriteKey,
}

#[derive(Template)]
#[template(path = "seat/list.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
}

/// The zone of a space, and what it is called.
pub(super) async fn space(tx: &mut ::store::Tx, id: SpaceId) -> Result<(Zone, String), ground::Fault> {
    let space = network::space::store::get(tx, id).await?;
    Ok((space.zone, space.name))
}

/// « Vous ne venez pas mardi 24 novembre à 14 h. »
fn away(t: &Speech, one: &Away, zone: &Zone) -> String {
    t.with("own-alone-away", ("when", dates::moment(t, one.starts_at, zone)))
}

pub async fn list(asker: Asker, headers: HeaderMap) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let mut rows = Vec::new();
    for seat in port(&asker)?.of_person(&mut tx, person.id).await? {
        let (zone, name) = space(&mut tx, seat.space).await?;
        rows.push(Row {
            leaf: Leaf::of_seat(t, &mut tx, &seat, &zone).await?,
            place: if seat.elsewhere.is_empty() { name } else { seat.elsewhere.clone() },
            left: if seat.left > 1 { t.with("own-seat-left", ("count", seat.left)) } else { String::new() },
            seat: seat.enrolment,
            session: (seat.left > 1).then_some(seat.session),
            away: seat.away.iter().map(|one| (away(t, one, &zone), one.back.then_some(one.session))).collect(),
            key: WriteKey::fresh(),
        });
    }
    drop(tx);
    Ok(html(&List { page: page(&asker, t.say("own-seats")), rows }))
}

#[derive(Template)]
#[template(path = "seat/removal.html")]
struct Removal {
    page: Page,
    form: Form,
    seat: Uuid,
    leaf: Option<Leaf>,
    left: String,
    /// Whether it is given up already.
    gone: bool,
    key: WriteKey,
}

/// The page of a seat that is given up, or about to be.
async fn removal(asker: &Asker, form: Form, id: Uuid, seat: Option<Seat>) -> Result<Removal, Trouble> {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (mut leaf, mut left) = (None, String::new());
    if let Some(seat) = &seat {
        let zone = space(&mut tx, seat.space).await?.0;
        leaf = Some(Leaf::of_seat(t, &mut tx, seat, &zone).await?);
        left = if seat.left > 1 { t.with("own-seat-all", ("count", seat.left)) } else { String::new() };
    }
    let gone = seat.is_none();
    let title = t.say(if gone { "own-removed" } else { "own-removal" });
    Ok(Removal { page: page(asker, title), key: form.key(), form, seat: id, leaf, left, gone })
}

/// Giving a seat up, and taking it back.
pub mod removal {
    use axum::{extract::Path, http::HeaderMap};
    use web::{Answer, Asker, Begun, Form, html, refused};

    use super::removal;
    use crate::{
        door::{Guest, guest},
        seat::{UNDO_MINUTES, id, port, said, theirs, wish},
    };

    pub async fn new(asker: Asker, Path(seat): Path<String>, headers: HeaderMap) -> Answer {
        let Guest { asker, person } = match guest(&asker, &headers).await? {
            Ok(guest) => guest,
            Err(closed) => return Ok(closed),
        };
        let seat = id(&seat)?;
        let mut tx = asker.read().await?;
        let held = theirs(&asker, &mut tx, &person, seat).await?;
        drop(tx);
        Ok(html(&removal(&asker, Form::new(&asker.t), seat, held).await?))
    }

    pub async fn create(asker: Asker, Path(seat): Path<String>, headers: HeaderMap, form: Form) -> Answer {
        let Guest { asker, person } = match guest(&asker, &headers).await? {
            Ok(guest) => guest,
            Err(closed) => return Ok(closed),
        };
        let (seat, mut form) = (id(&seat)?, form.told_to(&asker.t));
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let held = theirs(&asker, &mut tx, &person, seat).await?;
        if form.is_fine() {
            let wish = wish(&mut tx, &person, seat).await?;
            match port(&asker)?.leave(&mut tx, wish).await? {
                Ok(()) => {
                    let next = format!("/moi/rendez-vous/{seat}/annulation");
                    return asker.finish(tx, &form, &next, "").await;
                }
                Err(refusal) => form.refuse("", &said(refusal)),
            }
        }
        drop(tx);
        Ok(refused(&removal(&asker, form, seat, held).await?))
    }

    /// The seat is taken back, as long as it is free and not long ago.
    pub async fn remove(asker: Asker, Path(seat): Path<String>, headers: HeaderMap, form: Form) -> Answer {
        let Guest { asker, person } = match guest(&asker, &headers).await? {
            Ok(guest) => guest,
            Err(closed) => return Ok(closed),
        };
        let (seat, mut form) = (id(&seat)?, form.told_to(&asker.t));
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        if form.is_fine() {
            let wish = wish(&mut tx, &person, seat).await?;
            match port(&asker)?.take_back(&asker, &mut tx, wish, UNDO_MINUTES, form.key().into()).await? {
                Ok(()) => return asker.finish(tx, &form, "/moi/rendez-vous", "own-done-back").await,
                Err(refusal) => form.refuse("", &format!("{}-back", said(refusal))),
            }
        }
        drop(tx);
        Ok(refused(&removal(&asker, form, seat, None).await?))
    }
}
