//! The timeline's words for what happens in workshops.

use facts::{Fact, agenda::Agenda as Happened};
use people::{Line, Teller};
use skills::Catalogue;
use store::Right;
use web::Speech;

/// Tells the facts of the agenda that are about a person.
pub struct AgendaTeller;

impl Teller for AgendaTeller {
    fn right(&self) -> Right {
        Right::SeeAgenda
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        self.tell_with(t, &Catalogue::default(), fact)
    }

    fn tell_with(&self, t: &Speech, catalogue: &Catalogue, fact: &Fact) -> Option<Line> {
        let Fact::Agenda(fact) = fact else { return None };
        let (text, pictogram) = match fact {
            Happened::Enrolled { .. } => (t.say("agenda-told-enrolled"), "calendar"),
            Happened::Moved { .. } => (t.say("agenda-told-moved"), "calendar"),
            Happened::Withdrawn { .. } => (t.say("agenda-told-withdrawn"), "undo"),
            Happened::Attended { module, .. } => {
                (t.with("agenda-told-attended", ("module", catalogue.name(t, module))), "workshop")
            }
            Happened::Absent { excused: true, .. } => (t.say("agenda-told-excused"), "workshop"),
            Happened::Absent { excused: false, .. } => (t.say("agenda-told-absent"), "workshop"),
            Happened::Struck { .. } => (t.say("agenda-told-struck"), "undo"),
            Happened::Scheduled { .. }
            | Happened::Closed { .. }
            | Happened::Cancelled { .. }
            | Happened::Restored { .. } => return None,
        };
        Some(Line { text, pictogram })
    }
}
