//! Remembers rooms.

use ground::{Fault, Identifier as _, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::{Room, RoomId};

impl Record for Room {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            kind: cells.take()?,
            name: cells.take()?,
            seats: cells.maybe()?,
            retired: cells.take()?,
        })
    }
}

/// Every room of a space, those in use first, the oldest first.
pub async fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Room>, Fault> {
    // The panels of a page ask one after another.
    if let Some(rooms) = tx.kept::<Vec<Room>>(space.uuid()) {
        return Ok(rooms);
    }
    let organisation = tx.organisation()?;
    let rooms: Vec<Room> = tx
        .all(
            "SELECT id, space, kind, name, seats, (retired_at IS NOT NULL) FROM rooms
             WHERE organisation = $1 AND space = $2
             ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, made_at, id",
            values![organisation, space],
        )
        .await?;
    tx.keep(space.uuid(), &rooms);
    Ok(rooms)
}

/// The rooms of a space that are in use.
pub async fn in_use(tx: &mut Tx, space: SpaceId) -> Result<Vec<Room>, Fault> {
    let mut rooms = of_space(tx, space).await?;
    rooms.retain(|room| !room.retired);
    Ok(rooms)
}

/// A room of a space.
pub async fn find(tx: &mut Tx, space: SpaceId, id: RoomId) -> Result<Option<Room>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, space, kind, name, seats, (retired_at IS NOT NULL) FROM rooms
         WHERE id = $1 AND space = $2 AND organisation = $3",
        values![id, space, organisation],
    )
    .await
}

/// The space that a room of the organisation is in, in use or not.
pub async fn space_of(tx: &mut Tx, id: RoomId) -> Result<Option<SpaceId>, Fault> {
    let organisation = tx.organisation()?;
    let found: Option<(SpaceId,)> =
        tx.maybe("SELECT space FROM rooms WHERE id = $1 AND organisation = $2", values![id, organisation]).await?;
    Ok(found.map(|(space,)| space))
}

/// Opens a room.
pub async fn create(tx: &mut Tx, new: &Room) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "INSERT INTO rooms (id, organisation, space, kind, name, seats, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![new.id, organisation, new.space, new.kind, new.name, new.seats, now],
    )
    .await?;
    let what = json!({ "space": new.space, "name": new.name, "room_kind": new.kind.word() });
    note(tx, new.id, "created", &what).await
}

/// Renames a room, or says better what it is for.
pub async fn update(tx: &mut Tx, before: &Room, after: &Room) -> Result<(), Fault> {
    if before == after {
        return Ok(());
    }
    let organisation = tx.organisation()?;
    tx.run(
        "UPDATE rooms SET kind = $1, name = $2, seats = $3 WHERE id = $4 AND space = $5 AND organisation = $6",
        values![after.kind, after.name, after.seats, before.id, before.space, organisation],
    )
    .await?;
    let what = json!({
        "name": [before.name, after.name], "room_kind": [before.kind.word(), after.kind.word()],
        "seats": [before.seats, after.seats],
    });
    note(tx, before.id, "updated", &what).await
}

/// Retires a room, or takes it back into use; whether something changed.
pub async fn retire(tx: &mut Tx, room: &Room, retired: bool) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let touched = tx
        .run(
            "UPDATE rooms SET retired_at = $1
             WHERE id = $2 AND space = $3 AND organisation = $4 AND (retired_at IS NOT NULL) = $5",
            values![retired.then_some(now), room.id, room.space, organisation, room.retired],
        )
        .await?;
    if touched == 0 || room.retired == retired {
        return Ok(false);
    }
    note(tx, room.id, if retired { "retired" } else { "restored" }, &json!({ "name": room.name })).await?;
    Ok(true)
}

async fn note(tx: &mut Tx, id: RoomId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "room", record: id.uuid(), person: None, action, what }).await
}
