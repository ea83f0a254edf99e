//! The demo's rooms: one of a kind in each space.

use ground::{Fault, Identifier as _, SpaceId};
use network::room::{Room, RoomId, RoomKind};
use store::Tx;

/// The rooms of a space, one of a kind: a reason leads to its room without a question.
pub async fn furnish(tx: &mut Tx, space: SpaceId) -> Result<(), Fault> {
    for (kind, name, seats) in [
        (RoomKind::Advice, "Espace conseil", Some(3)),
        (RoomKind::Workshop, "Salle d’atelier", Some(8)),
        (RoomKind::DropIn, "Permanence connectée", Some(5)),
        (RoomKind::Shop, "Boutique", None),
    ] {
        let id = RoomId::from_uuid(tx.fresh_id());
        let room = Room { id, space, kind, name: name.into(), seats, retired: false };
        network::room::store::create(tx, &room).await?;
    }
    Ok(())
}
