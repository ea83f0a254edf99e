//! Rules of templates: a workshop teaches a module, a group is held from its minimum on.

use ground::{Refusal, SpaceId};
use network::room::RoomKind;
use skills::Level;

use crate::{
    equipment::EquipmentKind,
    workshop::rules::{Kind, Means},
};

ground::id!(
    /// A template of workshops.
    TemplateId
);

/// Longest title, in characters.
pub const LONGEST: usize = 80;
/// Most colleagues that a session asks for.
pub const MOST_FACILITATORS: i64 = 6;

/// What a workshop or a drop-in usually is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Template {
    pub id: TemplateId,
    /// None: of the whole network.
    pub space: Option<SpaceId>,
    pub kind: Kind,
    /// Word of the module; empty for a drop-in.
    pub module: String,
    pub title: String,
    /// The level for which it is meant, when it is not that of the module.
    pub level: Option<Level>,
    pub minutes: i64,
    pub seats: i64,
    /// Below so many people it is not held.
    pub minimum: i64,
    pub facilitators: i64,
    pub room_kind: Option<RoomKind>,
    pub equipment: Option<EquipmentKind>,
    pub equipment_count: Option<i64>,
    pub bring: Option<String>,
    pub by_referrer: bool,
    pub by_person: bool,
    /// Whoever saw another number saw another template.
    pub version: i64,
    pub retired: bool,
}

impl Template {
    /// The template, if it holds together.
    ///
    /// # Errors
    /// Beside the module, the minimum, or the count of machines.
    pub fn sound(self) -> Result<Self, Refusal> {
        let mut problems = Vec::new();
        if self.kind == Kind::Workshop && self.module.is_empty() {
            problems.push(Refusal::of("module", "ui-field-choose"));
        }
        if self.kind == Kind::DropIn && !self.module.is_empty() {
            problems.push(Refusal::of("module", "agenda-template-drop-in-module"));
        }
        if self.minimum > self.seats {
            problems.push(Refusal::of("minimum", "agenda-template-minimum").with("seats", self.seats));
        }
        match (self.equipment, self.equipment_count) {
            (Some(_), None) => problems.push(Refusal::of("equipment_count", "agenda-equipment-how-many")),
            (None, Some(_)) => problems.push(Refusal::of("equipment", "agenda-equipment-which")),
            _ => {}
        }
        problems.into_iter().reduce(Refusal::and).map_or(Ok(self), Err)
    }

    /// What a workshop made from it takes over.
    pub fn means(&self) -> Means {
        Means {
            kind: self.kind,
            template: Some(self.id),
            minimum: self.minimum,
            facilitators: self.facilitators,
            bring: self.bring.clone(),
            by_referrer: self.by_referrer,
            by_person: self.by_person,
            ..Means::default()
        }
    }

    /// Whether somebody may change it: those of the network are kept by those who plan in every space.
    pub fn is_kept_by(&self, space: Option<SpaceId>) -> bool {
        space.is_none() || self.space == space
    }
}
