//! Tells what happened on a person's own page, on their timeline.

use ::store::Right;
use facts::{Fact, own::Own as Happened};
use people::{Line, Teller};
use web::Speech;

/// The words of this room on a timeline.
#[derive(Clone, Copy, Default, Debug)]
pub struct OwnTeller;

impl Teller for OwnTeller {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        let Fact::Own(happened) = fact else { return None };
        let (text, pictogram) = match happened {
            Happened::Given { .. } => (t.say("own-team-told-given"), "phone"),
            Happened::Ended { .. } => (t.say("own-team-told-ended"), "close"),
            Happened::WordChosen { .. } => (t.say("own-team-told-word"), "lock"),
            Happened::WordForgotten { .. } => (t.say("own-team-told-forgotten"), "undo"),
            Happened::Entered { .. } => (t.say("own-team-told-entered"), "phone"),
            Happened::Asked { topic, .. } => {
                let topic = t.say(&format!("own-topic-{topic}")).to_lowercase();
                (t.with("own-team-told-asked", ("topic", topic)), "voice")
            }
            Happened::Answered { .. } => (t.say("own-team-told-answered"), "check"),
            Happened::AnswerTakenBack { .. } => (t.say("own-team-told-taken-back"), "undo"),
        };
        Some(Line { text, pictogram })
    }
}
