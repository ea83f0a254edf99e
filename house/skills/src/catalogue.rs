//! The catalogue of modules that workshops teach; names live in the texts, as `skills-module-…`.

use crate::{Domain, Level, Need};

/// A module: what a session teaches, for whom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Module {
    /// Stable word, as in facts.
    pub word: &'static str,
    pub domain: Domain,
    /// The level from which it is useful.
    pub from: Level,
    /// The need that it serves, if one in particular.
    pub need: Option<Need>,
    /// Sessions of two hours.
    pub sessions: u8,
}

impl Module {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("skills-module-{}", self.word)
    }
}

const fn of(word: &'static str, domain: Domain, from: Level, need: Option<Need>, sessions: u8) -> Module {
    Module { word, domain, from, need, sessions }
}

/// The default catalogue.
pub const CATALOGUE: &[Module] = &[
    of("initiation", Domain::Device, Level::StepByStep, Some(Need::Keyboard), 6),
    of("mouse-keyboard", Domain::Device, Level::StepByStep, Some(Need::Keyboard), 1),
    of("smartphone", Domain::Device, Level::StepByStep, None, 2),
    of("web", Domain::Internet, Level::StepByStep, Some(Need::Search), 1),
    of("mailbox", Domain::Mail, Level::StepByStep, Some(Need::Mailbox), 2),
    of("mail-attachments", Domain::Mail, Level::Learning, Some(Need::Mailbox), 1),
    of("video-call", Domain::Communication, Level::StepByStep, Some(Need::Family), 1),
    of("caf", Domain::Administration, Level::Learning, Some(Need::Caf), 1),
    of("online-forms", Domain::Administration, Level::Learning, None, 1),
    of("job-sites", Domain::Work, Level::Learning, Some(Need::JobSite), 1),
    of("employment-service", Domain::Work, Level::Learning, Some(Need::Employment), 1),
    of("cv", Domain::Documents, Level::Learning, Some(Need::Cv), 2),
    of("files", Domain::Documents, Level::StepByStep, None, 1),
    of("health-appointment", Domain::Health, Level::Learning, Some(Need::Health), 1),
    of("school", Domain::Daily, Level::Learning, Some(Need::School), 1),
    of("train-ticket", Domain::Daily, Level::Learning, Some(Need::Train), 1),
    of("pay-bill", Domain::Daily, Level::Learning, Some(Need::Bill), 1),
    of("phone-plan", Domain::Daily, Level::StepByStep, Some(Need::Operator), 1),
    of("passwords", Domain::Safety, Level::StepByStep, None, 1),
    of("scams", Domain::Safety, Level::StepByStep, Some(Need::Scams), 1),
];

/// A module by its word.
pub fn module(word: &str) -> Option<Module> {
    CATALOGUE.iter().copied().find(|module| module.word == word)
}

#[cfg(test)]
mod tests {
    use super::CATALOGUE;
    use crate::Need;
    use ground::choice::Choice as _;

    #[test]
    fn words_are_unique_and_every_need_has_its_module() {
        for module in CATALOGUE {
            assert_eq!(CATALOGUE.iter().filter(|other| other.word == module.word).count(), 1, "{}", module.word);
        }
        for need in Need::ALL {
            assert!(CATALOGUE.iter().any(|module| module.need == Some(*need)), "{need:?}");
        }
    }
}
