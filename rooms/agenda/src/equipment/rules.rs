//! Rules of equipment: a set has a name of its own in its space, and a count.

use ground::{Refusal, SpaceId};

ground::id!(
    /// A set of machines of a space.
    EquipmentId
);

ground::choices! {
    /// What a set is made of.
    EquipmentKind {
        Laptops = "laptops", Computers = "computers", Tablets = "tablets", Phones = "phones", Projector = "projector",
        Printer = "printer", Other = "other",
    }
}

/// Longest name, in characters.
pub const LONGEST: usize = 40;
/// Most machines of a set: the bound of the column.
pub const MOST: i64 = 500;

/// A set of machines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Equipment {
    pub id: EquipmentId,
    pub space: SpaceId,
    pub kind: EquipmentKind,
    pub name: String,
    pub count: i64,
    pub retired: bool,
}

impl EquipmentKind {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        use ground::choice::Choice as _;
        format!("agenda-equipment-{}", self.word())
    }
}

impl Equipment {
    /// The set, if its name is free among those in use.
    ///
    /// # Errors
    /// Beside the name, when another set in use bears it.
    pub fn named_apart(self, others: &[Self]) -> Result<Self, Refusal> {
        let folded = self.name.to_lowercase();
        let taken =
            others.iter().any(|other| other.id != self.id && !other.retired && other.name.to_lowercase() == folded);
        if taken { Err(Refusal::of("name", "agenda-equipment-name-taken")) } else { Ok(self) }
    }
}
