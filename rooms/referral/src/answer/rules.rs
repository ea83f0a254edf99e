//! Decides what a referrer hears: only what the person agreed to, else only that they were welcomed.

use facts::{Fact, agenda::Agenda, pathway::Pathway};
use ground::Moment;
use people::{Purpose, consent::store::Consent};

use crate::referral::{Agreed, Referral, State};

/// One thing that may be said to the referrer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Heard {
    /// A pathway of so many steps was agreed.
    Plan { steps: u16 },
    /// Came to a workshop on a module.
    Came { module: String },
    /// Can now do something alone.
    Alone { need: String },
}

/// What this referral may tell: the box on the form, unless the person has said otherwise since. A yes at the counter is
/// for whoever sent them last (`latest`); it opens nothing to those who sent them before.
pub fn allowed(referral: &Referral, words: &[Consent], latest: bool) -> Agreed {
    let hears = |purpose: Purpose, ticked: bool| {
        match words.iter().find(|word| word.purpose == purpose) {
            // Said at the counter after this form: the person's later word wins.
            Some(word) if word.how != HOW && word.at >= referral.sent_at => word.given && (ticked || latest),
            // A box of another form never speaks for this one; a refusal closes all.
            Some(word) => ticked && (word.given || word.at < referral.sent_at),
            None => ticked,
        }
    };
    Agreed {
        steps: hears(Purpose::AnswerSteps, referral.agreed.steps),
        attendance: hears(Purpose::AnswerAttendance, referral.agreed.attendance),
        autonomy: hears(Purpose::AnswerAutonomy, referral.agreed.autonomy),
    }
}

/// How an agreement given through a referral's form is recorded.
pub const HOW: &str = "referral";

/// The state as it may be shown: without agreement on steps, nothing after the welcome.
pub fn shown(state: State, agreed: Agreed) -> State {
    match state {
        State::InProgress | State::Ended if !agreed.steps => State::Welcomed,
        other => other,
    }
}

/// What may be said of the facts of a person, oldest first. Never an absence, a level or a note.
pub fn heard(facts: &[(Moment, Fact)], agreed: Agreed) -> Vec<(Moment, Heard)> {
    let mut said = Vec::new();
    for (at, fact) in facts {
        match fact {
            Fact::Pathway(Pathway::Agreed { steps, .. }) if agreed.steps => {
                // A revision takes the place of what was agreed before.
                said.retain(|(_, heard)| !matches!(heard, Heard::Plan { .. }));
                said.push((*at, Heard::Plan { steps: *steps }));
            }
            Fact::Agenda(Agenda::Attended { module, .. }) if agreed.attendance => {
                said.push((*at, Heard::Came { module: module.clone() }));
            }
            Fact::Pathway(Pathway::Autonomous { need, .. }) if agreed.autonomy => {
                said.push((*at, Heard::Alone { need: need.clone() }));
            }
            Fact::Pathway(Pathway::AutonomyWithdrawn { need }) => {
                said.retain(|(_, heard)| *heard != Heard::Alone { need: need.clone() });
            }
            _ => {}
        }
    }
    said
}
