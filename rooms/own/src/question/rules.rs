//! Rules of questions: what they are about, how many may wait, what may become of an answer.

use ground::{Moment, PersonId, Refusal, SpaceId, choice::Choice as _};

use super::QuestionId;

ground::choices! {
    /// What a question is about: a picture to press.
    Topic {
        Appointment = "appointment",
        Device = "device",
        Connection = "connection",
        Help = "help",
        Other = "other",
    }
}

/// Longest question, and longest answer, in characters.
pub const LONGEST: usize = 300;
/// How many questions of one person may wait (project's choice: enough for whoever asks, few for whoever plays).
pub const WAITING: usize = 3;
/// How many one person may ask in a day.
pub const A_DAY: usize = 5;

impl Topic {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("own-topic-{}", self.word())
    }

    pub const fn pictogram(self) -> &'static str {
        match self {
            Self::Appointment => "calendar",
            Self::Device => "computer",
            Self::Connection => "connection",
            Self::Help => "help",
            Self::Other => "other",
        }
    }
}

/// A question, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    pub id: QuestionId,
    pub space: SpaceId,
    pub person: PersonId,
    pub topic: Topic,
    pub words: Option<String>,
    pub asked_at: Moment,
    pub answer: Option<String>,
    pub answered_at: Option<Moment>,
    /// When the person read the answer.
    pub read_at: Option<Moment>,
}

impl Question {
    /// Whether an answer may be written now.
    ///
    /// # Errors
    /// A refusal when there is one already.
    pub fn answer(&self) -> Result<(), Refusal> {
        if self.answer.is_some() { Err(Refusal::because("own-team-answer-already")) } else { Ok(()) }
    }

    /// Whether its answer may be taken back.
    ///
    /// # Errors
    /// A refusal when there is none, or when the person read it.
    pub fn take_back(&self) -> Result<(), Refusal> {
        match (&self.answer, self.read_at) {
            (None, _) => Err(Refusal::because("own-team-answer-none")),
            (Some(_), Some(_)) => Err(Refusal::because("own-team-answer-read")),
            (Some(_), None) => Ok(()),
        }
    }
}

/// Whether a person may ask once more, after these questions of theirs.
///
/// # Errors
/// A refusal when many wait already, or many were asked within a day.
pub fn may_ask(before: &[Question], now: Moment) -> Result<(), Refusal> {
    let waiting = before.iter().filter(|one| one.answer.is_none()).count();
    let lately = before.iter().filter(|one| one.asked_at > now.plus_days(-1)).count();
    if waiting >= WAITING || lately >= A_DAY { Err(Refusal::because("own-question-many")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(hours_ago: i64, answered: bool, read: bool) -> Question {
        let now = Moment::from_micros(0);
        Question {
            id: QuestionId::fresh(),
            space: SpaceId::fresh(),
            person: PersonId::fresh(),
            topic: Topic::Help,
            words: None,
            asked_at: now.plus_hours(-hours_ago),
            answer: answered.then(|| "Oui".into()),
            answered_at: answered.then_some(now),
            read_at: read.then_some(now),
        }
    }

    #[test]
    fn whoever_waits_for_answers_waits_before_asking_more() {
        let now = Moment::from_micros(0);
        assert!(may_ask(&[asked(30, false, false), asked(40, false, false)], now).is_ok());
        assert!(may_ask(&vec![asked(30, false, false); WAITING], now).is_err());
        assert!(may_ask(&vec![asked(1, true, true); A_DAY], now).is_err());
        assert!(may_ask(&vec![asked(25, true, true); 50], now).is_ok());
    }

    #[test]
    fn an_answer_is_given_once_and_taken_back_only_unread() {
        assert!(asked(1, false, false).answer().is_ok() && asked(1, true, false).answer().is_err());
        assert!(asked(1, true, false).take_back().is_ok());
        assert_eq!(asked(1, true, true).take_back().expect_err("read").problems[0].text, "own-team-answer-read");
        assert_eq!(asked(1, false, false).take_back().expect_err("none").problems[0].text, "own-team-answer-none");
    }
}
