//! The timeline's words for the advice room: what was asked and done, never what was said.

use facts::{Fact, advice::Advice};
use ground::{Day, choice::Choice as _};
use people::{Line, Teller};
use store::Right;
use web::{Speech, dates};

use crate::request::rules::{Kind, Outcome};

/// Tells the facts of the advice room to the team.
pub struct AdviceTeller;

impl Teller for AdviceTeller {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        let Fact::Advice(fact) = fact else { return None };
        let kind = |word: &str| Kind::parse(word).map_or_else(|| word.to_owned(), |kind| t.say(&kind.text()));
        let day = |text: &str| text.parse::<Day>().map_or_else(|_| text.to_owned(), |day| dates::day(t, day));
        let (text, pictogram) = match fact {
            Advice::Opened { kind: asked, .. } => (t.with("advice-told-opened", ("kind", kind(asked))), "advice"),
            Advice::Closed { kind: asked, outcome, minutes, .. } => {
                let outcome = Outcome::parse(outcome).map(|outcome| t.say(&outcome.text())).unwrap_or_default();
                let said = (("kind", kind(asked)), ("outcome", outcome), ("minutes", *minutes));
                (t.with("advice-told-closed", said), "check")
            }
            Advice::Reopened { .. } => (t.say("advice-told-reopened"), "undo"),
            Advice::Promised { due, .. } => (t.with("advice-told-promised", ("day", day(due))), "clock"),
            Advice::Kept { .. } => (t.say("advice-told-kept"), "check"),
            Advice::Unkept { .. } => (t.say("advice-told-unkept"), "undo"),
            Advice::Mandated { until, .. } => (t.with("advice-told-mandated", ("day", day(until))), "lock"),
            Advice::MandateEnded { .. } => (t.say("advice-told-mandate-ended"), "lock"),
        };
        Some(Line { text, pictogram })
    }
}
