//! Rules of a request: where it may go, which known structures it may be, how many may be made.

use ground::{AccountId, Moment, PartnerId, Refusal, choice::Choice as _};
use network::partner::PartnerKind;
use web::Language;

use super::RequestId;

ground::choices! {
    /// Where a request stands.
    State {
        Waiting = "waiting",
        /// A new structure was made of it.
        Accepted = "accepted",
        /// It was one that is known.
        Joined = "joined",
        Refused = "refused",
    }
}

impl State {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("referral-request-{}", self.word())
    }

    pub const fn badge(self) -> &'static str {
        match self {
            Self::Waiting => "next",
            Self::Accepted | Self::Joined => "done",
            Self::Refused => "plain",
        }
    }

    /// A request is decided once; one that was refused may wait again.
    ///
    /// # Errors
    /// When the step does not follow.
    pub fn go(self, to: Self) -> Result<Self, Refusal> {
        let follows = match to {
            Self::Accepted | Self::Joined | Self::Refused => self == Self::Waiting,
            Self::Waiting => self == Self::Refused,
        };
        if follows { Ok(to) } else { Err(Refusal::because("referral-request-cannot")) }
    }
}

/// A request, as kept.
#[derive(Clone, PartialEq, Debug)]
pub struct Request {
    pub id: RequestId,
    pub state: State,
    /// Name of the structure, as it was written.
    pub name: String,
    pub kind: PartnerKind,
    /// INSEE code.
    pub commune: String,
    pub email: String,
    /// Who asks.
    pub referrer: String,
    pub language: Language,
    pub asked_at: Moment,
    pub decided_at: Option<Moment>,
    pub decided_by: Option<AccountId>,
    pub partner: Option<PartnerId>,
    /// Why not, as it was written to them.
    pub reason: Option<String>,
}

/// How many requests one address may make in a day, and all of them together in an hour (project's choice: a network of
/// a thousand structures has a few a day).
pub const MOST_OF_ONE: i64 = 3;
pub const MOST_IN_AN_HOUR: i64 = 30;

/// Days after which a decided request forgets who asked.
pub const FORGET_DAYS: i64 = 90;

/// Words that nearly every structure has.
const COMMON: [&str; 12] = ["de", "du", "des", "la", "le", "les", "l", "d", "et", "association", "centre", "antenne"];

fn words(name: &str) -> Vec<String> {
    names::fold(name).split(' ').filter(|word| !COMMON.contains(word)).map(str::to_owned).collect()
}

/// How likely a known name is the one that was written: shared words, from 0 to 1000. Words that sound alike count half.
pub fn likeness(written: &str, known: &str) -> usize {
    let (a, b) = (words(written), words(known));
    let (less, more) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if less.is_empty() {
        return 0;
    }
    let score = |word: &String| {
        if more.iter().any(|other| other == word) {
            1000
        } else if more.iter().any(|other| names::sound(other) == names::sound(word)) {
            500
        } else {
            0
        }
    };
    less.iter().map(score).sum::<usize>() / less.len()
}

/// From which likeness on a known structure is shown.
pub const LIKELY: usize = 400;

#[cfg(test)]
mod rule_tests {
    use super::*;

    #[test]
    fn a_request_is_decided_once_and_a_refusal_may_be_looked_at_again() {
        for to in [State::Accepted, State::Joined, State::Refused] {
            assert_eq!(State::Waiting.go(to), Ok(to));
            for from in [State::Accepted, State::Joined, State::Refused] {
                assert!(from.go(to).is_err(), "{from:?} {to:?}");
            }
        }
        assert_eq!(State::Refused.go(State::Waiting), Ok(State::Waiting));
        for from in [State::Waiting, State::Accepted, State::Joined] {
            assert!(from.go(State::Waiting).is_err(), "{from:?}");
        }
    }

    #[test]
    fn a_structure_is_known_again_by_its_words() {
        assert_eq!(likeness("Centre social de l’Épeule", "CENTRE SOCIAL DE L’EPEULE"), 1000);
        assert!(likeness("CCAS Lille", "CCAS de Lille") >= LIKELY);
        assert!(likeness("Asso. Passerèle", "Association Passerelle") >= LIKELY);
        assert!(likeness("Médiathèque du Moulin", "Mission locale") < LIKELY);
        assert_eq!(likeness("", "Mission locale"), 0);
    }
}
