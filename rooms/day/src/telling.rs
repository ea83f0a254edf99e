//! The timeline's words for calls about a person and what they left in our care.

use facts::{Fact, day::Day};
use people::{Line, Teller};
use store::Right;
use web::Speech;

/// Tells the facts of the day that are about somebody.
pub struct DayTeller;

impl Teller for DayTeller {
    fn right(&self) -> Right {
        Right::Receive
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        let Fact::Day(fact) = fact else { return None };
        let (text, pictogram) = match fact {
            Day::CallTaken { caller, .. } => {
                (t.with("day-told-call", ("caller", t.say(&format!("day-caller-{caller}")))), "phone")
            }
            Day::CallTried { how, .. } => (t.say(&format!("day-told-try-{}", how.replace('_', "-"))), "phone"),
            Day::CallTryUndone { .. } => (t.say("day-told-try-undone"), "undo"),
            Day::BelongingKept { .. } => (t.say("day-told-kept"), "lock"),
            Day::BelongingReturned { .. } => (t.say("day-told-returned"), "check"),
            Day::ReturnUndone { .. } => (t.say("day-told-return-undone"), "undo"),
            Day::Closed { .. } | Day::Reopened { .. } => return None,
        };
        Some(Line { text, pictogram })
    }
}
