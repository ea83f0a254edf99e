//! Writes to the referrer that an answer is there: a link, and nothing that says whom or what it is about. And says where
//! they can be written to.

use std::sync::Arc;

use ::store::Tx;
use ground::{Fault, Identifier as _, PersonId};
use jobs::{Doing, Work};
use keys::{KeyRing, Purpose};
use people::port::{Promise, Reached, Referrers};
use post::{
    Channel, Message, MessageId, Terms,
    template::{self, Kind, Manner, Template},
};
use web::Words;

use super::{Order, store as answers};
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
            let message = self.message(&mut tx, &referral, recipient).await?;
            let language = Some(referral.referrer.language);
            let terms = Terms { kind: Some(Kind::Answer), language, space: Some(referral.space), ..Terms::default() };
            post::put_within(&mut tx, &message, terms).await?;
            tx.commit().await
        })
    }
}

impl AnswerReferrer {
    async fn message(&self, tx: &mut Tx, referral: &crate::Referral, recipient: String) -> Result<Message, Fault> {
        let id = referral.id.uuid();
        let link = follow_up(&self.keys, &self.address, referral);
        let language = referral.referrer.language;
        let template = Template { kind: Kind::Answer, channel: Channel::Email, manner: Manner::Open, language };
        let text = template::written(tx, &self.words, template, &[("link", link)]).await?;
        Ok(Message {
            // One message a referral: the same id a second time changes nothing.
            id: MessageId::from_uuid(id),
            channel: Channel::Email,
            recipient,
            subject: text.subject,
            body: text.body,
            person: referral.person,
        })
    }
}

/// The page on which a referrer follows what they sent.
fn follow_up(keys: &KeyRing, address: &str, referral: &crate::Referral) -> String {
    format!("{address}/suivi/{}", keys.token(Purpose::FollowUp, referral.id.uuid(), 1))
}

/// Fills the port of referrers.
#[derive(Clone)]
pub struct Relays {
    pub keys: KeyRing,
    /// As for [`AnswerReferrer`].
    pub address: String,
}

impl Referrers for Relays {
    fn reached<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Option<Reached>> {
        Box::pin(async move {
            let Some(id) = answers::open_of(tx, person).await? else { return Ok(None) };
            let Some(referral) = store::find(tx, id).await? else { return Ok(None) };
            let Some(email) = referral.referrer.email.clone() else { return Ok(None) };
            let (agreed, _) = answers::answers(tx, &referral).await?;
            let link = follow_up(&self.keys, &self.address, &referral);
            // Who may know how the steps go may help them happen.
            Ok(agreed.steps.then_some(Reached { email, language: referral.referrer.language, link }))
        })
    }
}
