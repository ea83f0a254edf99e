//! Speaks: the rooms of one's own space, added, renamed, retired, taken back.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{SpaceId, choice::Choice as _};
use web::{Answer, Asker, Begun, Cell, Form, Page, Sheet, Trouble, html, refused};

use super::{
    Room, RoomId, RoomKind,
    rules::{LONGEST, MOST_SEATS},
    store as rooms,
};
use crate::space::store as spaces;

struct Row {
    id: RoomId,
    name: String,
    kind: String,
    /// Empty when nobody counts them.
    seats: String,
}

#[derive(Template)]
#[template(path = "room/list.html")]
struct List {
    page: Page,
    form: Form,
    space: String,
    rows: Vec<Row>,
    retired: Vec<Row>,
    kinds: Vec<(String, String)>,
}

fn kinds(asker: &Asker) -> Vec<(String, String)> {
    RoomKind::ALL.iter().map(|kind| (kind.word().to_owned(), asker.t.say(&kind.text()))).collect()
}

async fn sheet(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let t = &asker.t;
    let space = spaces::get(tx, asker.space()?).await?;
    let row = |room: &Room| Row {
        id: room.id,
        name: room.name.clone(),
        kind: t.say(&room.kind.text()),
        seats: room.seats.map(|seats| t.with("network-room-seats-said", ("seats", seats))).unwrap_or_default(),
    };
    let (retired, used): (Vec<Room>, Vec<Room>) =
        rooms::of_space(tx, space.id).await?.into_iter().partition(|room| room.retired);
    Ok(List {
        page: asker.page(t.say("network-rooms")),
        form,
        space: space.name,
        rows: used.iter().map(row).collect(),
        retired: retired.iter().map(row).collect(),
        kinds: kinds(asker),
    })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t).filled("kind", RoomKind::Advice.word());
    Ok(html(&sheet(&asker, &mut tx, form).await?))
}

/// The rooms in use and those retired, to download.
pub async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let space = asker.space()?;
    let line = |room: Room| {
        let state = t.say(if room.retired { "network-rooms-retired" } else { "network-rooms-used" });
        [Cell::from(room.name), t.say(&room.kind.text()).into(), room.seats.into(), state.into()]
    };
    let all = rooms::of_space(&mut asker.read().await?, space).await?;
    let heads = ["network-room-name", "network-room-kind", "network-room-seats", "network-opening-state"];
    Sheet::whole(&asker, "salles", &heads, all.into_iter().map(line))
}

/// What a form says of a room; `None` when something is to be corrected.
fn said(form: &mut Form, id: RoomId, space: SpaceId, others: &[Room]) -> Option<Room> {
    let name = form.required("name", LONGEST);
    let kind = form.chosen::<RoomKind>("kind").unwrap_or(RoomKind::Other);
    let seats = form.number("seats", 1..=MOST_SEATS);
    match (Room { id, space, kind, name, seats, retired: false }).named_apart(others) {
        Ok(room) => Some(room).filter(|_| form.is_fine()),
        Err(refusal) => {
            form.refuse_all(refusal);
            None
        }
    }
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let others = rooms::of_space(&mut tx, space).await?;
    let id = form.id();
    let Some(room) = said(&mut form, id, space, &others) else {
        return Ok(refused(&sheet(&asker, &mut tx, form).await?));
    };
    rooms::create(&mut tx, &room).await?;
    asker.finish(tx, &form, "/rooms", "network-done-room").await
}

#[derive(Template)]
#[template(path = "room/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    action: String,
    kinds: Vec<(String, String)>,
}

fn edited(asker: &Asker, room: &Room, form: Form) -> Edit {
    let title = asker.t.with("network-room-edit", ("name", &room.name));
    Edit { page: asker.page(title), form, action: format!("/rooms/{}", room.id), kinds: kinds(asker) }
}

/// A room of one's own space.
async fn known(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Room, Trouble> {
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    rooms::find(tx, asker.space()?, id).await?.ok_or(Trouble::Missing)
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let room = known(&asker, &mut tx, &id).await?;
    let form =
        Form::new(&asker.t).filled("name", &room.name).filled("kind", room.kind.word()).filled_if("seats", room.seats);
    Ok(html(&edited(&asker, &room, form)))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let room = known(&asker, &mut tx, &id).await?;
    let others = rooms::of_space(&mut tx, room.space).await?;
    let Some(after) = said(&mut form, room.id, room.space, &others) else {
        return Ok(refused(&edited(&asker, &room, form)));
    };
    rooms::update(&mut tx, &room, &Room { retired: room.retired, ..after }).await?;
    asker.finish(tx, &form, "/rooms", "network-done-room").await
}

async fn retire(asker: Asker, id: &str, form: Form, retired: bool) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let room = known(&asker, &mut tx, id).await?;
    if !retired {
        let others = rooms::of_space(&mut tx, room.space).await?;
        Room { retired: false, ..room.clone() }.named_apart(&others)?;
    }
    rooms::retire(&mut tx, &room, retired).await?;
    let done = if retired { "network-done-room-retired" } else { "network-done-room-restored" };
    asker.finish(tx, &form, "/rooms", done).await
}

/// Nobody is sent there any more.
pub mod retirement {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        super::retire(asker, &id, form, true).await
    }
}

/// The room is in use again.
pub mod restoration {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        super::retire(asker, &id, form, false).await
    }
}
