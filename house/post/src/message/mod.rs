//! Messages: what is said to somebody outside, and what became of it.

pub mod pages;
pub mod rules;
pub mod store;

use ground::PersonId;

use crate::MessageId;

pub use rules::State;

ground::choices! {
    /// The way a message goes.
    Channel { Email = "email", Letter = "letter" }
}

/// A message to somebody outside.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    pub id: MessageId,
    pub channel: Channel,
    /// An e-mail address; for a letter, the lines of the envelope.
    pub recipient: String,
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// The person accompanied whom it is about, if any: it is forgotten with them.
    pub person: Option<PersonId>,
}
