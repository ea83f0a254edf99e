//! Rules of rooms: what they are for, and two of a space never bear the same name.

use ground::{Refusal, SpaceId};

ground::id!(
    /// A room or a desk of a space.
    RoomId
);

ground::choices! {
    /// What a room is for.
    RoomKind {
        Counter = "counter",
        Advice = "advice",
        Workshop = "workshop",
        DropIn = "drop_in",
        Shop = "shop",
        Other = "other",
    }
}

/// Longest name, in characters: it is read from afar, on the screen of the waiting room.
pub const LONGEST: usize = 30;
/// Most seats of a room.
pub const MOST_SEATS: i64 = 200;

/// A room or a desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Room {
    pub id: RoomId,
    pub space: SpaceId,
    pub kind: RoomKind,
    pub name: String,
    pub seats: Option<i64>,
    /// Nobody is sent there any more; what happened there still bears its name.
    pub retired: bool,
}

impl RoomKind {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        use ground::choice::Choice as _;
        format!("network-room-{}", self.word().replace('_', "-"))
    }
}

impl Room {
    /// The room, if its name is free among those in use.
    ///
    /// # Errors
    /// Beside the name, when another room in use bears it.
    pub fn named_apart(self, others: &[Self]) -> Result<Self, Refusal> {
        let folded = names::fold(&self.name);
        let taken =
            others.iter().any(|other| other.id != self.id && !other.retired && names::fold(&other.name) == folded);
        if taken && !self.retired { Err(Refusal::of("name", "network-room-name-taken")) } else { Ok(self) }
    }
}

/// The only room of a kind, where somebody is sent without a question.
pub fn only(rooms: &[Room], kind: RoomKind) -> Option<RoomId> {
    let mut fit = rooms.iter().filter(|room| room.kind == kind && !room.retired);
    match (fit.next(), fit.next()) {
        (Some(room), None) => Some(room.id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(name: &str, kind: RoomKind, retired: bool) -> Room {
        Room { id: RoomId::fresh(), space: SpaceId::fresh(), kind, name: name.into(), seats: None, retired }
    }

    #[test]
    fn a_name_is_free_again_once_its_room_is_retired() {
        let advice = room("Espace conseil", RoomKind::Advice, false);
        let same = room("ESPACE CONSEIL", RoomKind::Other, false);
        let refusal = same.clone().named_apart(std::slice::from_ref(&advice)).expect_err("taken");
        assert_eq!((refusal.problems[0].field, refusal.problems[0].text), ("name", "network-room-name-taken"));
        assert!(same.named_apart(&[Room { retired: true, ..advice.clone() }]).is_ok());
        assert!(advice.clone().named_apart(std::slice::from_ref(&advice)).is_ok(), "its own name");
    }

    #[test]
    fn somebody_is_sent_without_a_question_only_where_there_is_one_room() {
        let (shop, gone) = (room("Boutique", RoomKind::Shop, false), room("Ancienne", RoomKind::Shop, true));
        assert_eq!(only(&[shop.clone(), gone.clone()], RoomKind::Shop), Some(shop.id));
        assert_eq!(only(&[shop, room("Bureau", RoomKind::Shop, false)], RoomKind::Shop), None);
        assert_eq!(only(&[gone], RoomKind::Shop), None);
    }
}
