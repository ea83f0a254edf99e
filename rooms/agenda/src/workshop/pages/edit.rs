//! Speaks: correcting a workshop: its title, its seats, where it is, what it holds.

use ::store::Tx;
use askama::Template;
use ground::Identifier as _;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{
    form::{LONGEST_PLACE, places, seats},
    held::{Held, Holding},
};
use crate::{
    occupancy::{
        self,
        rules::{Clash, Kind as Thing},
    },
    reach,
    session::{rules::Phase, store as sessions},
    workshop::{
        rules::{Slot, resize},
        store::{self, Workshop},
    },
};

#[derive(Template)]
#[template(path = "workshop/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    workshop: String,
    places: Vec<String>,
    held: Held,
}

async fn edit_page(asker: &Asker, tx: &mut Tx, form: Form, workshop: &Workshop, held: Held) -> Result<Edit, Trouble> {
    let space = network::space::store::get(tx, workshop.space).await?;
    let called = skills::catalogue(tx).await?.called(&asker.t, &workshop.title, &workshop.module);
    let title = asker.t.with("agenda-edit-title", ("title", called));
    let places = places(tx, &space).await?;
    Ok(Edit { page: asker.page(title), form, workshop: workshop.id.uuid().to_string(), places, held })
}

pub async fn edit(asker: Asker, path: axum::extract::Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let workshop = reach::workshop(&mut tx, &path).await?;
    let held = Held::of(&asker, &mut tx, workshop.space).await?;
    let form = Form::new(&asker.t)
        .filled_if("room_id", workshop.room_id)
        .filled_if("equipment", workshop.equipment)
        .filled_if("equipment_count", workshop.equipment_count)
        .filled("title", &workshop.title)
        .filled("seats", workshop.seats)
        .filled_if("room", workshop.room.as_ref().filter(|_| workshop.room_id.is_none()))
        .filled_if("place", workshop.place.as_ref());
    Ok(html(&edit_page(&asker, &mut tx, form, &workshop, held).await?))
}

pub async fn update(asker: Asker, path: axum::extract::Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id = reach::workshop(&mut tx, &path).await?.id;
    // Under the lock: nobody takes a seat while seats are taken away.
    store::lock(&mut tx, &[id]).await?;
    let before = reach::workshop(&mut tx, &path).await?;
    let mut held = Held::of(&asker, &mut tx, before.space).await?;
    let holding = held.read(&mut form);
    let title = form.required("title", 80);
    let (room, place) = (form.optional("room", 80), form.optional("place", LONGEST_PLACE));
    let seats = seats(&mut form).map(|seats| resize(seats, before.taken));
    match seats {
        Some(Ok(seats)) if form.is_fine() => {
            let room = room.or_else(|| holding.room_name.clone());
            let after = holding.of(Workshop { title, seats, room, place, ..before.clone() });
            store::update(&mut tx, &before, &after).await?;
            let clashes = hold_again(&mut tx, &before, &after, &holding).await?;
            if clashes.is_empty() {
                let path = format!("/workshops/{}", before.id.uuid());
                return asker.finish(tx, &form, &path, "agenda-done-updated").await;
            }
            let zone = network::space::store::get(&mut tx, before.space).await?.zone;
            occupancy::words::refuse(&mut tx, (&mut form, &[Thing::Room, Thing::Equipment]), &asker.t, &zone, &clashes)
                .await?;
            held.clashed();
        }
        Some(Err(refusal)) => form.refuse_all(refusal),
        _ => {}
    }
    Ok(refused(&edit_page(&asker, &mut tx, form, &before, held).await?))
}

/// The sessions to come hold the new room and machines instead of the old ones; the clashes, when they cannot.
async fn hold_again(
    tx: &mut Tx,
    before: &Workshop,
    after: &Workshop,
    holding: &Holding,
) -> Result<Vec<Clash>, Trouble> {
    let of = |one: &Workshop| (one.room_id, one.equipment, one.equipment_count);
    if of(before) == of(after) {
        return Ok(Vec::new());
    }
    occupancy::store::lock(tx, before.space).await?;
    let (now, mut claims) = (tx.now(), Vec::new());
    for meeting in sessions::of_workshop(tx, before.id).await? {
        if meeting.course.phase(now) != Phase::Coming {
            continue;
        }
        occupancy::store::free(tx, meeting.id).await?;
        let slot = Slot { starts_at: meeting.course.starts_at, ends_at: meeting.course.ends_at };
        let wanted = holding.wanted(meeting.facilitator);
        claims.extend(wanted.claims(tx, before.space, &[(meeting.id, slot)]).await?);
    }
    let settled = occupancy::needs::settle(tx, &claims, holding.over.as_deref()).await?;
    Ok(settled.err().unwrap_or_default())
}
