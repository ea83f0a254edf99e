//! Invitations to colleagues leave by the outbox, in the network's words.

use std::{future::Future, pin::Pin, sync::Arc};

use ::store::Tx;
use ground::{Fault, Identifier as _, Zone};
use web::{Words, account, dates};

use crate::{
    Channel, Message, MessageId, Terms,
    template::{self, Kind, Manner, Template},
};

/// Fills the port of invitations.
pub struct Herald {
    pub words: Arc<Words>,
    /// Whether e-mail leaves.
    pub sends: bool,
}

impl account::Herald for Herald {
    fn sends(&self) -> bool {
        self.sends
    }

    fn write<'a>(
        &'a self,
        tx: &'a mut Tx,
        letter: account::Letter,
    ) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send + 'a>> {
        Box::pin(async move {
            let language = letter.language;
            let until = dates::moment(&self.words.speech(language), letter.until, &Zone::paris());
            let values = [("name", letter.name), ("link", letter.link), ("until", until)];
            let template = Template { kind: Kind::Invitation, channel: Channel::Email, manner: Manner::Open, language };
            let text = template::written(tx, &self.words, template, &values).await?;
            let message = Message {
                id: MessageId::from_uuid(letter.id),
                channel: Channel::Email,
                recipient: letter.email,
                subject: text.subject,
                body: text.body,
                person: None,
            };
            let terms = Terms {
                kind: Some(Kind::Invitation),
                language: Some(language),
                worthless_after: Some(letter.until),
                ..Terms::default()
            };
            crate::put_within(tx, &message, terms).await
        })
    }
}
