//! Rules of a thread: who may say something, how much, what may be taken back.

use ground::{Moment, Refusal, choice::Choice as _};

use super::QuestionId;
use crate::referral::Referral;

ground::choices! {
    /// Who says something.
    Side { Space = "space", Referrer = "referrer" }
}

impl Side {
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Space => Self::Referrer,
            Self::Referrer => Self::Space,
        }
    }

    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("referral-question-of-{}", self.word())
    }
}

/// One thing that was said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    pub id: QuestionId,
    pub side: Side,
    pub words: String,
    pub said_at: Moment,
    /// When the other side answered, or nothing was to be answered.
    pub settled_at: Option<Moment>,
}

/// Longest, in characters.
pub const LONGEST: usize = 500;
/// How much one side may say without an answer, and in a day (project's choice: a conversation has less).
const MOST_IN_A_ROW: usize = 5;
const MOST_IN_A_DAY: usize = 10;

/// Whether a side may say one more thing.
///
/// # Errors
/// When the referral was forgotten, or the side has said enough.
pub fn may_say(referral: &Referral, thread: &[Said], side: Side, now: Moment) -> Result<(), Refusal> {
    if referral.is_forgotten() {
        return Err(Refusal::because("referral-question-forgotten"));
    }
    let row = thread.iter().rev().take_while(|said| said.side == side).count();
    if row >= MOST_IN_A_ROW {
        return Err(Refusal::of("words", "referral-question-wait"));
    }
    let lately = thread.iter().filter(|said| said.side == side && said.said_at > now.plus_days(-1)).count();
    if lately >= MOST_IN_A_DAY {
        return Err(Refusal::of("words", "referral-question-tomorrow"));
    }
    Ok(())
}

impl Said {
    /// Whether its side may take it back: as long as the other has not answered.
    ///
    /// # Errors
    /// When it is the other's, or was answered.
    pub fn take_back(&self, side: Side) -> Result<(), Refusal> {
        if self.side == side && self.settled_at.is_none() {
            Ok(())
        } else {
            Err(Refusal::because("referral-question-answered"))
        }
    }
}

/// Whether the thread waits for this side.
pub fn waits_for(thread: &[Said], side: Side) -> bool {
    thread.iter().any(|said| said.side == side.other() && said.settled_at.is_none())
}
