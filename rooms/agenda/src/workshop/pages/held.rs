//! The fields of a form that say what sessions hold: a room, machines; and why all the same, when they are taken.

use ::store::{Right, Tx};
use ground::{AccountId, SpaceId};
use network::room::{Room, RoomId, RoomKind};
use web::{Asker, Form, Trouble};

use crate::{
    equipment::{self, Equipment, EquipmentId},
    occupancy::needs::Wanted,
    template::Template,
    workshop::store::Workshop,
};

type Options = Vec<(String, String)>;

/// What there is to hold in a space, and whether the asker may take what is taken.
pub struct Held {
    rooms: Vec<Room>,
    sets: Vec<Equipment>,
    pub room_options: Options,
    pub set_options: Options,
    /// A manager may plan all the same: the field is shown once something clashed.
    pub may_override: bool,
    pub asks_why: bool,
}

/// What a form wants to hold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Holding {
    pub room: Option<RoomId>,
    pub room_name: Option<String>,
    pub equipment: Option<(EquipmentId, i64)>,
    /// Why it is planned though something is taken.
    pub over: Option<String>,
}

impl Holding {
    pub const fn wanted(&self, facilitator: Option<AccountId>) -> Wanted {
        Wanted { room: self.room, equipment: self.equipment, facilitator }
    }

    /// The workshop that holds this.
    pub fn of(&self, workshop: Workshop) -> Workshop {
        Workshop {
            room_id: self.room,
            equipment: self.equipment.map(|(id, _)| id),
            equipment_count: self.equipment.map(|(_, count)| count),
            ..workshop
        }
    }
}

impl Held {
    pub async fn of(asker: &Asker, tx: &mut Tx, space: SpaceId) -> Result<Self, Trouble> {
        let rooms = network::room::store::in_use(tx, space).await?;
        let mut sets = equipment::store::of_space(tx, space).await?;
        sets.retain(|set| !set.retired);
        let seated = |room: &Room| match room.seats {
            Some(seats) => asker.t.with("agenda-room-of", (("name", room.name.as_str()), ("seats", seats))),
            None => room.name.clone(),
        };
        let counted =
            |set: &Equipment| asker.t.with("agenda-set-of", (("name", set.name.as_str()), ("count", set.count)));
        Ok(Self {
            room_options: rooms.iter().map(|room| (room.id.to_string(), seated(room))).collect(),
            set_options: sets.iter().map(|set| (set.id.to_string(), counted(set))).collect(),
            rooms,
            sets,
            may_override: asker.badge().may(Right::ManageSpace),
            asks_why: false,
        })
    }

    /// Something that the form wants is taken: a manager is asked why it is to be all the same.
    pub fn clashed(&mut self) {
        self.asks_why = self.may_override;
    }

    /// The only room of the kind that a template wants.
    pub fn room_for(&self, template: &Template) -> Option<RoomId> {
        network::room::rules::only(&self.rooms, template.room_kind.unwrap_or(RoomKind::Workshop))
    }

    /// The first set of the kind that a template wants with enough machines.
    pub fn equipment_for(&self, template: &Template) -> Option<EquipmentId> {
        let (kind, count) = template.equipment.zip(template.equipment_count)?;
        self.sets.iter().find(|set| set.kind == kind && set.count >= count).map(|set| set.id)
    }

    /// What a form wants to hold; what cannot be is said beside its field.
    pub fn read(&mut self, form: &mut Form) -> Holding {
        let room: Option<RoomId> = form.pick("room_id");
        let found = self.rooms.iter().find(|known| Some(known.id) == room);
        if room.is_some() && found.is_none() {
            form.refuse("room_id", "ui-field-choice");
        }
        let set: Option<EquipmentId> = form.pick("equipment");
        if set.is_some_and(|id| self.sets.iter().all(|known| known.id != id)) {
            form.refuse("equipment", "ui-field-choice");
        }
        let count = form.number("equipment_count", 1..=equipment::rules::MOST);
        if set.is_some() && count.is_none() && form.problem("equipment_count").is_none() {
            form.refuse("equipment_count", "agenda-equipment-how-many");
        }
        let over = form.optional("over", 200).filter(|_| self.may_override);
        self.asks_why = over.is_some();
        let seats: Option<i64> = form.value("seats").trim().parse().ok();
        if let Some((most, wanted)) = found.and_then(|room| room.seats).zip(seats)
            && wanted > most
            && over.is_none()
        {
            form.refuse_with("seats", "agenda-room-small", ("seats", most));
            self.asks_why = self.may_override;
        }
        Holding { room, room_name: found.map(|room| room.name.clone()), equipment: set.zip(count), over }
    }
}
