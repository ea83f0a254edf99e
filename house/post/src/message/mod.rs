//! Messages: what is said to somebody outside, and what became of it.

pub mod acts;
pub mod pages;
pub mod rules;
pub mod store;

use ground::{Moment, PersonId, SpaceId};
use web::Language;

use crate::{
    MessageId,
    template::{Kind, Manner},
};

pub use rules::State;

ground::choices! {
    /// The way a message goes.
    Channel {
        Email = "email",
        Sms = "sms",
        /// Printed here, and posted or handed over.
        Letter = "letter",
        /// Told by a colleague when the person comes.
        Visit = "visit",
    }
}

impl Channel {
    /// Id of its word in the texts.
    pub fn text(self) -> String {
        use ground::choice::Choice as _;
        format!("post-channel-{}", self.word())
    }

    /// Whether the program sends it by itself.
    pub const fn leaves(self) -> bool {
        matches!(self, Self::Email | Self::Sms)
    }
}

/// A message to somebody outside.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    pub id: MessageId,
    pub channel: Channel,
    /// An e-mail address; a number (`+33639980102`); for a letter, the lines of the envelope; for a visit, a name.
    pub recipient: String,
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// The person accompanied whom it is about, if any: it is forgotten with them.
    pub person: Option<PersonId>,
}

/// What else is known of a message when it is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Terms {
    pub kind: Option<Kind>,
    pub manner: Option<Manner>,
    /// In which it is written, for whoever reads it here.
    pub language: Option<Language>,
    /// Whose hours count; the network's without one.
    pub space: Option<SpaceId>,
    /// It does not leave before.
    pub not_before: Option<Moment>,
    /// From then on it is worth nothing: rather given up than sent.
    pub worthless_after: Option<Moment>,
}

impl Terms {
    /// Whether it is the person accompanied who receives it; else a referrer or a colleague does.
    pub fn is_to_person(&self) -> bool {
        matches!(self.kind, Some(Kind::Enrolled | Kind::Reminder | Kind::Changed | Kind::Page | Kind::Reply))
            && self.manner != Some(Manner::Relay)
    }
}
