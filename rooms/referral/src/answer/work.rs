//! Writes to the referrer that an answer is there: a link, and nothing that says whom or what it is about.

use std::sync::Arc;

use ground::Identifier as _;
use jobs::{Doing, Work};
use keys::{KeyRing, Purpose};
use post::{Channel, Message, MessageId};
use web::Words;

use super::Order;
use crate::referral::store;

pub(super) const KIND: &str = "answer-referrer";

/// The job that writes the message.
pub struct AnswerReferrer {
    pub words: Arc<Words>,
    pub keys: KeyRing,
    /// The address under which links point here, without a final slash.
    pub address: String,
}

impl Work for AnswerReferrer {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn run<'a>(&'a self, db: &'a ::store::Db, payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let order: Order = serde_json::from_str(payload)?;
            let mut tx = jobs::badge(KIND).within(order.organisation).write(db).await?;
            let Some(referral) = store::find(&mut tx, order.referral).await? else { return Ok(()) };
            let (Some(_), Some(recipient)) = (referral.welcomed_at, referral.referrer.email.clone()) else {
                return Ok(());
            };
            let message = self.message(&referral, recipient);
            post::put(&mut tx, &message).await?;
            tx.commit().await
        })
    }
}

impl AnswerReferrer {
    fn message(&self, referral: &crate::Referral, recipient: String) -> Message {
        let t = self.words.speech(referral.referrer.language);
        let id = referral.id.uuid();
        let link = format!("{}/suivi/{}", self.address, self.keys.token(Purpose::FollowUp, id, 1));
        Message {
            // One message a referral: the same id a second time changes nothing.
            id: MessageId::from_uuid(id),
            channel: Channel::Email,
            recipient,
            subject: t.say("referral-mail-subject"),
            body: t.with("referral-mail-body", ("link", link)),
            person: referral.person,
        }
    }
}
