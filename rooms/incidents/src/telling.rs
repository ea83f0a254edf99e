//! The timeline's words for the register, told to those who keep it.

use facts::{Fact, incidents::Incidents};
use ground::Day;
use people::{Line, Teller};
use store::Right;
use web::{Speech, dates};

/// Tells the facts of the register that are about somebody.
pub struct IncidentsTeller;

impl Teller for IncidentsTeller {
    fn right(&self) -> Right {
        Right::KeepIncidents
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        let Fact::Incidents(fact) = fact else { return None };
        let (text, pictogram) = match fact {
            Incidents::Excluded { until, .. } => {
                let day = until.parse::<Day>().map_or_else(|_| until.clone(), |day| dates::day(t, day));
                (t.with("incidents-told-excluded", ("day", day)), "lock")
            }
            Incidents::ExclusionReviewed { .. } => (t.say("incidents-told-reviewed"), "check"),
            Incidents::ExclusionOver { how, .. } => (t.say(&format!("incidents-told-over-{how}")), "check"),
            Incidents::ExclusionResumed { .. } => (t.say("incidents-told-resumed"), "undo"),
            Incidents::Complained { .. } => (t.say("incidents-told-complained"), "mail"),
            Incidents::Answered { .. } => (t.say("incidents-told-answered"), "check"),
            Incidents::AnswerUndone { .. } => (t.say("incidents-told-answer-undone"), "undo"),
            Incidents::Noted { .. } | Incidents::Closed { .. } | Incidents::Reopened { .. } => return None,
        };
        Some(Line { text, pictogram })
    }
}
