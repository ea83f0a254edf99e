//! Writes an e-mail to a referrer through the outbox, in their language and the network's words.

use std::sync::Arc;

use ::store::Tx;
use ground::{Fault, PersonId, SpaceId};
use post::{
    Channel, Message, MessageId, Terms,
    template::{self, Kind, Manner, Template},
};
use web::{Language, Words};

/// An e-mail about to be written; the same id a second time changes nothing.
pub(crate) struct Mail {
    pub id: MessageId,
    pub kind: Kind,
    pub recipient: String,
    pub language: Language,
    pub values: Vec<(&'static str, String)>,
    pub space: Option<SpaceId>,
    /// The person accompanied whom it is about: it is forgotten with them.
    pub person: Option<PersonId>,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            id: MessageId::fresh(),
            kind: Kind::Answer,
            recipient: String::new(),
            language: Language::French,
            values: Vec::new(),
            space: None,
            person: None,
        }
    }
}

pub(crate) async fn write(tx: &mut Tx, words: &Arc<Words>, mail: Mail) -> Result<(), Fault> {
    let Mail { id, kind, recipient, language, values, space, person } = mail;
    let template = Template { kind, channel: Channel::Email, manner: Manner::Open, language };
    let text = template::written(tx, words, template, &values).await?;
    let message = Message { id, channel: Channel::Email, recipient, subject: text.subject, body: text.body, person };
    let terms = Terms { kind: Some(kind), language: Some(language), space, ..Terms::default() };
    post::put_within(tx, &message, terms).await
}
