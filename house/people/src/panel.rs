//! What rooms offer to a person's record: panels, and the words of the timeline.

use facts::Fact;
use skills::Catalogue;
use store::{Right, Tx};
use web::{Asker, Shown, Speech};

use crate::Person;

/// A panel of a person's record.
pub trait RecordPanel: Send + Sync {
    /// Who may see it.
    fn right(&self) -> Right;
    /// Whether it stands before the others, for what this asker is there to do.
    fn leads(&self, _asker: &Asker) -> bool {
        false
    }
    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a>;
}

/// One line of a timeline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    pub text: String,
    pub pictogram: &'static str,
}

/// Tells the facts of a room in words; `None` for facts of other rooms, or not worth a line.
pub trait Teller: Send + Sync {
    /// Who may hear them: what a panel keeps to itself, its room does not tell on the timeline.
    fn right(&self) -> Right;
    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line>;
    /// The same, for a room that names modules: as the network calls them.
    fn tell_with(&self, t: &Speech, _catalogue: &Catalogue, fact: &Fact) -> Option<Line> {
        self.tell(t, fact)
    }
}
